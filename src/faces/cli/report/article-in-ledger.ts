import type { ArticleView } from '../../../ledger/views/article-view.ts';
import { articleReport } from './article-report.ts';
import { field } from './fields.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { dayInWords } from './occasion-in-words.ts';
import { type Block, joined, type Page } from './set-lines.ts';
import { line, quiet, setSheet } from './sheet.ts';
import type { ReportLanguage } from './words.ts';

/** What an article says, as `isnad read` prints it, and below it what the ledger has around it. */
export function articleInLedger(view: ArticleView, language: ReportLanguage, page: Page): string {
  const { article, found, editions, copies, readings } = view;
  const words = LEDGER_WORDS[language];
  const record = articleReport(found.record, { language, source: article.source }, page);
  const account = setSheet(
    [
      {
        heading: words.headings.account,
        blocks: [line(joined([quiet(article.id), quiet(article.addedAt)]), 2), ...filed(view)],
      },
      {
        heading: words.headings.editions,
        blocks: editions.length < 2 ? [] : editions.map((row) => line(joined([quiet(row.id), quiet(row.addedAt)]), 2)),
      },
      { heading: words.headings.copies, blocks: copies.map((row) => rowBlock(row, language)) },
      {
        heading: words.headings.readings,
        blocks: readings.map(({ reader, readAt, supersededAt }) =>
          line(joined([field(reader), quiet(readAt), supersededAt === null ? null : quiet(words.superseded)]), 2),
        ),
      },
    ],
    page,
  );
  return `${record}\n${account}`;
}

/** Under which occasion and report each of its events and claims is filed. */
function filed({ found, occasions, reports }: ArticleView): Block[] {
  const entries = [
    ...found.record.events.map(({ id, trigger }) => [id, trigger.text, occasions[id]] as const),
    ...found.record.claims.map(({ id }) => [id, '', reports[id]] as const),
  ];
  return entries.flatMap(([id, text, cluster]) =>
    cluster === undefined
      ? []
      : [line(joined([field(id), text === '' ? null : field(`«${text}»`), quiet(cluster)]), 2)],
  );
}

/** An article on a line of a list. */
export function rowBlock(row: ArticleView['article'], language: ReportLanguage): Block {
  return line(
    joined([
      row.outlet === null ? null : field(row.outlet),
      row.day === null ? null : field(dayInWords(row.day, language)),
      quiet(row.id),
      quiet(row.url ?? row.source),
    ]),
    2,
    4,
  );
}
