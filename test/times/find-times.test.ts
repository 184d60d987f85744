import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from '../../src/languages/ar/times.examples.ts';
import { rangeOf, sideOfDay } from '../../src/times/find-times.ts';
import { readPublished, readTimes, unbracket } from './read-times.ts';

describe('any text', () => {
  const words = [
    ...new Set(
      examples
        .flatMap(({ values = {} }) => Object.values(values).flat())
        .flatMap((text) => unbracket(text).text.split(' ')),
    ),
  ];
  const pieces = fc.oneof(
    fc.constantFrom(
      ...words,
      '(',
      ')',
      '/',
      '-',
      '،',
      '.',
      '«',
      '»',
      '"',
      '\n',
      'و',
      'ال',
      '15',
      '2015',
      '1436',
      '٣١',
      '99999999',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '));

  test('is read without an error, and every span is cut from it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('2022-09-07', '2016-02-29', null), (text, published) => {
        for (const { span, value, range } of readTimes(text, published)) {
          expect(text.slice(span.start, span.end)).toBe(span.text);
          expect(value).not.toMatch(/NaN|undefined|Invalid/);
          if (range) expect(range.from <= range.to || value.includes('/')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is read twice the same, and its day of publication too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readTimes(text, '2022-09-07')).toEqual(readTimes(text, '2022-09-07'));
        expect(readPublished(text)).toEqual(readPublished(text));
      }),
      { numRuns: 100 },
    );
  });
});

describe('ranges', () => {
  test.each([
    ['2022-09-15', '2022-09-15', '2022-09-15'],
    ['2022-W37', '2022-09-12', '2022-09-18'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2022-02~', '2022-02-01', '2022-02-28'],
    ['2022-Q2', '2022-04-01', '2022-06-30'],
    ['2022-WI', '2022-12-01', '2023-02-28'],
    ['198X', '1980-01-01', '1989-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2015/2025', '2015-01-01', '2025-12-31'],
    ['2015-07-24T17:10Z', '2015-07-24', '2015-07-24'],
  ])('%s covers %s to %s', (value, from, to) => expect(rangeOf(value)).toEqual({ from, to }));

  test.each(['P10D', 'R/P1Y', 'PAST_REF', 'XXXX-09-15', ''])('%s covers no days', (value) => {
    expect(rangeOf(value)).toBeNull();
  });

  test('tell past from future of a day', () => {
    expect(sideOfDay('2022-08', '2022-09-07')).toBe('past');
    expect(sideOfDay('2022-09', '2022-09-07')).toBe('present');
    expect(sideOfDay('2022-W37', '2022-09-07')).toBe('future');
    expect(sideOfDay('FUTURE_REF', '2022-09-07')).toBe('future');
    expect(sideOfDay('P2D', '2022-09-07')).toBeNull();
  });
});

test('without a day of publication, relative times stay vague and dates without a year open', () => {
  const values = (text: string) => readTimes(text, null).map((time) => time.value);
  expect(values('وصل أمس ويغادر غدا')).toEqual(['PAST_REF', 'FUTURE_REF']);
  expect(values('يصل في 15 سبتمبر')).toEqual(['XXXX-09-15']);
  expect(values('تأسست عام 1998')).toEqual(['1998']);
});

test('a word of time within a quotation counts from the day on which it was said', () => {
  const times = readTimes('وقال الوزير الاثنين: «وصلنا إلى العاصمة أمس ولقينا ترحيبا».', '2022-09-07');
  expect(times.map((time) => time.value)).toEqual(['2022-09-05', '2022-09-04']);
});
