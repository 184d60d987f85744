import { readFileSync } from 'node:fs';
import type { EventType } from '../../core/record.ts';
import type { Comparison } from '../cluster.ts';
import type { EventMention } from '../digest.ts';
import { hasBegun, PAIR_FEATURES, pairFeatures } from './pair-features.ts';
import { probableDays } from './probable-days.ts';

/**
 * Whether two tellings are of one occasion: first what rules it out, then what speaks for and against it, weighed as
 * annotated pairs teach. Symmetric.
 *
 * The reader errs often in parties, time and place, so the words of sentence and headline weigh as much as these.
 */
export function sameOccasion(a: EventMention, b: EventMention): Comparison {
  if (alignedInSameSentence(a, b) && toldTogether(a, b)) return CERTAINLY;
  if (ruledOut(a, b)) return NEVER;
  const chance = 1 / (1 + Math.exp(-scoreOf(pairFeatures(a, b))));
  if (chance >= SAME_MIN) return { verdict: 'same', strength: chance };
  if (chance < DIFFERENT_MAX) return { verdict: 'different', strength: DIFFERENT_MAX - chance };
  return { verdict: 'unsure', strength: chance };
}

const CERTAINLY: Comparison = { verdict: 'same', strength: 1 };
const NEVER: Comparison = { verdict: 'different', strength: 1 };
/** Chosen where the clusters of annotated articles came out best. */
const SAME_MIN = 0.65;
const DIFFERENT_MAX = 0.4;

/** The log odds that the features give. */
export function scoreOf(features: Float64Array): number {
  const { bias, of } = weights();
  let score = bias;
  for (let i = 0; i < of.length; i++) score += of[i]! * features[i]!;
  return score;
}

/** A sentence that comes again after days is a formula. */
function toldTogether(a: EventMention, b: EventMention): boolean {
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= REPRINT_DAYS_MAX;
}

const REPRINT_DAYS_MAX = 3;

/** Where two articles carry the same sentence, an event stands at the same place in both. */
function alignedInSameSentence(a: EventMention, b: EventMention): boolean {
  const sameLength = a.sentence[1] - a.sentence[0] === b.sentence[1] - b.sentence[0];
  if (a.article === b.article || !sameLength || a.words.length !== b.words.length) return false;
  if (a.start - a.sentence[0] !== b.start - b.sentence[0]) return false;
  for (let i = 0; i < a.words.length; i++) if (a.words[i] !== b.words[i]) return false;
  return true;
}

/** What no agreement of words can outweigh. */
function ruledOut(a: EventMention, b: EventMention): boolean {
  if (inTwoTowns(a, b)) return true;
  const mine = probableDays(a);
  const theirs = probableDays(b);
  if (!mine || !theirs) return false;
  // What has happened by the day it is told is not what is to come days later.
  if (hasBegun(a) && a.day !== null && theirs.said && theirs.from > a.day + 1) return true;
  if (hasBegun(b) && b.day !== null && mine.said && mine.from > b.day + 1) return true;
  const apart = Math.max(mine.from - theirs.to, theirs.from - mine.to);
  if (mine.said && theirs.said && hasBegun(a) && hasBegun(b)) return apart > 1;
  return apart > MOVED_DAYS_MAX;
}

const MOVED_DAYS_MAX = 60;

/** What strikes a place strikes that one: two towns are two attacks, two accidents, however alike they are told. */
function inTwoTowns(a: EventMention, b: EventMention): boolean {
  if (!STRIKES.has(a.type) || !STRIKES.has(b.type) || !a.place || !b.place) return false;
  return !a.place.isCountry && !b.place.isCountry && a.place.entity !== b.place.entity;
}

const STRIKES: ReadonlySet<EventType> = new Set(['ASSAULT', 'ACCIDENT', 'DISASTER']);

interface Weights {
  readonly bias: number;
  readonly of: Float64Array;
}

let loaded: Weights | undefined;

function weights(): Weights {
  if (!loaded) {
    const file = JSON.parse(
      readFileSync(new URL('../../../data/ledger/occasion-weights.json', import.meta.url), 'utf8'),
    ) as { bias: number; weights: { readonly [feature: string]: number } };
    loaded = { bias: file.bias, of: Float64Array.from(PAIR_FEATURES, (name) => file.weights[name] ?? 0) };
  }
  return loaded;
}
