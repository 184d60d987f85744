import type { PartsPack } from '../../parts/parts-pack.ts';

export const parts: PartsPack = { furniture: [], bylineWords: new Set(), captionWords: new Set() };
