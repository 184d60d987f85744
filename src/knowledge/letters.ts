import { readFileSync } from 'node:fs';

/** How letters of Arabic writing sound, and which stand for each other in foreign names; see the file's `meta`. */
interface Letters {
  readonly groups: { readonly [letter: string]: string };
  readonly lone: { readonly [letter: string]: string };
  readonly sounds: { readonly [letter: string]: string };
  readonly affricate: string;
  readonly affricateAs: string;
  readonly alif: string;
  readonly feminine: string;
  readonly feminineUndotted: string;
  readonly article: string;
  readonly vowel: string;
  readonly vowelStart: string;
  readonly withArticle: string;
  readonly particles: readonly string[];
}

export const letters = JSON.parse(
  readFileSync(new URL('../../data/languages/ar/sounds.json', import.meta.url), 'utf8'),
) as Letters;

/** The word without its article, where three letters remain. */
export function withoutArticle(word: string): string {
  return word.startsWith(letters.article) && word.length > 4 ? word.slice(2) : word;
}
