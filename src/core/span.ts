/**
 * A stretch of the article, in UTF-16 code units, half open:
 * `article.text.slice(span.start, span.end) === span.text`, always.
 */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The span of `text` from `start` to `end`. */
export function spanOf(text: string, start: number, end: number): Span {
  return { text: text.slice(start, end), start, end };
}

/** Whether two stretches share at least one character. */
export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
