import type { TimesPack } from '../../times/times-pack.ts';

export const times: TimesPack = { rules: [] };
