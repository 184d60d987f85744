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
    if (!isTerminal(tokens, i, end)) continue;
    if (!inside) ends.push(i + 1);
    else if (i + 1 === closed[q]!.endToken && startsAnew(tokens, i + 2, end)) ends.push(i + 2);
  }
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
}

/** After a quotation that ended in a full stop: a sentence goes on only over a comma or a closing bracket. */
function startsAnew(tokens: readonly Token[], i: number, end: number): boolean {
  return i >= end || tokens[i]!.kind !== 'punctuation';
}

function isTerminal(tokens: readonly Token[], i: number, end: number): boolean {
  const mark = tokens[i]!;
  if (mark.kind !== 'punctuation') return false;
  const next = i + 1 < end ? tokens[i + 1] : undefined;
  if (mark.form === '؟' || mark.form === '!' || mark.form === '?') return next?.kind !== 'punctuation';
  if (mark.form === '…') return next?.spaced === true && next.kind === 'word';
  if (mark.form !== '.' || next?.form === '.') return false;
  const before = tokens[i - 1];
  if (!next || !before) return true;
  // «د. سالم», «أ.ف.ب», «3.5»: a full stop after one letter, or between digits, ends nothing.
  if (before.kind === 'word' && before.form.length === 1) return false;
  if (before.kind === 'number' && next.kind === 'number' && !next.spaced) return false;
  return next.spaced || (before.form.length > 1 && next.kind === 'word' && next.form.length > 1);
}
