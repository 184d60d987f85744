import type { Origin } from '../../../ledger/digest.ts';
import type { Names } from '../../../ledger/views/names.ts';
import type { Chain } from '../../../ledger/views/report-view.ts';
import type { Quoted } from '../../../ledger/views/words.ts';
import { type Field, field, styled } from './fields.ts';
import { named } from './named.ts';
import { dayInWords } from './occasion-in-words.ts';
import { joined } from './set-lines.ts';
import { quiet } from './sheet.ts';
import { REPORT_WORDS, type ReportLanguage } from './words.ts';

/** A chain from the nearest transmitter to the origin; the outlet's own narration where it is empty. */
export function chainFields(chain: Chain, names: Names, language: ReportLanguage): Field[] {
  const words = REPORT_WORDS[language];
  if (chain.length === 0) return [field(styled(words.narration, 'inferred'))];
  return joined(
    chain.map(({ role, agent }) => field(agent === null ? nameless(role, language) : named(agent, names, language))),
    field(styled(' ‹ ', 'quiet')),
  );
}

export function originInWords({ role, agent, state }: Origin, names: Names, language: ReportLanguage): string {
  if (agent !== null) return named(agent, names, language);
  return state === null ? nameless(role, language) : `${nameless(role, language)} (${named(state, names, language)})`;
}

function nameless(role: Origin['role'], language: ReportLanguage): string {
  const words = REPORT_WORDS[language];
  return role === 'document' ? words.document : role === 'outlet' ? words.narration : words.unnamed;
}

/** Where words stand: outlet, day and article, to be joined. */
export function sourceFields(
  { outlet, day, article }: Pick<Quoted, 'outlet' | 'day' | 'article'>,
  language: ReportLanguage,
): Field[] {
  return [
    ...(outlet === null ? [] : [field(outlet)]),
    ...(day === null ? [] : [quiet(dayInWords(day, language))]),
    quiet(article),
  ];
}
