import type { ClaimMention } from '../digest.ts';
import { areOpposite, compareWords } from './compare-words.ts';

/** Two reports about one thing of which only one can be right. */
export interface Disagreement {
  readonly what: 'number' | 'negation';
  readonly sides: readonly [DisagreeingSide, DisagreeingSide];
}

export interface DisagreeingSide {
  readonly report: string;
  /** The number; `affirmed` or `denied`. */
  readonly value: string;
  /** Ids of the claims of that report that say so. */
  readonly mentions: readonly string[];
}

/** A report by its id, with its claims. */
export interface ReportedClaims {
  readonly id: string;
  readonly claims: readonly ClaimMention[];
}

/**
 * Which of these reports contradict one another: the same words with another number, or affirmed by one and denied by
 * the other. Only what is plain is shown: claims nearly alike, told within days of one another, with a single number that
 * differs, since claims with several numbers mostly tell of several things.
 *
 * @example
 * disagreements([{ id: 'r1', claims: [twelveKilled] }, { id: 'r2', claims: [fifteenKilled] }]);
 * // [{ what: 'number', sides: [{ report: 'r1', value: '12', … }, { report: 'r2', value: '15', … }] }]
 */
export function disagreements(reports: readonly ReportedClaims[]): Disagreement[] {
  const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((a, i) => sorted.slice(i + 1).flatMap((b) => between(a, b) ?? []));
}

function between(a: ReportedClaims, b: ReportedClaims): Disagreement | undefined {
  for (const x of a.claims) {
    for (const y of b.claims) {
      const found = contradiction(x, y);
      if (!found) continue;
      const { what, values } = found;
      return { what, sides: [sideOf(a, what, values[0]), sideOf(b, what, values[1])] };
    }
  }
  return undefined;
}

function contradiction(
  a: ClaimMention,
  b: ClaimMention,
): { what: Disagreement['what']; values: readonly [string, string] } | undefined {
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);
  if (days > DAYS_MAX) return;
  const { alike, shared, denier } = compareWords(a.words, b.words);
  if (alike < ALIKE_MIN || shared < WORDS_MIN) return;
  const isOneVoice = a.origin.agent !== null && a.origin.agent === b.origin.agent;
  const [onlyA, onlyB] = [without(a.numbers, b.numbers), without(b.numbers, a.numbers)];
  if (areOpposite(a, b, denier)) {
    // Of one speaker's words two papers mostly choose different halves.
    if (isOneVoice || onlyA.length > 0 || onlyB.length > 0) return;
    return {
      what: 'negation',
      values: a.denied || denier === 'first' ? ['denied', 'affirmed'] : ['affirmed', 'denied'],
    };
  }
  // One who gives another number a day later has counted again.
  if ((isOneVoice && days > 0) || onlyA.length !== 1 || onlyB.length !== 1) return;
  return areOfOneSize(onlyA[0]!, onlyB[0]!) ? { what: 'number', values: [onlyA[0]!, onlyB[0]!] } : undefined;
}

/** Numbers that are far apart count different things. */
function areOfOneSize(a: string, b: string): boolean {
  const [less, more] = [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))];
  return less > 0 && more <= less * TIMES_MAX;
}

function sideOf({ id, claims }: ReportedClaims, what: Disagreement['what'], value: string): DisagreeingSide {
  const says = claims.filter((claim) => what === 'negation' || claim.numbers.includes(value));
  return { report: id, value, mentions: says.map((claim) => claim.id).sort() };
}

const without = (numbers: readonly string[], others: readonly string[]) =>
  numbers.filter((number) => !others.includes(number));

/** Tolls and prices change from day to day. */
const DAYS_MAX = 1;
const ALIKE_MIN = 0.55;
const TIMES_MAX = 4;
const WORDS_MIN = 3;
