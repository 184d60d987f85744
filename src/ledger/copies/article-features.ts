import { combine32, hash32, mix32 } from '../../core/hash32.ts';
import type { Reading } from '../../read/read-article.ts';
import type { ArticleFeatures } from '../digest.ts';
import { contentWords, sortedDistinct, wordOf } from '../words.ts';
import type { WordsPack } from '../words-pack.ts';

/**
 * What tells whether two articles carry the same text, from the body alone: headline, byline, captions and page furniture
 * differ from paper to paper.
 */
export function articleFeatures(reading: BodyReading, day: number | null, pack: WordsPack): ArticleFeatures {
  const { article, text, parts } = reading;
  const written: number[] = [];
  const content: number[] = [];
  const numbers: number[] = [];
  for (let p = 0; p < text.paragraphs.length; p++) {
    if (parts.roles[p] !== 'body') continue;
    const first = parts.storyStart[p]!;
    const end = parts.storyEnd[p]!;
    for (let i = first; i < end; i++) {
      const token = text.tokens[i]!;
      if (token.kind === 'punctuation') continue;
      const word = wordOf(token, pack);
      written.push(word.exact);
      if (word.kind === 'content' && token.kind === 'word') content.push(word.hash);
    }
    for (const number of contentWords(text, first, end, pack).numbers) numbers.push(short(hash32(number)));
  }
  return {
    id: article.id,
    outlet: article.outlet,
    day,
    sketch: sketchOf(written),
    marks: marksOf(content),
    vocabulary: wordSet(content),
    numbers: sortedDistinct(numbers).slice(0, NUMBERS_MAX),
    length: written.length,
  };
}

/** As much of a reading as is asked for. */
type BodyReading = Pick<Reading, 'text' | 'parts'> & {
  readonly article: { readonly id: string; readonly outlet: string | null };
};

/**
 * The smallest hashes of a text's shingles (runs of four words): a sample drawn in the same way from every text, so that
 * two samples show how much of one text stands in the other.
 *
 * After Broder, "On the resemblance and containment of documents" (1997), with one hash function and the smallest values
 * kept, which tells containment too, where one value each of many functions tells resemblance alone.
 */
export function sketchOf(words: readonly number[]): number[] {
  const shingles: number[] = [];
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    let hash = words[i]!;
    for (let k = 1; k < SHINGLE; k++) hash = combine32(hash, words[i + k]!);
    shingles.push(hash);
  }
  return sortedDistinct(shingles).slice(0, SKETCH_MAX);
}

/** Content words that come twice or more, sorted; too many for the limit: the most frequent ones. */
function marksOf(content: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const hash of content) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sortedDistinct(repeated.slice(0, MARKS_MAX).map(([hash]) => hash));
}

/**
 * A Bloom filter: every word sets two bits of about eight for each word, so that a word of the text is always found in it
 * and another in one case of twenty.
 */
function wordSet(content: readonly number[]): number[] {
  const set: number[] = new Array(Math.ceil(new Set(content).size / 4)).fill(0);
  for (const hash of content) {
    for (const bit of bitsOf(hash, set.length)) set[bit >>> 5] = (set[bit >>> 5]! | (1 << (bit & 31))) >>> 0;
  }
  return set;
}

/** Whether a word is in a text, by the text's word set. */
export function hasWord(set: readonly number[], hash: number): boolean {
  return set.length > 0 && bitsOf(hash, set.length).every((bit) => (set[bit >>> 5]! & (1 << (bit & 31))) !== 0);
}

const bitsOf = (hash: number, size: number) => [(hash >>> 1) % (size * 32), mix32(hash) % (size * 32)];

const short = (hash: number) => hash >>> 16;

const SHINGLE = 4;
export const SKETCH_MAX = 96;
const MARKS_MAX = 48;
const NUMBERS_MAX = 64;
