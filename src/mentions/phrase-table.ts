import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';

/** Phrases by their first word, the longest first. */
export interface PhraseTable<T> {
  readonly byFirst: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly value: T }[]>;
}

export interface PhraseMatch<T> {
  readonly endToken: number;
  readonly cut: Cut;
  readonly value: T;
}

export function phraseTable<T>(phrases: Iterable<readonly [phrase: string, value: T]>): PhraseTable<T> {
  const byFirst = new Map<string, { rest: readonly string[]; value: T }[]>();
  for (const [phrase, value] of phrases) {
    const [first, ...rest] = phrase.split(' ');
    if (!first) continue;
    const list = byFirst.get(first) ?? [];
    list.push({ rest, value });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return { byFirst };
}

/** The longest phrase at token `first`; its first word may carry proclitics, the others none. */
export function phraseAt<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  first: number,
  end: number,
): PhraseMatch<T> | undefined {
  if (first >= end) return undefined;
  let best: PhraseMatch<T> | undefined;
  for (const cut of tokens[first]!.cuts) {
    const list = table.byFirst.get(cut.stem);
    if (!list) continue;
    for (const { rest, value } of list) {
      const endToken = first + 1 + rest.length;
      if (best && endToken <= best.endToken) break;
      if (endToken > end) continue;
      let same = true;
      for (let i = 0; same && i < rest.length; i++) same = tokens[first + 1 + i]!.key === rest[i];
      if (same) best = { endToken, cut, value };
    }
  }
  return best;
}
