import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../src/faces/cli/report/dates-in-words.ts';

describe('dateInWords', () => {
  it.each([
    ['2022-09-15', '15 September 2022'],
    ['2022-09-15/2022-09-16', '15–16 September 2022'],
    ['2022-08-30/2022-09-05', '30 August – 5 September 2022'],
    ['2022-12-30/2023-01-02', '30 December 2022 – 2 January 2023'],
    ['2022-06/2022-08', 'June – August 2022'],
    ['2022-02~', 'about February 2022'],
    ['2022-02?', 'perhaps February 2022'],
    ['2022-W37', 'week of 12 September 2022'],
    ['2021-W01', 'week of 4 January 2021'],
    ['2020-W53', 'week of 28 December 2020'],
    ['2022-07', 'July 2022'],
    ['XXXX-02-24', '24 February of a year not said'],
    ['XXXX-08~', 'about August of a year not said'],
    ['XXXX-08-30/XXXX-09-05', '30 August – 5 September of a year not said'],
    ['2022', '2022'],
    ['2022~', 'about 2022'],
    ['2022-21', 'spring 2022'],
    ['2022-Q3', 'quarter 3 of 2022'],
    ['201X', 'the 2010s'],
    ['19XX', 'the 1900s'],
    ['2022-09-15T14:30', '15 September 2022 at 14:30'],
    ['2022-09-15T14:30Z', '15 September 2022 at 14:30 UTC'],
    ['2015/..', 'from 2015 on'],
    ['../2015', 'until 2015'],
    ['2013~/2014', 'about 2013 – 2014'],
    ['P2D', '2 days'],
    ['P1W', 'a week'],
    ['PXM', 'some months'],
    ['PT48H', '48 hours'],
    ['P1Y6M', 'a year 6 months'],
    ['P10Y~', 'about 10 years'],
    ['R/P1Y', 'every year'],
    ['R/P2W', 'every 2 weeks'],
    ['PAST_REF', 'in the past'],
    ['PRESENT_REF', 'at present'],
    ['FUTURE_REF', 'in the future'],
  ])('says %s as %s', (value, words) => expect(dateInWords(value)).toBe(words));

  it('gives a value that it does not know as it is', () => {
    for (const value of ['', '~', 'x', 'P', 'PT', '/', 'toString', '2022-99', 'a/b/c']) {
      expect(dateInWords(value)).toBe(value);
    }
  });

  it('has the same in Arabic', () => {
    expect(dateInWords('2022-09-15/2022-09-16', 'ar')).toBe('15–16 سبتمبر 2022');
    expect(dateInWords('2022-W37', 'ar')).toBe('أسبوع 12 سبتمبر 2022');
  });
});
