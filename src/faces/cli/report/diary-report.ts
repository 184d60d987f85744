import type { OccasionLine } from '../../../ledger/occasion-rows.ts';
import type { Diary, DiaryEntry } from '../../../ledger/views/diary.ts';
import { type Names, nameIn } from '../../../ledger/views/names.ts';
import { dateInWords } from './dates-in-words.ts';
import { field, styled } from './fields.ts';
import { counted, LEDGER_WORDS } from './ledger-words.ts';
import { dayInWords, statusInWords, weekdayInWords, whenInWords, whoDoesWhat } from './occasion-in-words.ts';
import { type Block, joined, type Page, separator } from './set-lines.ts';
import { line, quiet, type Section, setSheet, strong } from './sheet.ts';
import { REPORT_WORDS, type ReportLanguage, STATUS_SIGNS } from './words.ts';

export interface DiaryPeriod {
  /** Days since 1970-01-01. */
  readonly from: number;
  readonly to: number;
}

/** Of «** », and of that with the sign. */
const NEW_WIDTH = 3;
const MARGIN = 5;
/** Below this an occasion is shown as unsure. */
const SURE = 0.6;

/** The desk's diary: by day, a line an occasion, `PLACE — who does what (to when)`. `more` is how to go on. */
export function diaryReport(
  { days, names, nearest, next }: Diary,
  period: DiaryPeriod,
  language: ReportLanguage,
  more: string,
  page: Page,
): string {
  const words = LEDGER_WORDS[language];
  const sections: Section[] = days.map(({ day, entries }) => ({
    blocks: [
      line([field(styled(day === null ? words.dayNotTold : weekdayInWords(day, language), 'heading'))]),
      ...entries.map((entry) => entryBlock(entry, day, names, language)),
    ],
  }));
  if (nearest) sections.push({ blocks: [line([field(emptyInWords(nearest, period, language))])] });
  if (next) sections.push({ blocks: [line([quiet(words.more(more))])] });
  return setSheet(sections, page);
}

function entryBlock(
  { row, line: shown, isNew, lastMet }: DiaryEntry,
  day: number | null,
  names: Names,
  language: ReportLanguage,
): Block {
  const words = LEDGER_WORDS[language];
  const unsure = row.certainty < SURE;
  const place = shown.place === null ? [] : [strong(nameIn(names, shown.place, language)), field(' — ')];
  const sentence = whoDoesWhat({ type: row.type, parties: shown.parties }, names, language);
  const goesOn = day !== null && row.to !== null && row.to > day ? ` (${words.to(dayInWords(row.to, language))})` : '';
  const about = joined([
    field(
      styled(statusInWords(row, language) + (unsure ? REPORT_WORDS[language].unsure : ''), unsure ? 'quiet' : 'plain'),
    ),
    day === null ? field(whenInWords(row, language)) : null,
    shown.movedFrom === null ? null : field(words.movedFrom(dateInWords(shown.movedFrom, language))),
    row.hidden ? field(styled(words.hidden, 'warning')) : null,
    quiet(counted(row.origins, 'sources', language)),
    quiet(counted(row.articles, 'articles', language)),
    ...shown.contradictions.map((what) =>
      field(styled(`${words.headings.disagreement}: ${words.sides[what]}`, 'warning')),
    ),
    lastMet && lastMetField(lastMet, names, language),
    quiet(row.id),
  ]);
  return {
    label: field(styled(isNew ? '** ' : '', 'strong'), styled(STATUS_SIGNS[row.status], 'sign')),
    fields: [...place, field(styled(sentence, unsure ? 'quiet' : 'plain'), goesOn), separator, ...about],
    indent: isNew ? 0 : NEW_WIDTH,
    hanging: MARGIN,
  };
}

function lastMetField(row: NonNullable<DiaryEntry['lastMet']>, names: Names, language: ReportLanguage) {
  const { place }: OccasionLine = JSON.parse(row.detail);
  const where = place === null || !names[place] ? '' : REPORT_WORDS[language].comma + nameIn(names, place, language);
  return quiet(`↗ ${LEDGER_WORDS[language].lastMet(whenInWords(row, language) + where)}`);
}

function emptyInWords(
  nearest: NonNullable<Diary['nearest']>,
  { from, to }: DiaryPeriod,
  language: ReportLanguage,
): string {
  const words = LEDGER_WORDS[language];
  const near = [
    nearest.before === null ? [] : words.nearestBefore(dayInWords(nearest.before, language)),
    nearest.after === null ? [] : words.nearestAfter(dayInWords(nearest.after, language)),
  ].flat();
  const said = near.length > 0 ? ` ${near.join(REPORT_WORDS[language].comma)}.` : '';
  return words.nothingInPeriod(dayInWords(from, language), dayInWords(to, language)) + said;
}
