import type {
  ChainLink,
  ClaimForm,
  EntityType,
  EventStatus,
  EventType,
  LinkRole,
  ParticipantRole,
} from '../core/record.ts';

/**
 * What the ledger compares: one reading, boiled down to what tells whether two articles speak of the same thing.
 *
 * Days are whole numbers, days since 1970-01-01, so that periods compare fast. Words are 32-bit hashes of folded
 * content words (no clitics, no words that carry nothing), sorted and distinct; see `words.ts`. Entities have the ids of
 * the ledger, which are the same in every article: `Q7747` for one the knowledge base knows, `n:…` for a full name,
 * `l:…` for one that only its own article can tell (a bare surname).
 */
export interface Digest {
  readonly article: ArticleFeatures;
  readonly sightings: readonly Sighting[];
  readonly events: readonly EventMention[];
  readonly claims: readonly ClaimMention[];
  /** Distinct folded words of the whole text, for search. */
  readonly searchWords: readonly string[];
}

/** Ids of the entities that an article names and other articles may name as well. */
export function namedIn({ sightings }: Digest): string[] {
  return sightings.map(({ entity }) => entity).filter((entity) => !entity.startsWith('l:'));
}

export interface Place {
  readonly entity: string;
  /** ISO code of the country it lies in (or is). */
  readonly country: string | null;
  /** Whether it is a whole country, so that another place in it is no other place. */
  readonly isCountry: boolean;
}

/** An EDTF value as the days that it may mean. Null: open on that side. */
export interface TimeWindow {
  readonly value: string;
  readonly from: number | null;
  readonly to: number | null;
  /** How finely the words tell it. `relative` is `PAST_REF`, `FUTURE_REF`, `PRESENT_REF`. */
  readonly precision: 'day' | 'week' | 'month' | 'season' | 'year' | 'range' | 'relative';
}

/** What tells whether two articles carry the same text. */
export interface ArticleFeatures {
  readonly id: string;
  readonly outlet: string | null;
  readonly day: number | null;
  /** The least hashes of its shingles, sorted: at most 96 unsigned 32-bit values, all of them for a short text. */
  readonly sketch: readonly number[];
  /** Content words that come at least twice, sorted: at most 48. */
  readonly marks: readonly number[];
  /** All content words, as a set of bits; see `hasWord`. */
  readonly vocabulary: readonly number[];
  /** Its amounts, 16 bits each, sorted: at most 64. */
  readonly numbers: readonly number[];
  /** How many words the body has. */
  readonly length: number;
}

/** One entity in one article. */
export interface Sighting {
  /** The ledger's id. */
  readonly entity: string;
  /** The record's id, where the words are: `Q7747`, `local:…`. */
  readonly local: string;
  readonly type: EntityType;
  readonly names: { readonly [language: string]: string };
  readonly offices: readonly SightedOffice[];
  readonly day: number | null;
}

export interface SightedOffice {
  readonly role: string;
  readonly of: string | null;
  readonly at: string | null;
}

export interface Party {
  readonly entity: string;
  readonly role: ParticipantRole;
  /** ISO code of the state it is or serves, where known: the Russian foreign minister stands for RU. */
  readonly state: string | null;
  /** Whether it is the state itself, for which its minister may stand in another telling. */
  readonly isState: boolean;
}

/** One event as one article tells it. */
export interface EventMention {
  /** `a-1f…#e3`: the third event of that article's record. */
  readonly id: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly day: number | null;
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: EventStatus;
  readonly parties: readonly Party[];
  readonly place: Place | null;
  readonly time: TimeWindow | null;
  /** Of the sentence that tells it, and (`headline`) of the article's headline. */
  readonly words: readonly number[];
  readonly headline: readonly number[];
  /** Numbers of the sentence, as written in digits, without those of dates. */
  readonly numbers: readonly string[];
  /** The folded stem of the trigger, hashed. */
  readonly trigger: number;
  /** Offsets of the trigger and of the words to show. */
  readonly start: number;
  readonly end: number;
  readonly sentence: readonly [start: number, end: number];
  /** Who tells it: the last link of each claim it is said in; the outlet, or the agency of its byline, where none. */
  readonly origins: readonly Origin[];
  /** Ids of the claims it is said in. */
  readonly claims: readonly string[];
  readonly certainty: number;
}

/** Where a statement comes from: the last link of a chain. */
export interface Origin {
  readonly role: LinkRole | 'outlet';
  /** An entity id, or the outlet's name; null for a source without a name. */
  readonly agent: string | null;
  /** ISO code of the state it speaks for, where known. */
  readonly state: string | null;
}

/** One claim as one article carries it. */
export interface ClaimMention {
  /** `a-1f…#c2` */
  readonly id: string;
  readonly article: string;
  readonly outlet: string | null;
  readonly day: number | null;
  /** From the nearest transmitter to the origin, agents by the ledger's ids, without words. */
  readonly chain: readonly Pick<ChainLink, 'role' | 'agent'>[];
  readonly origin: Origin;
  readonly form: ClaimForm;
  /** Whom and what it names, of those that the knowledge base has. */
  readonly named: readonly string[];
  readonly words: readonly number[];
  readonly numbers: readonly string[];
  /** Whether a word of it is negated. */
  readonly negated: boolean;
  /** Whether the whole of it is denied: «he denied that …». */
  readonly denied: boolean;
  /** Whether it tells of an event that it is put off or called off. */
  readonly calledOff: 'postponed' | 'cancelled' | null;
  readonly start: number;
  readonly end: number;
}
