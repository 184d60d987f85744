import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { BULK, type BulkRow, type BulkTable, type ColumnType, type Schema } from '../schema.ts';
import type { SqlDialect, WordDocument, WordIndexName } from '../sql-dialect.ts';

/** What PostgreSQL does in its own way: lists and whole columns as arrays, full text as `tsvector`. */
export const postgresDialect: Omit<SqlDialect, 'begin'> = {
  ddl: {
    types: { int: 'integer', big: 'bigint', real: 'double precision', text: 'text', bytes: 'bytea' },
    counted: 'bigint generated always as identity primary key',
    clustered: '',
    wordIndex: (name) => [
      `create table ${name} (document bigint primary key, words tsvector not null)`,
      `create index ${name}_words on ${name} using gin (words)`,
    ],
  },
  among: (column, values) => sql`${sql.ref(column)} = any(${values}::integer[])`,
  amongTexts: (column, values) => sql`${sql.ref(column)} = any(${values}::text[])`,
  rows: <C extends string>(columns: readonly C[], rows: readonly (readonly (number | null)[])[]) => {
    const arrays = columns.map((_, i) => sql`${rows.map((row) => row[i])}::bigint[]`);
    const names = sql.join(columns.map((column) => sql.ref(column)));
    return sql`(select * from unnest(${sql.join(arrays)}) as given(${names}))` as RawBuilder<Record<C, number>>;
  },
  insert,
  words: { put: putWords, remove: removeWords, find: findWords },
};

async function insert<T extends BulkTable>(
  db: Kysely<Schema>,
  table: T,
  rows: readonly BulkRow<T>[],
  conflict?: 'ignore' | 'replace',
): Promise<void> {
  const { key, columns } = BULK[table] as { key: readonly string[]; columns: { readonly [name: string]: ColumnType } };
  const names = Object.keys(columns);
  const others = names.filter((name) => !key.includes(name));
  const arrays = names.map((name, i) => `$${i + 1}::${ARRAY_TYPES[columns[name]!]}[]`);
  const rest =
    conflict === 'ignore'
      ? ' on conflict do nothing'
      : conflict === 'replace'
        ? ` on conflict (${key.join(', ')}) do update set ${others.map((c) => `${c} = excluded.${c}`).join(', ')}`
        : '';
  const statement = `insert into ${table} (${names.join(', ')}) select * from unnest(${arrays.join(', ')})${rest}`;
  // One statement may replace a row once only.
  const distinct = conflict === 'replace' ? lastOfEach(rows, key) : rows;
  for (let at = 0; at < distinct.length; at += ROWS_A_STATEMENT) {
    const part = distinct.slice(at, at + ROWS_A_STATEMENT) as { readonly [name: string]: Value }[];
    const values = names.map((name) => part.map((row) => toParameter(row[name]!)));
    await db.executeQuery(CompiledQuery.raw(statement, values));
  }
}

const ARRAY_TYPES = { int: 'integer', big: 'bigint', real: 'double precision', text: 'text', bytes: 'bytea' } as const;
const ROWS_A_STATEMENT = 2000;

type Value = string | number | Uint8Array | null;

/** PostgreSQL takes no NUL in a text. */
function toParameter(value: Value): Value {
  if (typeof value === 'string') return value.includes('\0') ? value.replaceAll('\0', '') : value;
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}

function lastOfEach<R>(rows: readonly R[], key: readonly string[]): R[] {
  const keyOf = (row: R) => key.map((column) => (row as Record<string, Value>)[column]).join(' ');
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

async function putWords(db: Kysely<Schema>, index: WordIndexName, documents: readonly WordDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const statement = `insert into ${index} (document, words)
    select document, array_to_tsvector(string_to_array(words, ' '))
    from unnest($1::bigint[], $2::text[]) as given(document, words)
    on conflict (document) do update set words = excluded.words`;
  const distinct = [...new Map(documents.map((entry) => [entry.document, entry])).values()];
  const columns = [distinct.map(({ document }) => document), distinct.map(({ words }) => words.join(' '))];
  await db.executeQuery(CompiledQuery.raw(statement, columns));
}

async function removeWords(db: Kysely<Schema>, index: WordIndexName, documents: readonly number[]): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(`delete from ${index} where document = any($1::bigint[])`, [documents]));
}

async function findWords(
  db: Kysely<Schema>,
  index: WordIndexName,
  words: readonly string[],
  page?: { readonly limit: number; readonly before: number | null },
): Promise<number[]> {
  const pattern = words.map((word) => `'${word.replace(/['\\]/g, '$&$&')}'`).join(' & ');
  const { rows } = await db.executeQuery<{ document: number }>(
    CompiledQuery.raw(
      `select document from ${index} where words @@ $1::tsquery and ($2::bigint is null or document < $2)
       order by document desc limit $3::bigint`,
      [pattern, page?.before ?? null, page?.limit ?? null],
    ),
  );
  return rows.map(({ document }) => document);
}
