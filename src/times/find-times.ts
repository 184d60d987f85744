import type { Published, TimeType } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { Parts } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import type { TimesPack } from './times-pack.ts';

/** An expression as the words have it, before it is known what day the article is from. */
export interface TimeExpression {
  readonly firstToken: number;
  readonly endToken: number;
  readonly span: Span;
  readonly rule: string;
}

/** An expression placed on the calendar. */
export interface TimeMention extends TimeExpression {
  /** ISO 8601 / EDTF. */
  readonly value: string;
  readonly type: TimeType;
  /** The days it may cover, first and last, for expressions that lie on the calendar. */
  readonly range: { readonly from: string; readonly to: string } | null;
  /** Which parts were said and which were inferred from the publication day, for `explain`. */
  readonly inferred: readonly ('year' | 'month' | 'day' | 'week')[];
}

export function findTimeExpressions(_text: Text, _parts: Parts, _pack: TimesPack): TimeExpression[] {
  return [];
}

/** The publication day of an undated article, from its own words, by constraint; null where they do not tell. */
export function inferPublished(_text: Text, _parts: Parts, _times: readonly TimeExpression[]): Published | null {
  return null;
}

export function resolveTimes(_expressions: readonly TimeExpression[], _published: string | null): TimeMention[] {
  return [];
}
