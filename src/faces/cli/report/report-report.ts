import { type Names, nameIn } from '../../../ledger/views/names.ts';
import type { ReportInShort, ReportView } from '../../../ledger/views/report-view.ts';
import { field, styled } from './fields.ts';
import { chainFields, originInWords, sourceFields } from './ledger-chain.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { weightInWords } from './occasion-in-words.ts';
import { type Block, joined, type Page, separator } from './set-lines.ts';
import { line, quiet, setSheet, strong } from './sheet.ts';
import type { ReportLanguage } from './words.ts';

/** One report: who says it, by which ways it came, in which words. */
export function reportReport(view: ReportView, asked: string, language: ReportLanguage, page: Page): string {
  const { id, report, wording, wordings, occasions, disagreements, opposed, names } = view;
  const words = LEDGER_WORDS[language];
  const weight = weightInWords({ origins: report.origins.length, articles: report.articles }, language);
  const origins = report.origins.map(({ origin }) => field(originInWords(origin, names, language)));
  return setSheet(
    [
      {
        blocks: [
          ...(asked === id ? [] : [line([quiet(words.nowUnder(asked, id))])]),
          line([strong(`«${wording.words.text}»`)]),
          line([field(styled(weight, 'strong'), ': '), ...joined(origins, field('; ')), separator, quiet(id)], 0, 2),
        ],
      },
      {
        heading: words.headings.chains,
        blocks: report.chains.map(({ links, members }) =>
          line([...chainFields(links, names, language), separator, quiet(`${members.length}×`)], 2, 4),
        ),
      },
      {
        heading: words.headings.wordings,
        blocks: wordings.flatMap((one) => [
          line(joined(sourceFields(one.words, language)), 2, 4),
          line([field(`«${one.words.text}»`)], 4),
        ]),
      },
      {
        heading: words.headings.disagreement,
        blocks: disagreements.flatMap(({ what, sides }) => [
          line([field(styled(words.sides[what], 'warning'))], 2),
          ...sides.flatMap((side) => sideBlocks(side, [view, ...opposed], names, language)),
        ]),
      },
      {
        heading: words.headings.outlets,
        blocks: [line(joined(report.outlets.map((outlet) => field(nameIn(names, outlet, language)))), 2)].filter(
          () => report.outlets.length > 0,
        ),
      },
      { heading: words.headings.occasions, blocks: occasions.map((occasion) => line([quiet(occasion)], 2)) },
    ],
    page,
  );
}

/** One side of a disagreement: its value, and the report that has it. */
function sideBlocks(
  { report, value }: ReportView['disagreements'][number]['sides'][number],
  reports: readonly ReportInShort[],
  names: Names,
  language: ReportLanguage,
): Block[] {
  const { sidesOfNegation } = LEDGER_WORDS[language];
  const said = Object.hasOwn(sidesOfNegation, value) ? sidesOfNegation[value as keyof typeof sidesOfNegation] : value;
  const wording = reports.find(({ id }) => id === report)?.wording;
  return [
    line(joined([strong(said), quiet(report)]), 4),
    ...(wording
      ? [
          line(
            [
              ...chainFields(wording.chain, names, language),
              separator,
              ...joined(sourceFields(wording.words, language)),
            ],
            6,
            8,
          ),
          line([field(`«${wording.words.text}»`)], 6),
        ]
      : []),
  ];
}
