import type { RelationsPack } from '../../relations/relations-pack.ts';

export const relations: RelationsPack = { language: 'ar' };
