import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { IsnadError } from '../../core/errors.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { isCurrent, migrate, refuseNewer, versionOf } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import type { SqlDialect } from '../sql-dialect.ts';
import { sqlStore } from '../sql-store.ts';
import { inTransaction } from '../transaction.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { explainPostgres } from './postgres-errors.ts';

/**
 * A store on a PostgreSQL server, in a schema of its own: `isnad`, or the one that the address names
 * (`postgres://user:password@host/database?schema=desk`).
 */
export async function openPostgres(address: string, waitMilliseconds = 60_000): Promise<LedgerStore> {
  const { connectionString, schema, place } = partsOf(address);
  const explain = explainPostgres(place);
  const pool = new pg.Pool({
    connectionString,
    options: `-c search_path=${schema}`,
    max: CONNECTIONS_MAX,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as never },
  });
  // A connection that the server closes says so here too; whoever uses it is told by its query.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    const dialect: SqlDialect = {
      ...postgresDialect,
      begin: (connection) => begin(connection, schema, waitMilliseconds),
    };
    const version = await versionIn(db, schema, place);
    refuseNewer(version, place);
    if (!isCurrent(version)) {
      await inTransaction(db, dialect, async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`create schema if not exists "${schema}"`));
        await migrate(connection, dialect.ddl);
      });
    }
    return sqlStore({ place, writes: db, reads: db, dialect, explain });
  } catch (error) {
    await db.destroy();
    throw explain(error);
  }
}

const CONNECTIONS_MAX = 5;
const INT8 = 20;

function partsOf(address: string): { connectionString: string; schema: string; place: string } {
  // A password with a bare / in it ends up in the path, from where it would be shown.
  if (!URL.canParse(address) || /[@/]/.test(new URL(address).pathname.slice(1))) {
    throw new IsnadError('The address of the PostgreSQL server cannot be read.', {
      hint: 'It looks like postgres://user:password@host:5432/database; signs such as @ and / in the password are written as %40 and %2F.',
    });
  }
  const url = new URL(address);
  const schema = url.searchParams.get('schema') ?? 'isnad';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new IsnadError(`«${schema}» is no name for a schema.`, {
      hint: 'Use small Latin letters, digits and underscores: ?schema=desk_2',
    });
  }
  url.searchParams.delete('schema');
  const connectionString = url.href;
  url.password = '';
  url.search = schema === 'isnad' ? '' : `?schema=${schema}`;
  return { connectionString, schema, place: url.href };
}

/** Refuses a server that is too old or keeps other than Unicode, before anything is changed. */
async function versionIn(db: Kysely<Schema>, schema: string, place: string): Promise<number> {
  const { rows } = await db.executeQuery<{ server: number; encoding: string; has: boolean }>(
    CompiledQuery.raw(
      `select current_setting('server_version_num')::integer as server, current_setting('server_encoding') as encoding,
         to_regclass($1) is not null as has`,
      [`${schema}.isnad_schema`],
    ),
  );
  const { server, encoding, has } = rows[0]!;
  if (server < 150_000) {
    throw new IsnadError(`${place} is PostgreSQL ${Math.floor(server / 10_000)}; 15 or later is needed.`, {
      hint: 'Update the server, or keep the ledger in a file.',
    });
  }
  if (encoding !== 'UTF8') {
    throw new IsnadError(`${place} is a database in ${encoding}; UTF8 is needed.`, {
      hint: 'Create another: createdb --encoding=UTF8 --template=template0 NAME',
    });
  }
  return has ? versionOf(db) : 0;
}

/**
 * Writers of one schema wait for each other, since merging has to see a settled state: the number of a term and the
 * cluster of a member depend on all that came before. What is acknowledged is on the disk, however the server is set.
 */
async function begin(connection: Kysely<Schema>, schema: string, waitMilliseconds: number): Promise<void> {
  const run = (statement: string, parameters: unknown[] = []) =>
    connection.executeQuery(CompiledQuery.raw(statement, parameters));
  await run('begin');
  await run(`set local synchronous_commit = on`);
  await run(`set local lock_timeout = ${waitMilliseconds}`);
  await run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`isnad ${schema}`]);
}
