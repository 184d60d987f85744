import { text as arabic } from '../../src/languages/ar/text.ts';
import { normalise } from '../../src/text/normalise.ts';
import type { TextPack } from '../../src/text/text-pack.ts';
import { tokenise } from '../../src/text/tokens.ts';

/** A name as the reader will meet it: its token keys, joined by spaces. */
export function keysOf(language: string, name: string): string {
  return tokenise(normalise(name), name, language === 'ar' ? arabic : uncut)
    .map((token) => token.key)
    .join(' ');
}

const uncut: TextPack = { cuts: (_form, key) => [{ proclitics: '', length: 0, stem: key, definite: false }] };
