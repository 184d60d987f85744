import type { ReportLanguage } from './words.ts';

/**
 * An ISO 8601 / EDTF value in words, with the precision it has and no more: `2022-09-15/2022-09-16` is "15–16
 * September 2022", `2022-02~` is "about February 2022", `2022-W37` is "week of 12 September 2022". A value of
 * another kind is given back as it is.
 */
export function dateInWords(value: string, language: ReportLanguage = 'en'): string {
  const words = WORDS[language];
  if (Object.hasOwn(words.vague, value)) return words.vague[value]!;
  const repeated = /^R\d*\/(P.+)$/.exec(value);
  if (repeated) return words.every(durationInWords(repeated[1]!, words));
  if (value.startsWith('P')) return durationInWords(value, words);
  const [from, to, more] = value.split('/');
  if (to === undefined || more !== undefined || from === to) return pointInWords(value, words);
  return intervalInWords(from!, to, words);
}

interface DateWords {
  readonly months: readonly string[];
  readonly seasons: readonly string[];
  readonly vague: { readonly [value: string]: string };
  readonly units: { readonly [unit: string]: readonly [one: string, many: string, some: string] };
  readonly about: (date: string) => string;
  readonly perhaps: (date: string) => string;
  readonly week: (day: string) => string;
  readonly quarter: (number: string, year: string) => string;
  readonly decade: (years: string) => string;
  readonly century: (years: string) => string;
  readonly every: (length: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly at: string;
  /** Where the words name day and month, and nothing tells the year. */
  readonly someYear: string;
}

const WORDS: { readonly [language in ReportLanguage]: DateWords } = {
  en: {
    months: 'January February March April May June July August September October November December'.split(' '),
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    vague: { PRESENT_REF: 'at present', PAST_REF: 'in the past', FUTURE_REF: 'in the future' },
    units: {
      Y: ['a year', 'years', 'some years'],
      M: ['a month', 'months', 'some months'],
      W: ['a week', 'weeks', 'some weeks'],
      D: ['a day', 'days', 'some days'],
      TH: ['an hour', 'hours', 'some hours'],
      TM: ['a minute', 'minutes', 'some minutes'],
      TS: ['a second', 'seconds', 'some seconds'],
    },
    about: (date) => `about ${date}`,
    perhaps: (date) => `perhaps ${date}`,
    week: (day) => `week of ${day}`,
    quarter: (number, year) => `quarter ${number} of ${year}`,
    decade: (years) => `the ${years}s`,
    century: (years) => `the ${years}s`,
    every: (length) => `every ${length.replace(/^an? /, '')}`,
    since: (date) => `from ${date} on`,
    until: (date) => `until ${date}`,
    at: 'at',
    someYear: 'of a year not said',
  },
  ar: {
    months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
    seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
    vague: { PRESENT_REF: 'حاليا', PAST_REF: 'في الماضي', FUTURE_REF: 'في المستقبل' },
    units: {
      Y: ['سنة', 'سنوات', 'بضع سنوات'],
      M: ['شهر', 'أشهر', 'بضعة أشهر'],
      W: ['أسبوع', 'أسابيع', 'بضعة أسابيع'],
      D: ['يوم', 'أيام', 'بضعة أيام'],
      TH: ['ساعة', 'ساعات', 'بضع ساعات'],
      TM: ['دقيقة', 'دقائق', 'بضع دقائق'],
      TS: ['ثانية', 'ثوان', 'بضع ثوان'],
    },
    about: (date) => `نحو ${date}`,
    perhaps: (date) => `ربما ${date}`,
    week: (day) => `أسبوع ${day}`,
    quarter: (number, year) => `الربع ${number} من ${year}`,
    decade: (years) => `عقد ${years}`,
    century: (years) => `القرن ${years}`,
    every: (length) => `كل ${length}`,
    since: (date) => `منذ ${date}`,
    until: (date) => `حتى ${date}`,
    at: 'الساعة',
    someYear: 'من سنة غير مذكورة',
  },
};

/** A point on the calendar as EDTF has it, with its qualifier: `~` approximate, `?` uncertain, `%` both. */
function pointInWords(value: string, words: DateWords): string {
  const qualified = /^(.*?)([~?%])$/.exec(value);
  const bare = qualified ? qualified[1]! : value;
  const plain = plainPoint(bare, words);
  if (plain === undefined) return value;
  if (!qualified) return plain;
  return qualified[2] === '~' ? words.about(plain) : words.perhaps(plain);
}

/** Undefined for a value of another kind. */
function plainPoint(value: string, words: DateWords): string | undefined {
  if (/^\d{4}$/.test(value)) return value;
  const day = /^(\d{4}|XXXX)-(\d{2})-(\d{2})(?:T(\d{2})(?::(\d{2}))?(?::\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value);
  if (day) {
    const date = `${Number(day[3])} ${words.months[Number(day[2]) - 1] ?? day[2]} ${yearInWords(day[1]!, words)}`;
    if (day[4] === undefined) return date;
    const zone = day[6] === 'Z' ? ' UTC' : day[6] ? ` ${day[6]}` : '';
    return `${date} ${words.at} ${day[4]}:${day[5] ?? '00'}${zone}`;
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(value);
  if (week) return words.week(pointInWords(mondayOf(Number(week[1]), Number(week[2])), words));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return words.quarter(quarter[2]!, quarter[1]!);
  const part = /^(\d{4}|XXXX)-(\d{2})$/.exec(value);
  if (part) {
    const number = Number(part[2]);
    const name = number <= 12 ? words.months[number - 1] : words.seasons[number - 21];
    if (name) return `${name} ${yearInWords(part[1]!, words)}`;
    if (number >= 33 && number <= 36) return words.quarter(String(number - 32), part[1]!);
  }
  if (/^\d{3}X$/.test(value)) return words.decade(`${value.slice(0, 3)}0`);
  if (/^\d{2}XX$/.test(value)) return words.century(`${value.slice(0, 2)}00`);
  const clock = /^T(\d{2})(?::(\d{2}))?/.exec(value);
  if (clock) return `${clock[1]}:${clock[2] ?? '00'}`;
  return undefined;
}

function yearInWords(year: string, words: DateWords): string {
  return year === 'XXXX' ? words.someYear : year;
}

/** Two days of one month or year name it once, as people write them. */
function intervalInWords(from: string, to: string, words: DateWords): string {
  if (from === '' || from === '..') return words.until(pointInWords(to, words));
  if (to === '' || to === '..') return words.since(pointInWords(from, words));
  const first = pointInWords(from, words);
  const last = pointInWords(to, words);
  const plainDays = /^(?:\d{4}|XXXX)-\d{2}(-\d{2})?$/;
  if (!plainDays.test(from) || !plainDays.test(to) || from.length !== to.length) return `${first} – ${last}`;
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  const year = ` ${yearInWords(from.slice(0, 4), words)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${first.slice(0, -year.length)} – ${last}`;
  return `${first} – ${last}`;
}

/** The Monday of an ISO week: week 1 is the one with the fourth of January. */
function mondayOf(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getUTCDate() - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7;
  return new Date(Date.UTC(year, 0, monday)).toISOString().slice(0, 10);
}

function durationInWords(value: string, words: DateWords): string {
  const parts: string[] = [];
  const [date = '', time = ''] = value
    .replace(/[~?%]$/, '')
    .slice(1)
    .split('T');
  for (const [half, prefix] of [
    [date, ''],
    [time, 'T'],
  ] as const) {
    for (const [, number, unit] of half.matchAll(/(X+|\d+(?:[.,]\d+)?)([YMWDHS])/g)) {
      const names = words.units[prefix + unit!];
      if (!names) return value;
      parts.push(number!.startsWith('X') ? names[2] : number === '1' ? names[0] : `${number} ${names[1]}`);
    }
  }
  if (parts.length === 0) return value;
  const length = parts.join(' ');
  return /[~%]$/.test(value) ? words.about(length) : length;
}
