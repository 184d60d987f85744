import { combine32 } from '../../core/hash32.ts';
import type { Comparison } from '../cluster.ts';
import type { ClaimMention, Origin } from '../digest.ts';
import { wordWeight } from '../occasions/word-weights.ts';
import { areOpposite, compareNumbers, compareWords } from './compare-words.ts';

/**
 * Whether two claims say the same: the same content in whatever words, from one speaker or carried by another.
 *
 * One who says a thing again after a week has said it anew: an office repeats its wording (a forecast, a toll, a
 * condolence) about new matters, and that a position still stands is news of its own. Within the week a repetition is
 * mostly another paper's telling of the same words.
 */
export function sameReport(a: ClaimMention, b: ClaimMention): Comparison {
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);
  if (days > DAYS_MAX || a.calledOff !== b.calledOff) return { verdict: 'different', strength: 1 };
  const { contained, alike, shared, denier } = compareWords(a.words, b.words);
  const need = NEEDED[speakersOf(a.origin, b.origin)] + (days > DAYS_CLOSE ? MORE_FOR_LATER : 0);
  const found = shared < WORDS_MIN ? alike : CONTAINED_WEIGHT * contained + (1 - CONTAINED_WEIGHT) * alike;
  if (found < need - UNSURE_BELOW) return { verdict: 'different', strength: 1 - found / need };
  const isOther = compareNumbers(a.numbers, b.numbers) === 'other';
  if (isOther || areOpposite(a, b, denier)) return { verdict: 'different', strength: 1 };
  return { verdict: found >= need && !nameOthers(a, b) ? 'same' : 'unsure', strength: found };
}

/**
 * Two claims that share one of these are compared: the words that say most, each joined with the weeks in which it was
 * said, so that few claims share one however many years the ledger holds.
 */
export function keysOfClaim(claim: ClaimMention): number[] {
  const weighed = claim.words.map((word) => ({ word: (word & ~1) >>> 0, weight: wordWeight(word) }));
  weighed.sort((a, b) => b.weight - a.weight || a.word - b.word);
  const rarest = new Set(weighed.map(({ word }) => word));
  const stretches = claim.day === null ? [0] : stretchesOf(claim.day);
  return [...rarest].slice(0, KEY_WORDS).flatMap((word) => stretches.map((stretch) => combine32(word, stretch)));
}

/** Whether both name somebody or something, and nothing in common: it may be a formula, filled in for another. */
function nameOthers(a: ClaimMention, b: ClaimMention): boolean {
  return a.named.length > 0 && b.named.length > 0 && !a.named.some((entity) => b.named.includes(entity));
}

function speakersOf(a: Origin, b: Origin): 'one' | 'unknown' | 'two' {
  if (a.agent === null || b.agent === null) return 'unknown';
  return a.agent === b.agent ? 'one' : 'two';
}

/** The stretch of days in which a day lies, and the next one where that is near. */
function stretchesOf(day: number): number[] {
  const first = Math.floor((day - STRETCH_MARGIN) / STRETCH_DAYS);
  const last = Math.floor((day + STRETCH_MARGIN) / STRETCH_DAYS);
  return first === last ? [first] : [first, last];
}

/** How much must be found in common: less where one speaker is known to have said both. */
const NEEDED = { one: 0.5, unknown: 0.62, two: 0.68 };
const UNSURE_BELOW = 0.07;
/** A shortened claim is contained in the whole one; that they are alike as well says more. */
const CONTAINED_WEIGHT = 0.7;
/** Fewer shared words than these may be shared by chance. */
const WORDS_MIN = 3;
const DAYS_MAX = 7;
const DAYS_CLOSE = 3;
const MORE_FOR_LATER = 0.2;
const KEY_WORDS = 3;
const STRETCH_DAYS = 16;
const STRETCH_MARGIN = 2;
