import type { ArticleRow, LedgerReads } from '../ledger-store.ts';

/** Words of an article, as they stand there, and where that is. */
export interface Quoted {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly outlet: string | null;
  readonly day: number | null;
  readonly url: string | null;
}

export interface Place {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** The words at these places, in the same order; places in articles that the ledger does not have are left out. */
export async function quote(store: LedgerReads, places: readonly Place[]): Promise<Quoted[]> {
  const ids = [...new Set(places.map(({ article }) => article))];
  const rows = new Map((await store.articles(ids)).map((row): [string, ArticleRow] => [row.id, row]));
  const texts = await store.texts(ids);
  return places.flatMap(({ article, start, end }): Quoted[] => {
    const row = rows.get(article);
    const text = texts.get(article);
    if (!row || text === undefined) return [];
    return [{ article, start, end, text: text.slice(start, end), outlet: row.outlet, day: row.day, url: row.url }];
  });
}
