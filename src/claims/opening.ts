import type { Quotation } from '../text/quotations.ts';
import { stemStart } from '../text/tokens.ts';
import { formOf, isComma, type Scene } from './scene.ts';

/** Where a content starts. */
export interface Opening {
  readonly kind: 'clause' | 'quotation' | 'colon' | 'noun' | 'bare';
  readonly token: number;
  /** Offset in the article: behind a preposition that is written onto the first word. */
  readonly start: number;
  readonly quotation: Quotation | null;
  /** Whether a belief is split around its object: «ترى في القرار خطوة …». */
  readonly split?: boolean;
}

/** Quoted stretches of up to three words are mostly names and scare quotes. */
export const QUOTATION_MIN = 4;

/** The content that opens with the word at `token`. */
export function openingAt(scene: Scene, token: number): Opening {
  const { opener } = scene.tags[token]!;
  const start = offsetAfter(scene, token, opener!.length);
  return { kind: 'clause', token, start, quotation: null };
}

/** What a colon opens: a quotation, a clause, or the bare words. */
export function afterColon(scene: Scene, colon: number, end: number): Opening | null {
  let next = colon + 1;
  while (next < end && (formOf(scene, next) === ':' || isComma(scene, next))) next++;
  if (next >= end) return null;
  const quotation = scene.quotationAt.get(next);
  const { tokens } = scene.text;
  if (quotation && (quotation.words >= QUOTATION_MIN || !tokens[quotation.endToken + 1])) {
    return { kind: 'quotation', token: quotation.firstToken, start: tokens[quotation.firstToken]!.start, quotation };
  }
  if (scene.tags[next]!.opener) return openingAt(scene, next);
  return { kind: 'colon', token: next, start: tokens[next]!.start, quotation: null };
}

/** Where the word starts after the preposition that is written onto it. */
export const behindAttached = (scene: Scene, token: number): number =>
  offsetAfter(scene, token, scene.tags[token]!.attached?.length ?? 0);

/** The offset of the source after `length` letters of the form, vowel signs among them. */
function offsetAfter(scene: Scene, token: number, length: number): number {
  const cut = { proclitics: '', length, stem: '', definite: false };
  return stemStart(scene.text.tokens[token]!, cut, scene.text.source);
}
