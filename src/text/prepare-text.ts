import type { Span } from '../core/span.ts';
import { spanOf } from '../core/span.ts';
import { normalise } from './normalise.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { type Sentence, sentenceEnds } from './sentences.ts';
import type { TextPack } from './text-pack.ts';
import { type Token, tokenise } from './tokens.ts';

/** A line of the article that is not blank. */
export interface Paragraph {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** The article's text taken apart; all later stages read this and never the characters. */
export interface Text {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** By token index: which sentence, which paragraph it stands in. */
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
}

/** Takes a text apart into paragraphs, sentences, tokens and quotations. */
export function prepareText(source: string, pack: TextPack): Text {
  const tokens = tokenise(normalise(source), source, pack);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const quotations: Quotation[] = [];
  const sentenceOf = new Int32Array(tokens.length);
  const paragraphOf = new Int32Array(tokens.length);

  let first = 0;
  while (first < tokens.length) {
    let end = first + 1;
    while (end < tokens.length && !lineBreakBetween(source, tokens[end - 1]!.end, tokens[end]!.start)) end++;
    const found = findQuotations(tokens, first, end);
    const firstSentence = sentences.length;
    let from = first;
    for (const to of sentenceEnds(tokens, first, end, found)) {
      const index = sentences.length;
      sentences.push({
        index,
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        firstToken: from,
        endToken: to,
        paragraph: paragraphs.length,
      });
      sentenceOf.fill(index, from, to);
      from = to;
    }
    paragraphOf.fill(paragraphs.length, first, end);
    for (const quotation of found) quotations.push(quotation);
    paragraphs.push({
      index: paragraphs.length,
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      firstToken: first,
      endToken: end,
      firstSentence,
      endSentence: sentences.length,
    });
    first = end;
  }
  return { source, tokens, paragraphs, sentences, quotations, sentenceOf, paragraphOf };
}

/** The span from the start of token `first` to the end of the token before `end`. */
export function tokenSpan(text: Text, first: number, end: number): Span {
  return spanOf(text.source, text.tokens[first]!.start, text.tokens[end - 1]!.end);
}

/** The token that covers `offset` or is the first after it (binary search); `tokens.length` where there is none. */
export function tokenAt(text: Text, offset: number): number {
  let low = 0;
  let high = text.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function lineBreakBetween(source: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = source.charCodeAt(i);
    if (
      code === 0x0a ||
      code === 0x0d ||
      code === 0x0b ||
      code === 0x0c ||
      code === 0x85 ||
      code === 0x2028 ||
      code === 0x2029
    ) {
      return true;
    }
  }
  return false;
}
