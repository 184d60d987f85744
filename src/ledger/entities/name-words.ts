import { languagesRead, packOf } from '../../languages/index.ts';
import type { EntityRow } from '../ledger-store.ts';
import { queryWords } from '../search-words.ts';

const packs = languagesRead.flatMap((language) => packOf(language) ?? []);

/** The folded words under which an entity is found by name, whatever the spelling or script of the name. */
export function nameWords({ names, spellings }: Pick<EntityRow, 'names' | 'spellings'>): string[] {
  return [...new Set([...Object.values(names), ...spellings].flatMap(wordsOfName))];
}

/** The folded words of one name, or of a query for one. */
export function wordsOfName(name: string): string[] {
  return queryWords(name.toLowerCase(), packs).flat();
}
