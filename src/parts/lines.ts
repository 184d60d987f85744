import type { Paragraph, Text } from '../text/prepare-text.ts';
import type { Token } from '../text/tokens.ts';

/** A line of the article with what the shape of a line tells. */
export interface Line extends Paragraph {
  /** Words and numbers in it. */
  readonly words: number;
  /** Whether it ends as a sentence does: full stop, question or exclamation mark, perhaps within quotation marks. */
  readonly closed: boolean;
  /** Whether it ends in a colon. */
  readonly colon: boolean;
}

export function linesOf(text: Text): Line[] {
  return text.paragraphs.map((paragraph) => {
    let words = 0;
    for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
      if (text.tokens[i]!.kind !== 'punctuation') words++;
    }
    let last = paragraph.endToken - 1;
    while (last > paragraph.firstToken && CLOSERS.has(text.tokens[last]!.form)) last--;
    const mark = text.tokens[last]!.form;
    return { ...paragraph, words, closed: TERMINAL.has(mark), colon: mark === ':' };
  });
}

/** Whether two lines say the same words. */
export function sameWords(text: Text, a: Line, b: Line): boolean {
  if (a.words !== b.words) return false;
  const left = wordsOf(text, a);
  const right = wordsOf(text, b);
  return left.every((token, i) => token.key === right[i]!.key);
}

/** Whether the words of `phrase` stand at `first`, and where they end; 0 where they do not. */
export function phraseEnd(text: Text, first: number, end: number, phrase: readonly string[]): number {
  let i = first;
  for (const word of phrase) {
    while (i < end && text.tokens[i]!.kind === 'punctuation' && i > first) i++;
    if (i >= end || text.tokens[i]!.key !== word) return 0;
    i++;
  }
  return i;
}

/** The first token of a line that is a word: bullets and brackets before it are passed over. */
export function firstWord(text: Text, line: { firstToken: number; endToken: number }): number {
  let i = line.firstToken;
  while (i < line.endToken && text.tokens[i]!.kind === 'punctuation') i++;
  return i;
}

function wordsOf(text: Text, line: Line): readonly Token[] {
  return text.tokens.slice(line.firstToken, line.endToken).filter((token) => token.kind !== 'punctuation');
}

const TERMINAL: ReadonlySet<string> = new Set(['.', '؟', '?', '!', '…']);
const CLOSERS: ReadonlySet<string> = new Set(['"', '»', '”', '“', '’', "'", ')', ']', '«']);
