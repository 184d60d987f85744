import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';
import type { SqlDialect } from './sql-dialect.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a query needs: a connection or pool, how its database speaks, and the ids met so far. */
export interface Session {
  readonly db: Kysely<Schema>;
  readonly dialect: SqlDialect;
  readonly terms: Vocabulary;
}
