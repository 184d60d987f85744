import type { Token } from '../text/tokens.ts';
import type { NameEntry, NameMatch } from './knowledge-base.ts';

export interface NameTable {
  namesAt(tokens: readonly Token[], first: number, end: number): readonly NameMatch[];
}

/**
 * The names of a language. Its table has a name a line: token keys joined by spaces, a tab, and its entries.
 *
 * Every beginning of a name is a key as well (with an empty value), so that a walk over the tokens stops as soon as no
 * name goes on: a word that begins no name costs one look-up for each way of cutting it.
 */
export function nameTable(text: string, idAt: (line: number) => string, _language: string): NameTable {
  const names = new Map<string, string | readonly NameEntry[]>();
  let at = 0;
  while (at < text.length) {
    const tab = text.indexOf('\t', at);
    const lineEnd = text.indexOf('\n', tab);
    if (tab < 0 || lineEnd < 0) break;
    const key = text.slice(at, tab);
    for (let space = key.lastIndexOf(' '); space > 0; space = key.lastIndexOf(' ', space - 1)) {
      const beginning = key.slice(0, space);
      if (names.has(beginning)) break;
      names.set(beginning, '');
    }
    names.set(key, text.slice(tab + 1, lineEnd));
    at = lineEnd + 1;
  }
  const entriesOf = (key: string): readonly NameEntry[] => {
    const value = names.get(key);
    if (typeof value !== 'string') return value ?? [];
    const entries = parse(value, idAt);
    names.set(key, entries);
    return entries;
  };
  return {
    namesAt(tokens, first, end) {
      let found: NameMatch[] | undefined;
      for (const cut of tokens[first]!.cuts) {
        // The article belongs to a name or does not: «سالم» is not «السالم».
        if (cut.definite) continue;
        let key = cut.stem;
        let value = names.get(key);
        for (let next = first + 1; value !== undefined; next++) {
          if (value.length > 0) {
            found ??= [];
            found.push({ firstToken: first, endToken: next, cut, entries: entriesOf(key) });
          }
          if (next >= end) break;
          key += ` ${tokens[next]!.key}`;
          value = names.get(key);
        }
      }
      if (!found) return NONE;
      return found.length > 1 ? found.sort((a, b) => b.endToken - a.endToken || a.cut.length - b.cut.length) : found;
    },
  };
}

const NONE: readonly NameMatch[] = [];

const FORMS: { readonly [letter: string]: NameEntry['form'] } = {
  F: 'full',
  A: 'alias',
  S: 'short',
  C: 'acronym',
  B: 'byline',
  V: 'voice',
};

/** `F12 S~!345`: the form's letter, `~` for a spelling made by rule, `!` for an ambiguous name, the entity's line. */
function parse(value: string, idAt: (line: number) => string): readonly NameEntry[] {
  if (value === '') return [];
  return value.split(' ').map((written) => ({
    entity: idAt(Number(/\d+$/.exec(written)![0])),
    form: FORMS[written[0]!]!,
    match: written.includes('~') ? 'loose' : 'exact',
    ambiguous: written.includes('!'),
  }));
}
