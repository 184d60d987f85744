/** A share with the bounds between which it lies with 95 % confidence, each 0 to 1. */
export interface Share {
  readonly successes: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
  /** Whether there are too few cases to say anything. */
  readonly tooFew: boolean;
}

/**
 * Wilson's score interval, which, unlike the textbook one, holds for few cases and for shares near 0 and 1 too (E. B.
 * Wilson, "Probable inference, the law of succession, and statistical inference", 1927).
 *
 * @example
 * wilson(9, 10); // { low: 0.596…, high: 0.982… }
 */
export function wilson(successes: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = successes / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const centre = share + Z ** 2 / (2 * of);
  const scale = 1 + Z ** 2 / of;
  // What rounding takes beyond the possible is given back.
  const low = successes === 0 ? 0 : Math.max(0, (centre - spread) / scale);
  const high = successes === of ? 1 : Math.min(1, (centre + spread) / scale);
  return { low, high };
}

/** So many of so many, with what that is worth. */
export function shareOf(successes: number, of: number): Share {
  return { successes, of, ...wilson(successes, of), tooFew: of < CASES_MIN };
}

/** The normal quantile for 95 %. */
const Z = 1.959964;
const CASES_MIN = 5;
