import { addMonths, dayNumber, daysInMonth, mondayOfWeek, parseDay } from '../times/calendar.ts';
import type { TimeWindow } from './digest.ts';

/**
 * The days that an ISO 8601 / EDTF value may mean, as numbers of days since 1970-01-01; null for one that fixes none
 * (a length, a set, a day of a year that is not known).
 *
 * @example
 * windowOf('2022-09'); // { value: '2022-09', from: 19236, to: 19265, precision: 'month' }
 */
export function windowOf(value: string): TimeWindow | null {
  if (/^(PAST|PRESENT|FUTURE)_REF$/.test(value)) return { value, from: null, to: null, precision: 'relative' };
  if (value.includes('/')) {
    const [first, last] = value.split('/') as [string, string];
    const from = pointOf(first);
    const to = pointOf(last);
    if (!from && !to) return null;
    const together = from && to && from.from > to.to;
    if (together) return null;
    return { value, from: from?.from ?? null, to: to?.to ?? null, precision: 'range' };
  }
  const point = pointOf(value);
  return point && { value, ...point };
}

interface Point {
  readonly from: number;
  readonly to: number;
  readonly precision: TimeWindow['precision'];
}

/** Meteorological seasons, as EDTF numbers them, and as the reader writes them. */
const SEASONS: { readonly [code: string]: number } = { 21: 3, 22: 6, 23: 9, 24: 12, SP: 3, SU: 6, FA: 9, WI: 12 };

function pointOf(written: string): Point | null {
  // What may be said of a value's certainty does not change its days.
  const value = written.replace(/[~?%]$/, '').replace(/T.*$/, '');
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDay(value) : undefined;
  if (day !== undefined) return { from: day, to: day, precision: 'day' };
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOfWeek(Number(week[1]), Number(week[2]));
    return week[3]
      ? { from: monday + 5, to: monday + 6, precision: 'range' }
      : { from: monday, to: monday + 6, precision: 'week' };
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3, 'season');
  const half = /^(\d{4})-H([12])$/.exec(value);
  if (half) return months(Number(half[1]), Number(half[2]) * 6 - 5, 6, 'season');
  const season = /^(\d{4})-(21|22|23|24|SP|SU|FA|WI)$/.exec(value);
  if (season) return months(Number(season[1]), SEASONS[season[2]!]!, 3, 'season');
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return months(Number(month[1]), Number(month[2]), 1, 'month');
  const year = /^(\d{4})$/.exec(value);
  if (year) return months(Number(year[1]), 1, 12, 'year');
  return null;
}

function months(year: number, month: number, count: number, precision: TimeWindow['precision']): Point | null {
  if (month < 1 || month > 12) return null;
  const last = addMonths(year, month, count - 1);
  return {
    from: dayNumber(year, month, 1),
    to: dayNumber(last.year, last.month, daysInMonth(last.year, last.month)),
    precision,
  };
}
