/** How two tellings compare. `strength` is 0 to 1 and orders the links of one verdict. */
export interface Comparison {
  readonly verdict: 'same' | 'unsure' | 'different';
  readonly strength: number;
}

/** What a person said of two members; undefined where nobody did. */
export type Judged = (a: string, b: string) => 'same' | 'different' | undefined;

/**
 * Splits members that are linked with one another into clusters: the strongest links first, two clusters becoming one
 * only while what speaks for it outweighs, on average over all their pairs, what speaks against it. What people judged
 * is heeded before anything else. The result depends on the set of members alone, not on their order.
 *
 * @param keysOf of many members only those that share a key are compared, as when they were linked; others say nothing
 */
export function clustersOf<T extends { readonly id: string }>(
  members: readonly T[],
  compare: (a: T, b: T) => Comparison,
  keysOf: (member: T) => readonly number[],
  judged: Judged,
): T[][] {
  const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const n = sorted.length;
  // Sums over all pairs of two clusters; merging adds one row and column to another.
  const sums = new Float64Array(n * n);
  const links: { a: number; b: number; strength: number }[] = [];
  const never = new Uint8Array(n * n);
  const weigh = (a: number, b: number) => {
    const said = judged(sorted[a]!.id, sorted[b]!.id);
    const found = said ? undefined : compare(sorted[a]!, sorted[b]!);
    const weight = found ? WEIGHT[found.verdict] * found.strength : said === 'same' ? JUDGED : -JUDGED;
    sums[a * n + b] = sums[b * n + a] = weight;
    if (said === 'different') never[a * n + b] = never[b * n + a] = 1;
    if (said === 'same' || found?.verdict === 'same') links.push({ a, b, strength: weight });
  };
  if (n <= ALL_PAIRS_MAX) for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) weigh(a, b);
  else for (const [a, b] of pairsSharingKeys(sorted, keysOf, judged)) weigh(a, b);
  links.sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);

  const clusterOf = Int32Array.from({ length: n }, (_, i) => i);
  const groups: number[][] = Array.from({ length: n }, (_, i) => [i]);
  const join = (into: number, from: number) => {
    for (const member of groups[from]!) clusterOf[member] = into;
    groups[into]!.push(...groups[from]!);
    groups[from] = [];
    for (let other = 0; other < n; other++) {
      sums[into * n + other] = sums[other * n + into] = sums[into * n + other]! + sums[from * n + other]!;
      if (never[from * n + other]) never[into * n + other] = never[other * n + into] = 1;
    }
  };
  // A link that could not join at its turn may do so once its clusters have grown, so it is tried until nothing moves.
  for (let moved = true; moved; ) {
    moved = false;
    for (const { a, b, strength } of links) {
      const into = Math.min(clusterOf[a]!, clusterOf[b]!);
      const from = Math.max(clusterOf[a]!, clusterOf[b]!);
      if (into === from || never[into * n + from]) continue;
      if (strength < JUDGED && sums[into * n + from]! <= 0) continue;
      join(into, from);
      moved = true;
    }
  }
  return groups.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b).map((i) => sorted[i]!));
}

/** Comparing all with all takes the square of their number. */
const ALL_PAIRS_MAX = 64;

function* pairsSharingKeys<T extends { readonly id: string }>(
  sorted: readonly T[],
  keysOf: (member: T) => readonly number[],
  judged: Judged,
): Generator<[number, number]> {
  const n = sorted.length;
  const seen = new Uint8Array(n * n);
  const byKey = new Map<number, number[]>();
  for (let b = 0; b < n; b++) {
    for (const key of keysOf(sorted[b]!)) {
      const sharing = byKey.get(key) ?? [];
      byKey.set(key, sharing);
      for (const a of sharing) {
        if (a === b || seen[a * n + b]) continue;
        seen[a * n + b] = 1;
        yield [a, b];
      }
      sharing.push(b);
    }
    for (let a = 0; a < b; a++) if (!seen[a * n + b] && judged(sorted[a]!.id, sorted[b]!.id)) yield [a, b];
  }
}

const WEIGHT: { readonly [verdict in Comparison['verdict']]: number } = { same: 1, unsure: 0, different: -1 };
/** More than any number of compared pairs can weigh. */
const JUDGED = 1e6;
