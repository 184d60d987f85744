import { type Names, nameIn } from '../../../ledger/views/names.ts';
import type { TransmittersView, TransmitterView } from '../../../ledger/views/transmitters-view.ts';
import { type Field, field, styled } from './fields.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { joined, type Page } from './set-lines.ts';
import { line, quiet, setSheet, strong } from './sheet.ts';
import type { ReportLanguage } from './words.ts';

/** Who announces, and what became of it. */
export function transmittersReport(
  { transmitters, names }: TransmittersView,
  language: ReportLanguage,
  page: Page,
): string {
  const words = LEDGER_WORDS[language];
  const blocks = transmitters.flatMap((one) => [
    line(
      joined([
        strong(nameOf(one, names, language)),
        nameOf(one, names, language) === one.record.agent ? null : quiet(one.record.agent),
      ]),
    ),
    line(recordFields(one, language), 2, 4),
  ]);
  return setSheet([{ blocks: blocks.length > 0 ? blocks : [line([field(words.noTransmitters)])] }], page);
}

function nameOf({ record: { agent } }: TransmitterView, names: Names, language: ReportLanguage): string {
  return nameIn(names, agent, language);
}

/** `announced 41 · as said 33 of 36 known (82 to 97 %) · moved 2 · cancelled 1 · median lead 6 days` */
export function recordFields({ record, reprints }: TransmitterView, language: ReportLanguage): Field[] {
  const words = LEDGER_WORDS[language];
  const { announced, first, outcomes, asSaid, leadDays } = record;
  const percent = (share: number) => Math.round(share * 100);
  const others = (['moved', 'cancelled', 'denied', 'open', 'unknown'] as const).filter(
    (outcome) => outcomes[outcome] > 0,
  );
  return joined([
    field(`${words.announced} ${announced.toLocaleString('en')}`),
    first > 0 ? field(`${words.firstToTell} ${first.toLocaleString('en')}`) : null,
    asSaid.of > 0 ? field(words.asSaid(asSaid.successes, asSaid.of, percent(asSaid.low), percent(asSaid.high))) : null,
    asSaid.tooFew ? field(styled(words.tooFew, 'inferred')) : null,
    ...others.map((outcome) => field(`${words.outcomes[outcome]} ${outcomes[outcome].toLocaleString('en')}`)),
    leadDays === null ? null : field(words.lead(leadDays)),
    reprints && reprints.of > 0
      ? field(words.reprints(`${reprints.successes}/${reprints.of} (${percent(reprints.successes / reprints.of)} %)`))
      : null,
  ]);
}
