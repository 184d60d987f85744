import { CompiledQuery, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** Runs `work` in a transaction of one writer; all of it becomes durable, or nothing. */
export async function inTransaction<T>(
  db: Kysely<Schema>,
  dialect: SqlDialect,
  work: (connection: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    try {
      await dialect.begin(connection);
      const result = await work(connection);
      await connection.executeQuery(CompiledQuery.raw('commit'));
      return result;
    } catch (error) {
      // A full disk has rolled back already, a lost connection does so on the server; the first error is the one to tell.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
      throw error;
    }
  });
}
