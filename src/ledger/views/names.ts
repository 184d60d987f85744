import type { LedgerReads } from '../ledger-store.ts';

/** Gives an entity's name in a language, else in the one it has; the id where nobody knows a name. */
export type NameOf = (id: string, language: string) => string;

/** The names of these entities; countries may be given by their ISO codes. */
export async function namesOf(store: LedgerReads, ids: Iterable<string>): Promise<NameOf> {
  const wanted = [...new Set(ids)];
  // «n:…@a-…» is a namesake that people told apart in one article: it goes by the same name.
  const rows = await store.entities(wanted.map((id) => id.split('@')[0]!));
  const names = new Map(rows.map((row) => [row.id, row.names]));
  return (id, language) => {
    const known = names.get(id.split('@')[0]!);
    return known?.[language] ?? known?.en ?? (known && Object.values(known)[0]) ?? id;
  };
}
