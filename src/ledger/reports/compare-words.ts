import type { ClaimMention } from '../digest.ts';
import { wordWeight } from '../occasions/word-weights.ts';

export interface WordsCompared {
  /** How much of the claim that says less is in the other, weighed, 0 to 1. */
  readonly contained: number;
  /** How much of what both say together is in both, weighed, 0 to 1. */
  readonly alike: number;
  /** How many words are in both. */
  readonly shared: number;
  /** Which of them denies a word that the other affirms. */
  readonly denier: 'first' | 'second' | null;
}

/**
 * Compares two lists of words, sorted, of which the lowest bit says that it is negated; see `ContentWords.words`. Lists
 * with little in common, which are most of those compared, are not weighed.
 */
export function compareWords(a: readonly number[], b: readonly number[]): WordsCompared {
  const shared = sharedStems(a, b);
  if (shared < Math.min(a.length, b.length) * WORTH_WEIGHING) return { contained: 0, alike: 0, shared, denier: null };
  let [i, j] = [0, 0];
  let [inA, inB, inBoth] = [0, 0, 0];
  let denier: WordsCompared['denier'] = null;
  while (i < a.length || j < b.length) {
    const stem = Math.min(stemAt(a, i), stemAt(b, j));
    const weight = wordWeight(stem);
    let [saidInA, saidInB] = [0, 0];
    for (; stemAt(a, i) === stem; i++) saidInA |= a[i]! & 1 ? DENIED : AFFIRMED;
    for (; stemAt(b, j) === stem; j++) saidInB |= b[j]! & 1 ? DENIED : AFFIRMED;
    if (saidInA) inA += weight;
    if (saidInB) inB += weight;
    if (!saidInA || !saidInB) continue;
    inBoth += weight;
    if ((saidInA & saidInB) === 0) denier ??= saidInA === DENIED ? 'first' : 'second';
  }
  const less = Math.min(inA, inB);
  return {
    contained: less > 0 ? inBoth / less : 0,
    alike: inBoth > 0 ? inBoth / (inA + inB - inBoth) : 0,
    shared,
    denier,
  };
}

function sharedStems(a: readonly number[], b: readonly number[]): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]! >>> 1, b[j]! >>> 1];
    if (x === y) {
      shared++;
      while (i < a.length && a[i]! >>> 1 === x) i++;
      while (j < b.length && b[j]! >>> 1 === x) j++;
    } else if (x < y) i++;
    else j++;
  }
  return shared;
}

/**
 * Whether one claim says that what the other says is not so. Who denies that it is not so affirms it. Where both negate
 * something they may only negate it at different words («there is no plan», «no plan is there»).
 */
export function areOpposite(
  a: Pick<ClaimMention, 'negated' | 'denied'>,
  b: Pick<ClaimMention, 'negated' | 'denied'>,
  denier: WordsCompared['denier'],
): boolean {
  const isContrary = denier !== null && a.negated !== b.negated;
  return isContrary !== (a.denied !== b.denied);
}

/** Whether the amounts of the claim that gives fewer are those of the other. */
export function compareNumbers(a: readonly string[], b: readonly string[]): 'agree' | 'none' | 'other' {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  if (fewer.length === 0) return 'none';
  const other = fewer.filter((number) => !more.includes(number)).length;
  return other / fewer.length > OTHER_NUMBERS_MAX ? 'other' : 'agree';
}

/** With a smaller share of the shorter list's words in common, claims are never one. */
const WORTH_WEIGHING = 0.2;
const AFFIRMED = 1;
const DENIED = 2;

const stemAt = (words: readonly number[], i: number) => (i < words.length ? (words[i]! & ~1) >>> 0 : Infinity);

const OTHER_NUMBERS_MAX = 1 / 3;
