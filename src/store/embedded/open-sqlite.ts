import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, SqliteDialect } from 'kysely';
import { IsnadError } from '../../core/errors.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { isCurrent, migrate, refuseNewer } from '../migrations/migrate.ts';
import type { Schema } from '../schema.ts';
import { sqlStore } from '../sql-store.ts';
import { inTransaction } from '../transaction.ts';
import { openConnection, type SqliteConnection } from './sqlite-connection.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { explainSqlite, isBusy } from './sqlite-errors.ts';

export interface SqliteOptions {
  /** How long a writer waits for its turn. */
  readonly waitMilliseconds?: number;
  /** The file grows no further than this many pages of 8 kB. */
  readonly pagesMax?: number;
}

/** A store in one file. `:memory:` is gone when it is closed. */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<LedgerStore> {
  const { waitMilliseconds = 60_000, pagesMax } = options;
  const explain = explainSqlite(path);
  const open: SqliteConnection[] = [];
  const connect = () => {
    const connection = openConnection(path, waitMilliseconds);
    open.push(connection);
    return connection;
  };
  const begin = (connection: SqliteConnection) => () =>
    inTurn(() => connection.execAtOnce('begin immediate'), waitMilliseconds);
  try {
    const writer = connect();
    const writes = kyselyOver(writer);
    const dialect = { ...sqliteDialect, begin: begin(writer) };
    const version = await inTurn(() => prepareFile(writer, path, pagesMax), waitMilliseconds);
    if (!isCurrent(version)) await inTransaction(writes, dialect, (connection) => migrate(connection, dialect.ddl));
    // Reading goes on beside a writer and sees what is committed. What is in memory has one connection only.
    const reads = path === IN_MEMORY ? writes : kyselyOver(connect());
    return sqlStore({ place: path, writes, reads, dialect, explain });
  } catch (error) {
    for (const connection of open) connection.close();
    throw explain(error);
  }
}

const IN_MEMORY = ':memory:';

function kyselyOver(database: SqliteConnection): Kysely<Schema> {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
}

/** Refuses what is not ours before anything is changed, then sets how the file is written. Returns its layout. */
function prepareFile(connection: SqliteConnection, path: string, pagesMax: number | undefined): number {
  const version = versionIn(connection, path);
  refuseNewer(version, path);
  // Texts and readings of a kilobyte or two leave less room unused in pages of 8 kB than in the usual 4.
  connection.execAtOnce('pragma page_size = 8192');
  connection.execAtOnce('pragma journal_mode = wal');
  // A killed process loses nothing either way. FULL waits at every commit until the disk has it, so that what was
  // acknowledged outlives a loss of power too; NORMAL would not, and saves one wait a batch.
  connection.execAtOnce('pragma synchronous = full');
  connection.execAtOnce('pragma cache_size = -32000');
  if (pagesMax !== undefined) connection.execAtOnce(`pragma max_page_count = ${pagesMax}`);
  return version;
}

function versionIn(connection: SqliteConnection, path: string): number {
  const tables = connection.prepare(`select name from sqlite_master where type = 'table'`).all([]) as {
    name: string;
  }[];
  if (tables.length === 0) return 0;
  if (!tables.some(({ name }) => name === 'isnad_schema')) {
    throw new IsnadError(`${path} is no ledger: it is a database of another program.`, {
      hint: 'Give the path of a ledger, or of a new file. The file has not been changed.',
    });
  }
  const [row] = connection.prepare('select max(version) as version from isnad_schema').all([]) as { version: number }[];
  return row?.version ?? 0;
}

/**
 * Tries again until the others are done. SQLite's own waiting would hold up the whole process, and with it a writer of
 * this process for which it waits.
 */
async function inTurn<T>(attempt: () => T, waitMilliseconds: number): Promise<T> {
  const deadline = Date.now() + waitMilliseconds;
  for (let pause = 1; ; pause = Math.min(pause * 2, PAUSE_MAX)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
    }
    await sleep(pause);
  }
}

const PAUSE_MAX = 50;
