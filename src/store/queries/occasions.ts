import { type Selectable, sql } from 'kysely';
import type { EventStatus, EventType } from '../../core/record.ts';
import { clusterName } from '../../ledger/cluster-name.ts';
import type { OccasionFilter, OccasionRow } from '../../ledger/ledger-store.ts';
import { packDetail, unpackDetail } from '../codec.ts';
import type { BulkRow, Schema } from '../schema.ts';
import type { Session } from '../session.ts';
import { DAY_TO_COME } from '../values.ts';
import { intern, numbersOf, textsOf } from '../vocabulary.ts';

/*
 * An occasion stands in `occasion_party` once for each of its parties and voices, and once under party 0, which all have
 * part in, so that every search is a walk along one index, ordered by day.
 *
 * It touches a period if it begins before the period's end and ends after the period's beginning. Nearly all occasions
 * are short: what touches the period begins at most a week before it. The few long ones stand in slots of their own,
 * where all that began earlier are looked at.
 */
const EVERYONE = 0;
const VOICE = 2;
const LONG = 1;
const SHORT_DAYS_MAX = 7;

export async function putOccasions(session: Session, rows: readonly OccasionRow[]): Promise<void> {
  if (rows.length === 0) return;
  const { db, dialect } = session;
  const number = await intern(
    session,
    rows.flatMap(({ id, parties, voices }) => [id, ...parties, ...voices]),
  );
  const occasions = rows.map((row) => toRow(row, number));
  await removeParties(
    session,
    occasions.map(({ id }) => id!),
  );
  await dialect.insert(db, 'occasion', occasions, 'replace');
  await dialect.insert(db, 'occasion_party', occasions.flatMap(partiesOf));
}

export async function removeOccasions(session: Session, ids: readonly string[]): Promise<void> {
  const numbers = [...(await numbersOf(session, ids)).values()];
  if (numbers.length === 0) return;
  await removeParties(session, numbers);
  await session.db.deleteFrom('occasion').where(session.dialect.among('id', numbers)).execute();
}

export async function occasions(session: Session, ids: readonly string[]): Promise<OccasionRow[]> {
  return occasionsInOrder(session, [...(await numbersOf(session, ids)).values()]);
}

export async function findOccasions(session: Session, filter: OccasionFilter): Promise<OccasionRow[]> {
  const wanted = [...(filter.parties ?? []), ...(filter.voice === undefined ? [] : [filter.voice])];
  const numbers = await numbersOf(session, filter.after ? [...wanted, filter.after.id] : wanted);
  const unknown = wanted.some((id) => !numbers.has(id));
  if (unknown || filter.limit <= 0) return [];
  const roles: Role[] = (filter.parties ?? []).map((id) => ({ party: numbers.get(id)!, slot: 0 }));
  if (filter.voice !== undefined) roles.push({ party: numbers.get(filter.voice)!, slot: VOICE });
  const after = filter.after && {
    day: filter.after.from ?? DAY_TO_COME,
    occasion: numbers.get(filter.after.id) ?? 0,
  };
  const found = [
    ...(await walk(session, filter, roles, 0, after)),
    ...(await walk(session, filter, roles, LONG, after)),
  ];
  const direction = filter.descending ? -1 : 1;
  found.sort((a, b) => direction * (a.day_from - b.day_from || a.occasion - b.occasion));
  return occasionsInOrder(
    session,
    found.slice(0, filter.limit).map((entry) => entry.occasion),
  );
}

interface Role {
  readonly party: number;
  readonly slot: number;
}

/** The short or the long occasions that pass the filter, along the index of the first of the parties. */
function walk(
  { db, dialect }: Session,
  filter: OccasionFilter,
  [first = { party: EVERYONE, slot: 0 }, ...others]: readonly Role[],
  length: 0 | typeof LONG,
  after: { readonly day: number; readonly occasion: number } | undefined,
) {
  const { from, to, status, types, certaintyMin, limit } = filter;
  const order = filter.descending ? 'desc' : 'asc';
  let query = db
    .selectFrom('occasion_party as p')
    .innerJoin('occasion as o', 'o.id', 'p.occasion')
    .select(['p.day_from', 'p.occasion'])
    .where('p.party', '=', first.party)
    .where('p.slot', '=', first.slot + length)
    .orderBy('p.day_from', order)
    .orderBy('p.occasion', order)
    .limit(limit);
  if (from !== undefined || to !== undefined) query = query.where('p.day_from', '<', DAY_TO_COME);
  if (to !== undefined) query = query.where('p.day_from', '<=', to);
  if (from !== undefined) {
    query = query.where(({ eb, or }) => or([eb('o.day_to', '>=', from), eb('o.day_to', 'is', null)]));
    if (length !== LONG) query = query.where('p.day_from', '>=', from - SHORT_DAYS_MAX);
  }
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('p.day_from', 'p.occasion'), filter.descending ? '<' : '>', tuple(after.day, after.occasion)),
    );
  }
  for (const { party, slot } of others) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('occasion_party as q')
          .select('q.occasion')
          .where('q.party', '=', party)
          .where('q.slot', '=', slot + length)
          .whereRef('q.day_from', '=', 'p.day_from')
          .whereRef('q.occasion', '=', 'p.occasion'),
      ),
    );
  }
  if (status) query = query.where(dialect.amongTexts('o.status', status));
  if (types) query = query.where(dialect.amongTexts('o.type', types));
  if (certaintyMin !== undefined) query = query.where('o.certainty', '>=', certaintyMin);
  if (!filter.hidden) query = query.where('o.hidden', '=', 0);
  return query.execute();
}

async function occasionsInOrder(session: Session, numbers: readonly number[]): Promise<OccasionRow[]> {
  if (numbers.length === 0) return [];
  const rows = await session.db
    .selectFrom('occasion')
    .selectAll()
    .where(session.dialect.among('id', numbers))
    .execute();
  const place = new Map(numbers.map((number, i) => [number, i]));
  rows.sort((a, b) => place.get(a.id)! - place.get(b.id)!);
  const withParties = rows.map((row) => ({ row, parties: termsIn(row.parties), voices: termsIn(row.voices) }));
  const text = await textsOf(
    session,
    withParties.flatMap(({ row, parties, voices }) => [row.id, ...parties, ...voices]),
  );
  return withParties.map(({ row, parties, voices }) => ({
    id: clusterName('occasion', text(row.id)),
    type: row.type as EventType,
    mode: row.mode,
    status: row.status as EventStatus,
    state: row.state as OccasionRow['state'],
    from: row.day_from,
    to: row.day_to,
    time: row.time,
    precision: row.precision as OccasionRow['precision'],
    certainty: row.certainty,
    firstTold: row.first_told,
    lastTold: row.last_told,
    articles: row.articles,
    outlets: row.outlets,
    origins: row.origins,
    hidden: row.hidden === 1,
    detail: unpackDetail(row.detail),
    parties: parties.map(text),
    voices: voices.map(text),
  }));
}

function toRow(row: OccasionRow, number: (text: string) => number): BulkRow<'occasion'> {
  return {
    id: number(row.id),
    type: row.type,
    mode: row.mode,
    status: row.status,
    state: row.state,
    day_from: row.from,
    day_to: row.to,
    time: row.time,
    precision: row.precision,
    certainty: row.certainty,
    first_told: row.firstTold,
    last_told: row.lastTold,
    articles: row.articles,
    outlets: row.outlets,
    origins: row.origins,
    hidden: row.hidden ? 1 : 0,
    parties: [...new Set(row.parties)].map(number).join(' '),
    voices: [...new Set(row.voices)].map(number).join(' '),
    detail: packDetail(row.detail),
  };
}

type Indexed = Pick<Selectable<Schema['occasion']>, 'id' | 'day_from' | 'day_to' | 'parties' | 'voices'>;

/** Under whom an occasion stands in the index. */
function partiesOf(row: { readonly [C in keyof Indexed]: Indexed[C] | null }): BulkRow<'occasion_party'>[] {
  const { id, day_from, day_to } = row;
  const length = day_from !== null && (day_to ?? DAY_TO_COME) - day_from > SHORT_DAYS_MAX ? LONG : 0;
  const under = (party: number, slot: number) => ({
    party,
    slot: slot + length,
    day_from: day_from ?? DAY_TO_COME,
    occasion: id,
  });
  return [
    under(EVERYONE, 0),
    ...termsIn(row.parties!).map((party) => under(party, 0)),
    ...termsIn(row.voices!).map((voice) => under(voice, VOICE)),
  ];
}

async function removeParties({ db, dialect }: Session, occasions: readonly number[]): Promise<void> {
  const rows = await db
    .selectFrom('occasion')
    .select(['id', 'day_from', 'day_to', 'parties', 'voices'])
    .where(dialect.among('id', occasions))
    .execute();
  if (rows.length === 0) return;
  const entries = rows.flatMap(partiesOf).map((entry) => [entry.party, entry.slot, entry.day_from, entry.occasion]);
  const columns = ['party', 'slot', 'day_from', 'occasion'] as const;
  await sql`delete from occasion_party where (party, slot, day_from, occasion) in
    (select party, slot, day_from, occasion from ${dialect.rows(columns, entries)} as gone)`.execute(db);
}

/** Terms in a column, parted by blanks. */
const termsIn = (column: string): number[] => (column === '' ? [] : column.split(' ').map(Number));
