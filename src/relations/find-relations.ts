import type { Predicate } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { Mentions, MentionsInput } from '../mentions/find-mentions.ts';
import type { RelationsPack } from './relations-pack.ts';

export interface FoundRelation {
  readonly subject: string;
  readonly predicate: Predicate;
  /** An entity id; English free text for `holdsPosition`: "Russian ambassador to China". */
  readonly object: string;
  readonly evidence: Span;
  readonly rule: string;
}

/** Lasting facts that the words state: membership, office, location. */
export function findRelations(_input: MentionsInput, _mentions: Mentions, _pack: RelationsPack): FoundRelation[] {
  return [];
}
