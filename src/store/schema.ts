import type { Generated } from 'kysely';

/**
 * The tables of a store, as both databases have them.
 *
 * Ids of the outside (`a-1f…`, `a-1f…#e3`, `Q7747`, `RU`, outlets' names) are long and come back in many rows, so each
 * stands once in `term` and everywhere else there is its number. Days are days since 1970-01-01, instants milliseconds,
 * flags 0 or 1. A number that would repeat the row's own id (a member that is its own cluster) is null.
 */
export interface Schema {
  term: { id: number; base: number; text: string };
  article: {
    id: number;
    url: string | null;
    outlet: number | null;
    language: string;
    day: number | null;
    day_given: number;
    text_hash: string;
    edition_of: number | null;
    added_at: number;
    headline_start: number | null;
    headline_end: number | null;
    /** Null where it is the URL. */
    source: string | null;
  };
  article_text: { id: number; body: Bytes };
  reading: {
    id: Numbered;
    article: number;
    reader: number;
    read_at: number;
    superseded_at: number | null;
    packed: Bytes;
  };
  member: {
    id: number;
    kind: number;
    component: number | null;
    cluster: number | null;
    features: Bytes;
  };
  member_key: { key: number; member: number };
  redirect: { kind: number; source: number; target: number };
  occasion: {
    id: number;
    type: string;
    mode: string | null;
    status: string;
    state: string;
    day_from: number | null;
    day_to: number | null;
    time: string | null;
    precision: string | null;
    certainty: number;
    first_told: number | null;
    last_told: number | null;
    articles: number;
    outlets: number;
    origins: number;
    hidden: number;
    /** Terms of parties and voices, JSON. */
    parties: string;
    voices: string;
    detail: Bytes;
  };
  /** Every occasion under every party; see `queries/occasions.ts` for the slots. */
  occasion_party: { party: number; slot: number; day_from: number; occasion: number };
  entity: {
    id: number;
    type: string;
    canonical: number | null;
    doubtful: number;
    /** Names, spellings, offices and doubts, JSON. */
    data: string;
  };
  change: {
    seq: Numbered;
    at: number;
    occasion: number;
    what: string;
    before: string | null;
    after: string | null;
    because: number | null;
  };
  judgement: { seq: Numbered; id: string; data: string; undone: string | null };
  feed: { url: string; title: string | null; state: string };
  isnad_schema: { version: number; at: number };
}

type Numbered = Generated<number>;

/** What a database gives for binary data: libsql an `ArrayBuffer`, pg a `Buffer`. */
export type Bytes = Uint8Array | ArrayBuffer;

export type ColumnType = 'int' | 'big' | 'real' | 'text' | 'bytes';

/** Columns that are inserted in bulk, and the columns by which a row is known. */
export const BULK = {
  term: { key: ['id'], columns: { id: 'int', base: 'int', text: 'text' } },
  article: {
    key: ['id'],
    columns: {
      id: 'int',
      url: 'text',
      outlet: 'int',
      language: 'text',
      day: 'int',
      day_given: 'int',
      text_hash: 'text',
      edition_of: 'int',
      added_at: 'big',
      headline_start: 'int',
      headline_end: 'int',
      source: 'text',
    },
  },
  article_text: { key: ['id'], columns: { id: 'int', body: 'bytes' } },
  reading: {
    key: ['id'],
    columns: { article: 'int', reader: 'int', read_at: 'big', superseded_at: 'big', packed: 'bytes' },
  },
  member: {
    key: ['id'],
    columns: { id: 'int', kind: 'int', component: 'int', cluster: 'int', features: 'bytes' },
  },
  member_key: { key: ['key', 'member'], columns: { key: 'int', member: 'int' } },
  redirect: { key: ['kind', 'source'], columns: { kind: 'int', source: 'int', target: 'int' } },
  occasion: {
    key: ['id'],
    columns: {
      id: 'int',
      type: 'text',
      mode: 'text',
      status: 'text',
      state: 'text',
      day_from: 'int',
      day_to: 'int',
      time: 'text',
      precision: 'text',
      certainty: 'real',
      first_told: 'int',
      last_told: 'int',
      articles: 'int',
      outlets: 'int',
      origins: 'int',
      hidden: 'int',
      parties: 'text',
      voices: 'text',
      detail: 'bytes',
    },
  },
  occasion_party: {
    key: ['party', 'slot', 'day_from', 'occasion'],
    columns: { party: 'int', slot: 'int', day_from: 'int', occasion: 'int' },
  },
  entity: {
    key: ['id'],
    columns: { id: 'int', type: 'text', canonical: 'int', doubtful: 'int', data: 'text' },
  },
  change: {
    key: ['seq'],
    columns: { at: 'big', occasion: 'int', what: 'text', before: 'text', after: 'text', because: 'int' },
  },
} as const satisfies {
  readonly [T in keyof Schema]?: {
    readonly key: readonly string[];
    readonly columns: { readonly [column: string]: ColumnType };
  };
};

export type BulkTable = keyof typeof BULK;
export type BulkRow<T extends BulkTable> = {
  readonly [C in keyof (typeof BULK)[T]['columns']]: Value<(typeof BULK)[T]['columns'][C]>;
};
type Value<T> = T extends 'text' ? string | null : T extends 'bytes' ? Uint8Array : number | null;
