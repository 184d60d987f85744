import type { EntityType, EventStatus, EventType } from '../core/record.ts';
import type { SightedOffice } from './digest.ts';
import type { Judgement } from './judgement.ts';
import type { OccasionSummary } from './occasions/occasion.ts';

/**
 * What the ledger needs of a store: rows in, rows out, no meaning. One suite (`store.contract.ts`) runs on each.
 *
 * All lists may be given empty. Everything inside `write` becomes durable together or not at all, and two writers, of one
 * process or of two, come one after the other.
 */
export interface LedgerStore extends LedgerReads {
  /** Where it is, for people: a path, or an address without its password. */
  readonly place: string;
  write<T>(work: (tx: LedgerWrites) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The kinds of things of which several can be one: texts, tellings of an event, claims, entities. */
export type MemberKind = 'copy' | 'occasion' | 'report' | 'entity';

/** One thing that may be the same as another: an article's text, an event or claim in an article, an entity. */
export interface Member {
  /** The article's id, `a-1f…#e3`, `a-1f…#c2`, or the entity's id. No id is used in two kinds. */
  readonly id: string;
  /** Null for an entity; else what the id begins with. */
  readonly article: string | null;
  /** What `same…` compares, in a form of its kind's own codec. */
  readonly features: Uint8Array;
  /** All members that are linked, directly or through others; the least id among them names it. */
  readonly component: string;
  /** What it is one with; bears the id of its founding member. */
  readonly cluster: string;
}

export interface NewMember extends Member {
  /** Two members that share a key are compared; see `merge.ts`. 32-bit unsigned. */
  readonly keys: readonly number[];
}

export interface ArticleRow {
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly language: string;
  /** Day since 1970-01-01. */
  readonly day: number | null;
  /** Whether the collection gave the day. */
  readonly dayGiven: boolean;
  /** SHA-256 of the text, first 16 hex digits. */
  readonly textHash: string;
  /** The article of which this is a later edition at the same address; null for a first one. */
  readonly editionOf: string | null;
  /** ISO 8601 instant at which the ledger took it in. */
  readonly addedAt: string;
  /** Offsets of the headline. */
  readonly headline: readonly [start: number, end: number] | null;
  /** Where it came from: a path with its line, an address. */
  readonly source: string;
}

/** The last article that one had, to go on after it. */
export type ArticleCursor = Pick<ArticleRow, 'id' | 'day'>;

/** What one version of the reader found in one article. */
export interface ReadingRow {
  readonly article: string;
  /** `0.1.0 2026-11-24-3f9a…`: versions of reader and knowledge base. */
  readonly reader: string;
  readonly readAt: string;
  /** Null while it is the one that counts. */
  readonly supersededAt: string | null;
  /** The packed record with its rules; see `pack-reading.ts`. */
  readonly packed: Uint8Array;
}

export interface NewArticle {
  readonly article: ArticleRow;
  readonly text: string;
  readonly reading: ReadingRow;
  readonly searchWords: readonly string[];
  /** Ids of the entities named in it. */
  readonly entities: readonly string[];
}

export interface EntityRow {
  readonly id: string;
  readonly type: EntityType;
  readonly names: { readonly [language: string]: string };
  /** Other spellings found, the most frequent first; at most eight. */
  readonly spellings: readonly string[];
  readonly offices: readonly (SightedOffice & { readonly firstDay: number | null; readonly lastDay: number | null })[];
  /** The id under which it goes now; its own unless it was found to be another. */
  readonly canonical: string;
  /** Why a person should look: who it may be the same as, or that it may be two. Empty where all is clear. */
  readonly doubts: readonly EntityDoubt[];
}

export interface EntityDoubt {
  readonly kind: 'may-be-same' | 'may-be-two';
  readonly other: string | null;
  /** A whole sentence for people. */
  readonly why: string;
}

export interface OccasionRow extends OccasionSummary {
  /** Everything else of it, as JSON. */
  readonly detail: string;
  /** Entity ids and ISO codes by which it is found: participants, their states, place, its country; voices apart. */
  readonly parties: readonly string[];
  readonly voices: readonly string[];
}

export interface OccasionFilter {
  /** Days since 1970-01-01, both inclusive: occasions that touch the period. */
  readonly from?: number;
  readonly to?: number;
  /** All of these must take part or be its place: entity ids, ISO codes. */
  readonly parties?: readonly string[];
  readonly voice?: string;
  readonly status?: readonly EventStatus[];
  readonly types?: readonly EventType[];
  readonly certaintyMin?: number;
  /** Also those that a person has hidden. */
  readonly hidden?: boolean;
  readonly limit: number;
  /** The last one had, to go on after it. */
  readonly after?: Pick<OccasionRow, 'from' | 'id'>;
  /** Latest first. */
  readonly descending?: boolean;
}

export interface ChangeRow {
  /** Rises with every change; set by the store. */
  readonly seq: number;
  readonly at: string;
  readonly occasion: string;
  readonly what: 'new' | 'status' | 'time' | 'place' | 'merged' | 'gone' | 'judged';
  readonly before: string | null;
  readonly after: string | null;
  /** The article (or the judgement) that made it. */
  readonly because: string | null;
}

export interface FeedRow {
  readonly url: string;
  readonly title: string | null;
  /** State of polling as the intake keeps it, JSON. */
  readonly state: string;
}

export interface LedgerReads {
  /** Those of the articles that are known, by id; a later edition is found through `editions`. */
  articles(ids: readonly string[]): Promise<ArticleRow[]>;
  /** All editions of these articles, the first ones included, in the order in which they came. */
  editions(ids: readonly string[]): Promise<ArticleRow[]>;
  texts(ids: readonly string[]): Promise<Map<string, string>>;
  /** Every reading of one article, the newest first. */
  readings(article: string): Promise<ReadingRow[]>;
  /** The readings that count. */
  currentReadings(articles: readonly string[]): Promise<ReadingRow[]>;
  /** Articles whose current reading is by another reader than this one, by id, after `after`. */
  articlesNotReadBy(reader: string, after: string | null, limit: number): Promise<string[]>;

  membersByKeys(kind: MemberKind, keys: readonly number[]): Promise<(Member & { readonly key: number })[]>;
  members(
    kind: MemberKind,
    by: 'id' | 'article' | 'component' | 'cluster',
    values: readonly string[],
  ): Promise<Member[]>;
  /** Where a cluster went that is no more; the id itself where it still is, or never was. */
  resolve(kind: MemberKind, id: string): Promise<string>;
  /** Entities that go under another's id: members of kind `entity` whose cluster is not their own id. */
  aliases(): Promise<ReadonlyMap<string, string>>;

  occasions(ids: readonly string[]): Promise<OccasionRow[]>;
  findOccasions(filter: OccasionFilter): Promise<OccasionRow[]>;

  entities(ids: readonly string[]): Promise<EntityRow[]>;
  /** By folded words of a name, all of which must be in it; those that the knowledge base has stand first. */
  findEntities(words: readonly string[], limit: number): Promise<EntityRow[]>;
  doubtfulEntities(after: string | null, limit: number): Promise<EntityRow[]>;
  /** Articles in which an entity is named, the latest first. */
  articlesNaming(entity: string, limit: number, before: ArticleCursor | null): Promise<ArticleRow[]>;

  /** Articles that hold all the words, the latest first. */
  search(words: readonly string[], limit: number, before: ArticleCursor | null): Promise<ArticleRow[]>;

  changes(filter: { since?: string; after?: number; occasion?: string; limit: number }): Promise<ChangeRow[]>;
  /** In the order in which they were made, undone ones included. */
  judgements(): Promise<Judgement[]>;
  feeds(): Promise<FeedRow[]>;

  /** By outlet: how many articles, and how many of them carry a text that another article had first. */
  outlets(): Promise<
    { outlet: string | null; articles: number; copies: number; first: number | null; last: number | null }[]
  >;
  counts(): Promise<{
    articles: number;
    events: number;
    occasions: number;
    claims: number;
    reports: number;
    entities: number;
  }>;
}

export interface LedgerWrites extends LedgerReads {
  addArticles(articles: readonly NewArticle[]): Promise<void>;
  /** Marks the current readings of known articles as superseded and puts these in their place; the text stays. */
  supersede(articles: readonly NewArticle[]): Promise<void>;

  addMembers(kind: MemberKind, members: readonly NewMember[]): Promise<void>;
  /** A key that is not given here, or no longer, leads nowhere and does no harm. */
  removeMembers(kind: MemberKind, members: readonly Pick<NewMember, 'id' | 'keys'>[]): Promise<void>;
  /** Moves members to another component and cluster. */
  place(kind: MemberKind, moves: readonly { id: string; component: string; cluster: string }[]): Promise<void>;
  /** From now on the first id leads to the second. */
  redirect(kind: MemberKind, moves: readonly { from: string; to: string }[]): Promise<void>;

  putOccasions(rows: readonly OccasionRow[]): Promise<void>;
  removeOccasions(ids: readonly string[]): Promise<void>;

  putEntities(rows: readonly EntityRow[], nameWords: ReadonlyMap<string, readonly string[]>): Promise<void>;

  addChanges(rows: readonly Omit<ChangeRow, 'seq'>[]): Promise<void>;
  addJudgement(judgement: Judgement): Promise<void>;
  undoJudgement(id: string, undone: NonNullable<Judgement['undone']>): Promise<void>;
  putFeed(row: FeedRow): Promise<void>;
}
