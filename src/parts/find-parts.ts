import type { ParagraphRole } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Text } from '../text/prepare-text.ts';
import type { PartsPack } from './parts-pack.ts';

/** What kind of text each stretch of the article is. */
export interface Parts {
  readonly headline: TokenRange | null;
  readonly dateline: Dateline | null;
  readonly pictures: readonly { readonly caption: Span; readonly credit: Span | null }[];
  /** By paragraph index. */
  readonly roles: readonly ParagraphRole[];
  /** By paragraph index: the token at which its story starts, after a dateline on the same line. */
  readonly storyStart: readonly number[];
}

export interface TokenRange {
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
}

export interface Dateline extends TokenRange {
  /** An entity id. */
  readonly place: string | null;
  /** Entity ids, in order of mention. */
  readonly agencies: readonly { readonly id: string; readonly span: Span }[];
  readonly span: Span;
}

/** Tells headline, byline, captions, subheads and page furniture from the story itself. */
export function findParts(text: Text, _pack: PartsPack, _knowledge: KnowledgeBase, _language: string): Parts {
  return {
    headline: text.paragraphs[0] ?? null,
    dateline: null,
    pictures: [],
    roles: text.paragraphs.map((_, i) => (i === 0 ? 'headline' : 'body')),
    storyStart: text.paragraphs.map((p) => p.firstToken),
  };
}

/** Whether a token belongs to the running story: the body, after its dateline. */
export function inStory(text: Text, parts: Parts, token: number): boolean {
  const paragraph = text.paragraphOf[token]!;
  return parts.roles[paragraph] === 'body' && token >= parts.storyStart[paragraph]!;
}
