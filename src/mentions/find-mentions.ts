import type { EntityType, MentionKind } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Parts, TokenRange } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import { buildMentions } from './build-mentions.ts';
import { findNames } from './find-names.ts';
import type { MentionsPack } from './mentions-pack.ts';
import { scanOf } from './scan.ts';

/** One place where the article refers to somebody or something. */
export interface Mention extends TokenRange {
  readonly kind: MentionKind;
  /** An entity id: a key of `Mentions.entities`. */
  readonly entity: string;
  /** The name or phrase without proclitics and titles. */
  readonly span: Span;
  /** The letters cut off its first word: «ب» in «بسمرقند», «و», «لل» … */
  readonly proclitics: string;
  /** The whole noun group: titles, nationality, name, apposition. Contains the mention's own tokens. */
  readonly group: TokenRange;
  /** The office or title in the group, where there is one. */
  readonly office: MentionedOffice | null;
  /** ISO code of the state for which the name of its capital or palace may speak: «قالت موسكو». */
  readonly voiceOf: string | null;
  readonly rule: string;
  /** 0 to 1. */
  readonly certainty: number;
}

export interface MentionedOffice {
  /** `president`, `foreign-minister`, `ambassador` …; `other` where the lexicon has no role for it. */
  readonly role: string;
  /** ISO code of the state or id of the organisation. */
  readonly of: string | null;
  /** ISO code of the host state of an ambassador. */
  readonly at: string | null;
  readonly span: Span;
}

export interface MentionedEntity {
  readonly id: string;
  readonly type: EntityType;
  /** `country`, `city`, `agency`, … where known. */
  readonly kind: string;
  readonly iso: string | null;
  /** ISO code of the state it belongs to. */
  readonly country: string | null;
  readonly names: { readonly [language: string]: string };
  readonly coordinates: readonly [number, number] | null;
}

export interface Mentions {
  readonly entities: ReadonlyMap<string, MentionedEntity>;
  /** In the order of the text. Several may cover the same words: «الرئيسان الروسي والصيني» are two people. */
  readonly list: readonly Mention[];
  /** By token index: indices into `list` of the mentions whose own tokens (not group) include it. */
  readonly at: readonly (readonly number[])[];
}

export interface MentionsInput {
  readonly text: Text;
  readonly parts: Parts;
  readonly knowledge: KnowledgeBase;
  /** The publication day, by which offices are asked; null where unknown. */
  readonly day: string | null;
}

/** Who and what the article names, and every further place where it refers to them. */
export function findMentions(input: MentionsInput, pack: MentionsPack): Mentions {
  const scan = scanOf(input, pack);
  return buildMentions(scan, findNames(scan));
}
