import { describe, expect, test } from 'vitest';
import { examples, notYet } from '../../src/languages/ar/times.examples.ts';
import { times as pack } from '../../src/languages/ar/times.ts';
import { readTimes, unbracket } from './read-times.ts';

describe.each(examples.map((group) => [group.rule, group] as const))(
  '%s',
  (rule, { published, values = {}, not = [] }) => {
    for (const [value, texts] of Object.entries(values)) {
      test.each(texts)(`${value}: %s`, (marked) => {
        const { text, start, end } = unbracket(marked);
        const found = readTimes(text, published).find((time) => time.span.start < end && time.span.end > start);
        expect(found && { text: found.span.text, value: found.value, rule: found.rule }).toEqual({
          text: text.slice(start, end),
          value,
          rule,
        });
      });
    }
    test.each(not)('nothing: %s', (text) => {
      const negative = pack.rules.find((r) => r.name === rule)?.means === undefined;
      const found = readTimes(text, published).filter((time) => negative || time.rule === rule);
      expect(found.map((time) => time.span.text)).toEqual([]);
    });
  },
);

test('every rule has examples, and every group of examples has its rule', () => {
  const named = new Set(examples.map((group) => group.rule));
  expect(pack.rules.map((rule) => rule.name).filter((name) => !named.has(name))).toEqual([]);
  const rules = new Set(pack.rules.map((rule) => rule.name));
  expect([...named].filter((name) => !rules.has(name))).toEqual([]);
});

test.each(notYet)('not yet: $text ($reason)', ({ text: marked, value }) => {
  const { text, start, end } = unbracket(marked);
  const found = readTimes(text, '2022-09-07').find((time) => time.span.start === start && time.span.end === end);
  expect(found?.value, 'it can be read now: move it to the examples').not.toBe(value);
});
