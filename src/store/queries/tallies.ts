import type { LedgerReads } from '../../ledger/ledger-store.ts';
import type { Session } from '../session.ts';
import { textsOf } from '../vocabulary.ts';
import { KINDS } from './members.ts';

export async function outlets(session: Session): ReturnType<LedgerReads['outlets']> {
  const rows = await session.db
    .selectFrom('article as a')
    .leftJoin('member as m', (join) => join.onRef('m.id', '=', 'a.id').on('m.kind', '=', KINDS.indexOf('copy')))
    .select(({ fn }) => [
      'a.outlet',
      fn.countAll<number>().as('articles'),
      fn.count<number>('m.cluster').as('copies'),
      fn.min('a.day').as('first'),
      fn.max('a.day').as('last'),
    ])
    .groupBy('a.outlet')
    .execute();
  const text = await textsOf(
    session,
    rows.map(({ outlet }) => outlet),
  );
  return rows.map((row) => ({ ...row, outlet: row.outlet === null ? null : text(row.outlet) }));
}

export async function counts({ db }: Session): ReturnType<LedgerReads['counts']> {
  const rows = (table: 'article' | 'occasion' | 'entity') =>
    db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows'));
  const [articles, occasions, entities] = await Promise.all(
    (['article', 'occasion', 'entity'] as const).map((table) => rows(table).executeTakeFirstOrThrow()),
  );
  const members = await db
    .selectFrom('member')
    .select(({ fn }) => [
      'kind',
      fn.countAll<number>().as('rows'),
      fn.count<number>('cluster').as('elsewhere'),
      fn.count<number>('cluster').distinct().as('clusters'),
    ])
    .groupBy('kind')
    .execute();
  // A member that is its own cluster has none in its column.
  const clusters = (row: (typeof members)[number] | undefined) => (row ? row.rows - row.elsewhere + row.clusters : 0);
  const of = (kind: (typeof KINDS)[number]) => members.find((row) => row.kind === KINDS.indexOf(kind));
  return {
    articles: articles!.rows,
    events: of('occasion')?.rows ?? 0,
    occasions: occasions!.rows,
    claims: of('report')?.rows ?? 0,
    reports: clusters(of('report')),
    entities: entities!.rows,
  };
}
