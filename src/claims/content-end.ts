import type { ClaimForm } from '../core/record.ts';
import { type Opening, QUOTATION_MIN } from './opening.ts';
import { formOf, has, isComma, isMark, type Scene } from './scene.ts';

/** What somebody said, from its first to its last word. */
export interface Content {
  readonly firstToken: number;
  readonly endToken: number;
  readonly start: number;
  readonly end: number;
  readonly form: ClaimForm;
}

/** No statement of one sentence is longer; without a bound, a page of «قال إن» would be read again and again. */
const CONTENT_MAX = 400;

/** The content that opens at `opening` and ends at the latest before `limit`. */
export function contentFrom(scene: Scene, opening: Opening, limit: number): Content | null {
  const bound = Math.min(limit, opening.token + CONTENT_MAX);
  if (opening.quotation) return quoted(scene, opening, bound);
  const first = opening.token;
  if (opening.kind === 'clause' || opening.kind === 'colon') {
    // «أن "…"»: where nothing but the quotation follows, the opener goes and the words are direct.
    const quotation = scene.quotationAt.get(first + 1);
    if (opening.kind === 'clause' && quotation && quotation.closed && quotation.words >= QUOTATION_MIN) {
      const rest = quoted(
        scene,
        { ...opening, quotation, token: quotation.firstToken, start: startOf(scene, quotation.firstToken) },
        bound,
      );
      if (rest?.form === 'direct') return rest;
    }
  }
  const end = clauseEnd(scene, first, bound, opening.kind === 'noun');
  return trimmed(scene, first, end, opening.start);
}

function quoted(scene: Scene, opening: Opening, bound: number): Content | null {
  const quotation = opening.quotation!;
  let end = Math.min(quotation.endToken, quotation.closed ? quotation.endToken : bound);
  let form: ClaimForm = 'direct';
  if (quotation.closed) {
    for (let pieces = 0; pieces < 20; pieces++) {
      const next = nextPiece(scene, end, bound);
      if (next < 0) break;
      end = next;
    }
    const after = end + 1;
    if (after < bound && !isMark(scene, after) && !startsAnother(scene, after)) {
      end = clauseEnd(scene, after, relativeOr(scene, after, bound), true);
      form = 'mixed';
    }
  }
  const content = trimmed(scene, opening.token, end, opening.start);
  return content && { ...content, form };
}

/** The newsroom's own relative clause about the last name is no part of what was said. */
function relativeOr(scene: Scene, first: number, bound: number): number {
  for (let i = first; i < bound; i++) if (has(scene, i, 'relative')) return i;
  return bound;
}

/** «"…"، و"…"»: the end of the next piece of one quotation, or -1. */
function nextPiece(scene: Scene, closer: number, bound: number): number {
  let words = 0;
  for (let i = closer + 1; i < Math.min(bound, closer + 5); i++) {
    const quotation = scene.quotationAt.get(i);
    if (quotation) return quotation.closed && quotation.words >= 3 ? quotation.endToken : -1;
    if (isMark(scene, i)) {
      if (!isComma(scene, i)) return -1;
      continue;
    }
    if (startsAnother(scene, i) || scene.tags[i]!.verbs.length || ++words > 2) return -1;
  }
  return -1;
}

const startsAnother = (scene: Scene, token: number) =>
  has(scene, token, 'tail') ||
  has(scene, token, 'according') ||
  has(scene, token, 'according-verb') ||
  has(scene, token, 'as');

/** Where a clause that was opened at `first` ends: at a tail, a source after a comma, or the bound. */
function clauseEnd(scene: Scene, first: number, bound: number, noun: boolean): number {
  for (let i = first; i < bound; i++) {
    const quotation = scene.quotationAt.get(i);
    if (quotation?.closed && quotation.endToken < bound) {
      i = quotation.endToken;
      continue;
    }
    const comma = isComma(scene, i);
    const next = comma ? i + 1 : i;
    if (next >= bound || i === first) continue;
    if (comma && endsContent(scene, next, bound, noun)) return i;
    if (!comma && i > first && startsTail(scene, i)) return i;
  }
  return bound;
}

/** After a comma. */
function endsContent(scene: Scene, token: number, bound: number, noun: boolean): boolean {
  if (startsAnother(scene, token) || startsTail(scene, token)) return true;
  if (has(scene, token, 'relaying')) return true;
  // «على حد قوله», «بحسب ما قال».
  if (scene.tags[token]!.preposition && token + 2 < bound && has(scene, token + 2, 'own-words')) return true;
  // «، بعد أن …» and «، في حين …» tell of something else.
  if (scene.tags[token]!.preposition && token + 1 < bound) {
    if (has(scene, token, 'after') && scene.tags[token + 1]!.opener) return true;
    if (has(scene, token + 1, 'while')) return true;
  }
  return noun && has(scene, token, 'setting');
}

/** «وذلك خلال», «وهو ما», «علما بأن»: with or without a comma. */
function startsTail(scene: Scene, token: number): boolean {
  if (has(scene, token, 'tail-always')) return true;
  if (scene.tags[token]!.preposition === 'in' && has(scene, token + 1, 'attempt')) return true;
  return has(scene, token, 'and-this') && has(scene, token + 1, 'what');
}

const startOf = (scene: Scene, token: number) => scene.text.tokens[token]!.start;

/** Without marks at its end, and with its form told by the quotation marks in it. */
function trimmed(scene: Scene, firstToken: number, to: number, start: number): Content | null {
  const { tokens } = scene.text;
  let end = to;
  while (end > firstToken && isMark(scene, end - 1) && !KEPT.has(formOf(scene, end - 1))) end--;
  if (end <= firstToken) return null;
  const last = tokens[end - 1]!;
  if (last.end <= start) return null;
  return { firstToken, endToken: end, start, end: last.end, form: formOfContent(scene, firstToken, end) };
}

/** A closing bracket or a percent sign belongs to the words. */
const KEPT: ReadonlySet<string> = new Set([')', '%', '٪']);

function formOfContent(scene: Scene, first: number, end: number): ClaimForm {
  for (let i = first; i < end; i++) {
    const quotation = scene.quotationAt.get(i);
    if (!quotation) continue;
    if (quotation.words >= 2 && !scene.mentions.at[quotation.firstToken]?.length) return 'mixed';
    i = quotation.closed ? quotation.endToken : i;
  }
  return 'indirect';
}
