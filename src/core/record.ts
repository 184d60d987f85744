import type { Notice } from './notice.ts';
import type { Span } from './span.ts';

/** The languages that have, or will have, a pack. */
export type PackLanguage = 'ar' | 'en' | 'ru' | 'zh' | 'fr';

export type EntityType = 'person' | 'organization' | 'place' | 'event' | 'product';
export type MentionKind = 'name' | 'nominal' | 'pronoun' | 'adjective';
export type TimeType = 'date' | 'time' | 'duration' | 'set';
export type ClaimForm = 'direct' | 'indirect' | 'mixed';
export type LinkRole = 'agency' | 'medium' | 'speaker' | 'document' | 'unnamed';
export type ParagraphRole = 'headline' | 'caption' | 'dateline' | 'subhead' | 'body' | 'furniture';
export type ParticipantRole = 'actor' | 'recipient' | 'host' | 'other';
export type Predicate = 'memberOf' | 'holdsPosition' | 'locatedIn' | 'partOf' | 'citizenOf' | 'alliedWith';

export type EventStatus =
  | 'occurred'
  | 'ongoing'
  | 'planned'
  | 'possible'
  | 'denied'
  | 'cancelled'
  | 'postponed'
  | 'requested';

/** PLOVER's sixteen types, and nine outside politics. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'ELECT',
  'APPOINT',
  'JUDGE',
  'ACCIDENT',
  'DISASTER',
  'DEATH',
  'TRADE',
  'LAUNCH',
  'COMPETE',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface RecordEntity {
  /** `Q7747` for one the knowledge base knows, else `local:…`. */
  readonly id: string;
  readonly type: EntityType;
  /** The name in each language known, by language code. */
  readonly names: { readonly [language: string]: string };
  /** ISO 3166-1 alpha-2, for countries. */
  readonly iso: string | null;
  readonly coordinates: readonly [longitude: number, latitude: number] | null;
  readonly mentions: readonly (Span & { readonly kind: MentionKind })[];
}

/** `value` is ISO 8601 / EDTF: `2022-09-15`, `2022-09-15/2022-09-16`, `2022-02~`, `P2D`, `R/P1Y`, `PAST_REF`. */
export type RecordTime = Span & { readonly value: string; readonly type: TimeType };

export interface ChainLink {
  readonly role: LinkRole;
  /** An entity id; null for a document or a source without a name. */
  readonly agent: string | null;
  /** The words that name it; null where the link is taken over from an earlier sentence that does. */
  readonly span: Span | null;
}

export type RecordClaim = Span & {
  readonly id: string;
  readonly form: ClaimForm;
  readonly verb: Span | null;
  /** From the nearest transmitter to the origin. */
  readonly chain: readonly ChainLink[];
};

export interface RecordEvent {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly participants: readonly { readonly entity: string; readonly role: ParticipantRole; readonly span: Span }[];
  /** An entity id. */
  readonly place: string | null;
  /** ISO 8601 / EDTF. */
  readonly time: string | null;
  readonly status: EventStatus;
  /** Ids of the claims it is said in; none: the outlet's own narration. */
  readonly claims: readonly string[];
  /** 0 to 1. */
  readonly certainty: number;
  readonly evidence: readonly Span[];
}

export interface RecordRelation {
  readonly subject: string;
  readonly predicate: Predicate;
  /** An entity id; free text for `holdsPosition`. */
  readonly object: string;
  readonly evidence: Span;
}

export interface Published {
  /** A day: `2022-09-07`. */
  readonly value: string;
  /** Whether the collection gave it, or the words did. */
  readonly given: boolean;
  readonly certainty: number;
  /** The words that fix it. */
  readonly because: readonly Span[];
}

/** What one article says, every value pointing at the words that carry it. */
export interface ArticleRecord {
  readonly schema: 'isnad/record@1';
  readonly reader: { readonly version: string; readonly language: string; readonly knowledge: string };
  readonly article: {
    readonly id: string;
    readonly url: string | null;
    readonly outlet: string | null;
    readonly language: string;
    readonly text: string;
    readonly headline: Span | null;
    readonly dateline: {
      readonly place: string | null;
      readonly agencies: readonly string[];
      readonly span: Span;
    } | null;
    readonly pictures: readonly { readonly caption: Span; readonly credit: Span | null }[];
    readonly paragraphs: readonly (Span & { readonly role: ParagraphRole })[];
    readonly published: Published | null;
  };
  readonly entities: readonly RecordEntity[];
  readonly times: readonly RecordTime[];
  readonly claims: readonly RecordClaim[];
  readonly events: readonly RecordEvent[];
  readonly relations: readonly RecordRelation[];
  readonly notices: readonly Notice[];
}
