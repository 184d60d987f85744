import { readFileSync } from 'node:fs';

/**
 * How much a word that two tellings share says about whether they tell the same: little where every other article has
 * it, much where it is rare. By the word's hash; negation does not count. 0 to 1.
 */
export function wordWeight(word: number): number {
  return weights().get((word & ~1) >>> 0) ?? 1;
}

let loaded: ReadonlyMap<number, number> | undefined;

function weights(): ReadonlyMap<number, number> {
  loaded ??= new Map(
    readFileSync(new URL('../../../data/ledger/word-weights.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([, hash, weight]) => [Number(hash), Number(weight)]),
  );
  return loaded;
}
