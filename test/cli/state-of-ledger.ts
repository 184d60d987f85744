import type { LedgerStore } from '../../src/ledger/ledger-store.ts';

const KINDS = ['copy', 'occasion', 'report'] as const;

/** What the ledger holds of each of these articles, whole; articles that it does not have are left out. */
export async function articlesHeld(store: LedgerStore, ids: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await store.articles(ids);
  const held = rows.map(({ id }) => id);
  const texts = await store.texts(held);
  const readings = new Map((await store.currentReadings(held)).map((reading) => [reading.article, reading]));
  const tellings = new Map<string, string[]>(held.map((id) => [id, []]));
  for (const kind of KINDS) {
    for (const { id, article } of await store.members(kind, 'article', held)) tellings.get(article!)!.push(id);
  }
  return new Map(
    rows.map(({ addedAt: _, source: __, ...row }) => [
      row.id,
      {
        row,
        text: texts.get(row.id),
        packed: readings.get(row.id)?.packed.length,
        tellings: tellings.get(row.id)!.sort(),
      },
    ]),
  );
}

/** What is one with what, and every occasion, as these articles have it. */
export async function accountOf(store: LedgerStore, ids: readonly string[]): Promise<unknown> {
  const clusters: { [member: string]: string } = {};
  for (const kind of KINDS) {
    for (const { id, cluster } of await store.members(kind, 'article', ids)) clusters[id] = cluster;
  }
  const occasions = await store.occasions([...new Set(Object.values(clusters))].filter((id) => id.startsWith('o-')));
  return {
    clusters,
    occasions: occasions
      .map(({ parties, voices, ...row }) => ({ ...row, parties: [...parties].sort(), voices: [...voices].sort() }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
