/** How days and instants are kept where a column orders rows. */

/** Stands for a day that nobody knows, before all others. Days reach about 2,800 years to either side of 1970. */
export const NO_DAY = -(2 ** 20);

/** Stands for it where what has no day yet comes last. */
export const DAY_TO_COME = 2 ** 20;

/** The number under which an article's words are kept: later days are greater, so that the latest come first. */
export function documentOf(day: number | null, article: number): number {
  return ((day ?? NO_DAY) - NO_DAY) * ARTICLES_MAX + article;
}

export const termOfDocument = (document: number): number => document % ARTICLES_MAX;

/** Words as both databases can index them: no blanks or NUL within, none so long that it is no word. */
export function indexable(words: readonly string[]): string[] {
  const parts = words.flatMap((word) => word.split(/[\s\0]+/u));
  return [...new Set(parts)].filter((word) => word !== '' && word.length <= WORD_LENGTH_MAX);
}

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

const ARTICLES_MAX = 2 ** 30;
const WORD_LENGTH_MAX = 200;
