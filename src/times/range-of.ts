import { calendarDay, dayNumber, daysInMonth, formatDay, mondayOfWeek } from './calendar.ts';

/** Days, first and last, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/**
 * The days that a value may cover; null for a length, a set, a vague reference, or one end left open.
 *
 * @example
 * rangeOf('2022-W37'); // { from: '2022-09-12', to: '2022-09-18' }
 * rangeOf('2022-02~'); // { from: '2022-02-01', to: '2022-02-28' }
 */
export function rangeOf(value: string): DayRange | null {
  const days = rangeNumbers(value);
  return days && { from: formatDay(days[0]), to: formatDay(days[1]) };
}

/** On which side of a day a value lies: wholly before it, wholly after it, or over it; null where it has no place. */
export function sideOfDay(value: string, day: string): 'past' | 'present' | 'future' | null {
  if (value === 'PAST_REF') return 'past';
  if (value === 'PRESENT_REF') return 'present';
  if (value === 'FUTURE_REF') return 'future';
  const range = rangeOf(value);
  if (!range) return null;
  return range.to < day ? 'past' : range.from > day ? 'future' : 'present';
}

function rangeNumbers(value: string): [number, number] | null {
  const ends = value.split('/');
  if (ends.length > 2) return null;
  const first = pointRange(ends[0]!);
  const last = ends.length === 2 ? pointRange(ends[1]!) : first;
  return first && last && [first[0], last[1]];
}

const POINT =
  /^(\d{4})(?:-(?:W(\d{2})|Q([1-4])|(SP|SU|FA|WI)|(\d{2})(?:-(\d{2})(?:T[\d:]+(?:Z|[+-]\d{2}:\d{2})?)?)?))?~?$/;
const SEASON_MONTHS: { readonly [season: string]: readonly [number, number] } = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

function pointRange(point: string): [number, number] | null {
  const years = /^(\d{2})(\d|X)X~?$/.exec(point);
  if (years) {
    const century = Number(years[1]) * 100;
    const [from, to] = years[2] === 'X' ? [century, century + 99] : [century + Number(years[2]) * 10, 9];
    return [dayNumber(from, 1, 1), dayNumber(years[2] === 'X' ? to : from + to, 12, 31)];
  }
  const found = POINT.exec(point);
  if (!found) return null;
  const [, yearText, week, quarter, season, month, day] = found;
  const year = Number(yearText);
  if (week) return [mondayOfWeek(year, Number(week)), mondayOfWeek(year, Number(week)) + 6];
  if (quarter) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (season) return months(year, ...SEASON_MONTHS[season]!);
  if (day) {
    const number = dayNumber(year, Number(month), Number(day));
    return [number, number];
  }
  if (month) return months(year, Number(month), Number(month));
  return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
}

/** Months past 12 run on into the next year: winter begins in December. */
function months(year: number, first: number, last: number): [number, number] {
  const to = calendarDay(dayNumber(year, last, 1));
  return [dayNumber(year, first, 1), dayNumber(to.year, to.month, daysInMonth(to.year, to.month))];
}
