import type { Published } from '../core/record.ts';
import type { Parts } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import type { TimeExpression } from './find-times.ts';

/** The publication day of an undated article, from its own words, by constraint; null where they do not tell. */
export function inferPublished(_text: Text, _parts: Parts, _times: readonly TimeExpression[]): Published | null {
  return null;
}
