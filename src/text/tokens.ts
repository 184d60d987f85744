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
}

/** The tokens of a normalised text. */
export function tokenise(normalised: NormalisedText, pack: TextPack): Token[] {
  const { text, at } = normalised;
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
    i += unitsAt(text, i);
    if (group !== MARK) while (i < text.length && classAt(text, i) === group) i += unitsAt(text, i);
    const form = text.slice(from, i);
    const { key, cuts } = group === ARABIC ? analyse(form, pack) : { key: form, cuts: wholeOnly(form) };
    tokens.push({
      index: tokens.length,
      start: at[from]!,
      end: endOf(at, i),
      form,
      key,
      kind: group === MARK ? 'punctuation' : group === DIGIT ? 'number' : 'word',
      spaced,
      cuts,
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

/** Where the word before normalised offset `i` ends in the source: vowel signs dropped after its last letter belong to it. */
function endOf(at: Int32Array, i: number): number {
  return Math.max(at[i - 1]! + 1, at[i]!);
}

/** Words repeat: their analyses are kept, in a table that is emptied when it grows too large. */
const analyses = new WeakMap<TextPack, Map<string, { key: string; cuts: readonly Cut[] }>>();
const ANALYSES_MAX = 60_000;

function analyse(form: string, pack: TextPack): { key: string; cuts: readonly Cut[] } {
  let known = analyses.get(pack);
  if (!known || known.size > ANALYSES_MAX) {
    known = new Map();
    analyses.set(pack, known);
  }
  let found = known.get(form);
  if (!found) {
    const key = keyOf(form);
    // A word of hundreds of letters is no word; nothing is cut off it.
    found = { key, cuts: form.length > 40 ? wholeOnly(key) : pack.cuts(form, key) };
    known.set(form, found);
  }
  return found;
}

const wholeOnly = (key: string): readonly Cut[] => [{ proclitics: '', length: 0, stem: key, definite: false }];

const SPACE = 0;
const MARK = 1;
const DIGIT = 2;
const ARABIC = 3;
const LETTER = 4;

const CLASSES = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) {
  const letter = String.fromCharCode(code);
  if (code <= 0x20 || /\s/u.test(letter)) CLASSES[code] = SPACE;
  else if (/\p{Nd}/u.test(letter)) CLASSES[code] = DIGIT;
  else if (/\p{Script=Arabic}/u.test(letter) && /[\p{L}\p{M}]/u.test(letter)) CLASSES[code] = ARABIC;
  else if (/[\p{L}\p{M}\p{N}]/u.test(letter)) CLASSES[code] = LETTER;
  else CLASSES[code] = MARK;
}

function classAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code >= 0xd800 && code <= 0xdbff && unitsAt(text, i) === 2) {
    return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(i)!)) ? LETTER : MARK;
  }
  return CLASSES[code]!;
}

function unitsAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  if (code < 0xd800 || code > 0xdbff || i + 1 >= text.length) return 1;
  const next = text.charCodeAt(i + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}
