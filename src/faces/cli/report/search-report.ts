import { nameIn } from '../../../ledger/views/names.ts';
import type { Hit, SearchView } from '../../../ledger/views/search-view.ts';
import { rowBlock } from './article-in-ledger.ts';
import { type Field, field, type Run, styled } from './fields.ts';
import { LEDGER_WORDS } from './ledger-words.ts';
import { occasionLine } from './occasion-in-words.ts';
import { type Block, joined, type Page } from './set-lines.ts';
import { line, quiet, type Section, setSheet, strong } from './sheet.ts';
import type { ReportLanguage } from './words.ts';

/** What a search found: entities of that name with their occasions, then articles with the words marked. */
export function searchReport(
  { hits, entities, names, next }: SearchView,
  language: ReportLanguage,
  more: string,
  page: Page,
): string {
  const words = LEDGER_WORDS[language];
  const sections: Section[] = [
    {
      heading: words.headings.entities,
      blocks: entities.flatMap(({ entity, occasions }) => [
        line(
          joined([
            strong(nameIn({ [entity.id]: entity.names }, entity.id, language)),
            field(words.kinds[entity.type]),
            quiet(entity.id),
          ]),
          2,
        ),
        ...occasions.map((row): Block => ({ ...occasionLine(row, names, language), indent: 4, hanging: MARGIN })),
      ]),
    },
    { heading: words.headings.articles, blocks: hits.flatMap((hit) => hitBlocks(hit, language)) },
    { blocks: next ? [line([quiet(words.more(more))])] : [] },
  ];
  const isEmpty = hits.length === 0 && entities.length === 0;
  return setSheet(isEmpty ? [{ blocks: [line([field(words.nothingFound)])] }] : sections, page);
}

const MARGIN = 17;

function hitBlocks(hit: Hit, language: ReportLanguage): Block[] {
  return [
    ...(hit.headline === null ? [] : [line([strong(hit.headline)], 2)]),
    rowBlock(hit.article, language),
    line([marked(hit)], 4),
  ];
}

/** The excerpt with the words set strong and between brackets, since colour alone says nothing. */
function marked({ excerpt, marks }: Hit): Field {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    runs.push(styled(excerpt.text.slice(at, start - excerpt.start), 'plain'));
    runs.push(styled(`[${excerpt.text.slice(start - excerpt.start, end - excerpt.start)}]`, 'strong'));
    at = end - excerpt.start;
  }
  return field('… ', ...runs, styled(excerpt.text.slice(at), 'plain'), ' …');
}
