import type { Judgement } from '../../../ledger/judgement.ts';
import type { DoubtView } from '../../../ledger/views/corrections-view.ts';
import { nameIn } from '../../../ledger/views/names.ts';
import { field, styled } from './fields.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { type Block, joined, type Page } from './set-lines.ts';
import { line, quiet, setSheet, strong } from './sheet.ts';
import type { ReportLanguage } from './words.ts';

/** What people have judged, each with who, when and why. */
export function correctionsReport(corrections: readonly Judgement[], language: ReportLanguage, page: Page): string {
  const words = LEDGER_WORDS[language];
  const blocks = corrections.flatMap((one) => correctionBlocks(one, language));
  return setSheet([{ blocks: blocks.length > 0 ? blocks : [line([field(words.noCorrections)])] }], page);
}

export function correctionBlocks(one: Judgement, language: ReportLanguage): Block[] {
  const words = LEDGER_WORDS[language];
  const what = [
    one.verdict,
    one.a,
    ...('b' in one ? [one.b] : []),
    ...('field' in one ? [`${one.field}=${one.value}`] : []),
  ];
  const { undone } = one;
  return [
    line(
      joined([
        quiet(one.id),
        strong(what.join(' ')),
        field(one.who),
        quiet(one.at),
        undone && field(styled(words.undone, 'warning')),
      ]),
      0,
      2,
    ),
    ...(one.why === '' ? [] : [line([field(one.why)], 2)]),
    ...(undone
      ? [
          line(
            joined([field(styled(words.undone, 'quiet')), field(undone.who), quiet(undone.at), field(undone.why)]),
            2,
          ),
        ]
      : []),
  ];
}

/** Names in doubt, with the commands by which a person decides. */
export function doubtsReport(
  doubts: readonly DoubtView[],
  language: ReportLanguage,
  more: string | null,
  page: Page,
): string {
  const words = LEDGER_WORDS[language];
  if (doubts.length === 0) return setSheet([{ blocks: [line([field(words.noDoubts)])] }], page);
  return setSheet(
    [
      ...doubts.map((doubt) => ({ blocks: doubtBlocks(doubt, language) })),
      { blocks: more === null ? [] : [line([quiet(words.more(more))])] },
    ],
    page,
  );
}

function doubtBlocks({ entity, others }: DoubtView, language: ReportLanguage): Block[] {
  const called = (row: DoubtView['entity']) => nameIn({ [row.id]: row.names }, row.id, language);
  return [
    line(joined([strong(called(entity)), quiet(entity.id)])),
    ...entity.doubts.flatMap(({ other, why }) => {
      const row = others.find(({ id }) => id === other);
      return [
        line(joined([row ? field(called(row)) : null, other === null ? null : quiet(other), field(why)]), 2, 4),
        ...(other === null
          ? [line([quiet(`isnad correct different ${entity.id} a-… --why "…"`)], 4)]
          : [
              line([quiet(`isnad correct same ${entity.id} ${other} --why "…"`)], 4),
              line([quiet(`isnad correct different ${entity.id} ${other} --why "…"`)], 4),
            ]),
      ];
    }),
  ];
}
