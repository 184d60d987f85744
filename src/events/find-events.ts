import type { EventStatus, EventType, ParticipantRole } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Mention, Mentions } from '../mentions/find-mentions.ts';
import type { Parts, TokenRange } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import type { TimeMention } from '../times/find-times.ts';
import type { EventsPack } from './events-pack.ts';

export interface EventsInput {
  readonly text: Text;
  readonly parts: Parts;
  readonly times: readonly TimeMention[];
  readonly mentions: Mentions;
  readonly knowledge: KnowledgeBase;
  readonly day: string | null;
}

export interface FoundEvent {
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: TokenRange & { readonly span: Span };
  readonly participants: readonly {
    readonly entity: string;
    readonly role: ParticipantRole;
    readonly mention: Mention;
  }[];
  readonly place: { readonly entity: string; readonly mention: Mention } | null;
  readonly time: { readonly value: string; readonly mention: TimeMention } | null;
  readonly status: EventStatus;
  /** 0 to 1. */
  readonly certainty: number;
  /** Trigger, cues of status, further mentions of the same event. */
  readonly evidence: readonly Span[];
  readonly rule: string;
}

export function findEvents(_input: EventsInput, _pack: EventsPack): FoundEvent[] {
  return [];
}
