import type { ChainLink, ClaimForm } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Mentions } from '../mentions/find-mentions.ts';
import { inStory, type Parts, type TokenRange } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import { SpeakerMemory } from './attribution.ts';
import type { ClaimsPack } from './claims-pack.ts';
import { findCitations } from './find-citations.ts';
import { findTriggers } from './find-triggers.ts';
import { readSentence } from './read-sentence.ts';
import { setScene } from './scene.ts';

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

/**
 * What the article lets others say, and through whom each of it came.
 *
 * Sentence by sentence: the verbs of saying that open something, the sources cited beside a statement, then where each
 * content ends and whose it is; the speaker is kept in mind for the sentences that name none.
 */
export function findClaims(input: ClaimsInput, pack: ClaimsPack): FoundClaim[] {
  const scene = setScene(input, pack);
  const agencies = (input.parts.dateline?.agencies ?? []).map(
    ({ id, span }): ChainLink => ({ role: 'agency', agent: id, span }),
  );
  const memory = new SpeakerMemory();
  const claims: FoundClaim[] = [];
  for (const sentence of input.text.sentences) {
    const paragraph = sentence.paragraph;
    const first = Math.max(sentence.firstToken, input.parts.storyStart[paragraph] ?? sentence.firstToken);
    const end = Math.min(sentence.endToken, input.parts.storyEnd[paragraph] ?? sentence.endToken);
    if (first >= end || !inStory(input.text, input.parts, first)) continue;
    const triggers = findTriggers(scene, first, end);
    const citations = findCitations(scene, first, end);
    if (triggers.length === 0 && citations.length === 0) continue;
    claims.push(...readSentence(scene, { first, end, triggers, citations }, memory, agencies));
  }
  return claims;
}
