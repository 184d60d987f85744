import { createHash } from 'node:crypto';
import { articleId } from '../core/identity.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { packOf } from '../languages/index.ts';
import { type ReadOptions, readWithReasons } from '../read/read.ts';
import { parseDay } from '../times/calendar.ts';
import type { Digest } from './digest.ts';
import { digestOf } from './digest-of.ts';
import type { ArticleRow } from './ledger-store.ts';
import { packRecord, recordWithRules } from './pack-reading.ts';

/** An article to be taken in: its text, and what is known of it. */
export interface ArticleToAdd {
  readonly text: string;
  readonly id: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  /** A day, `2022-09-07`; null where the words must tell it. */
  readonly published: string | null;
  readonly language: string | null;
  /** Where it came from: a path with its line, an address. */
  readonly source: string;
}

/** By what an article is known: its address, the collection's own id, or its text. */
export interface Identity {
  readonly id: string;
  readonly textHash: string;
}

/** An article that is read and boiled down, ready to be written. */
export interface Prepared {
  readonly article: Omit<ArticleRow, 'addedAt' | 'editionOf'>;
  readonly text: string;
  readonly reader: string;
  readonly packed: Uint8Array;
  readonly digest: Digest;
}

export function identityOf({ id, url, outlet, text }: ArticleToAdd): Identity {
  const textHash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  // An id of a collection tells articles apart within it alone, so the outlet goes with it.
  const own = url === null && id !== null ? `id\n${outlet ?? ''}\n${id}` : text;
  return { id: articleId(url, own), textHash };
}

/** Reads an article and boils the reading down: all that takes time, and none of it needs the store. Pure. */
export function prepare(article: ArticleToAdd, identity: Identity, knowledge: KnowledgeBase): Prepared {
  const { url, outlet, published, language, text, source } = article;
  const options: ReadOptions = { id: identity.id, url, outlet, published, language, knowledge };
  const found = readWithReasons(text, options);
  const { record, rules } =
    'reading' in found
      ? recordWithRules(found.reading)
      : { record: found.record, rules: { times: [], mentions: [], claims: [], events: [], relations: [] } };
  const day = record.article.published ? (parseDay(record.article.published.value) ?? null) : null;
  const { headline } = record.article;
  const pack = packOf(record.article.language);
  return {
    article: {
      id: identity.id,
      url,
      outlet,
      language: record.article.language,
      day,
      dayGiven: record.article.published?.given ?? false,
      textHash: identity.textHash,
      headline: headline && [headline.start, headline.end],
      source,
    },
    text,
    reader: readerName(record.reader.version, record.reader.knowledge),
    packed: packRecord({ record, rules }),
    digest:
      'reading' in found && pack
        ? digestOf(found.reading, pack.words, knowledge)
        : unreadDigest(identity.id, outlet, day),
  };
}

/** The name of a reader: what must be the same for two readings to be comparable word for word. */
export function readerName(version: string, knowledge: string): string {
  return `${version} ${knowledge}`;
}

function unreadDigest(id: string, outlet: string | null, day: number | null): Digest {
  return {
    article: { id, outlet, day, sketch: [], marks: [], numbers: [], vocabulary: [], length: 0 },
    sightings: [],
    events: [],
    claims: [],
    searchWords: [],
  };
}
