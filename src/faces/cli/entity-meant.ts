import { IsnadError } from '../../core/errors.ts';
import type { EntityType } from '../../core/record.ts';
import { wordsOfName } from '../../ledger/entities/name-words.ts';
import type { EntityRow, LedgerReads } from '../../ledger/ledger-store.ts';
import { WrongCall } from './with-ledger.ts';

const FOUND_MAX = 20;
const LISTED_MAX = 8;

/**
 * The entity that a name or an id means. One clear hit is taken: the only one, or the only one whose whole name it is. Of
 * several the caller must choose, so they are named with their ids.
 */
export async function entityMeant(
  store: LedgerReads,
  option: string,
  name: string,
  types: readonly EntityType[],
): Promise<string> {
  const [byId] = await store.entities([name]);
  if (byId) return byId.canonical;
  const words = wordsOfName(name);
  const found = (await store.findEntities(words, FOUND_MAX)).filter(
    ({ id, type, canonical }) => id === canonical && types.includes(type),
  );
  const exact = found.filter((row) => isWholeName(row, words));
  const clear = exact.length === 1 ? exact : found;
  if (clear.length === 1) return clear[0]!.id;
  if (clear.length === 0) {
    throw new IsnadError(`${option}: the ledger has nobody and nothing called "${name}".`, {
      hint: 'isnad search finds what it has.',
    });
  }
  const listed = clear.slice(0, LISTED_MAX).map((row) => `${row.id} (${nameShown(row)})`);
  const more = clear.length > LISTED_MAX ? ` and ${clear.length - LISTED_MAX} more` : '';
  throw new WrongCall(`${option}: "${name}" may be ${listed.join(', ')}${more}.`, { hint: 'Give the id.' });
}

function isWholeName({ names, spellings }: EntityRow, words: readonly string[]): boolean {
  const wanted = new Set(words);
  return [...Object.values(names), ...spellings].some((name) => {
    const own = new Set(wordsOfName(name));
    return own.size === wanted.size && [...own].every((word) => wanted.has(word));
  });
}

function nameShown({ id, names }: EntityRow): string {
  return names.en ?? Object.values(names)[0] ?? id;
}
