import type { MentionsPack } from '../../mentions/mentions-pack.ts';

export const mentions: MentionsPack = { language: 'ar' };
