import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { BulkRow, BulkTable, ColumnType, Schema } from './schema.ts';

/** Where SQLite and PostgreSQL differ. Everything else is said once, in `queries/`. */
export interface SqlDialect {
  /** Words for the tables of a migration. */
  readonly ddl: Ddl;
  /** Starts a transaction that no other writer can run beside, waiting for its turn. */
  begin(db: Kysely<Schema>): Promise<void>;
  /** Whether a column has one of the values, however many: they are one parameter. */
  among(column: string, values: readonly number[]): RawBuilder<SqlBool>;
  amongTexts(column: string, values: readonly string[]): RawBuilder<SqlBool>;
  /** Rows of numbers as a table, to join with or update from. */
  rows<C extends string>(
    columns: readonly C[],
    rows: readonly (readonly (number | null)[])[],
  ): RawBuilder<Record<C, number>>;
  /** Adds rows in bulk. `conflict` says what becomes of one that is there already. */
  insert<T extends BulkTable>(
    db: Kysely<Schema>,
    table: T,
    rows: readonly BulkRow<T>[],
    conflict?: 'ignore' | 'replace',
  ): Promise<void>;
  readonly words: WordIndex;
}

/** Full text over words that are folded already. A document is known by a whole number below 2^53. */
export interface WordIndex {
  /** Adds documents; one that is there already is put in its place. */
  put(db: Kysely<Schema>, index: WordIndexName, documents: readonly WordDocument[]): Promise<void>;
  remove(db: Kysely<Schema>, index: WordIndexName, documents: readonly number[]): Promise<void>;
  /** The documents that hold all the words, the greatest number first, below `before`; all of them without a page. */
  find(
    db: Kysely<Schema>,
    index: WordIndexName,
    words: readonly string[],
    page?: { readonly limit: number; readonly before: number | null },
  ): Promise<number[]>;
}

export type WordIndexName = 'article_words' | 'entity_words';

export interface WordDocument {
  readonly document: number;
  readonly words: readonly string[];
}

export interface Ddl {
  readonly types: { readonly [T in ColumnType]: string };
  /** Type of a primary key that counts up by itself. */
  readonly counted: string;
  /** Ends a table that is nothing but its primary key. */
  readonly clustered: string;
  wordIndex(name: WordIndexName): readonly string[];
}
