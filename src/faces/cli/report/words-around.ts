import type { Span } from '../../../core/span.ts';
import { type Field, field, styled } from './fields.ts';

/** The sentence in which a span stands, shortened to some words on either side of it, the span itself set strong. */
export function wordsAround(text: string, span: Span): Field {
  const before = text.slice(Math.max(0, span.start - SIDE_MAX * 2), span.start);
  const after = text.slice(span.end, span.end + SIDE_MAX * 2);
  const left = lastPart(before);
  const right = firstPart(after);
  return field('«', left, styled(span.text, 'strong'), right, '»');
}

/** About a line and a half of a terminal in all. */
const SIDE_MAX = 70;

const SENTENCE_END = /[.!?؟!…]["»”]?\s|[\n\r]/g;

function lastPart(before: string): string {
  const starts = [...before.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const sentence = before.slice(starts.at(-1) ?? 0).trimStart();
  if (sentence.length <= SIDE_MAX) return sentence;
  const cut = sentence.slice(-SIDE_MAX);
  return `… ${cut.slice(cut.search(/\s/) + 1)}`;
}

function firstPart(after: string): string {
  const end = new RegExp(SENTENCE_END.source).exec(`${after}\n`)!;
  const sentence = after.slice(0, end.index);
  if (sentence.length <= SIDE_MAX) return sentence;
  const cut = sentence.slice(0, SIDE_MAX);
  return `${cut.slice(0, cut.search(/\s\S*$/))} …`;
}
