import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { clusterName } from '../../ledger/cluster-name.ts';
import type { Member, MemberKind, NewMember } from '../../ledger/ledger-store.ts';
import { bytesOf, signed, unsigned } from '../codec.ts';
import type { Bytes } from '../schema.ts';
import type { Session } from '../session.ts';
import { intern, numbersOf, splitTerm, textsOf } from '../vocabulary.ts';

export async function addMembers(session: Session, kind: MemberKind, members: readonly NewMember[]): Promise<void> {
  const { db, dialect } = session;
  for (const { id, article } of members) assert.equal(article, articleOf(kind, id), `${id} begins with its article`);
  const number = await intern(
    session,
    members.flatMap(({ id, component, cluster }) => [id, component, cluster]),
  );
  await dialect.insert(
    db,
    'member',
    members.map((member) => ({
      id: number(member.id),
      kind: KINDS.indexOf(kind),
      component: member.component === member.id ? null : number(member.component),
      cluster: member.cluster === clusterName(kind, member.id) ? null : number(member.cluster),
      features: member.features,
    })),
  );
  await dialect.insert(
    db,
    'member_key',
    members.flatMap(({ id, keys }) => [...new Set(keys)].map((key) => ({ key: signed(key), member: number(id) }))),
  );
}

export async function removeMembers(
  session: Session,
  kind: MemberKind,
  members: readonly Pick<NewMember, 'id' | 'keys'>[],
): Promise<void> {
  const { db, dialect } = session;
  const numbers = await numbersOf(
    session,
    members.map(({ id }) => id),
  );
  if (numbers.size === 0) return;
  const entries = members.flatMap(({ id, keys }) => {
    const number = numbers.get(id);
    return number === undefined ? [] : keys.map((key) => [signed(key), number]);
  });
  await sql`delete from member_key where (key, member) in (select key, member from ${dialect.rows(
    ['key', 'member'],
    entries,
  )} as gone)`.execute(db);
  await db
    .deleteFrom('member')
    .where(dialect.among('id', [...numbers.values()]))
    .where('kind', '=', KINDS.indexOf(kind))
    .execute();
}

export async function place(
  session: Session,
  kind: MemberKind,
  moves: readonly { readonly id: string; readonly component: string; readonly cluster: string }[],
): Promise<void> {
  if (moves.length === 0) return;
  const number = await intern(
    session,
    moves.flatMap(({ id, component, cluster }) => [id, component, cluster]),
  );
  const rows = moves.map(({ id, component, cluster }) => [
    number(id),
    component === id ? null : number(component),
    cluster === clusterName(kind, id) ? null : number(cluster),
  ]);
  await session.db
    .updateTable('member')
    .from(session.dialect.rows(['id', 'component', 'cluster'], rows).as('moved'))
    .set(({ ref }) => ({ component: ref('moved.component'), cluster: ref('moved.cluster') }))
    .whereRef('member.id', '=', 'moved.id')
    .where('member.kind', '=', KINDS.indexOf(kind))
    .execute();
}

export async function redirect(
  session: Session,
  kind: MemberKind,
  moves: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  if (moves.length === 0) return;
  const number = await intern(
    session,
    moves.flatMap(({ from, to }) => [from, to]),
  );
  const rows = moves.map(({ from, to }) => ({
    kind: KINDS.indexOf(kind),
    source: number(from),
    target: number(to),
  }));
  await session.dialect.insert(session.db, 'redirect', rows, 'replace');
}

export async function membersByKeys(
  session: Session,
  kind: MemberKind,
  keys: readonly number[],
): Promise<(Member & { readonly key: number })[]> {
  if (keys.length === 0) return [];
  const hits = await session.db
    .selectFrom('member_key')
    .selectAll()
    .where(session.dialect.among('key', [...new Set(keys)].map(signed)))
    .execute();
  const members = await membersBy(session, kind, 'id', [...new Set(hits.map((hit) => hit.member))]);
  return hits.flatMap(({ key, member }) => {
    const found = members.get(member);
    return found ? [{ ...found, key: unsigned(key) }] : [];
  });
}

export async function members(
  session: Session,
  kind: MemberKind,
  by: 'id' | 'article' | 'component' | 'cluster',
  values: readonly string[],
): Promise<Member[]> {
  const numbers = [...(await numbersOf(session, values)).values()];
  if (numbers.length === 0) return [];
  const { db, dialect } = session;
  const found = new Map<number, Member>();
  const take = (more: ReadonlyMap<number, Member>, wanted: (member: Member) => boolean) => {
    for (const [number, member] of more) if (wanted(member)) found.set(number, member);
  };
  if (by === 'article') {
    const parts = await db.selectFrom('term').select('id').where(dialect.among('base', numbers)).execute();
    take(await membersBy(session, kind, 'id', [...numbers, ...parts.map(({ id }) => id)]), (m) => m.article !== null);
  } else {
    // A member that bears the name itself has no number in that column.
    const asked = new Set(values);
    take(await membersBy(session, kind, 'id', numbers), (member) => asked.has(member[by]));
    if (by !== 'id') take(await membersBy(session, kind, by, numbers), () => true);
  }
  return [...found.values()];
}

export async function resolve(session: Session, kind: MemberKind, id: string): Promise<string> {
  const first = (await numbersOf(session, [id])).get(id);
  if (first === undefined) return id;
  const seen = new Set<number>();
  for (let number = first; !seen.has(number); ) {
    seen.add(number);
    const next = (await isCluster(session, kind, number)) ? undefined : await redirected(session, kind, number);
    if (next === undefined) return clusterName(kind, (await textsOf(session, [number]))(number));
    number = next;
  }
  return id;
}

export async function aliases(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await session.db
    .selectFrom('member')
    .select(['id', 'cluster'])
    .where('kind', '=', KINDS.indexOf('entity'))
    .where('cluster', 'is not', null)
    .execute();
  const text = await textsOf(
    session,
    rows.flatMap(({ id, cluster }) => [id, cluster]),
  );
  return new Map(rows.map(({ id, cluster }) => [text(id), text(cluster!)]));
}

async function isCluster({ db }: Session, kind: MemberKind, number: number): Promise<boolean> {
  const row = await db
    .selectFrom('member')
    .select('id')
    .where('kind', '=', KINDS.indexOf(kind))
    .where(({ eb, or, and }) =>
      or([eb('cluster', '=', number), and([eb('id', '=', number), eb('cluster', 'is', null)])]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function redirected({ db }: Session, kind: MemberKind, number: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('redirect')
    .select('target')
    .where('kind', '=', KINDS.indexOf(kind))
    .where('source', '=', number)
    .executeTakeFirst();
  return row?.target;
}

async function membersBy(
  session: Session,
  kind: MemberKind,
  column: 'id' | 'component' | 'cluster',
  numbers: readonly number[],
): Promise<Map<number, Member>> {
  if (numbers.length === 0) return new Map();
  const rows = await session.db
    .selectFrom('member')
    .select(['id', 'component', 'cluster', 'features'])
    .where('kind', '=', KINDS.indexOf(kind))
    .where(session.dialect.among(column, numbers))
    .execute();
  const text = await textsOf(
    session,
    rows.flatMap(({ id, component, cluster }) => [id, component, cluster]),
  );
  return new Map(rows.map((row) => [row.id, toMember(kind, row, text)]));
}

function toMember(
  kind: MemberKind,
  row: { id: number; component: number | null; cluster: number | null; features: Bytes },
  text: (number: number) => string,
): Member {
  const id = text(row.id);
  return {
    id,
    article: articleOf(kind, id),
    features: bytesOf(row.features),
    component: row.component === null ? id : text(row.component),
    cluster: clusterName(kind, row.cluster === null ? id : text(row.cluster)),
  };
}

const articleOf = (kind: MemberKind, id: string): string | null =>
  kind === 'entity' ? null : (splitTerm(id).base ?? id);

/** By the number that stands in `kind`; new ones go to the end. */
export const KINDS: readonly MemberKind[] = ['copy', 'occasion', 'report', 'entity'];
