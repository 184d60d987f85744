import type { OccasionLine } from '../../../ledger/occasion-rows.ts';
import type { LifeState } from '../../../ledger/occasions/occasion.ts';
import type { ChangesView } from '../../../ledger/views/changes-view.ts';
import { type Names, nameIn } from '../../../ledger/views/names.ts';
import { dateInWords } from './dates-in-words.ts';
import { type Field, field, styled } from './fields.ts';
import { sourceFields } from './ledger-chain.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { whenInWords, whoDoesWhat } from './occasion-in-words.ts';
import { type Block, joined, type Page } from './set-lines.ts';
import { line, quiet, setSheet, strong } from './sheet.ts';
import type { ReportLanguage } from './words.ts';

const MARGIN = 13;

/** What became known, a change a paragraph, grouped by the day on which the ledger heard of it. */
export function changesReport(
  { changes, names, next }: ChangesView,
  language: ReportLanguage,
  more: string,
  page: Page,
): string {
  const words = LEDGER_WORDS[language];
  if (changes.length === 0) return setSheet([{ blocks: [line([field(words.noChanges)])] }], page);
  const days = [...new Set(changes.map(({ change }) => change.at.slice(0, 10)))];
  return setSheet(
    [
      ...days.map((day) => ({
        blocks: [
          line([field(styled(dateInWords(day, language), 'heading'))]),
          ...changes.filter(({ change }) => change.at.startsWith(day)).map((one) => changeBlock(one, names, language)),
        ],
      })),
      { blocks: next === null ? [] : [line([quiet(words.more(more))])] },
    ],
    page,
  );
}

function changeBlock(
  { change, occasion, article }: ChangesView['changes'][number],
  names: Names,
  language: ReportLanguage,
): Block {
  const words = LEDGER_WORDS[language];
  const line: OccasionLine | null = occasion && JSON.parse(occasion.detail);
  const because = article ? sourceFields({ ...article, article: article.id }, language) : [quiet(change.because ?? '')];
  return {
    label: field(styled(words.changes[change.what], 'strong')),
    fields: joined([
      ...valuesOf(change, names, language),
      ...(occasion && line
        ? [
            field(whenInWords(occasion, language)),
            line.place === null ? null : strong(nameIn(names, line.place, language)),
            field(whoDoesWhat({ type: occasion.type, parties: line.parties }, names, language)),
          ]
        : []),
      quiet(change.occasion),
      ...because,
    ]),
    indent: 2,
    hanging: MARGIN,
  };
}

function valuesOf(
  { what, before, after }: ChangesView['changes'][number]['change'],
  names: Names,
  language: ReportLanguage,
): Field[] {
  const words = LEDGER_WORDS[language];
  const shown = (value: string | null) => {
    if (value === null) return '–';
    if (what === 'time') return dateInWords(value, language);
    if (what === 'place') return nameIn(names, value, language);
    return Object.hasOwn(words.states, value) ? words.states[value as LifeState] : value;
  };
  if (what === 'gone' || what === 'judged') return [];
  return [field(before === null ? shown(after) : `${shown(before)} → ${shown(after)}`)];
}
