import type { Statement } from '../../../ledger/statements.ts';
import type { DifferencesView } from '../../../ledger/views/differences-view.ts';
import { field, styled } from './fields.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { type Block, joined, type Page } from './set-lines.ts';
import { line, quiet, setSheet } from './sheet.ts';
import type { ReportLanguage } from './words.ts';

/** What one reading states and the other does not, a statement a line: `−` gone, `+` new. */
export function differencesReport(
  { article, before, after, gone, come }: DifferencesView,
  language: ReportLanguage,
  page: Page,
): string {
  const words = LEDGER_WORDS[language];
  const blocks = [...gone.map((one) => statementBlock('−', one)), ...come.map((one) => statementBlock('+', one))];
  return setSheet(
    [
      {
        blocks: [
          line([quiet(article)]),
          line(joined([field('− ', before.reader), quiet(before.readAt)])),
          line(joined([field('+ ', after.reader), quiet(after.readAt)])),
        ],
      },
      { blocks: blocks.length > 0 ? blocks : [line([field(words.sameReading)])] },
    ],
    page,
  );
}

function statementBlock(sign: string, { part, subject, field: name, value, words, rule }: Statement): Block {
  return {
    label: field(styled(sign, 'sign')),
    fields: joined([
      field(styled(`${part} `, 'quiet'), subject),
      field(styled(`${name} `, 'quiet'), styled(value, 'strong')),
      words && field(`«${words.text}»`),
      words && quiet(`${words.start}–${words.end}`),
      rule === null ? null : quiet(rule),
    ]),
    indent: 0,
    hanging: 2,
  };
}
