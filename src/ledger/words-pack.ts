import type { Cut, TextPack } from '../text/text-pack.ts';

/** What comparing and searching need of a language. Words in the sets and maps are folded by `fold`. */
export interface WordsPack {
  /** Letters that writers take for one another become one; applied to a token's key. */
  fold(key: string): string;
  /**
   * The words that a written word may be, not yet folded, the likeliest first: what the language writes onto it is taken
   * off where a word remains. More than one only where that is in doubt.
   */
  readings(cuts: readonly Cut[]): readonly string[];
  /** What the inflected forms of a folded word have in common. */
  stem(word: string): string;
  /** Words that say nothing about the subject. */
  readonly stopWords: ReadonlySet<string>;
  /** Words that turn what follows into its contrary, and verbs of denying; folded, or as written where folding is not safe. */
  readonly negations: ReadonlySet<string>;
  /** After these a negation turns nothing round: «does not cease» is «goes on». */
  readonly notNegated: ReadonlySet<string>;
  /** Beside these a number is part of a date or an hour. */
  readonly dateWords: ReadonlySet<string>;
  /** Numbers written out, in one word or two with a space between. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Letters between two runs of digits of which the first, as written, is the fraction: «5ر47» is 47.5. */
  readonly fractionMarks: ReadonlySet<string>;
  /** «thousand», «million»: what the number before it is multiplied by. */
  readonly multipliers: ReadonlyMap<string, number>;
}

/** What is needed to take a search, or a text in a list of results, apart. */
export interface SearchPack {
  readonly text: TextPack;
  readonly words: WordsPack;
}
