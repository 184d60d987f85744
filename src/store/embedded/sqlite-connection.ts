import type { SqliteDatabase, SqliteStatement } from 'kysely';
import Database from 'libsql';

/** What is used of libsql, which better-sqlite3 also has. */
export interface SqliteConnection extends SqliteDatabase {
  /** Runs a statement for its effect; throws at once where others are in the way. */
  execAtOnce(statement: string): void;
}

/**
 * One connection to a database file, or to one in memory (`:memory:`).
 *
 * Every statement is prepared once and kept: there are few, since lists of values go in as one parameter.
 */
export function openConnection(path: string, busyMilliseconds: number): SqliteConnection {
  const database = new Database(path, { timeout: busyMilliseconds });
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(statement) {
      let prepared = statements.get(statement);
      if (prepared === undefined) {
        if (statements.size >= STATEMENTS_MAX) statements.clear();
        prepared = database.prepare(statement) as SqliteStatement;
        statements.set(statement, prepared);
      }
      return prepared;
    },
    execAtOnce(statement) {
      database.exec('pragma busy_timeout = 0');
      try {
        database.exec(statement);
      } finally {
        database.exec(`pragma busy_timeout = ${busyMilliseconds}`);
      }
    },
    close() {
      statements.clear();
      try {
        // libsql closes the file only when its statements are swept up, and until then what was last written would lie
        // in the log beside it. Whoever copies a closed ledger copies one file.
        database.exec('pragma wal_checkpoint(truncate)');
      } catch {
        // A full disk, say: the log has it all, and the next one who opens the file finds it there.
      }
      database.close();
    },
  };
}

const STATEMENTS_MAX = 300;
