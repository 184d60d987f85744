import type { Selectable } from 'kysely';
import type { ArticleCursor, ArticleRow, NewArticle, ReadingRow } from '../../ledger/ledger-store.ts';
import { bytesOf, packText, unpackText } from '../codec.ts';
import type { BulkRow, Schema } from '../schema.ts';
import type { Session } from '../session.ts';
import { documentOf, indexable, instant, termOfDocument } from '../values.ts';
import { intern, numbersOf, textsOf } from '../vocabulary.ts';

export async function addArticles(session: Session, articles: readonly NewArticle[]): Promise<void> {
  if (articles.length === 0) return;
  const { db, dialect } = session;
  const number = await internArticles(session, articles);
  await dialect.insert(
    db,
    'article',
    articles.map(({ article }) => articleRow(article, number)),
  );
  await dialect.insert(
    db,
    'article_text',
    articles.map(({ article, text }) => ({ id: number(article.id), body: packText(text) })),
  );
  await addReadings(session, articles, number);
}

export async function supersede(session: Session, articles: readonly NewArticle[]): Promise<void> {
  if (articles.length === 0) return;
  const { db, dialect } = session;
  const number = await internArticles(session, articles);
  const known = await db
    .selectFrom('article')
    .select(['id', 'day'])
    .where(
      dialect.among(
        'id',
        articles.map(({ article }) => number(article.id)),
      ),
    )
    .execute();
  await dialect.words.remove(
    db,
    'article_words',
    known.map(({ id, day }) => documentOf(day, id)),
  );
  await dialect.insert(
    db,
    'article',
    articles.map(({ article }) => articleRow(article, number)),
    'replace',
  );
  const ends = articles.map(({ reading }) => [number(reading.article), Date.parse(reading.readAt)]);
  await db
    .updateTable('reading')
    .from(dialect.rows(['article', 'at'], ends).as('later'))
    .set(({ ref }) => ({ superseded_at: ref('later.at') }))
    .whereRef('reading.article', '=', 'later.article')
    .where('superseded_at', 'is', null)
    .execute();
  await addReadings(session, articles, number);
}

export async function articles(session: Session, ids: readonly string[]): Promise<ArticleRow[]> {
  const numbers = await numbersOf(session, ids);
  return articlesInOrder(session, [...numbers.values()]);
}

export async function editions(session: Session, ids: readonly string[]): Promise<ArticleRow[]> {
  const numbers = [...(await numbersOf(session, ids)).values()];
  if (numbers.length === 0) return [];
  const { among } = session.dialect;
  const rows = await session.db
    .selectFrom('article')
    .selectAll()
    .where(({ or }) => or([among('id', numbers), among('edition_of', numbers)]))
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return toArticles(session, rows);
}

export async function texts(session: Session, ids: readonly string[]): Promise<Map<string, string>> {
  const numbers = await numbersOf(session, ids);
  if (numbers.size === 0) return new Map();
  const rows = await session.db
    .selectFrom('article_text')
    .selectAll()
    .where(session.dialect.among('id', [...numbers.values()]))
    .execute();
  const id = await textsOf(session, numbers.values());
  return new Map(rows.map((row) => [id(row.id), unpackText(row.body)]));
}

export async function readings(session: Session, article: string): Promise<ReadingRow[]> {
  const number = (await numbersOf(session, [article])).get(article);
  if (number === undefined) return [];
  const rows = await session.db
    .selectFrom('reading')
    .selectAll()
    .where('article', '=', number)
    .orderBy('id', 'desc')
    .execute();
  return toReadings(session, rows);
}

export async function currentReadings(session: Session, ids: readonly string[]): Promise<ReadingRow[]> {
  const numbers = await numbersOf(session, ids);
  if (numbers.size === 0) return [];
  const rows = await session.db
    .selectFrom('reading')
    .selectAll()
    .where(session.dialect.among('article', [...numbers.values()]))
    .where('superseded_at', 'is', null)
    .execute();
  return toReadings(session, rows);
}

export async function articlesNotReadBy(
  session: Session,
  reader: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const numbers = await numbersOf(session, after === null ? [reader] : [reader, after]);
  const rows = await session.db
    .selectFrom('reading')
    .select('article')
    .where('superseded_at', 'is', null)
    .where('reader', '!=', numbers.get(reader) ?? 0)
    .where('article', '>', after === null ? 0 : (numbers.get(after) ?? 0))
    .orderBy('article')
    .limit(limit)
    .execute();
  const id = await textsOf(
    session,
    rows.map((row) => row.article),
  );
  return rows.map((row) => id(row.article));
}

export async function search(
  session: Session,
  words: readonly string[],
  limit: number,
  before: ArticleCursor | null,
): Promise<ArticleRow[]> {
  const wanted = indexable(words);
  if (wanted.length === 0) return [];
  const last = before && (await numbersOf(session, [before.id])).get(before.id);
  const documents = await session.dialect.words.find(session.db, 'article_words', wanted, {
    limit,
    before: before ? documentOf(before.day, last ?? 0) : null,
  });
  return articlesInOrder(session, documents.map(termOfDocument));
}

export async function articlesNaming(
  session: Session,
  entity: string,
  limit: number,
  before: ArticleCursor | null,
): Promise<ArticleRow[]> {
  return search(session, [entityWord(entity)], limit, before);
}

/** An entity stands among the words of an article, under a word that no text has. */
const entityWord = (entity: string): string => `@${entity}`;

/** The articles of these numbers, in their order. */
async function articlesInOrder(session: Session, numbers: readonly number[]): Promise<ArticleRow[]> {
  if (numbers.length === 0) return [];
  const rows = await session.db.selectFrom('article').selectAll().where(session.dialect.among('id', numbers)).execute();
  const place = new Map(numbers.map((number, i) => [number, i]));
  return toArticles(
    session,
    rows.sort((a, b) => place.get(a.id)! - place.get(b.id)!),
  );
}

async function toArticles(session: Session, rows: readonly Selectable<Schema['article']>[]): Promise<ArticleRow[]> {
  const text = await textsOf(
    session,
    rows.flatMap((row) => [row.id, row.outlet, row.edition_of]),
  );
  return rows.map((row) => ({
    id: text(row.id),
    url: row.url,
    outlet: row.outlet === null ? null : text(row.outlet),
    language: row.language,
    day: row.day,
    dayGiven: row.day_given === 1,
    textHash: row.text_hash,
    editionOf: row.edition_of === null ? null : text(row.edition_of),
    addedAt: instant(row.added_at),
    headline: row.headline_start === null ? null : [row.headline_start, row.headline_end!],
    source: row.source ?? row.url!,
  }));
}

function internArticles(session: Session, articles: readonly NewArticle[]) {
  const ids = articles.flatMap(({ article, reading }) => [
    article.id,
    reading.reader,
    article.outlet,
    article.editionOf,
  ]);
  return intern(
    session,
    ids.filter((id) => id !== null),
  );
}

async function addReadings(
  { db, dialect }: Session,
  articles: readonly NewArticle[],
  number: (text: string) => number,
): Promise<void> {
  await dialect.insert(
    db,
    'reading',
    articles.map(({ reading }) => readingRow(reading, number)),
  );
  await dialect.words.put(
    db,
    'article_words',
    articles.map(({ article, searchWords, entities }) => ({
      document: documentOf(article.day, number(article.id)),
      words: indexable([...searchWords, ...entities.map(entityWord)]),
    })),
  );
}

function articleRow(article: ArticleRow, number: (text: string) => number): BulkRow<'article'> {
  return {
    id: number(article.id),
    url: article.url,
    outlet: article.outlet === null ? null : number(article.outlet),
    language: article.language,
    day: article.day,
    day_given: article.dayGiven ? 1 : 0,
    text_hash: article.textHash,
    edition_of: article.editionOf === null ? null : number(article.editionOf),
    added_at: Date.parse(article.addedAt),
    headline_start: article.headline?.[0] ?? null,
    headline_end: article.headline?.[1] ?? null,
    source: article.source === article.url ? null : article.source,
  };
}

function readingRow(reading: ReadingRow, number: (text: string) => number): BulkRow<'reading'> {
  return {
    article: number(reading.article),
    reader: number(reading.reader),
    read_at: Date.parse(reading.readAt),
    superseded_at: reading.supersededAt === null ? null : Date.parse(reading.supersededAt),
    packed: reading.packed,
  };
}

async function toReadings(session: Session, rows: readonly Selectable<Schema['reading']>[]): Promise<ReadingRow[]> {
  const text = await textsOf(
    session,
    rows.flatMap((row) => [row.article, row.reader]),
  );
  return rows.map((row) => ({
    article: text(row.article),
    reader: text(row.reader),
    readAt: instant(row.read_at),
    supersededAt: row.superseded_at === null ? null : instant(row.superseded_at),
    packed: bytesOf(row.packed),
  }));
}
