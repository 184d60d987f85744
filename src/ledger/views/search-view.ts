import { languagesRead, packOf } from '../../languages/index.ts';
import { wordsOfName } from '../entities/name-words.ts';
import type { ArticleCursor, ArticleRow, EntityRow, LedgerReads, OccasionRow } from '../ledger-store.ts';
import { marksOf, queryWords } from '../search-words.ts';
import { entitiesIn, type Names, namesOf } from './names.ts';

/** Articles and entities that a search found. Plain data. */
export interface SearchView {
  readonly hits: readonly Hit[];
  /** Entities of that name, the best known first, with what they take part in. */
  readonly entities: readonly { readonly entity: EntityRow; readonly occasions: readonly OccasionRow[] }[];
  readonly names: Names;
  /** Where to go on; null at the end. */
  readonly next: ArticleCursor | null;
}

export interface Hit {
  readonly article: ArticleRow;
  readonly headline: string | null;
  /** The place of the text where most of the words stand together. */
  readonly excerpt: { readonly start: number; readonly end: number; readonly text: string };
  /** Where the words stand in the text, those of the excerpt only. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

const ENTITIES_MAX = 5;
const OCCASIONS_MAX = 3;
/** A word of which it is in doubt how it is to be taken apart multiplies the look-ups. */
const LOOKUPS_MAX = 8;
/** About two lines. */
const EXCERPT_LENGTH = 180;

const packs = languagesRead.flatMap((language) => packOf(language) ?? []);

/** Articles that hold all the words of a query in whatever form, the latest first; and entities that go by them. */
export async function searchView(
  store: LedgerReads,
  query: string,
  options: { readonly limit: number; readonly before?: ArticleCursor | null },
): Promise<SearchView> {
  const { limit, before = null } = options;
  const words = queryWords(query, packs);
  const articles = await articlesWith(store, words, limit, before);
  const texts = await store.texts(articles.map(({ id }) => id));
  const entities = before === null ? await entitiesNamed(store, query) : [];
  return {
    hits: articles.map((article) => hitIn(article, texts.get(article.id) ?? '', words)),
    entities,
    names: await namesOf(
      store,
      entities.flatMap(({ occasions }) => occasions.flatMap(({ detail }) => entitiesIn(detail))),
    ),
    next: articles.length === limit ? { id: articles.at(-1)!.id, day: articles.at(-1)!.day } : null,
  };
}

async function articlesWith(
  store: LedgerReads,
  words: readonly (readonly string[])[],
  limit: number,
  before: ArticleCursor | null,
): Promise<ArticleRow[]> {
  if (words.length === 0) return [];
  const found = new Map<string, ArticleRow>();
  for (const choice of choices(words)) {
    for (const row of await store.search(choice, limit, before)) found.set(row.id, row);
  }
  const day = (row: ArticleRow) => row.day ?? Number.NEGATIVE_INFINITY;
  return [...found.values()].sort((a, b) => day(b) - day(a)).slice(0, limit);
}

/** Each way of taking one form of every word, the likeliest first. */
function choices(words: readonly (readonly string[])[]): string[][] {
  let all: string[][] = [[]];
  for (const forms of words) {
    const longer = all.flatMap((choice) => forms.map((form) => [...choice, form]));
    all = longer.length <= LOOKUPS_MAX ? longer : all.map((choice) => [...choice, forms[0]!]);
  }
  return all;
}

async function entitiesNamed(store: LedgerReads, query: string): Promise<SearchView['entities'][number][]> {
  const rows = await store.findEntities(wordsOfName(query), ENTITIES_MAX * 2);
  const own = rows.filter(({ id, canonical }) => id === canonical).slice(0, ENTITIES_MAX);
  return Promise.all(
    own.map(async (entity) => ({
      entity,
      occasions: await store.findOccasions({ parties: [entity.id], descending: true, limit: OCCASIONS_MAX }),
    })),
  );
}

function hitIn(article: ArticleRow, text: string, words: readonly (readonly string[])[]): Hit {
  const pack = packOf(article.language);
  const marks = pack ? marksOf(text, words, pack) : [];
  const { headline } = article;
  const body = headline ? marks.filter(({ start }) => start >= headline[1]) : marks;
  const excerpt = excerptOf(text, body.length > 0 ? body : marks, headline?.[1] ?? 0);
  return {
    article,
    headline: headline && text.slice(...headline),
    excerpt,
    marks: marks.filter(({ start, end }) => start >= excerpt.start && end <= excerpt.end),
  };
}

/** The stretch with most marks, cut between words. */
function excerptOf(text: string, marks: readonly { readonly start: number }[], bodyStart: number): Hit['excerpt'] {
  let best = { start: marks[0]?.start ?? bodyStart, count: 0 };
  marks.forEach(({ start }, i) => {
    const count = marks.slice(i).findIndex((mark) => mark.start > start + EXCERPT_LENGTH * 0.7);
    const inside = count === -1 ? marks.length - i : count;
    if (inside > best.count) best = { start, count: inside };
  });
  const lead = text.slice(Math.max(0, best.start - EXCERPT_LENGTH * 0.2), best.start);
  const from = best.start - (lead.length - (/[\n\r]\s*|\s/.exec(lead)?.index ?? lead.length));
  const tail = text.slice(from, from + EXCERPT_LENGTH);
  const cut = from + tail.length < text.length ? tail.replace(/\s+\S*$/, '') : tail;
  const start = from + (cut.length - cut.trimStart().length);
  return { start, end: start + cut.trim().length, text: cut.trim() };
}
