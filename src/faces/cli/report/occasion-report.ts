import type { OccasionRow } from '../../../ledger/ledger-store.ts';
import type { Background } from '../../../ledger/views/background.ts';
import { type Names, nameIn } from '../../../ledger/views/names.ts';
import type { OccasionView, Telling } from '../../../ledger/views/occasion-view.ts';
import type { ReportInShort } from '../../../ledger/views/report-view.ts';
import { dateInWords } from './dates-in-words.ts';
import { type Field, field, styled } from './fields.ts';
import { chainFields, originInWords, sourceFields } from './ledger-chain.ts';
import { counted, LEDGER_WORDS } from './ledger-words.ts';
import { named } from './named.ts';
import {
  dayInWords,
  occasionLine,
  statusInWords,
  weightInWords,
  whenInWords,
  whoDoesWhat,
} from './occasion-in-words.ts';
import { type Block, joined, type Page, separator } from './set-lines.ts';
import { freeLine, line, quiet, type Section, setSheet, strong } from './sheet.ts';
import { REPORT_WORDS, type ReportLanguage, STATUS_SIGNS } from './words.ts';

/** One occasion: its life, who says so, what is in dispute, and what is known around it. */
export function occasionReport(view: OccasionView, asked: string, language: ReportLanguage, page: Page): string {
  const words = LEDGER_WORDS[language];
  const sections: Section[] = [
    { blocks: head(view, asked, language) },
    { heading: words.headings.life, blocks: lifeBlocks(view, language) },
    { heading: words.headings.whoSaysSo, blocks: sourceBlocks(view, language) },
    { heading: words.headings.disagreement, blocks: disputeBlocks(view, language) },
    { heading: words.headings.background, blocks: backgroundBlocks(view, language) },
  ];
  return setSheet(sections, page);
}

/** The columns of a day and a state. */
const MARGIN = 15;

function head({ occasion, names }: OccasionView, asked: string, language: ReportLanguage): Block[] {
  const words = LEDGER_WORDS[language];
  const { id, place, parties, precision } = occasion;
  const where = place === null ? null : field(nameIn(names, place.entity, language));
  const roles = parties.map(({ entity, role }) => {
    const called = nameIn(names, entity, language);
    const as =
      role === 'host' ? REPORT_WORDS[language].host : role === 'recipient' ? REPORT_WORDS[language].recipient : '';
    return field(
      styled(as === '' ? '' : `${as} `, 'quiet'),
      called,
      styled(called === entity ? '' : ` ${entity}`, 'quiet'),
    );
  });
  return [
    ...(asked === id ? [] : [line([quiet(words.nowUnder(asked, id))])]),
    line([strong(whoDoesWhat(occasion, names, language))]),
    line(
      joined([
        field(styled(`${STATUS_SIGNS[occasion.status]} `, 'sign'), statusInWords(occasion, language)),
        field(whenInWords(occasion, language)),
        precision === null || precision === 'day' ? null : quiet(precision),
        where,
        quiet(id),
        occasion.hidden ? field(styled(words.hidden, 'warning')) : null,
      ]),
    ),
    line(joined(roles, field(styled(REPORT_WORDS[language].comma, 'quiet')))),
  ];
}

/** Each step by its state and day, with the words that make it and by whom they came. */
function lifeBlocks({ life, names }: OccasionView, language: ReportLanguage): Block[] {
  const words = LEDGER_WORDS[language];
  return life.flatMap(({ state, day, before, after, telling }, i): Block[] => [
    {
      label: field(styled(words.states[state], 'strong')),
      fields: joined([
        field(day === null ? words.dayUnknown : dayInWords(day, language)),
        before !== null && after !== null
          ? field(words.movedTo(dateInWords(before, language), dateInWords(after, language)))
          : null,
        ...(telling ? sourceFields({ ...telling.words, day: null }, language) : []),
      ]),
      indent: 2,
      hanging: MARGIN,
    },
    // One telling may make two steps: it announces anew, and for another day.
    ...(telling && telling.id !== life[i - 1]?.telling?.id ? tellingBlocks(telling, names, language) : []),
  ]);
}

function tellingBlocks({ words, chain }: Telling, names: Names, language: ReportLanguage): Block[] {
  return [line(chainFields(chain, names, language), MARGIN), line([field(`«${words.text}»`)], MARGIN)];
}

function sourceBlocks({ occasion, origins, copies, reports, names }: OccasionView, language: ReportLanguage): Block[] {
  const called = origins.map(({ origin }) => field(originInWords(origin, names, language)));
  const copied = copies > 0 ? REPORT_WORDS[language].comma + counted(copies, 'copies', language) : '';
  return [
    line(
      [field(styled(weightInWords(occasion, language), 'strong'), `${copied}: `), ...joined(called, field('; '))],
      2,
      4,
    ),
    ...reports.flatMap((report) => [freeLine, ...reportBlocks(report, names, language)]),
  ];
}

/** A report in short: its weight, its ways, and the words that stand for all. */
export function reportBlocks({ id, report, wording }: ReportInShort, names: Names, language: ReportLanguage): Block[] {
  const weight = weightInWords({ origins: report.origins.length, articles: report.articles }, language);
  return [
    line(joined([quiet(id), field(weight), ...sourceFields(wording.words, language)]), 2, 4),
    ...report.chains.slice(0, CHAINS_MAX).map(({ links, members }) => {
      const times = members.length > 1 ? [separator, quiet(`${members.length}×`)] : [];
      return line([...chainFields(links, names, language), ...times], 4, 6);
    }),
    line([field(`«${wording.words.text}»`)], 4),
  ];
}

const CHAINS_MAX = 5;

function disputeBlocks({ contradictions, names }: OccasionView, language: ReportLanguage): Block[] {
  const words = LEDGER_WORDS[language];
  return contradictions.flatMap(({ what, sides }) => [
    line([field(styled(words.sides[what], 'warning'))], 2),
    ...sides.flatMap(({ value, tellings }) => [
      line([strong(valueInWords(what, value, names, language))], 4),
      ...tellings.flatMap((telling) => [
        line(
          [...chainFields(telling.chain, names, language), separator, ...joined(sourceFields(telling.words, language))],
          6,
          8,
        ),
        line([field(`«${telling.words.text}»`)], 6),
      ]),
    ]),
  ]);
}

function valueInWords(
  what: OccasionView['contradictions'][number]['what'],
  value: string,
  names: Names,
  language: ReportLanguage,
): string {
  if (what === 'time') return dateInWords(value, language);
  if (what === 'place') return nameIn(names, value, language);
  const { status } = REPORT_WORDS[language];
  return what === 'status' && Object.hasOwn(status, value) ? status[value as keyof typeof status] : value;
}

function backgroundBlocks({ background, names }: OccasionView, language: ReportLanguage): Block[] {
  const words = LEDGER_WORDS[language];
  const { meetings, visits, members, beside, ledgerSince } = background;
  const since = ledgerSince === null ? words.dayUnknown : dayInWords(ledgerSince, language);
  const both = (ids: readonly string[]) => ids.map((id) => named(id, names, language)).join(' – ');
  return [
    ...meetings.map((meeting) => line(meetingFields(meeting, both(meeting.parties), since, language, names), 2, 4)),
    ...visits.map(({ visitor, country, last }) => {
      const who = field(both([visitor, country]));
      const visit = last ? words.lastVisit(whenInWords(last, language)) : words.firstVisit(since);
      return line(joined([who, field(visit), last && quiet(last.id)]), 2, 4);
    }),
    ...members.map(({ organization, states }) =>
      line(
        joined([
          field(nameIn(names, organization, language)),
          field(
            `${counted(states.length, 'members', language)}: ${states.map((state) => named(state, names, language)).join(REPORT_WORDS[language].comma)}`,
          ),
        ]),
        2,
        4,
      ),
    ),
    ...(beside.length > 0 ? [line([quiet(words.beside)], 2)] : []),
    ...beside.map((row) => besideBlock(row, names, language)),
  ];
}

function meetingFields(
  { last, count, more }: Background['meetings'][number],
  who: string,
  since: string,
  language: ReportLanguage,
  names: Names,
): Field[] {
  const words = LEDGER_WORDS[language];
  if (!last) return joined([field(who), field(words.firstMeeting(since))]);
  const { place } = JSON.parse(last.detail) as { place: string | null };
  const where = place === null || !names[place] ? '' : REPORT_WORDS[language].comma + nameIn(names, place, language);
  const times = `${more ? '> ' : ''}${counted(count, 'times', language)}`;
  return joined([
    field(who),
    field(words.lastMet(whenInWords(last, language) + where)),
    field(words.meetings(times, since)),
    quiet(last.id),
  ]);
}

function besideBlock(row: OccasionRow, names: Names, language: ReportLanguage): Block {
  return { ...occasionLine(row, names, language), indent: 4, hanging: MARGIN };
}
