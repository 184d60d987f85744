import type { EventMention, Party } from '../digest.ts';
import { familyOf, nearness } from './event-families.ts';
import { type ProbableDays, probableDays } from './probable-days.ts';
import { wordWeight } from './word-weights.ts';

/** What speaks for and against two tellings being of one occasion, each between 0 and 1. */
export const PAIR_FEATURES = [
  /** Share of the weight of their sentences' words that both have. */
  'words',
  /** The same, of what the shorter sentence has. */
  'words of the shorter',
  'headlines',
  /** The sentence of one and the headline of the other. */
  'sentence and headline',
  /** How much weight the shared words have in all. */
  'shared weight',
  'parties',
  'two parties',
  'other parties',
  'no party',
  'same place',
  'same country',
  'other place',
  'same day',
  'other day',
  'days apart',
  'near type',
  'far type',
  'other mode',
  'same trigger',
  'same number',
  'other number',
  'told apart',
  'same article',
  'same sentence',
  /** Told at different points of sentences that have the same words. */
  'elsewhere in like words',
  /** One has begun, the other has not. */
  'begun and not begun',
] as const;

/** The features of a pair, in the order of `PAIR_FEATURES`; the same for (b, a). */
export function pairFeatures(a: EventMention, b: EventMention): Float64Array {
  const x = new Float64Array(PAIR_FEATURES.length);
  const mine = preparedOf(a);
  const theirs = preparedOf(b);
  const shared = sharedWeight(a.words, b.words);
  x[0] = shared === 0 ? 0 : shared / Math.sqrt(mine.weight * theirs.weight);
  x[1] = shared === 0 ? 0 : shared / Math.min(mine.weight, theirs.weight);
  const inHeadlines = sharedWeight(a.headline, b.headline);
  x[2] = inHeadlines === 0 ? 0 : inHeadlines / Math.sqrt(mine.headlineWeight * theirs.headlineWeight);
  x[3] = Math.max(
    share(sharedWeight(a.words, b.headline), theirs.headlineWeight),
    share(sharedWeight(b.words, a.headline), mine.headlineWeight),
  );
  x[4] = Math.min(1, shared / SHARED_WEIGHT_MAX);
  addParties(x, a.parties, b.parties);
  addPlaces(x, a, b);
  addDays(x, mine.days, theirs.days);
  const near = nearness(mine.family, theirs.family);
  if (near === 'near') x[15] = 1;
  if (near === 'far') x[16] = 1;
  if (near === 'same' && a.mode !== null && b.mode !== null && a.mode !== b.mode) x[17] = 1;
  if (a.trigger === b.trigger) x[18] = 1;
  if (a.numbers.length > 0 && b.numbers.length > 0) x[a.numbers.some((n) => b.numbers.includes(n)) ? 19 : 20] = 1;
  if (a.day !== null && b.day !== null) x[21] = Math.min(1, Math.abs(a.day - b.day) / TOLD_APART_MAX);
  if (a.article === b.article) x[a.sentence[0] === b.sentence[0] ? 23 : 22] = 1;
  x[24] = x[0]! * Math.min(1, ELSEWHERE * Math.abs(positionOf(a) - positionOf(b)));
  if (hasBegun(a) !== hasBegun(b)) x[25] = 1;
  return x;
}

/** How far into its sentence the trigger stands, 0 to 1. */
function positionOf({ start, sentence }: EventMention): number {
  return (start - sentence[0]) / (sentence[1] - sentence[0]);
}

/** Whether it is told as having begun; what has not may still be moved. */
export function hasBegun({ status }: EventMention): boolean {
  return status === 'occurred' || status === 'ongoing';
}

const SHARED_WEIGHT_MAX = 8;
/** A tenth of the sentence away is another place. */
const ELSEWHERE = 10;
const DAYS_APART_MAX = 5;
const TOLD_APART_MAX = 10;

interface Prepared {
  readonly weight: number;
  readonly headlineWeight: number;
  readonly days: ProbableDays | null;
  readonly family: ReturnType<typeof familyOf>;
}

/** Worked out once for a telling, since it is compared with many. */
const prepared = new WeakMap<EventMention, Prepared>();

function preparedOf(mention: EventMention): Prepared {
  let known = prepared.get(mention);
  if (!known) {
    known = {
      weight: weightOf(mention.words),
      headlineWeight: weightOf(mention.headline),
      days: probableDays(mention),
      family: familyOf(mention),
    };
    prepared.set(mention, known);
  }
  return known;
}

function weightOf(words: readonly number[]): number {
  let sum = 0;
  for (const word of words) sum += wordWeight(word);
  return sum;
}

/** The weight of the words that two sorted lists have in common, negated or not. */
function sharedWeight(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]! >>> 1;
    const y = b[j]! >>> 1;
    if (x === y) {
      sum += wordWeight(a[i]!);
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function addParties(x: Float64Array, a: readonly Party[], b: readonly Party[]): void {
  if (a.length === 0 || b.length === 0) {
    x[8] = 1;
    return;
  }
  let agreeing = 0;
  let count = 0;
  let alone = 0;
  for (const party of a) {
    const agreement = agreementWith(party, b);
    agreeing += agreement;
    if (agreement >= 0.5) count++;
    else alone++;
  }
  let theirsAlone = 0;
  for (const party of b) if (agreementWith(party, a) < 0.5) theirsAlone++;
  x[5] = Math.min(1, agreeing / Math.min(a.length, b.length));
  if (count >= 2) x[6] = 1;
  x[7] = Math.min(2, alone, theirsAlone) / 2;
}

/** One party has a counterpart in the other telling: itself, its state or its minister, or somebody else of its state. */
function agreementWith(party: Party, others: readonly Party[]): number {
  let best = 0;
  for (const other of others) {
    if (party.entity === other.entity) return 1;
    if (party.state !== null && party.state === other.state) {
      best = Math.max(best, party.isState || other.isState ? 0.7 : 0.3);
    }
  }
  return best;
}

function addPlaces(x: Float64Array, { place: a }: EventMention, { place: b }: EventMention): void {
  if (!a || !b) return;
  if (a.entity === b.entity) x[a.isCountry ? 10 : 9] = 1;
  else if (a.country !== null && b.country !== null && a.country !== b.country) x[11] = 1;
  else if (a.isCountry || b.isCountry) x[10] = 1;
  else x[11] = a.country === b.country ? 0.7 : 0.5;
}

function addDays(x: Float64Array, a: ProbableDays | null, b: ProbableDays | null): void {
  if (!a || !b) return;
  const apart = Math.max(0, a.from - b.to, b.from - a.to);
  const far = Math.min(1, apart / DAYS_APART_MAX);
  if (a.said && b.said) {
    if (apart === 0) x[12] = 1;
    else x[13] = 0.5 + far / 2;
  } else x[14] = far;
}
