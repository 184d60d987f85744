import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTimes, unbracket } from './read-times.ts';

const page = readFileSync(new URL('../../docs/concepts/times.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| (.*\[.*\].*?) \| `(.+?)` \|/gm)].map(
  ([, wording, value]) => [wording!, value!] as const,
);

test('the page has examples', () => expect(rows.length).toBeGreaterThan(20));

test.each(rows)('docs/concepts/times.md: %s is %s', (wording, value) => {
  const { text, start, end } = unbracket(wording);
  const found = readTimes(text, '2022-09-07').find((time) => time.span.start < end && time.span.end > start);
  expect(found?.span.text).toBe(text.slice(start, end));
  expect(found?.value).toBe(value);
});
