import type { TimeType } from '../core/record.ts';
import {
  addMonths,
  calendarDay,
  dayNumber,
  daysInMonth,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  islamicDay,
  islamicDayNumber,
  islamicMonthDays,
  islamicYearsCertain,
  mondayOf,
  two,
  weekdayOf,
} from './calendar.ts';
import type {
  CenturyMeaning,
  DateMeaning,
  IntervalMeaning,
  LengthMeaning,
  PeriodPartMeaning,
  SetMeaning,
  ShiftMeaning,
  Side,
  Tense,
  TimeMeaning,
  Unit,
  WeekdayMeaning,
  WithinMeaning,
} from './meaning.ts';

export type InferredPart = 'year' | 'month' | 'day' | 'week';

/** A meaning on the calendar. */
export interface Placed {
  /** ISO 8601 / EDTF. */
  readonly value: string;
  readonly type: TimeType;
  readonly inferred: readonly InferredPart[];
}

/**
 * Places a meaning on the calendar of an article published on day `anchor` (a day number), or null where that is not
 * known: then what the words fix by themselves keeps its value, and the rest becomes a vague reference.
 */
export function placeMeaning(meaning: TimeMeaning, anchor: number | null, tense: Tense | null): Placed {
  switch (meaning.kind) {
    case 'length':
      return { value: formatLength(meaning), type: 'duration', inferred: [] };
    case 'set':
      return { value: formatSet(meaning), type: 'set', inferred: [] };
    case 'vague':
      return dated(reference(meaning.side));
    case 'decade':
      return dated(rough(`${formatYear(meaning.year).slice(0, 3)}X`, meaning.about));
    case 'century':
      return placeCentury(meaning, anchor);
    case 'date':
      return placeDate(meaning, anchor, tense);
    case 'interval':
      return placeInterval(meaning, anchor, tense);
    case 'clock': {
      const day = placeMeaning(meaning.day ?? TODAY, anchor, tense);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day.value)) return day;
      const date = meaning.nextDay ? formatDay(numberOf(day.value) + 1) : day.value;
      const value = `${date}T${two(meaning.hour)}:${two(meaning.minute)}${meaning.zone ?? ''}`;
      return { value, type: 'time', inferred: day.inferred };
    }
    case 'half':
      return placeHalf(meaning, anchor, tense);
    default:
      return anchor === null ? dated(reference(sideOf(meaning, tense))) : placeFromAnchor(meaning, anchor, tense);
  }
}

function placeFromAnchor(
  meaning: Exclude<
    TimeMeaning,
    | LengthMeaning
    | SetMeaning
    | DateMeaning
    | IntervalMeaning
    | CenturyMeaning
    | PeriodPartMeaning
    | { kind: 'vague' | 'decade' | 'clock' }
  >,
  anchor: number,
  tense: Tense | null,
): Placed {
  switch (meaning.kind) {
    case 'shift':
      return placeShift(meaning, anchor);
    case 'weekday':
      return dated(formatDay(placeWeekday(meaning, anchor, tense)), ['day']);
    case 'within':
      return placeWithin(meaning, anchor);
    case 'season': {
      const { year, month } = calendarDay(anchor);
      // Seasons turn in summer: in July one already speaks of the coming one as this one.
      const first = (month >= 7 ? year : year - 1) + meaning.shift;
      return dated(`${formatYear(first)}/${formatYear(first + 1)}`, ['year']);
    }
  }
}

const dated = (value: string, inferred: readonly InferredPart[] = []): Placed => ({ value, type: 'date', inferred });
const rough = (value: string, about: boolean | undefined) => (about ? `${value}~` : value);
const TODAY: ShiftMeaning = { kind: 'shift', unit: 'day', amount: 0 };
const numberOf = (value: string) =>
  dayNumber(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)));

function reference(side: Side): string {
  return side === 'past' ? 'PAST_REF' : side === 'future' ? 'FUTURE_REF' : 'PRESENT_REF';
}

function sideOf(meaning: TimeMeaning, tense: Tense | null): Side {
  switch (meaning.kind) {
    case 'shift':
    case 'within':
      return meaning.amount < 0 ? 'past' : meaning.amount > 0 ? 'future' : 'this';
    case 'season':
      return meaning.shift < 0 ? 'past' : meaning.shift > 0 ? 'future' : 'this';
    case 'weekday':
    case 'date':
      return meaning.side ?? (tense === 'future' ? 'future' : tense === 'past' ? 'past' : 'this');
    default:
      return 'this';
  }
}

const LENGTHS: { readonly [unit in Unit]: readonly [prefix: string, times: number, letter: string] } = {
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  week: ['P', 1, 'W'],
  month: ['P', 1, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
};

function formatLength({ unit, amount }: LengthMeaning): string {
  const [prefix, times, letter] = LENGTHS[unit];
  if (amount === undefined) return `${prefix}X${letter}`;
  if (Number.isInteger(amount * times)) return `${prefix}${amount * times}${letter}`;
  // «عام ونصف», «ساعة ونصف»: in the next smaller unit.
  if (unit === 'year') return `P${Math.round(amount * 12)}M`;
  if (unit === 'hour') return `PT${Math.round(amount * 60)}M`;
  if (unit === 'day') return `PT${Math.round(amount * 24)}H`;
  if (unit === 'week') return `P${Math.round(amount * 7)}D`;
  if (unit === 'month') return `P${Math.round(amount * 30)}D`;
  return `${prefix}${Math.round(amount * times)}${letter}`;
}

function formatSet({ unit, amount }: SetMeaning): string {
  return `R/${formatLength({ kind: 'length', unit, amount })}`;
}

/** The ends of an interval; what is said only at its end («30 نوفمبر - 2 ديسمبر المقبلين») holds for its start. */
function placeInterval({ from, to }: IntervalMeaning, anchor: number | null, tense: Tense | null): Placed {
  const last = placeMeaning(to, anchor, tense);
  const end = last.value.replace(/~$/, '');
  const first = placeStart(from, to, end, anchor, tense);
  const start = first.value.replace(/~$/, '');
  if (isReference(start) || isReference(end)) return dated(isReference(end) ? end : start);
  const inferred = [...new Set([...first.inferred, ...last.inferred])];
  return dated(start === end ? start : `${start}/${end}`, inferred);
}

function placeStart(
  from: TimeMeaning,
  to: TimeMeaning,
  end: string,
  anchor: number | null,
  tense: Tense | null,
): Placed {
  if (!/^\d{4}/.test(end)) return placeMeaning(from, anchor, tense);
  if (from.kind === 'weekday' && to.kind === 'weekday') {
    const days = (((to.weekday - from.weekday) % 7) + 7) % 7;
    return dated(formatDay(numberOf(end) - days), ['day']);
  }
  const open = from.kind === 'date' && from.calendar === 'gregorian' && from.year === undefined;
  if (!open || from.monthShift !== undefined || from.yearShift !== undefined) return placeMeaning(from, anchor, tense);
  const year = Number(end.slice(0, 4));
  const inSameYear = placeMeaning({ ...from, year }, anchor, tense);
  // «28 ديسمبر - 3 يناير»: a start that would fall after its end belongs to the year before.
  return inSameYear.value > end ? placeMeaning({ ...from, year: year - 1 }, anchor, tense) : inSameYear;
}

const isReference = (value: string) => value.endsWith('_REF');

function placeCentury({ number, shift = 0, about }: CenturyMeaning, anchor: number | null): Placed {
  if (number !== undefined) return dated(rough(`${two(number - 1)}XX`, about));
  if (anchor === null) return dated(reference(shift < 0 ? 'past' : shift > 0 ? 'future' : 'this'));
  return dated(rough(`${two(Math.floor(calendarDay(anchor).year / 100) + shift)}XX`, about), ['year']);
}

function placeShift({ unit, amount, about }: ShiftMeaning, anchor: number): Placed {
  const { year, month } = calendarDay(anchor);
  switch (unit) {
    case 'minute':
      return dated(formatDay(anchor), ['day']);
    case 'hour':
      return dated(formatDay(anchor + Math.trunc(amount / 24)), ['day']);
    case 'day':
      return dated(rough(formatDay(anchor + amount), about), ['day']);
    case 'week':
      return dated(rough(formatWeek(anchor + amount * 7), about), ['week']);
    case 'month': {
      const to = addMonths(year, month, amount);
      return dated(rough(formatMonth(to.year, to.month), about), ['month', 'year']);
    }
    case 'year':
      return dated(rough(formatYear(year + amount), about), ['year']);
    case 'decade':
      return placeWithin({ kind: 'within', unit, amount: amount || -1 }, anchor);
    case 'century':
      return placeCentury({ kind: 'century', shift: amount, about }, anchor);
  }
}

function placeWithin({ unit, amount }: WithinMeaning, anchor: number): Placed {
  const { year, month } = calendarDay(anchor);
  const ends = (there: string, here: string, part: InferredPart) =>
    dated(amount < 0 ? `${there}/${here}` : `${here}/${there}`, [part]);
  switch (unit) {
    case 'minute':
    case 'hour': {
      const days = Math.sign(amount) * Math.ceil(Math.abs(amount) / (unit === 'hour' ? 24 : 1440));
      return ends(formatDay(anchor + days), formatDay(anchor), 'day');
    }
    case 'day':
      return ends(formatDay(anchor + amount), formatDay(anchor), 'day');
    case 'week':
      return ends(formatDay(anchor + amount * 7), formatDay(anchor), 'day');
    case 'month': {
      const to = addMonths(year, month, amount);
      return ends(formatMonth(to.year, to.month), formatMonth(year, month), 'month');
    }
    default: {
      const years = Math.round(amount * LENGTHS[unit][1]);
      return ends(formatYear(year + years), formatYear(year), 'year');
    }
  }
}

/**
 * The day of a bare weekday. A past verb takes the latest one, the publication day included. A future or present verb
 * takes the next one, the day included: a paper that meant the same day of next week would say «المقبل». With a present
 * verb yesterday's weekday is yesterday: headlines tell the news in the present.
 */
function placeWeekday({ weekday, side, further }: WeekdayMeaning, anchor: number, tense: Tense | null): number {
  const since = (((weekdayOf(anchor) - weekday) % 7) + 7) % 7;
  const until = (7 - since) % 7;
  if (side === 'past') return anchor - (since || 7) - (further ? 7 : 0);
  if (side === 'future') return anchor + (until || 7) + (further ? 7 : 0);
  if (side === 'this') return mondayOf(anchor) + ((weekday + 6) % 7);
  if (tense === 'future') return anchor + until;
  if (tense === 'present') return since <= 1 ? anchor - since : anchor + until;
  return anchor - since;
}

function placeHalf({ half, of }: PeriodPartMeaning, anchor: number | null, tense: Tense | null): Placed {
  const whole = placeMeaning(of, anchor, tense);
  const value = whole.value.replace(/~$/, '');
  if (/^\d{4}$/.test(value)) {
    return dated(half === 1 ? `${value}-01/${value}-06` : `${value}-07/${value}-12`, whole.inferred);
  }
  if (/^\d{4}-\d{2}$/.test(value)) {
    const last = daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)));
    return dated(half === 1 ? `${value}-01/${value}-15` : `${value}-16/${value}-${last}`, whole.inferred);
  }
  return whole;
}

function placeDate(meaning: DateMeaning, anchor: number | null, tense: Tense | null): Placed {
  if (meaning.calendar === 'islamic') return placeIslamic(meaning, anchor, tense);
  const inferred: InferredPart[] = [];
  let { year, month } = meaning;
  if (meaning.monthShift !== undefined) {
    if (anchor === null) return dated(reference(sideOf(shiftOf(meaning.monthShift), tense)));
    const here = calendarDay(anchor);
    ({ year, month } = addMonths(here.year, here.month, meaning.monthShift));
    inferred.push('month', 'year');
  } else if (year === undefined) {
    inferred.push('year');
    if (anchor === null) return undatedYear(meaning, tense);
    year =
      meaning.yearShift !== undefined
        ? calendarDay(anchor).year + meaning.yearShift
        : nearestYear(meaning, anchor, tense, calendarDay(anchor).year, (y) => gregorianRange(meaning, y));
  }
  if (meaning.part) return dated(rough(`${formatYear(year)}-${meaning.part}`, meaning.about), inferred);
  if (month === undefined) return dated(rough(formatYear(year), meaning.about), inferred);
  if (meaning.day === undefined) return dated(rough(formatMonth(year, month), meaning.about), inferred);
  const day = Math.min(meaning.day, daysInMonth(year, month));
  return dated(rough(formatDay(dayNumber(year, month, day)), meaning.about), inferred);
}

const shiftOf = (amount: number): ShiftMeaning => ({ kind: 'shift', unit: 'month', amount });

/** Without a publication day a day of a month keeps what is known of it: `XXXX-09-15` in EDTF. */
function undatedYear(meaning: DateMeaning, tense: Tense | null): Placed {
  if (meaning.month === undefined || meaning.part) return dated(reference(sideOf(meaning, tense)));
  const day = meaning.day === undefined ? '' : `-${two(meaning.day)}`;
  return dated(rough(`XXXX-${two(meaning.month)}${day}`, meaning.about), ['year']);
}

function gregorianRange(meaning: DateMeaning, year: number): [number, number] | null {
  if (meaning.part) {
    const month = { Q1: 1, Q2: 4, Q3: 7, Q4: 10, SP: 3, SU: 6, FA: 9, WI: 12 }[meaning.part];
    return [dayNumber(year, month, 1), dayNumber(year, month, 1) + 89];
  }
  if (meaning.month === undefined) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  const last = daysInMonth(year, meaning.month);
  if (meaning.day !== undefined) {
    if (meaning.day > last) return null;
    const day = dayNumber(year, meaning.month, meaning.day);
    return [day, day];
  }
  return [dayNumber(year, meaning.month, 1), dayNumber(year, meaning.month, last)];
}

/** Days beyond which two years are so nearly as far off that the verb's tense may choose. */
const TENSE_DECIDES_DAYS = 120;

/**
 * The year of a date that names none: «الماضي» and «المقبل» decide; else a weekday beside it; else the nearest one wins,
 * and the tense of the verb only where both neighbours are far («ستبدأ في 30 أغسطس» in September is reported speech).
 */
function nearestYear(
  meaning: DateMeaning,
  anchor: number,
  tense: Tense | null,
  here: number,
  rangeIn: (year: number) => [number, number] | null,
): number {
  let best = here;
  let least = Number.POSITIVE_INFINITY;
  for (const year of [here, here - 1, here + 1, here - 2, here + 2]) {
    const range = rangeIn(year);
    if (!range) continue;
    const [from, to] = range;
    const off = from > anchor ? from - anchor : to < anchor ? anchor - to : 0;
    if (meaning.side === 'past' && to >= anchor) continue;
    if (meaning.side === 'future' && from <= anchor) continue;
    let cost = off;
    if (meaning.side === 'this' && year !== here) cost += 1000;
    if (meaning.weekday !== undefined && from === to && weekdayOf(from) !== meaning.weekday) cost += 2000;
    if (off > TENSE_DECIDES_DAYS) {
      if (tense !== 'future' && from > anchor) cost += tense === 'past' ? 200 : 80;
      if (tense === 'future' && to < anchor) cost += 200;
    }
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return best;
}

function placeIslamic(meaning: DateMeaning, anchor: number | null, tense: Tense | null): Placed {
  const inferred: InferredPart[] = [];
  const here = anchor === null ? null : islamicDay(anchor);
  let { year, month } = meaning;
  if (meaning.monthShift !== undefined && here) {
    ({ year, month } = addMonths(here.year, here.month, meaning.monthShift));
    inferred.push('month', 'year');
  } else if (year === undefined) {
    inferred.push('year');
    if (!here || anchor === null) return dated(reference(sideOf(meaning, tense)), inferred);
    year =
      meaning.yearShift !== undefined
        ? here.year + meaning.yearShift
        : nearestYear(meaning, anchor, tense, here.year, (y) => islamicRange(meaning, y));
  }
  const range = islamicRange({ ...meaning, month }, year);
  if (!range) return dated(reference(sideOf(meaning, tense)), inferred);
  const [from, to] = range;
  const doubtful = year < islamicYearsCertain.from || year > islamicYearsCertain.to;
  // A day that may be two off is no exact day; a month or a year is near enough as it is.
  if (from === to) return dated(rough(formatDay(adjusted(from, meaning.weekday)), doubtful || meaning.about), inferred);
  return dated(`${formatDay(from)}/${formatDay(to)}`, inferred);
}

/** The moon is sighted by eye, so a printed date may be a day from the table: a weekday beside it corrects it. */
function adjusted(day: number, weekday: number | undefined): number {
  if (weekday === undefined) return day;
  for (const step of [0, 1, -1]) if (weekdayOf(day + step) === weekday) return day + step;
  return day;
}

function islamicRange(meaning: DateMeaning, year: number): [number, number] | null {
  const { month, day } = meaning;
  if (month === undefined) return [islamicDayNumber(year, 1, 1), islamicDayNumber(year + 1, 1, 1) - 1];
  const start = islamicDayNumber(year, month, 1);
  if (day === undefined) return [start, start + islamicMonthDays(year, month) - 1];
  return [start + day - 1, start + day - 1];
}
