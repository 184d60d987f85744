import { readFileSync } from 'node:fs';
import type { EventStatus } from '../../core/record.ts';
import type { Comparison } from '../cluster.ts';
import type { EventMention } from '../digest.ts';
import { PAIR_FEATURES, pairFeatures } from './pair-features.ts';
import { probableDays } from './probable-days.ts';

/**
 * Whether two tellings are of one occasion: first what rules it out, then what speaks for and against it, weighed as
 * annotated pairs teach (`scripts/ledger/fit-occasions.ts`). Symmetric.
 *
 * The reader errs often in parties, time and place, so the words of sentence and headline weigh as much as these.
 */
export function sameOccasion(a: EventMention, b: EventMention): Comparison {
  const aligned = sameSentence(a, b);
  if (aligned !== undefined) return aligned ? CERTAINLY : NEVER;
  if (ruledOut(a, b)) return NEVER;
  const chance = 1 / (1 + Math.exp(-scoreOf(pairFeatures(a, b))));
  if (chance >= SAME_MIN) return { verdict: 'same', strength: 2 * chance - 1 };
  if (chance < DIFFERENT_MAX) return { verdict: 'different', strength: 1 - 2 * chance };
  return { verdict: 'unsure', strength: chance };
}

const CERTAINLY: Comparison = { verdict: 'same', strength: 1 };
const NEVER: Comparison = { verdict: 'different', strength: 1 };
const SAME_MIN = 0.6;
const DIFFERENT_MAX = 0.25;

/** The log odds that the features give. */
export function scoreOf(features: Float64Array): number {
  const { bias, of } = weights();
  let score = bias;
  for (let i = 0; i < of.length; i++) score += of[i]! * features[i]!;
  return score;
}

/**
 * Two events of one sentence are two, and where two articles carry the same sentence its events stand at the same places.
 * Undefined where the sentences are not the same.
 */
function sameSentence(a: EventMention, b: EventMention): boolean | undefined {
  const sameArticle = a.article === b.article;
  if (sameArticle) return a.sentence[0] === b.sentence[0] ? false : undefined;
  const length = a.sentence[1] - a.sentence[0];
  if (length !== b.sentence[1] - b.sentence[0] || a.words.length !== b.words.length) return;
  for (let i = 0; i < a.words.length; i++) if (a.words[i] !== b.words[i]) return;
  return a.start - a.sentence[0] === b.start - b.sentence[0] ? true : undefined;
}

/** What no agreement of words can outweigh. */
function ruledOut(a: EventMention, b: EventMention): boolean {
  const mine = probableDays(a);
  const theirs = probableDays(b);
  if (!mine || !theirs) return false;
  // What has happened by the day it is told is not what is to come days later.
  if (OVER.has(a.status) && a.day !== null && theirs.said && theirs.from > a.day + 1) return true;
  if (OVER.has(b.status) && b.day !== null && mine.said && mine.from > b.day + 1) return true;
  const apart = Math.max(mine.from - theirs.to, theirs.from - mine.to);
  if (mine.said && theirs.said && OVER.has(a.status) && OVER.has(b.status)) return apart > 1;
  return apart > MOVED_DAYS_MAX;
}

/** Statuses of what has begun; anything else may still be moved. */
const OVER: ReadonlySet<EventStatus> = new Set(['occurred', 'ongoing']);
const MOVED_DAYS_MAX = 60;

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
