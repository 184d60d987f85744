import type { Text } from '../text/prepare-text.ts';
import type { LengthMeaning, Side, Tense, TimeMeaning, Unit, YearPart } from './meaning.ts';

/** What the times stage needs of a language; see `languages/ar/times.ts`. */
export interface TimesPack {
  /** Words by what they are: `MONTH: { 'يناير': 1 }`. Several words with spaces are a phrase. */
  readonly words: { readonly [category: string]: { readonly [words: string]: number | string } };
  /** A word that stands before digits and adds nothing: the article of «الـ35». */
  readonly numberPrefixes: readonly string[];
  /** Kinds of word that are often said twice, once for each naming tradition: «أيلول/سبتمبر», «سبتمبر (أيلول)». */
  readonly doubled: readonly string[];
  readonly rules: readonly TimeRule[];
  /** The tense of the verb on which the words from `first` to `end` hang; null where none is in sight. */
  tenseAt(text: Text, first: number, end: number): Tense | null;
}

/**
 * A rule: which words in which order, and what they mean.
 *
 * In a pattern a word stands for itself, and alternatives are written `من|في`. Capitals stand for one word of that kind
 * (`MONTH`), or a number that can be one (`DAY`, `YEAR`, `COUNT` …); a digit behind tells a second one apart (`DAY2`).
 * `<date>` stands for the words of any rule of the group `date`. Square brackets: may be left out. `و+DAY` asks for
 * that prefix, written onto the word or before it. The longest match wins, and of equals the rule that comes first.
 */
export interface TimeRule {
  readonly name: string;
  /** Other patterns may use this rule as `<group>`. */
  readonly group?: string;
  readonly pattern: string | readonly string[];
  /** One of these words must stand before; `ب+` is a prefix on the first word itself. */
  readonly after?: string;
  readonly notAfter?: string;
  /** Words that must not follow, or kinds of word in capitals; `DEFINITE` is any word with the article. */
  readonly notBefore?: string;
  /** The verb must be in one of these tenses. */
  readonly tense?: readonly Tense[];
  /** Left out where these words are no time at all: the rule then keeps others from reading them. */
  readonly means?: (slots: Slots) => TimeMeaning | null;
}

/** What a pattern's capitals and groups stood for: the values of `words`, and the numbers that digits are. */
export interface Slots {
  /** The words matched, folded. */
  readonly tokens: readonly string[];
  readonly DAY?: number;
  readonly DAY2?: number;
  readonly DAY3?: number;
  /** 0 for Sunday. */
  readonly WEEKDAY?: number;
  readonly WEEKDAY2?: number;
  readonly AWEEKDAY?: number;
  /** Days from today. */
  readonly TODAY?: number;
  /** The hour at which a part of the day begins; named before the day or hour, or behind it. */
  readonly DAYPART?: number;
  readonly DAYPARTAFTER?: number;
  readonly HOUR?: number;
  readonly MINUTE?: number;
  /** A part of an hour, in minutes. */
  readonly FRACTION?: number;
  /** `Z`, `+03:00`, or '' for the local one. */
  readonly ZONE?: string;
  readonly MONTH?: number | undefined;
  readonly MONTH2?: number | undefined;
  readonly MONTHNUM?: number;
  /** A month whose name is nothing else. */
  readonly CLEARMONTH?: number;
  readonly ISLAMICMONTH?: number;
  readonly YEAR?: number;
  readonly YEAR2?: number;
  readonly ISLAMICYEAR?: number;
  readonly ISLAMICYEAR2?: number;
  readonly QUARTER?: YearPart;
  readonly SEASON?: YearPart;
  readonly THESEASON?: YearPart;
  readonly HALF?: number;
  /** The first year of a decade. */
  readonly DECADE?: number;
  readonly ORDINAL?: number;
  readonly COUNT?: number;
  readonly COUNT2?: number;
  /** One, two or more of a unit; with the definite article where it begins with THE. */
  readonly UNIT?: Unit;
  readonly DUAL?: Unit;
  readonly UNITS?: Unit;
  readonly THEUNIT?: Unit;
  readonly THEDUAL?: Unit;
  readonly THEUNITS?: Unit;
  readonly RECURRING?: Unit;
  /** Of the publication day; SIDE2 is that of the year beside a month. */
  readonly SIDE?: Side;
  readonly SIDE2?: Side;
  readonly RECENT?: Side;
  readonly VAGUE?: Side;
  readonly day?: TimeMeaning;
  readonly date?: TimeMeaning;
  readonly date2?: TimeMeaning;
  readonly islamic?: TimeMeaning;
  readonly period?: TimeMeaning;
  readonly period2?: TimeMeaning;
  readonly length?: LengthMeaning;
}

/**
 * Examples of one rule: under each value the wordings that must yield it on that publication day, the expression in
 * square brackets; and wordings in which this rule must find nothing.
 */
export interface TimeExamples {
  readonly rule: string;
  readonly published: string;
  readonly values?: { readonly [value: string]: readonly string[] };
  readonly not?: readonly string[];
}

/** What cannot be read yet, and why. */
export interface NotYet {
  readonly text: string;
  readonly value: string;
  readonly reason: string;
}
