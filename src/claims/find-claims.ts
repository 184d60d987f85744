import type { ChainLink, ClaimForm } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Mentions } from '../mentions/find-mentions.ts';
import type { Parts, TokenRange } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import type { ClaimsPack } from './claims-pack.ts';

export interface ClaimsInput {
  readonly text: Text;
  readonly parts: Parts;
  readonly mentions: Mentions;
  readonly knowledge: KnowledgeBase;
}

export interface FoundClaim extends TokenRange {
  readonly span: Span;
  readonly form: ClaimForm;
  readonly verb: Span | null;
  readonly chain: readonly ChainLink[];
  readonly rule: string;
}

export function findClaims(_input: ClaimsInput, _pack: ClaimsPack): FoundClaim[] {
  return [];
}
