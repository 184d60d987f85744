import type { LedgerReads } from '../ledger-store.ts';
import type { OccasionLine } from '../occasion-rows.ts';

/** By entity id: its name in each language known. */
export type Names = { readonly [id: string]: { readonly [language: string]: string } };

/** The names of these entities, as far as the ledger has them. */
export async function namesOf(store: LedgerReads, ids: Iterable<string | null>): Promise<Names> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  // «n:…@a-…» is a namesake that people told apart in one article: it goes by the same name.
  const rows = await store.entities([...new Set(wanted.map(withoutArticle))]);
  const known = new Map(rows.map((row) => [row.id, row.names]));
  return Object.fromEntries(
    wanted.flatMap((id) => (known.has(withoutArticle(id)) ? [[id, known.get(withoutArticle(id))!]] : [])),
  );
}

/**
 * An entity's name in a language, else in English, else in the one it has; the id where nobody knows a name.
 *
 * @example
 * nameIn({ Q85: { ar: 'القاهرة', en: 'Cairo' } }, 'Q85', 'ar'); // 'القاهرة'
 */
export function nameIn(names: Names, id: string, language: string): string {
  const known = names[id];
  return known?.[language] ?? known?.en ?? (known && Object.values(known)[0]) ?? id;
}

/** The entities that a row's line shows. */
export function entitiesIn(detail: string): string[] {
  const { parties, place }: OccasionLine = JSON.parse(detail);
  return [...parties.map(({ entity }) => entity), ...(place === null ? [] : [place])];
}

function withoutArticle(id: string): string {
  return id.split('@')[0]!;
}
