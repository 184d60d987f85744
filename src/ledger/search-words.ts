import { normalise } from '../text/normalise.ts';
import type { Text } from '../text/prepare-text.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { wordOf } from './words.ts';
import type { SearchPack, WordsPack } from './words-pack.ts';

/** The distinct folded words by which a text is found, in the order in which they come. */
export function searchWords(text: Text, pack: WordsPack): string[] {
  const found = new Set<string>();
  for (const token of text.tokens) {
    if (token.kind === 'punctuation') continue;
    for (const form of formsOf(token, pack)) found.add(form);
  }
  return [...found];
}

/**
 * What to look for: for each word of a query the forms of which a text must hold one. Words that say nothing are left
 * out, unless there are no others.
 *
 * @example
 * queryWords('الرئيس والوفد ١٢', [pack]); // [['رئيس'], ['وفد'], ['12']], folded
 */
export function queryWords(query: string, packs: readonly SearchPack[]): string[][] {
  const found = new Map<number, { telling: boolean; forms: Set<string> }>();
  for (const { text, words } of packs) {
    for (const token of tokenise(normalise(query), query, text)) {
      if (token.kind === 'punctuation') continue;
      const word = found.get(token.index) ?? { telling: false, forms: new Set() };
      const forms = formsOf(token, words);
      for (const form of forms.length > 0 ? forms : [words.fold(token.key)]) word.forms.add(form);
      found.set(token.index, { ...word, telling: word.telling || forms.length > 0 });
    }
  }
  const all = [...found.values()];
  const telling = all.filter((word) => word.telling);
  return (telling.length > 0 ? telling : all).map(({ forms }) => [...forms]);
}

/** Where the words of a query stand in a text, in the order of the text; offsets of whole written words. */
export function marksOf(
  source: string,
  query: readonly (readonly string[])[],
  pack: SearchPack,
): { readonly start: number; readonly end: number }[] {
  const wanted = new Set(query.flat());
  return tokenise(normalise(source), source, pack.text)
    .filter((token) => formsOf(token, pack.words).some((form) => wanted.has(form)))
    .map(({ start, end }) => ({ start, end }));
}

function formsOf(token: Token, pack: WordsPack): readonly string[] {
  if (token.kind === 'word') return wordOf(token, pack).forms;
  return token.kind === 'number' ? [token.form] : [];
}
