import type { Comparison } from '../cluster.ts';
import type { ArticleFeatures } from '../digest.ts';
import { hasWord, SKETCH_MAX } from './article-features.ts';

/**
 * Whether two articles carry one text: whole, shortened or lightly edited.
 *
 * Of a copy most of the shorter text's runs of words stand in the longer one. So they do in two notices written to one
 * formula (a cable to two heads of state, the market on two days); but there the words that are repeated, which name the
 * matter, and the amounts are others.
 */
export function sameText(a: ArticleFeatures, b: ArticleFeatures): Comparison {
  const [shorter, longer] = inOrder(a, b);
  const contained = containment(shorter.sketch, longer.sketch);
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);
  if (isFormula(shorter, longer, contained, days)) return { verdict: 'different', strength: 1 };
  if (contained < CONTAINED_MIN) return { verdict: 'different', strength: 1 - contained / CONTAINED_MIN };
  // A brief that tells how a matter ended has most of its words from the one that announced it.
  const enough = shorter.length < BRIEF_WORDS ? SURE_OF_BRIEF : SURE_MIN;
  const sure = contained >= enough && longer.length <= shorter.length * TIMES_LONGER_MAX;
  return { verdict: sure ? 'same' : 'unsure', strength: contained };
}

/** Two texts that share one of these are compared: the least hashes of the sketch, more of them for a longer text. */
export function keysOfText(features: ArticleFeatures): number[] {
  const count = Math.min(KEYS_MAX, Math.max(KEYS_MIN, Math.floor(features.length / WORDS_A_KEY)));
  return features.sketch.slice(0, count);
}

/** How much of the text with the first sketch stands in the text with the second, 0 to 1; 0 where nothing tells. */
export function containment(inner: readonly number[], outer: readonly number[]): number {
  // Below the last hash of a full sketch every hash of its text is in it; above, a hash that is missing tells nothing.
  const limit = Math.min(lastOf(inner), lastOf(outer));
  let shared = 0;
  let sampled = 0;
  let k = 0;
  for (const hash of inner) {
    if (hash > limit) break;
    sampled++;
    while (k < outer.length && outer[k]! < hash) k++;
    if (outer[k] === hash) shared++;
  }
  return sampled === 0 ? 0 : shared / sampled;
}

const lastOf = (sketch: readonly number[]) => (sketch.length < SKETCH_MAX ? 0xffffffff : sketch.at(-1)!);

/** The text of fewer words first; of two equally long ones the same comes first whichever is given first. */
function inOrder(a: ArticleFeatures, b: ArticleFeatures): [ArticleFeatures, ArticleFeatures] {
  if (a.length !== b.length) return a.length < b.length ? [a, b] : [b, a];
  return a.id < b.id ? [a, b] : [b, a];
}

/** Whether the texts have in common only the formula into which another matter was filled. */
function isFormula(shorter: ArticleFeatures, longer: ArticleFeatures, contained: number, days: number): boolean {
  const alike = longer.length <= shorter.length * TIMES_ALIKE_MAX;
  if (alienMarks(shorter, longer) > ALIEN_MAX || (alike && alienMarks(longer, shorter) > ALIEN_ALIKE_MAX)) return true;
  if (missing(shorter.numbers, longer.numbers) > (contained > 0.85 ? 0.5 : 0.35)) return true;
  return contained < FORMULA_MAX && days > DAYS_MAX;
}

/** The share of one text's repeated words that do not come in the other; one alone is chance. */
function alienMarks(of: ArticleFeatures, other: ArticleFeatures): number {
  const alien = of.marks.filter((word) => !hasWord(other.vocabulary, word)).length;
  return alien <= 1 ? 0 : alien / of.marks.length;
}

function missing(of: readonly number[], from: readonly number[]): number {
  if (of.length === 0) return 0;
  const there = new Set(from);
  return of.filter((value) => !there.has(value)).length / of.length;
}

const CONTAINED_MIN = 0.4;
const SURE_MIN = 0.45;
const BRIEF_WORDS = 45;
const SURE_OF_BRIEF = 0.75;
const ALIEN_MAX = 0.09;
const ALIEN_ALIKE_MAX = 0.15;
const TIMES_ALIKE_MAX = 1.3;
/** A text in which another is no more than a paragraph is a round-up, not a reprint. */
const TIMES_LONGER_MAX = 8;
/** Below this share a text of other days is a formula filled in anew. */
const FORMULA_MAX = 0.7;
const DAYS_MAX = 10;
const KEYS_MIN = 12;
const KEYS_MAX = 32;
const WORDS_A_KEY = 24;
