import { EVENT_TYPES, type EventStatus, type EventType } from '../../core/record.ts';
import { parseDay } from '../../times/calendar.ts';
import { WrongCall } from './with-ledger.ts';

/** A day as people give it, `2022-09-07`, counted from 1970-01-01. */
export function dayGiven(option: string, value: string): number {
  const day = parseDay(value);
  if (day === undefined) {
    throw new WrongCall(`${option}: "${value}" is no date.`, { hint: 'Write the day as YYYY-MM-DD, say 2022-09-07.' });
  }
  return day;
}

/** An instant, or a day from its beginning. */
export function instantGiven(option: string, value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  if ((isDay && parseDay(value) !== undefined) || (isInstant && !Number.isNaN(Date.parse(value)))) {
    return new Date(value).toISOString();
  }
  throw new WrongCall(`${option}: "${value}" is no day and no instant.`, {
    hint: 'Write 2022-09-07, or 2022-09-07T06:00:00Z.',
  });
}

export function wholeNumberGiven(option: string, value: string): number {
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return Number(value);
  throw new WrongCall(`${option}: "${value}" is no number of things.`, { hint: 'Write a whole number, say 50.' });
}

export function shareGiven(option: string, value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new WrongCall(`${option}: "${value}" is not between 0 and 1.`, { hint: 'Write a number such as 0.6.' });
}

export function kindsGiven(option: string, list: string): EventType[] {
  return list.split(',').map((name) => oneOf(option, 'kind of event', name.trim().toUpperCase(), EVENT_TYPES));
}

export function statusesGiven(option: string, list: string): EventStatus[] {
  return list.split(',').map((name) => oneOf(option, 'status', name.trim().toLowerCase(), STATUSES));
}

export const STATUSES = [
  'possible',
  'planned',
  'ongoing',
  'occurred',
  'postponed',
  'cancelled',
  'denied',
  'requested',
] as const satisfies readonly EventStatus[];

export function countriesGiven(option: string, list: string): string[] {
  return list.split(',').map((name) => {
    const code = name.trim().toUpperCase();
    if (/^[A-Z]{2}$/.test(code)) return code;
    throw new WrongCall(`${option}: "${name.trim()}" is no code of a country.`, {
      hint: 'Write ISO 3166-1 codes, say QA, or QA,EG for both.',
    });
  });
}

function oneOf<T extends string>(option: string, what: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new WrongCall(`${option}: "${value}" is no ${what}.`, { hint: `There are: ${allowed.join(', ')}.` });
}
