import { clusterName } from '../../ledger/cluster-name.ts';
import type { Judgement } from '../../ledger/judgement.ts';
import type { ChangeRow, FeedRow } from '../../ledger/ledger-store.ts';
import type { Session } from '../session.ts';
import { instant } from '../values.ts';
import { intern, numbersOf, textsOf } from '../vocabulary.ts';

export async function addChanges(session: Session, rows: readonly Omit<ChangeRow, 'seq'>[]): Promise<void> {
  if (rows.length === 0) return;
  const number = await intern(
    session,
    rows.flatMap(({ occasion, because }) => (because === null ? [occasion] : [occasion, because])),
  );
  await session.dialect.insert(
    session.db,
    'change',
    rows.map((row) => ({
      at: Date.parse(row.at),
      occasion: number(row.occasion),
      what: row.what,
      before: row.before,
      after: row.after,
      because: row.because === null ? null : number(row.because),
    })),
  );
}

export async function changes(
  session: Session,
  filter: { readonly since?: string; readonly after?: number; readonly occasion?: string; readonly limit: number },
): Promise<ChangeRow[]> {
  let query = session.db.selectFrom('change').selectAll().orderBy('seq').limit(filter.limit);
  if (filter.since !== undefined) query = query.where('at', '>=', Date.parse(filter.since));
  if (filter.after !== undefined) query = query.where('seq', '>', filter.after);
  if (filter.occasion !== undefined) {
    const number = (await numbersOf(session, [filter.occasion])).get(filter.occasion);
    if (number === undefined) return [];
    query = query.where('occasion', '=', number);
  }
  const rows = await query.execute();
  const text = await textsOf(
    session,
    rows.flatMap(({ occasion, because }) => [occasion, because]),
  );
  return rows.map((row) => ({
    seq: row.seq,
    at: instant(row.at),
    occasion: clusterName('occasion', text(row.occasion)),
    what: row.what as ChangeRow['what'],
    before: row.before,
    after: row.after,
    because: row.because === null ? null : text(row.because),
  }));
}

export async function judgements({ db }: Session): Promise<Judgement[]> {
  const rows = await db.selectFrom('judgement').select(['data', 'undone']).orderBy('seq').execute();
  return rows.map(({ data, undone }) => ({ ...JSON.parse(data), undone: undone === null ? null : JSON.parse(undone) }));
}

export async function addJudgement({ db }: Session, judgement: Judgement): Promise<void> {
  const { undone, ...rest } = judgement;
  await db
    .insertInto('judgement')
    .values({ id: judgement.id, data: JSON.stringify(rest), undone: undone && JSON.stringify(undone) })
    .execute();
}

export async function undoJudgement(
  { db }: Session,
  id: string,
  undone: NonNullable<Judgement['undone']>,
): Promise<void> {
  await db
    .updateTable('judgement')
    .set({ undone: JSON.stringify(undone) })
    .where('id', '=', id)
    .execute();
}

export async function feeds({ db }: Session): Promise<FeedRow[]> {
  return db.selectFrom('feed').selectAll().orderBy('url').execute();
}

export async function putFeed({ db }: Session, row: FeedRow): Promise<void> {
  await db
    .insertInto('feed')
    .values({ url: row.url, title: row.title, state: row.state })
    .onConflict((conflict) => conflict.column('url').doUpdateSet({ title: row.title, state: row.state }))
    .execute();
}
