/** Calendar arithmetic on plain numbers: a day is its count from 1970-01-01, so that days can be added and compared. */

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  // `Date.UTC` takes years below 100 for the twentieth century; a date set by parts does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day number of `2022-09-07`; undefined for anything else. */
export function parseDay(value: string): number | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
}

export function formatDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${formatMonth(year, month)}-${two(day)}`;
}

export const formatYear = (year: number) => String(year).padStart(4, '0');
export const formatMonth = (year: number, month: number) => `${formatYear(year)}-${two(month)}`;
export const two = (n: number) => String(n).padStart(2, '0');

export function daysInMonth(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** The Monday of the ISO week that `number` lies in. */
export function mondayOf(number: number): number {
  return number - ((weekdayOf(number) + 6) % 7);
}

/** `2022-W37`: the ISO week's year is that of its Thursday. */
export function formatWeek(number: number): string {
  const thursday = mondayOf(number) + 3;
  const { year } = calendarDay(thursday);
  const week = 1 + Math.floor((thursday - dayNumber(year, 1, 1)) / 7);
  return `${formatYear(year)}-W${two(week)}`;
}

/** The Monday of `2022-W37`. */
export function mondayOfWeek(year: number, week: number): number {
  return mondayOf(dayNumber(year, 1, 4)) + (week - 1) * 7;
}

/** Year and month `months` later; months are counted from 0 so that carrying is one division. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const total = year * 12 + (month - 1) + months;
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/**
 * The day number of a day of the Islamic calendar as Saudi Arabia's official Umm al-Qura table has it.
 *
 * @example
 * formatDay(islamicDayNumber(1436, 9, 28)); // '2015-07-15'
 */
export function islamicDayNumber(year: number, month: number, day: number): number {
  return islamicMonthStart(year, month) + day - 1;
}

/** Years in which the table is known to agree with what newspapers print; outside, a day or two may be off. */
export const islamicYearsCertain = { from: 1420, to: 1450 } as const;

export function islamicDay(number: number): CalendarDay {
  const { year, month, day } = islamicParts(number);
  return { year, month, day };
}

export function islamicMonthDays(year: number, month: number): number {
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return islamicMonthStart(next[0]!, next[1]!) - islamicMonthStart(year, month);
}

const monthStarts = new Map<number, number>();
const MEAN_MONTH_DAYS = 29.530588;
/** 1 Muharram 1 AH in the civil calendar: 16 July 622 (Julian). */
const EPOCH = -492_148;

function islamicMonthStart(year: number, month: number): number {
  const index = (year - 1) * 12 + (month - 1);
  let start = monthStarts.get(index);
  if (start === undefined) {
    // The mean moon is at most two days off; a look at the table corrects it.
    let guess = EPOCH + Math.round(index * MEAN_MONTH_DAYS) + 15;
    for (let tries = 0; tries < 3; tries++) {
      const found = islamicParts(guess);
      const off = index - ((found.year - 1) * 12 + (found.month - 1));
      if (off === 0) {
        guess -= found.day - 1;
        break;
      }
      guess += Math.round(off * MEAN_MONTH_DAYS);
    }
    start = guess;
    monthStarts.set(index, start);
  }
  return start;
}

let islamicFormat: Intl.DateTimeFormat | undefined;

function islamicParts(number: number): { year: number; month: number; day: number } {
  islamicFormat ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const found = { year: 1, month: 1, day: 1 };
  for (const part of islamicFormat.formatToParts(number * MS_PER_DAY)) {
    if (part.type === 'year' || part.type === 'month' || part.type === 'day') found[part.type] = Number(part.value);
  }
  return found;
}
