import { blankNotes } from '../core/word-notes.ts';
import { FormTable } from './form-table.ts';
import { keyOf, type NormalisedText } from './normalise.ts';
import type { Cut, TextPack } from './text-pack.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A run of letters of one script, a run of digits, or one mark. Line breaks are no tokens. */
export interface Token {
  readonly index: number;
  /** Offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** As written, without vowel signs and tatweel; digits in ASCII. */
  readonly form: string;
  /** `form` folded for look-ups: see `keyOf`. */
  readonly key: string;
  readonly kind: TokenKind;
  /** Whether white space (or the paragraph's start) stands before it. */
  readonly spaced: boolean;
  /** The whole word first, then each way of cutting proclitics off. One entry for numbers and marks. */
  readonly cuts: readonly Cut[];
  /** What stages have worked out for its form, shared by all tokens of that form; see `WordNotes`. */
  readonly notes: unknown[];
}

/** The tokens of a normalised text. */
export function tokenise(normalised: NormalisedText, source: string, pack: TextPack): Token[] {
  const { text, at } = normalised;
  const known = analysesOf(pack);
  const tokens: Token[] = [];
  let spaced = true;
  let i = 0;
  while (i < text.length) {
    const group = classAt(text, i);
    if (group === SPACE) {
      spaced = true;
      i++;
      continue;
    }
    const from = i;
    i = group === MARK ? i + unitsAt(text, i) : runEnd(text, i, group);
    const { form, key, cuts, notes } =
      known.get(text, from, i) ?? analyse(text.slice(from, i), group === ARABIC, pack, known);
    tokens.push({
      index: tokens.length,
      start: at[from]!,
      end: endOf(at, i, source),
      form,
      key,
      kind: group === MARK ? 'punctuation' : group === DIGIT ? 'number' : 'word',
      spaced,
      cuts,
      notes,
    });
    spaced = false;
  }
  return tokens;
}

/** The source offset at which the stem of `cut` starts: proclitics are letters of the form, marks between them count. */
export function stemStart(token: Token, cut: Cut, source: string): number {
  if (cut.length === 0) return token.start;
  let letters = 0;
  let offset = token.start;
  for (; offset < token.end; offset++) {
    if (IGNORED.test(source[offset]!)) continue;
    if (letters === cut.length) break;
    letters++;
  }
  return offset;
}

const IGNORED =
  /[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * Where the word before normalised offset `i` ends in the source: vowel signs after its last letter belong to it,
 * invisible marks of direction, which newsroom software strews between words, do not.
 */
function endOf(at: Int32Array, i: number, source: string): number {
  const last = at[i - 1]! + 1;
  let end = Math.max(last, at[i]!);
  while (end > last && isInvisible(source.charCodeAt(end - 1))) end--;
  return end;
}

function isInvisible(code: number): boolean {
  return code >= 0x2000 || code === 0xad || code === 0x61c;
}

interface Analysis {
  readonly form: string;
  readonly key: string;
  readonly cuts: readonly Cut[];
  readonly notes: unknown[];
}

const analyses = new WeakMap<TextPack, FormTable<Analysis>>();
/** A word of more letters is no word; nothing is cut off it and nothing kept of it. */
const WORD_MAX = 40;

function analysesOf(pack: TextPack): FormTable<Analysis> {
  let known = analyses.get(pack);
  if (!known) {
    known = new FormTable();
    analyses.set(pack, known);
  }
  return known;
}

function analyse(slice: string, arabic: boolean, pack: TextPack, known: FormTable<Analysis>): Analysis {
  if (slice.length > WORD_MAX) {
    const key = arabic ? keyOf(slice) : slice;
    return { form: slice, key, cuts: wholeOnly(key), notes: blankNotes() };
  }
  // V8 copies short slices; a longer one would keep the whole article it was cut from alive, so it is copied here.
  const form = slice.length < SLICE_MIN ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
  const key = arabic ? keyOf(form) : form;
  return known.keep({ form, key, cuts: arabic ? pack.cuts(form, key) : wholeOnly(key), notes: blankNotes() });
}

/** From this length on V8 makes a slice a view of the string it is cut from. */
const SLICE_MIN = 13;

const wholeOnly = (key: string): readonly Cut[] => [{ proclitics: '', length: 0, stem: key, definite: false }];

const UNKNOWN = 0;
const SPACE = 1;
const MARK = 2;
const DIGIT = 3;
const ARABIC = 4;
const LETTER = 5;
const SURROGATE = 6;

/** The class of each UTF-16 code unit seen so far: asking the patterns for all of them would take a good part of the start. */
const CLASSES = new Uint8Array(65536);

function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (CLASSES[code] === UNKNOWN) CLASSES[code] = classOf(code);
  const group = CLASSES[code]!;
  if (group !== SURROGATE) return group;
  return unitsAt(text, i) === 2 && /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(i)!)) ? LETTER : MARK;
}

/** The end of the run of one class that starts at `from`. */
function runEnd(text: string, from: number, group: number): number {
  let i = from;
  while (i < text.length) {
    if (CLASSES[text.charCodeAt(i)] === group) i++;
    else if (classAt(text, i) === group) i += unitsAt(text, i);
    else break;
  }
  return i;
}

function classOf(code: number): number {
  const letter = String.fromCharCode(code);
  if (code <= 0x20 || /\s/u.test(letter)) return SPACE;
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  if (/\p{Nd}/u.test(letter)) return DIGIT;
  if (/\p{Script=Arabic}/u.test(letter) && /[\p{L}\p{M}]/u.test(letter)) return ARABIC;
  return /[\p{L}\p{M}\p{N}]/u.test(letter) ? LETTER : MARK;
}

function unitsAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 0xd800 || code > 0xdbff || i + 1 >= text.length) return 1;
  const next = text.charCodeAt(i + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
