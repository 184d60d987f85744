import type { Predicate } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { Mentions, MentionsInput } from '../mentions/find-mentions.ts';
import { viewOf } from './article-view.ts';
import { findLocations } from './locations.ts';
import { findMemberships } from './memberships.ts';
import { findPositions } from './positions.ts';
import type { RelationsPack } from './relations-pack.ts';

export interface FoundRelation {
  readonly subject: string;
  readonly predicate: Predicate;
  /** An entity id; English free text for `holdsPosition`: "Ambassador of Russia to China". */
  readonly object: string;
  /** The words that state it. */
  readonly evidence: Span;
  readonly rule: string;
}

/** Lasting facts that the words state: membership, office, location. Each once, by the first words that state it. */
export function findRelations(input: MentionsInput, mentions: Mentions, pack: RelationsPack): FoundRelation[] {
  const view = viewOf(input, mentions, pack);
  const found = [...findPositions(view), ...findMemberships(view), ...findLocations(view)];
  const once = new Map<string, FoundRelation>();
  for (const relation of found) {
    const key = `${relation.subject}\t${relation.predicate}\t${relation.object}`;
    if (!once.has(key)) once.set(key, relation);
  }
  return [...once.values()].sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
}
