import type { Published } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { Parts } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import { calendarDay, dayNumber, formatDay, islamicDayNumber, mondayOf, weekdayOf } from './calendar.ts';
import type { TimeExpression } from './find-times.ts';
import type { DateMeaning, ShiftMeaning, Tense, WeekdayMeaning, WithinMeaning } from './meaning.ts';

/**
 * The publication day of an undated article, from its own words, by constraint; null where they do not tell.
 *
 * Every expression is a witness: «أعلنت الأربعاء» speaks for a Wednesday or the day after, «17 أغسطس أعلنت» for the days
 * soon after, «الأسبوع المقبل» beside the 15th and 16th for the week before. Each gives every day a likelihood (as a
 * logarithm); the day on which they agree best is the answer if it holds more than half of all likelihood and a date that
 * is said in full tells its year: without one, the words do not tell.
 */
export function inferPublished(text: Text, parts: Parts, times: readonly TimeExpression[]): Published | null {
  const said = times.some(saysDayInFull) ? latestSaid(times) : null;
  if (!said) return null;
  const latest = said.day;
  const witnesses = witnessesOf(text, parts, times, said);
  if (!witnesses.some((witness) => witness.fixesDay)) return null;

  const weights: number[] = [];
  let best = 0;
  for (let i = 0; i < SEARCH_DAYS; i++) {
    let weight = 0;
    for (const witness of witnesses) weight += witness.likelihood(latest + i);
    weights.push(weight);
    if (weight > weights[best]!) best = i;
  }
  const most = weights[best]!;
  if (most < IMPOSSIBLE / 2) return null;
  const sum = weights.reduce((total, weight) => total + Math.exp(weight - most), 0);
  const certainty = Math.round((1 / sum) * 100) / 100;
  if (certainty < CERTAINTY_LEAST) return null;
  const day = latest + best;
  if (!witnesses.some((witness) => witness.fixesYear?.(day))) return null;
  const because = witnesses
    .filter((witness) => witness.likelihood(day) > witness.average)
    .map((witness) => witness.span);
  return { value: formatDay(day), given: false, certainty, because };
}

/** An article may look back some years to the latest date that it gives in full. */
const SEARCH_DAYS = 1500;
const CERTAINTY_LEAST = 0.55;
const IMPOSSIBLE = -50;
/** A date in full that is no further off is news, and its year is that of the article. */
const NEWS_DAYS = 60;

interface Witness {
  readonly span: Span;
  /** The logarithm of how well it goes with publication on `day`; 0 is as well as can be. */
  likelihood(day: number): number;
  /** What a day without any agreement gets: a witness that does better is a reason. */
  readonly average: number;
  /** Whether it tells a day from its neighbours. */
  readonly fixesDay: boolean;
  /** Whether it tells the year of `day` from others; a year that is merely mentioned does not. */
  fixesYear?(day: number): boolean;
}

function saysDayInFull({ meaning }: TimeExpression): boolean {
  return datesIn(meaning).some((date) => date.year !== undefined && date.month !== undefined && date.day !== undefined);
}

/** The latest day of the past that is said with its year: publication is on it or after it. */
interface LatestSaid {
  readonly day: number;
  readonly span: Span;
  /** Whether a month is said with the year: a year alone is rather background. */
  readonly exact: boolean;
}

function latestSaid(times: readonly TimeExpression[]): LatestSaid | null {
  let latest: LatestSaid | null = null;
  for (const { meaning, tense, span } of times) {
    for (const date of datesIn(meaning)) {
      if (date.year === undefined) continue;
      const exact = date.month !== undefined;
      const day = numberIn(date, date.year);
      // «سيعقد في 15 مارس 2030» bounds publication from above, not from below; only months may be near enough.
      if (day === null || (tense === 'future' && date.today === undefined)) continue;
      if (!latest || day > latest.day) latest = { day, span, exact };
    }
  }
  return latest;
}

function datesIn(meaning: TimeExpression['meaning']): DateMeaning[] {
  if (meaning.kind === 'date') return [meaning];
  if (meaning.kind === 'interval') return [...datesIn(meaning.to), ...datesIn(meaning.from)];
  if (meaning.kind === 'clock' && meaning.day) return datesIn(meaning.day);
  return [];
}

/** The first day of a date in a year; null where it names no month. */
function numberIn(date: DateMeaning, year: number): number | null {
  if (date.calendar === 'islamic') return date.month ? islamicDayNumber(year, date.month, date.day ?? 1) : null;
  if (date.part) return null;
  return dayNumber(year, date.month ?? 1, date.day ?? 1);
}

function witnessesOf(text: Text, parts: Parts, times: readonly TimeExpression[], said: LatestSaid): Witness[] {
  const witnesses: Witness[] = [];
  const seen = new Set<string>();
  const dates = outlookOf(times);
  const full = times.flatMap((time) => datesIn(time.meaning)).filter((date) => date.year !== undefined);
  const agency = (parts.dateline?.agencies.length ?? 0) > 0;
  const quoted = quotedTokens(text);
  witnesses.push(yearsWitness(said));
  const nearest = recencyWitness(times);
  if (nearest) witnesses.push(nearest);
  for (const time of times) {
    const { meaning, tense, span } = time;
    // Said twice, it is one witness; and what somebody is quoted with may be of another day.
    const key = JSON.stringify([meaning, tense]);
    if (seen.has(key)) continue;
    seen.add(key);
    const witness = witnessOf(time, dates, agency, quoted[time.firstToken] === 1);
    if (witness) witnesses.push({ span, ...witness });
    const link = linkWitness(time, full);
    if (link) witnesses.push({ span, ...link });
  }
  return witnesses;
}

/** By token: whether it stands within a quotation of more than a few words. */
function quotedTokens({ tokens, quotations }: Text): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const { words, firstToken, endToken } of quotations) if (words > 3) quoted.fill(1, firstToken, endToken);
  return quoted;
}

type Testimony = Omit<Witness, 'span'>;

function witnessOf(
  { meaning, tense }: TimeExpression,
  dates: Outlook,
  agency: boolean,
  quoted: boolean,
): Testimony | null {
  switch (meaning.kind) {
    case 'weekday':
      return quoted ? null : weekdayWitness(meaning, tense, agency);
    case 'shift':
      return quoted && meaning.unit === 'day' ? null : shiftWitness(meaning, dates);
    case 'within':
      return withinWitness(meaning, dates);
    case 'date':
      return dateWitness(meaning, tense);
    case 'interval':
      return meaning.from.kind === 'date' ? dateWitness(meaning.from, tense) : null;
    default:
      return null;
  }
}

/** How many years after the latest one that is said: mostly in the same, else each year less likely. */
function yearsWitness({ day: latest, span, exact }: LatestSaid): Witness {
  const { year } = calendarDay(latest);
  const slope = exact ? 2 : 1.2;
  return {
    span,
    likelihood: (day) => -slope * Math.log(1 + Math.max(0, calendarDay(day).year - year)),
    average: -slope,
    fixesDay: false,
  };
}

/** Of all dates in an article the nearest is likely to be its news; the others are background or outlook. */
function recencyWitness(times: readonly TimeExpression[]): Witness | null {
  const dated = times.flatMap((time) =>
    datesIn(time.meaning)
      .filter((date) => date.day !== undefined)
      .map((date) => ({ date, span: time.span })),
  );
  if (dated.length === 0) return null;
  const distance = (day: number) => {
    let least = SEARCH_DAYS;
    for (const { date } of dated) {
      nearestTo(date, day, (n) => {
        least = Math.min(least, n <= day ? (day - n) / 7 : (n - day) / 20);
        return false;
      });
    }
    return least;
  };
  return { span: dated[0]!.span, likelihood: (day) => -Math.log(1 + distance(day)), average: 0, fixesDay: false };
}

/** How often a bare weekday is so many days before (or after) publication: papers write the day itself or the one after. */
const DAYS_SINCE: { readonly [tense in Tense | 'agency' | 'none']: readonly number[] } = {
  // A wire service tells the day's news.
  agency: [0.8, 0.12, 0.03, 0.02, 0.01, 0.01, 0.01],
  past: [0.6, 0.27, 0.05, 0.03, 0.02, 0.02, 0.01],
  none: [0.5, 0.2, 0.08, 0.07, 0.05, 0.05, 0.05],
  present: [0.45, 0.15, 0.04, 0.06, 0.08, 0.09, 0.13],
  future: [0.25, 0.03, 0.08, 0.12, 0.14, 0.16, 0.22],
};
const LAST_WEEKDAY = [0.02, 0.1, 0.15, 0.18, 0.2, 0.2, 0.15];

function weekdayWitness(
  { weekday, side, further }: WeekdayMeaning,
  tense: Tense | null,
  agency: boolean,
): Testimony | null {
  if (further || side === 'this') return null;
  const table =
    side === 'past'
      ? LAST_WEEKDAY
      : side === 'future'
        ? [...LAST_WEEKDAY.slice(0, 1), ...LAST_WEEKDAY.slice(1).reverse()]
        : DAYS_SINCE[agency && tense === 'past' ? 'agency' : (tense ?? 'none')];
  return {
    likelihood: (day) => Math.log(table[(((weekdayOf(day) - weekday) % 7) + 7) % 7]!),
    average: Math.log(1 / 7),
    fixesDay: !side,
  };
}

function shiftWitness({ unit, amount, weekday }: ShiftMeaning, dates: Outlook): Testimony | null {
  if (unit === 'day' && weekday !== undefined) {
    return {
      likelihood: (day) => (weekdayOf(day + amount) === weekday ? 0 : -8),
      average: -4,
      fixesDay: true,
    };
  }
  if (unit !== 'week' || amount < 0 || dates.all.length === 0) return null;
  // «الأسبوع المقبل» in an article with dates: what comes then is dated by one of them.
  return {
    likelihood: (day) => {
      const monday = mondayOf(day) + amount * 7;
      return agreement(dates, day, (n) => n >= monday && n < monday + 7);
    },
    average: -1.2,
    fixesDay: false,
  };
}

/** «خلال أقل من 10 أيام»: one of the dates lies in them, and rather towards their end. */
function withinWitness({ unit, amount }: WithinMeaning, dates: Outlook): Testimony | null {
  const days = unit === 'day' ? amount : unit === 'week' ? amount * 7 : 0;
  if (days <= 0 || dates.all.length === 0) return null;
  return {
    likelihood: (day) =>
      Math.max(
        agreement(dates, day, (n) => n - day <= days && n - day >= days * 0.6),
        agreement(dates, day, (n) => n > day && n - day <= days) - 1,
      ),
    average: -1.2,
    fixesDay: false,
  };
}

/** The dates of an article, and those of them that it is about: what is to come and is named first, or named again. */
interface Outlook {
  readonly all: readonly DateMeaning[];
  readonly main: readonly DateMeaning[];
}

function outlookOf(times: readonly TimeExpression[]): Outlook {
  const counts = new Map<string, { dates: DateMeaning[]; count: number }>();
  let first: readonly DateMeaning[] | undefined;
  for (const { meaning, tense } of times) {
    const dates = datesIn(meaning).filter((date) => date.day !== undefined);
    if (dates.length === 0) continue;
    const key = JSON.stringify(meaning);
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { dates, count: 1 });
    if (tense === 'future' || tense === 'present') first ??= dates;
  }
  const entries = [...counts.values()];
  const again = entries.filter((entry) => entry.count > 1 && entry.dates.every((date) => date.year === undefined));
  return { all: entries.flatMap((entry) => entry.dates), main: [...(first ?? []), ...again.flatMap((e) => e.dates)] };
}

function agreement({ all, main }: Outlook, day: number, passes: (n: number) => boolean): number {
  if (main.some((date) => nearestTo(date, day, passes))) return 0;
  return all.some((date) => nearestTo(date, day, passes)) ? -2 : -3.5;
}

/** «مطلع فبراير» beside «4 فبراير 2022»: the February that is nearest to publication is that of 2022. */
function linkWitness({ meaning, tense }: TimeExpression, full: readonly DateMeaning[]): Testimony | null {
  if (meaning.kind !== 'date' || meaning.year !== undefined || meaning.month === undefined || tense === 'future')
    return null;
  const { month, day: dayOfMonth } = meaning;
  const same = full.filter((date) => date.month === month && (!dayOfMonth || !date.day || date.day === dayOfMonth));
  if (same.length === 0) return null;
  return {
    likelihood: (day) => {
      const { year, month: here } = calendarDay(day);
      const lastYear = month! <= here ? year : year - 1;
      return same.some((date) => date.year === lastYear) ? 0 : -2.5;
    },
    fixesYear: (day) =>
      same.some((date) => date.day !== undefined && Math.abs(calendarDay(day).year - date.year!) <= 1),
    average: -1.2,
    fixesDay: false,
  };
}

/** Whether a date, in its own year or in one of those about `day`, passes the test. */
function nearestTo(date: DateMeaning, day: number, passes: (n: number) => boolean): boolean {
  if (date.calendar === 'islamic') return date.year !== undefined && passes(numberIn(date, date.year) ?? 0);
  if (date.month === undefined) return false;
  const { year } = calendarDay(day);
  const years = date.year === undefined ? [year - 1, year, year + 1] : [date.year];
  return years.some((y) => passes(dayNumber(y, date.month!, date.day ?? 1)));
}

function dateWitness(date: DateMeaning, tense: Tense | null): Testimony | null {
  if (date.today !== undefined) return todayWitness(date, date.today);
  if (date.year !== undefined) return date.day === undefined ? null : fullDateWitness(date, date.year, tense);
  if (date.calendar === 'islamic' || date.month === undefined) return null;
  if (date.day === undefined) return date.side ? monthWitness(date) : null;
  return yearlessWitness(date, tense);
}

/** «اليوم الثلاثاء 15 سبتمبر»: the day itself is said. */
function todayWitness(date: DateMeaning, today: number): Testimony {
  return {
    likelihood: (day) => (nearestTo(date, day, (n) => n - today === day) ? 0 : IMPOSSIBLE),
    average: IMPOSSIBLE / 2,
    fixesDay: true,
    fixesYear: () => true,
  };
}

function fullDateWitness(date: DateMeaning, year: number, tense: Tense | null): Testimony | null {
  const number = numberIn(date, year);
  if (number === null) return null;
  return {
    likelihood: (day) => {
      const since = day - number;
      if (since < 0) return tense === 'past' ? -8 : -Math.log(1 - since / 10) - 0.5;
      return -Math.log(1 + since / 300);
    },
    fixesYear: (day) => Math.abs(day - number) <= NEWS_DAYS,
    average: -2,
    fixesDay: date.weekday !== undefined,
  };
}

/** «يوليو الماضي», «ماي الجاري», «27 أغسطس المقبل» without its day. */
function monthWitness({ month, side }: DateMeaning): Testimony {
  return {
    likelihood: (day) => {
      const months = (((calendarDay(day).month - month!) % 12) + 12) % 12;
      if (side === 'this') return months === 0 ? 0 : -6;
      const distance = side === 'past' ? months : 12 - months;
      return distance % 12 === 0 ? -3 : -0.25 * distance;
    },
    average: -1.6,
    fixesDay: false,
  };
}

/** A day and month: within the year about publication, the nearer the likelier, on the side of which the verb speaks. */
function yearlessWitness(date: DateMeaning, tense: Tense | null): Testimony {
  const { month, day: dayOfMonth, side, weekday } = date;
  return {
    likelihood: (day) => {
      const { year } = calendarDay(day);
      let best = IMPOSSIBLE;
      for (const y of [year - 1, year, year + 1]) {
        const since = day - dayNumber(y, month!, dayOfMonth!);
        if (Math.abs(since) > 366) continue;
        let weight = -Math.log(1 + Math.abs(since) / 60);
        if (weekday !== undefined && weekdayOf(day - since) !== weekday) weight -= 5;
        if (side === 'past' && since <= 0) weight -= 6;
        if (side === 'future' && since >= 0) weight -= 6;
        if (side === 'this' && calendarDay(day).month !== month) weight -= 6;
        // «ستبدأ في 30 أغسطس» may be what somebody said before: a past verb is the better witness.
        if (tense === 'past' && since < 0) weight -= 4;
        if (tense === 'future' && since > 0) weight -= 1.2;
        best = Math.max(best, weight);
      }
      return best;
    },
    average: -2,
    fixesDay: false,
  };
}
