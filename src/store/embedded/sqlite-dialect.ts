import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { BULK, type BulkRow, type BulkTable, type Schema } from '../schema.ts';
import type { Ddl, SqlDialect, WordDocument, WordIndexName } from '../sql-dialect.ts';

/** What SQLite does in its own way: lists as JSON parameters, full text in FTS5. */
export const sqliteDialect: Omit<SqlDialect, 'begin'> = {
  ddl: ddl(),
  among: (column, values) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
  amongTexts: (column, values) => sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
  rows: <C extends string>(columns: readonly C[], rows: readonly (readonly (number | null)[])[]) => {
    const named = columns.map((column, i) => sql`value ->> ${sql.lit(i)} as ${sql.ref(column)}`);
    return sql`(select ${sql.join(named)} from json_each(${JSON.stringify(rows)}))` as RawBuilder<Record<C, number>>;
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
  const columns = Object.keys(BULK[table].columns) as (keyof BulkRow<T>)[];
  let at = 0;
  for (const size of ROWS_A_STATEMENT) {
    for (; rows.length - at >= size; at += size) {
      const values = rows.slice(at, at + size).flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery(CompiledQuery.raw(insertion(table, size, conflict), values));
    }
  }
}

/** Few different sizes, so that every statement is prepared once and run often. */
const ROWS_A_STATEMENT = [64, 8, 1];

function insertion(table: BulkTable, size: number, conflict: 'ignore' | 'replace' | undefined): string {
  const name = `${table} ${size} ${conflict}`;
  let statement = insertions.get(name);
  if (statement === undefined) {
    const { key, columns } = BULK[table];
    const names = Object.keys(columns);
    const row = `(${names.map(() => '?').join(', ')})`;
    const others = names.filter((column) => !(key as readonly string[]).includes(column));
    const rest =
      conflict === 'ignore'
        ? ' on conflict do nothing'
        : conflict === 'replace'
          ? ` on conflict (${key.join(', ')}) do update set ${others.map((c) => `${c} = excluded.${c}`).join(', ')}`
          : '';
    statement = `insert into ${table} (${names.join(', ')}) values ${Array(size).fill(row).join(', ')}${rest}`;
    insertions.set(name, statement);
  }
  return statement;
}

const insertions = new Map<string, string>();

async function putWords(db: Kysely<Schema>, index: WordIndexName, documents: readonly WordDocument[]): Promise<void> {
  // FTS5 writes its buffer out whenever a document has a lower number than the one before.
  for (const { document, words } of [...documents].sort((a, b) => a.document - b.document)) {
    await db.executeQuery(
      CompiledQuery.raw(`insert or replace into ${index} (rowid, words) values (?, ?)`, [document, words.join(' ')]),
    );
  }
}

async function removeWords(db: Kysely<Schema>, index: WordIndexName, documents: readonly number[]): Promise<void> {
  await db.executeQuery(
    CompiledQuery.raw(`delete from ${index} where rowid in (select value from json_each(?))`, [
      JSON.stringify(documents),
    ]),
  );
}

async function findWords(
  db: Kysely<Schema>,
  index: WordIndexName,
  words: readonly string[],
  page?: { readonly limit: number; readonly before: number | null },
): Promise<number[]> {
  const pattern = words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  // Without the cast libsql hands the number over as a fraction, and FTS5 passes over a bound that is one.
  const below = page?.before ? ' and rowid < cast(? as integer)' : '';
  const { rows } = await db.executeQuery<{ document: number }>(
    CompiledQuery.raw(
      `select rowid as document from ${index} where ${index} match ?${below} order by rowid desc limit ?`,
      [pattern, ...(page?.before ? [page.before] : []), page?.limit ?? -1],
    ),
  );
  return rows.map((row) => row.document);
}

function ddl(): Ddl {
  return {
    types: { int: 'integer', big: 'integer', real: 'real', text: 'text', bytes: 'blob' },
    counted: 'integer primary key autoincrement',
    clustered: ' without rowid',
    // The words are ours, folded and cut already: only white space parts them, and neither their places in the text
    // nor the text itself is kept.
    wordIndex: (name) => [
      `create virtual table ${name} using fts5(words, content = '', contentless_delete = 1, detail = none,
        tokenize = ${quoted(`ascii tokenchars ${quoted(PUNCTUATION)}`)})`,
    ],
  };
}

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
