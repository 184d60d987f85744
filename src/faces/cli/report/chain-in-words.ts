import type { ArticleRecord, ChainLink } from '../../../core/record.ts';
import { type Field, field, type Run, styled } from './fields.ts';
import type { ReportWords } from './words.ts';

/**
 * A chain from the nearest transmitter to the origin: `AFP ‹ RIA Novosti, TASS ‹ Denisov`. Two of one role that the
 * article names side by side carried it together and are joined by a comma. A link that is taken over from an
 * earlier sentence is set as inferred.
 */
export function chainInWords(
  chain: readonly ChainLink[],
  record: ArticleRecord,
  nameOf: (id: string) => string,
  words: ReportWords,
): Field[] {
  return chain.flatMap((link, i) => {
    const before = chain[i - 1];
    const own = field(linkInWords(link, nameOf, words));
    if (!before) return [own];
    return [field(together(before, link, record.article.text) ? words.comma : styled(' ‹ ', 'quiet')), own];
  });
}

function linkInWords({ role, agent, span }: ChainLink, nameOf: (id: string) => string, words: ReportWords): Run {
  if (agent) return styled(nameOf(agent), span ? 'plain' : 'inferred');
  if (span) return styled(`«${span.text}»`, 'plain');
  const kind = role === 'document' ? words.document : words.unnamed;
  return styled(kind, 'inferred');
}

/** Longer than « و» and quotation marks, shorter than a verb with its object. */
const CONJUNCTION_LENGTH_MAX = 8;

function together(before: ChainLink, link: ChainLink, text: string): boolean {
  if (before.role !== link.role || !/^(medium|speaker|agency)$/.test(link.role)) return false;
  if (!before.span || !link.span) return link.role !== 'speaker';
  const between = text.slice(before.span.end, link.span.start);
  return between.length <= CONJUNCTION_LENGTH_MAX && link.span.start >= before.span.end;
}
