import { type Selectable, sql } from 'kysely';
import type { EntityType } from '../../core/record.ts';
import { isKnown } from '../../ledger/entities/same-entity.ts';
import type { EntityRow } from '../../ledger/ledger-store.ts';
import type { Schema } from '../schema.ts';
import type { Session } from '../session.ts';
import { indexable } from '../values.ts';
import { intern, numbersOf, textsOf } from '../vocabulary.ts';

export async function putEntities(
  session: Session,
  rows: readonly EntityRow[],
  nameWords: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (rows.length === 0) return;
  const { db, dialect } = session;
  const number = await intern(
    session,
    rows.flatMap(({ id, canonical }) => [id, canonical]),
  );
  await dialect.insert(
    db,
    'entity',
    rows.map((row) => ({
      id: number(row.id),
      type: row.type,
      canonical: row.canonical === row.id ? null : number(row.canonical),
      doubtful: row.doubts.length > 0 ? 1 : 0,
      data: JSON.stringify([row.names, row.spellings, row.offices, row.doubts] satisfies Data),
    })),
    'replace',
  );
  const documents = rows.flatMap(({ id }) => {
    const words = nameWords.get(id);
    return words ? [{ document: number(id), words: indexable(words) }] : [];
  });
  await dialect.words.put(db, 'entity_words', documents);
}

type Data = [EntityRow['names'], EntityRow['spellings'], EntityRow['offices'], EntityRow['doubts']];

export async function entities(session: Session, ids: readonly string[]): Promise<EntityRow[]> {
  return entitiesInOrder(session, [...(await numbersOf(session, ids)).values()]);
}

export async function findEntities(session: Session, words: readonly string[], limit: number): Promise<EntityRow[]> {
  const wanted = indexable(words);
  if (wanted.length === 0) return [];
  const numbers = await session.dialect.words.find(session.db, 'entity_words', wanted);
  if (numbers.length === 0) return [];
  const rows = await session.db
    .selectFrom('entity')
    .select('id')
    .where(session.dialect.among('id', numbers))
    .orderBy('id')
    .execute();
  const found = await entitiesInOrder(
    session,
    rows.map(({ id }) => id),
  );
  return found.sort((a, b) => Number(isKnown(b.id)) - Number(isKnown(a.id))).slice(0, limit);
}

export async function doubtfulEntities(session: Session, after: string | null, limit: number): Promise<EntityRow[]> {
  const last = after === null ? 0 : ((await numbersOf(session, [after])).get(after) ?? 0);
  const rows = await session.db
    .selectFrom('entity')
    .select('id')
    .where('doubtful', '=', sql<number>`1`)
    .where('id', '>', last)
    .orderBy('id')
    .limit(limit)
    .execute();
  return entitiesInOrder(
    session,
    rows.map(({ id }) => id),
  );
}

async function entitiesInOrder(session: Session, numbers: readonly number[]): Promise<EntityRow[]> {
  if (numbers.length === 0) return [];
  const rows = await session.db.selectFrom('entity').selectAll().where(session.dialect.among('id', numbers)).execute();
  const place = new Map(numbers.map((number, i) => [number, i]));
  rows.sort((a, b) => place.get(a.id)! - place.get(b.id)!);
  const text = await textsOf(
    session,
    rows.flatMap(({ id, canonical }) => [id, canonical]),
  );
  return rows.map((row) => toEntity(row, text));
}

function toEntity(row: Selectable<Schema['entity']>, text: (number: number) => string): EntityRow {
  const [names, spellings, offices, doubts] = JSON.parse(row.data) as Data;
  return {
    id: text(row.id),
    type: row.type as EntityType,
    names,
    spellings,
    offices,
    canonical: text(row.canonical ?? row.id),
    doubts,
  };
}
