import type { Text } from '../text/prepare-text.ts';
import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';
import { type Begun, type Grammar, NUMBER_CATEGORIES, type Phrase } from './grammar.ts';

/** A word, phrase or number, seen as one of the kinds of word that rules speak of. */
export interface Piece {
  readonly category: number;
  readonly value: number | string;
  /** The token after it. */
  readonly end: number;
  readonly cut: Cut;
}

/** The pieces that begin at each token of a text; most tokens begin none. */
export function readPieces(text: Text, grammar: Grammar): (readonly Piece[])[] {
  const pieces: (readonly Piece[])[] = new Array(text.tokens.length);
  for (let i = 0; i < text.tokens.length; i++) pieces[i] = piecesAt(text, grammar, i);
  return pieces;
}

const NONE: readonly Piece[] = [];

function piecesAt(text: Text, grammar: Grammar, i: number): readonly Piece[] {
  const token = text.tokens[i]!;
  if (token.kind === 'number') return numberPieces(text.tokens, i, i);
  const begun = begunBy(token, grammar);
  if (begun === NOTHING_BEGUN) return NONE;
  let pieces: Piece[] = [];
  for (const { cut, phrases, prefix } of begun) {
    for (const phrase of phrases) {
      const end = phraseEnd(text, phrase, i);
      if (end > 0) pieces.push({ category: phrase.category, value: phrase.value, end, cut });
    }
    if (prefix && text.tokens[i + 1]?.kind === 'number') {
      pieces = [...pieces, ...numberPieces(text.tokens, i + 1, i).map((piece) => ({ ...piece, cut }))];
    }
  }
  if (pieces.length === 0) return NONE;
  // The longer phrase first: «كانون الثاني» before a word that is its beginning.
  if (pieces.length > 1) pieces.sort((a, b) => b.end - a.end);
  return withDoubles(text, grammar, pieces);
}

const NOTHING_BEGUN: readonly Begun[] = [];

function begunBy(token: Token, grammar: Grammar): readonly Begun[] {
  return grammar.begun.get(token) ?? grammar.begun.keep(token, lookUp(token, grammar));
}

function lookUp(token: Token, grammar: Grammar): readonly Begun[] {
  const begun: Begun[] = [];
  for (const cut of token.cuts) {
    if (cut.definite) continue;
    const phrases = grammar.phrases.get(cut.stem);
    const prefix = grammar.numberPrefixes.has(cut.stem);
    if (phrases || prefix) begun.push({ cut, phrases: phrases ?? NO_PHRASES, prefix });
  }
  return begun.length > 0 ? begun : NOTHING_BEGUN;
}

const NO_PHRASES: readonly Phrase[] = [];

function phraseEnd({ tokens, paragraphOf }: Text, { rest }: Phrase, i: number): number {
  for (let k = 0; k < rest.length; k++) {
    const at = i + 1 + k;
    if (at >= tokens.length || tokens[at]!.key !== rest[k] || paragraphOf[at] !== paragraphOf[i]) return 0;
  }
  return i + 1 + rest.length;
}

/** «أيلول/سبتمبر», «سبتمبر (أيلول)», «يونيو حزيران»: one word that is said twice. */
function withDoubles(text: Text, grammar: Grammar, pieces: readonly Piece[]): readonly Piece[] {
  const doubles: Piece[] = [];
  for (const piece of pieces) {
    if (!grammar.doubled.has(piece.category)) continue;
    const mark = text.tokens[piece.end]?.form;
    const from = mark === '(' || mark === '/' || mark === '-' ? piece.end + 1 : piece.end;
    const end = endOfSame(text, grammar, piece, from);
    if (end === 0) continue;
    if (mark !== '(') doubles.push({ ...piece, end });
    else if (text.tokens[end]?.form === ')') doubles.push({ ...piece, end: end + 1 });
  }
  return doubles.length > 0 ? [...doubles, ...pieces] : pieces;
}

/** Where a word of the same kind and value at `from` ends; 0 where there is none. */
function endOfSame(text: Text, grammar: Grammar, piece: Piece, from: number): number {
  const token = text.tokens[from];
  if (!token || text.paragraphOf[from] !== text.paragraphOf[piece.end - 1]) return 0;
  for (const phrase of grammar.phrases.get(token.key) ?? []) {
    if (phrase.category !== piece.category || phrase.value !== piece.value) continue;
    const end = phraseEnd(text, phrase, from);
    if (end > 0) return end;
  }
  return 0;
}

const [COUNT, DAY, MONTHNUM, YEAR, ISLAMICYEAR, HOUR, MINUTE] = NUMBER_CATEGORIES.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** The digits at `i` as whatever they may be; `from` is where their piece begins. A part of a decimal is an hour at most. */
function numberPieces(tokens: readonly Token[], i: number, from: number): Piece[] {
  const token = tokens[i]!;
  const value = Number(token.form);
  const digits = token.form.length;
  if (digits > 6 || Number.isNaN(value)) return [];
  const end = i + 1;
  const cut = tokens[from]!.cuts[0]!;
  const pieces: Piece[] = [];
  const add = (category: number) => pieces.push({ category, value, end, cut });
  if (digits <= 2 && value <= 24) add(HOUR);
  if (digits <= 2 && value < 60) add(MINUTE);
  if (isDecimalPart(tokens, i)) return pieces;
  add(COUNT);
  if (digits <= 2 && value >= 1 && value <= 31) add(DAY);
  if (digits <= 2 && value >= 1 && value <= 12) add(MONTHNUM);
  if (digits === 4 && value >= 1500 && value <= 2100) add(YEAR);
  if (digits === 4 && value >= 1250 && value < 1500) add(ISLAMICYEAR);
  return pieces;
}

const DECIMAL_MARKS = new Set(['.', ',', '،', '٫', '٬']);

/** «3,5», «12.30»: digits, a mark and digits with no space between. */
function isDecimalPart(tokens: readonly Token[], i: number): boolean {
  return isDecimal(tokens[i - 2], tokens[i - 1], tokens[i]) || isDecimal(tokens[i], tokens[i + 1], tokens[i + 2]);
}

function isDecimal(left: Token | undefined, mark: Token | undefined, right: Token | undefined): boolean {
  return (
    left?.kind === 'number' &&
    right?.kind === 'number' &&
    mark !== undefined &&
    DECIMAL_MARKS.has(mark.form) &&
    !mark.spaced &&
    !right.spaced
  );
}
