import type { OccasionRow } from '../../../ledger/ledger-store.ts';
import type { OccasionLine } from '../../../ledger/occasion-rows.ts';
import type { Names } from '../../../ledger/views/names.ts';
import { nameIn } from '../../../ledger/views/names.ts';
import { formatDay } from '../../../times/calendar.ts';
import { dateInWords } from './dates-in-words.ts';
import { DEEDS } from './deeds.ts';
import { type Field, field, styled } from './fields.ts';
import { counted, LEDGER_WORDS } from './ledger-words.ts';
import { joined } from './set-lines.ts';
import { quiet, strong } from './sheet.ts';
import { ARRANGED, REPORT_WORDS, type ReportLanguage, STATUS_SIGNS } from './words.ts';

type Deeds = Pick<OccasionRow, 'type'> & Pick<OccasionLine, 'parties'>;

/** More parties than these are counted instead of named. */
const NAMED_MAX = 5;

/** Who does what: `Vladimir Putin and Xi Jinping meet`. */
export function whoDoesWhat({ type, parties }: Deeds, names: Names, language: ReportLanguage): string {
  const deed = DEEDS[language][type];
  const called = (roles: readonly string[]) => [
    ...new Set(parties.filter(({ role }) => roles.includes(role)).map(({ entity }) => nameIn(names, entity, language))),
  ];
  const doers = called(['actor', 'host']);
  const others = called(['recipient']).filter((name) => !doers.includes(name));
  const all = doers.length > 0 ? doers : called(['other']);
  if (all.length === 0) return others.length === 0 ? deed.noun : `${deed.noun}: ${listed(others, language)}`;
  const subject = listed(all, language);
  if (language === 'ar') {
    return others.length > 0
      ? `${deed.noun}: ${subject} ${deed.to} ${listed(others, language)}`
      : deed.together && all.length > 1
        ? `${deed.together} ${subject}`
        : `${subject}: ${deed.noun}`;
  }
  if (others.length > 0 && all.length === 1) return `${subject} ${deed.to} ${listed(others, language)}`;
  if (deed.together && all.length > 1 && others.length === 0) return `${subject} ${deed.together}`;
  return `${listed([...all, ...others], language)}: ${deed.noun}`;
}

/** `A, B and C`; of many, some and the number of the others. */
function listed(names: readonly string[], language: ReportLanguage): string {
  const shown =
    names.length > NAMED_MAX ? [...names.slice(0, NAMED_MAX - 1), `+${names.length - NAMED_MAX + 1}`] : names;
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : 'ar', { type: 'conjunction' }).format(shown);
}

/** A day in words: `15 September 2022`. */
export function dayInWords(day: number, language: ReportLanguage): string {
  return dateInWords(formatDay(day), language);
}

/** With its weekday: `Thursday 15 September 2022`. */
export function weekdayInWords(day: number, language: ReportLanguage): string {
  const weekday = new Intl.DateTimeFormat(language === 'ar' ? 'ar' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  return `${weekday.format(day * 86_400_000)} ${dayInWords(day, language)}`;
}

/** When it takes place, as precisely as it is told. */
export function whenInWords({ time, from }: Pick<OccasionRow, 'time' | 'from'>, language: ReportLanguage): string {
  if (time !== null) return dateInWords(time, language);
  return from === null ? LEDGER_WORDS[language].dayUnknown : dayInWords(from, language);
}

/** The word for its status; of an earthquake it is said that it happened, not that it was held. */
export function statusInWords(
  { status, type }: Pick<OccasionRow, 'status' | 'type'>,
  language: ReportLanguage,
): string {
  const words = REPORT_WORDS[language];
  return status === 'occurred' && !ARRANGED.has(type) ? words.happened : words.status[status];
}

/** `2 independent origins in 11 articles` */
export function weightInWords(
  { origins, articles }: Pick<OccasionRow, 'origins' | 'articles'>,
  language: ReportLanguage,
): string {
  return LEDGER_WORDS[language].inArticles(
    counted(origins, 'origins', language),
    counted(articles, 'articles', language),
  );
}

/** An occasion on a line of a list: when, where, who does what, and its id. */
export function occasionLine(
  row: OccasionRow,
  names: Names,
  language: ReportLanguage,
): { label: Field; fields: Field[] } {
  const line: OccasionLine = JSON.parse(row.detail);
  return {
    label: field(styled(`${STATUS_SIGNS[row.status]} `, 'sign'), statusInWords(row, language)),
    fields: joined([
      field(whenInWords(row, language)),
      line.place === null ? null : strong(nameIn(names, line.place, language)),
      field(whoDoesWhat({ type: row.type, parties: line.parties }, names, language)),
      quiet(row.id),
    ]),
  };
}
