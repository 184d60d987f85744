import type { EventsPack } from '../../events/events-pack.ts';

export const events: EventsPack = { language: 'ar' };
