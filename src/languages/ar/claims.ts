import type { ClaimsPack } from '../../claims/claims-pack.ts';

export const claims: ClaimsPack = { language: 'ar' };
