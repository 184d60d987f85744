import type { ArticleRow, ChangeRow, LedgerReads, OccasionRow } from '../ledger-store.ts';
import { entitiesIn, type Names, namesOf } from './names.ts';

/** What became known, in the order in which it came. Plain data. */
export interface ChangesView {
  readonly changes: readonly {
    readonly change: ChangeRow;
    /** The occasion as it is now; null where it is no more. */
    readonly occasion: OccasionRow | null;
    /** The article that made the change. */
    readonly article: ArticleRow | null;
  }[];
  readonly names: Names;
  /** The last `seq`, to go on after it; null at the end. */
  readonly next: number | null;
}

/** The changes since an instant, or after one that one had. */
export async function changesView(
  store: LedgerReads,
  filter: { readonly since?: string; readonly after?: number; readonly limit: number },
): Promise<ChangesView> {
  const rows = await store.changes(filter);
  const occasions = new Map(
    (await store.occasions([...new Set(rows.map(({ occasion }) => occasion))])).map((row) => [row.id, row]),
  );
  const because = [...new Set(rows.map((row) => row.because).filter((id) => id !== null))];
  const articles = new Map((await store.articles(because)).map((row) => [row.id, row]));
  const places = rows.flatMap(({ what, before, after }) => (what === 'place' ? [before, after] : []));
  return {
    changes: rows.map((change) => ({
      change,
      occasion: occasions.get(change.occasion) ?? null,
      article: articles.get(change.because ?? '') ?? null,
    })),
    names: await namesOf(store, [...[...occasions.values()].flatMap(({ detail }) => entitiesIn(detail)), ...places]),
    next: rows.length === filter.limit ? rows.at(-1)!.seq : null,
  };
}
