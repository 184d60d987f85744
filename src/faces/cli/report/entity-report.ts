import type { EntityView } from '../../../ledger/views/entity-view.ts';
import { nameIn } from '../../../ledger/views/names.ts';
import { formatDay } from '../../../times/calendar.ts';
import { rowBlock } from './article-in-ledger.ts';
import { dateInWords } from './dates-in-words.ts';
import { field } from './fields.ts';
import { chainFields, sourceFields } from './ledger-chain.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { named } from './named.ts';
import { occasionLine } from './occasion-in-words.ts';
import { type Block, joined, type Page, separator } from './set-lines.ts';
import { line, quiet, setSheet, strong } from './sheet.ts';
import { recordFields } from './transmitters-report.ts';
import type { ReportLanguage } from './words.ts';

/** One person, organisation or place: what it is called, what it is, what it takes part in, what it said. */
export function entityReport(view: EntityView, asked: string, language: ReportLanguage, page: Page): string {
  const { entity, others, known, coming, past, said, articles, transmitter, names } = view;
  const words = LEDGER_WORDS[language];
  const called = nameIn({ [entity.id]: entity.names }, entity.id, language);
  const occasions = (rows: EntityView['coming']) =>
    rows.map((row): Block => ({ ...occasionLine(row, names, language), indent: 2, hanging: MARGIN }));
  return setSheet(
    [
      {
        blocks: [
          ...(asked === entity.id ? [] : [line([quiet(words.nowUnder(asked, entity.id))])]),
          line(joined([strong(called), field(words.kinds[entity.type]), quiet(entity.id)])),
        ],
      },
      { heading: words.headings.names, blocks: nameBlocks(entity, others, known) },
      { heading: words.headings.offices, blocks: officeBlocks(view, language) },
      {
        heading: words.headings.doubts,
        blocks: entity.doubts.map(({ why, other }) =>
          line(joined([field(why), other === null ? null : quiet(other)]), 2, 4),
        ),
      },
      { heading: words.headings.coming, blocks: occasions(coming) },
      { heading: words.headings.past, blocks: occasions(past) },
      {
        heading: words.headings.said,
        blocks: said.flatMap(({ report, words: quoted, chain }) => [
          line(
            [
              quiet(report),
              separator,
              ...chainFields(chain, names, language),
              separator,
              ...joined(sourceFields(quoted, language)),
            ],
            2,
            4,
          ),
          line([field(`«${quoted.text}»`)], 4),
        ]),
      },
      {
        heading: words.headings.record,
        blocks: transmitter.record.announced > 0 ? [line(recordFields(transmitter, language), 2, 4)] : [],
      },
      { heading: words.headings.articles, blocks: articles.map((row) => rowBlock(row, language)) },
    ],
    page,
  );
}

const MARGIN = 15;

function nameBlocks(entity: EntityView['entity'], others: EntityView['others'], known: EntityView['known']): Block[] {
  const byLanguage = known
    ? Object.entries(known.names)
    : Object.entries(entity.names).map(([language, name]) => [language, [name]] as const);
  const found = [
    ...new Set([...entity.spellings, ...others.flatMap((row) => [...Object.values(row.names), ...row.spellings])]),
  ];
  return [
    ...byLanguage.map(([language, list]) =>
      line([quiet(`${language} `), ...joined(list.map((name) => field(name)))], 2, 5),
    ),
    ...(found.length > 0 ? [line(joined(found.map((name) => field(`«${name}»`))), 2)] : []),
    ...others.map(({ id }) => line([quiet(`= ${id}`)], 2)),
  ];
}

function officeBlocks({ entity, known, names }: EntityView, language: ReportLanguage): Block[] {
  const called = (id: string | null) => (id === null ? null : field(named(id, names, language)));
  const term = (from: string | null, to: string | null) =>
    from === null && to === null ? null : quiet(dateInWords(`${from ?? '..'}/${to ?? '..'}`, language));
  if (known) {
    return known.offices.map(({ title, role, of, at, from, to }) =>
      line(joined([field(title ?? role), called(of), called(at), term(from, to)]), 2, 4),
    );
  }
  return entity.offices.map(({ role, of, at, firstDay, lastDay }) =>
    line(
      joined([
        field(role),
        called(of),
        called(at),
        term(firstDay === null ? null : formatDay(firstDay), lastDay === null ? null : formatDay(lastDay)),
      ]),
      2,
      4,
    ),
  );
}
