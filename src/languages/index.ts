import { arabic } from './ar/index.ts';
import type { LanguagePack } from './language-pack.ts';

/** A line a language. */
const PACKS: { readonly [language: string]: LanguagePack } = {
  ar: arabic,
};

/** The pack of a language, by its BCP 47 code; undefined where the reader does not read it yet. */
export function packOf(language: string): LanguagePack | undefined {
  return Object.hasOwn(PACKS, language) ? PACKS[language] : undefined;
}

export const languagesRead: readonly string[] = Object.keys(PACKS);
