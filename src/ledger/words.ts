import { hash32 } from '../core/hash32.ts';
import { WordNotes } from '../core/word-notes.ts';
import type { Text } from '../text/prepare-text.ts';
import type { Token } from '../text/tokens.ts';
import type { WordsPack } from './words-pack.ts';

/** What a stretch of text says, in a form in which two wordings can be compared. */
export interface ContentWords {
  /**
   * Hashes of the stems of its content words, sorted, distinct. The lowest bit is set where the word is negated, so that
   * a word and its negation stand side by side.
   */
  readonly words: readonly number[];
  /** Amounts, in digits, sorted, distinct; numbers of dates and hours are left out. */
  readonly numbers: readonly string[];
  readonly negated: boolean;
}

/**
 * The content words and amounts of the tokens from `firstToken` to before `endToken`.
 *
 * @example
 * contentWords(text, 0, text.tokens.length, pack.words).numbers; // ['12'] for «أسفر الهجوم عن مقتل ١٢ شخصا»
 */
export function contentWords(text: Text, firstToken: number, endToken: number, pack: WordsPack): ContentWords {
  const { tokens } = text;
  const words: number[] = [];
  const numbers: string[] = [];
  let negated = false;
  let pending = false;
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i]!;
    if (token.kind === 'punctuation') {
      if (CLAUSE_MARKS.has(token.form)) pending = false;
      continue;
    }
    const amount = amountAt(tokens, i, firstToken, endToken, pack);
    if (amount) {
      if (amount.value !== null && !numbers.includes(amount.value)) numbers.push(amount.value);
      i = amount.end - 1;
      continue;
    }
    if (token.kind === 'number') continue;
    const { hash, kind } = wordOf(token, pack);
    if (kind === 'negation') pending = negated = true;
    else if (kind === 'not negated') pending = negated = false;
    else if (kind === 'content') {
      words.push(pending ? (hash | 1) >>> 0 : hash);
      pending = false;
    }
  }
  return { words: sortedDistinct(words), numbers: numbers.sort(), negated };
}

/** Unsigned numbers of 32 bits sorted upwards, each once. */
export function sortedDistinct(numbers: readonly number[]): number[] {
  const sorted = Uint32Array.from(numbers).sort();
  const distinct: number[] = [];
  for (const number of sorted) if (number !== distinct.at(-1)) distinct.push(number);
  return distinct;
}

/** What is known of one written word, worked out once. */
export interface Word {
  /** Of its stem, 24 bits, even; see `ContentWords.words`. */
  readonly hash: number;
  /** Of the word as written, folded: what shingles are made of. */
  readonly exact: number;
  readonly kind: 'content' | 'stop' | 'negation' | 'not negated';
  /** The forms under which a search finds it; none for a word that says nothing. */
  readonly forms: readonly string[];
  /** The likeliest of `readings`, folded. */
  readonly folded: string;
  /** What number it is, written out. */
  readonly value: number | undefined;
  /** Numbers written out in two words that begin with it, by the second. */
  readonly values: ReadonlyMap<string, number> | undefined;
  /** «thousand» */
  readonly times: number | undefined;
  readonly ofDates: boolean;
}

/** What a written word is, by the language's tables; kept with the word, since words repeat. */
export function wordOf(token: Token, pack: WordsPack): Word {
  return notes.get(token) ?? notes.keep(token, readWord(token, pack));
}

/** Whether a word denies: «not», or a verb of denying. */
export function isNegation(token: Token | undefined, pack: WordsPack): boolean {
  return token?.kind === 'word' && wordOf(token, pack).kind === 'negation';
}

const notes = new WordNotes<Word>();

function readWord(token: Token, pack: WordsPack): Word {
  const readings = pack.readings(token.cuts).map((reading) => pack.fold(reading));
  const folded = readings[0]!;
  const whole = pack.fold(token.key);
  const kind = kindOf(token.form, pack) ?? kindOf(whole, pack) ?? kindOf(folded, pack) ?? 'content';
  return {
    hash: (hash32(pack.stem(folded)) >>> 8) & ~1,
    exact: hash32(whole),
    kind,
    forms: kind === 'content' ? [...new Set(readings)] : [],
    folded,
    value: pack.numbers.get(folded),
    values: twoWordNumbers(pack).get(folded),
    times: pack.multipliers.get(whole) ?? pack.multipliers.get(folded),
    ofDates: pack.dateWords.has(folded),
  };
}

const twoWord = new WeakMap<WordsPack, Map<string, Map<string, number>>>();

function twoWordNumbers(pack: WordsPack): Map<string, Map<string, number>> {
  const known = twoWord.get(pack);
  if (known) return known;
  const made = new Map<string, Map<string, number>>();
  for (const [words, value] of pack.numbers) {
    const [first, second] = words.split(' ');
    if (second) made.set(first!, (made.get(first!) ?? new Map()).set(second, value));
  }
  twoWord.set(pack, made);
  return made;
}

function kindOf(word: string, pack: WordsPack): Word['kind'] | undefined {
  if (pack.negations.has(word)) return 'negation';
  if (pack.notNegated.has(word)) return 'not negated';
  return pack.stopWords.has(word) || word.length < 2 ? 'stop' : undefined;
}

interface Amount {
  /** Null where it is part of a date or an hour. */
  readonly value: string | null;
  /** The token after it. */
  readonly end: number;
}

/** The number that begins at token `i`, with its thousands, decimals and multipliers. */
function amountAt(
  tokens: readonly Token[],
  i: number,
  first: number,
  endToken: number,
  pack: WordsPack,
): Amount | undefined {
  const token = tokens[i]!;
  const written = token.kind === 'number' ? digitsAt(tokens, i, endToken, pack) : wordsAt(tokens, i, endToken, pack);
  if (!written) return;
  let { value, end } = written;
  while (value !== null) {
    // «(100) thousand»
    const next = end + 1 < endToken && tokens[end]!.form === ')' ? end + 1 : end;
    const times = next < endToken && tokens[next]!.kind === 'word' ? wordOf(tokens[next]!, pack).times : undefined;
    if (times === undefined) break;
    value *= times;
    end = next + 1;
  }
  const isDate = value === null || besideDateWord(tokens, i, end, first, endToken, pack);
  return { value: isDate ? null : String(value), end };
}

/** «1,200», «3.5», «12»; null for «2/9/2015», a clock's «10:30» and a year, Hijri ones too. */
function digitsAt(
  tokens: readonly Token[],
  i: number,
  endToken: number,
  pack: WordsPack,
): { value: number | null; end: number } {
  let end = i + 1;
  let digits = tokens[i]!.form;
  let isDate = false;
  while (end + 1 < endToken && tokens[end + 1]!.kind === 'number') {
    const mark = tokens[end]!.form;
    const next = tokens[end + 1]!.form;
    if (mark === '/') isDate = true;
    else if (tokens[end]!.spaced || tokens[end + 1]!.spaced) break;
    // «5ر47» and, with a mark of direction after the point, «5.47» are 47.5 as the eye sees it.
    if (pack.fractionMarks.has(mark) || tokens[end + 1]!.start > tokens[end]!.end) {
      digits = `${next}.${digits}`;
      end += 2;
      break;
    }
    if (DATE_MARKS.has(mark)) isDate = true;
    else if (THOUSANDS_MARKS.has(mark) && next.length === 3 && !digits.startsWith('0')) digits += next;
    else if (DECIMAL_MARKS.has(mark)) digits += `.${next}`;
    else break;
    end += 2;
  }
  const value = Number(digits);
  if (isDate || !Number.isFinite(value)) return { value: null, end };
  return { value: YEAR.test(digits) ? null : value, end };
}

function wordsAt(
  tokens: readonly Token[],
  i: number,
  endToken: number,
  pack: WordsPack,
): { value: number; end: number } | undefined {
  const { value, values } = wordOf(tokens[i]!, pack);
  const two = values && i + 1 < endToken ? values.get(pack.fold(tokens[i + 1]!.key)) : undefined;
  if (two !== undefined) return { value: two, end: i + 2 };
  return value === undefined ? undefined : { value, end: i + 1 };
}

function besideDateWord(
  tokens: readonly Token[],
  from: number,
  end: number,
  first: number,
  endToken: number,
  pack: WordsPack,
): boolean {
  const isDateWord = (k: number) => {
    const token = tokens[k];
    return k >= first && k < endToken && token?.kind === 'word' && wordOf(token, pack).ofDates;
  };
  return isDateWord(from - 1) || isDateWord(end);
}

const CLAUSE_MARKS: ReadonlySet<string> = new Set(['.', '،', ',', '؛', ';', ':', '!', '?', '؟']);
const DATE_MARKS: ReadonlySet<string> = new Set(['/', '-', ':', '–']);
const THOUSANDS_MARKS: ReadonlySet<string> = new Set([',', '،', '٬', '.']);
const DECIMAL_MARKS: ReadonlySet<string> = new Set(['.', ',', '،', '٫']);
const YEAR = /^(?:1[349]\d\d|20\d\d)$/;
