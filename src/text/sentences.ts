import type { Quotation } from './quotations.ts';
import type { Token } from './tokens.ts';

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly paragraph: number;
}

/**
 * The ends (token indices, exclusive) of the sentences in one paragraph. A full stop within a closed quotation ends
 * none: what somebody said is kept whole; one right before the closing mark ends the sentence after that mark.
 */
export function sentenceEnds(
  tokens: readonly Token[],
  first: number,
  end: number,
  quotations: readonly Quotation[],
): number[] {
  const ends: number[] = [];
  const closed = quotations.filter((quotation) => quotation.closed && quotation.depth === 0);
  let q = 0;
  for (let i = first; i < end; i++) {
    while (q < closed.length && closed[q]!.endToken < i) q++;
    const inside = closed[q] !== undefined && i >= closed[q]!.firstToken && i < closed[q]!.endToken;
    if (!isTerminal(tokens, i, first, end)) continue;
    if (!inside) {
      while (i + 1 < end && isClosingBracket(tokens[i + 1]!)) i++;
      ends.push(i + 1);
    } else if (i + 1 === closed[q]!.endToken && startsAnew(tokens, i + 2, end)) ends.push(i + 2);
  }
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
}

/** After a quotation that ended in a full stop: a sentence goes on only over a comma or a closing bracket. */
function startsAnew(tokens: readonly Token[], i: number, end: number): boolean {
  return i >= end || tokens[i]!.kind !== 'punctuation';
}

const CLOSING_MARKS: ReadonlySet<string> = new Set([')', ']', '»', '›', '"', '”', '“', '’']);

function isClosingBracket(token: Token): boolean {
  return !token.spaced && (token.form === ')' || token.form === ']');
}

function isTerminal(tokens: readonly Token[], i: number, first: number, end: number): boolean {
  const mark = tokens[i]!;
  if (mark.kind !== 'punctuation') return false;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (mark.form === '؟' || mark.form === '!' || mark.form === '?') return next?.kind !== 'punctuation';
  if (mark.form === '…') return next?.spaced === true && next.kind === 'word';
  if (mark.form !== '.' || next?.form === '.') return false;
  const before = i > first ? tokens[i - 1]! : undefined;
  if (!next || !before) return true;
  if (isAbbreviation(tokens, i - 1, first) || isListNumber(tokens, i - 1, first)) return false;
  if (next.spaced) return true;
  if (next.kind === 'punctuation') return CLOSING_MARKS.has(next.form);
  // A word right after a full stop lacks its space, unless the two are an address on the web.
  if (before.kind === 'number' && next.kind === 'number') return false;
  return before.form.length > 1 && next.kind === 'word' && next.form.length > 1 && !(isLatin(before) && isLatin(next));
}

/** «د. سالم», «أ.ف.ب»: one letter before a full stop; but not in «2023م.» and «1444هـ.», where it is the era. */
function isAbbreviation(tokens: readonly Token[], i: number, first: number): boolean {
  const word = tokens[i]!;
  return word.kind === 'word' && word.form.length === 1 && !(i > first && tokens[i - 1]!.kind === 'number');
}

/** «1. » at the start of a line. */
function isListNumber(tokens: readonly Token[], i: number, first: number): boolean {
  return i === first && tokens[i]!.kind === 'number';
}

function isLatin(token: Token): boolean {
  return token.form.charCodeAt(0) < 0x250;
}
