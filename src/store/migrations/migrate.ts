import { type Kysely, sql } from 'kysely';
import { IsnadError } from '../../core/errors.ts';
import type { Schema } from '../schema.ts';
import type { Ddl } from '../sql-dialect.ts';
import { MIGRATIONS } from './migrations.ts';

/** Brings a store up to date, within a transaction of the caller's. */
export async function migrate(db: Kysely<Schema>, ddl: Ddl): Promise<void> {
  const { int, big } = ddl.types;
  await run(db, `create table if not exists isnad_schema (version ${int} primary key, at ${big} not null)`);
  // Another process may have been at it since the version was looked at.
  for (let next = (await versionOf(db)) + 1; next <= MIGRATIONS.length; next++) {
    for (const statement of MIGRATIONS[next - 1]!(ddl)) await run(db, statement);
    await db.insertInto('isnad_schema').values({ version: next, at: Date.now() }).execute();
  }
}

export async function versionOf(db: Kysely<Schema>): Promise<number> {
  const row = await db
    .selectFrom('isnad_schema')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

export const isCurrent = (version: number): boolean => version === MIGRATIONS.length;

/** Throws where a newer version of the program has been at the store. */
export function refuseNewer(version: number, place: string): void {
  if (version <= MIGRATIONS.length) return;
  throw new IsnadError(
    `${place} was written by a newer isnad (layout ${version}; this one knows ${MIGRATIONS.length}).`,
    {
      hint: 'Update isnad, or choose another store. Nothing has been changed.',
    },
  );
}

const run = (db: Kysely<Schema>, statement: string) => sql.raw(statement).execute(db);
