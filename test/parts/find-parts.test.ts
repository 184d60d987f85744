import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { arabic } from '../../src/languages/ar/index.ts';
import {
  bylines,
  inlineBylines,
  layouts,
  notBylines,
  notYet,
  storyEnds,
} from '../../src/languages/ar/parts.examples.ts';
import { findParts, inStory } from '../../src/parts/find-parts.ts';
import { prepareText } from '../../src/text/prepare-text.ts';

const knowledge = loadKnowledge();

function partsOf(source: string) {
  const text = prepareText(source, arabic.text);
  return { text, parts: findParts(text, arabic.parts, knowledge, 'ar') };
}

const english = (id: string | null) => (id ? (knowledge.entity(id)?.names.en?.[0] ?? id) : null);

function named(source: string) {
  const { dateline } = partsOf(source).parts;
  return { place: english(dateline?.place ?? null), agencies: dateline?.agencies.map(({ id }) => english(id)) ?? [] };
}

/** The words that belong to the running story. */
function storyOf(source: string): string {
  const { text, parts } = partsOf(source);
  const tokens = text.tokens.filter((token) => inStory(text, parts, token.index));
  return tokens.length ? source.slice(tokens[0]!.start, tokens.at(-1)!.end) : '';
}

const HEADLINE = 'خبر من الأخبار';
const BODY =
  'أعلنت الشركة أنها ستفتح خمسة فروع جديدة في العام المقبل، وقالت إن كل فرع سيوظف خمسين شابا من أهل المدينة التي يفتح فيها.';

describe('bylines on a line of their own', () => {
  it.each(bylines)('$line', ({ line, place, agencies }) => {
    const source = `${HEADLINE}\n\n${line}\n\n${BODY}`;
    expect(named(source)).toEqual({ place, agencies });
    expect(partsOf(source).parts.roles).toEqual(['headline', 'dateline', 'body']);
  });
});

describe('bylines at the start of the story', () => {
  it.each(inlineBylines)('$text', ({ text: marked, place, agencies }) => {
    const source = `${HEADLINE}\n\n${marked.replace('| ', '')}`;
    expect(named(source)).toEqual({ place, agencies });
    expect(storyOf(source)).toBe(marked.slice(marked.indexOf('| ') + 2));
  });

  it.each(notBylines)('none in: %s', (story) => {
    const source = `${HEADLINE}\n\n${story}`;
    expect(storyOf(source)).toBe(story);
    expect(partsOf(source).parts.dateline).toBeNull();
  });
});

describe('layouts', () => {
  it.each(Object.entries(layouts))('%s', (_, lines) => {
    const { text, parts } = partsOf(lines.map(([, line]) => line).join('\n\n'));
    const found = text.paragraphs.map((p, i) => [parts.roles[i], text.source.slice(p.start, p.end)]);
    expect(found).toEqual(lines);
  });

  it('keeps a caption that is shown twice as one picture, its credit apart', () => {
    const { parts } = partsOf(layouts['a caption shown twice, and the byline below it']!.map(([, l]) => l).join('\n'));
    expect(parts.pictures.map((p) => [p.caption.text, p.credit?.text])).toEqual([
      ['رئيس الوزراء يقص الشريط في المحطة - 3 مايو 2023', 'رويترز'],
    ]);
  });
});

describe('what stands after the story on its last line', () => {
  it.each(storyEnds)('$text', ({ text: marked, agencies }) => {
    const source = `${HEADLINE}\n\n${marked.replace('| ', '')}`;
    expect(storyOf(source)).toBe(marked.slice(0, marked.indexOf(' | ')));
    expect(named(source).agencies).toEqual(agencies);
  });
});

describe('not yet told apart: a rule that does can move its example up', () => {
  it.fails.each(notYet)('$why', ({ text, story }) => {
    expect(storyOf(`${HEADLINE}\n\n${text}`)).toBe(story);
  });
});

it('gives every paragraph a role and a story within its bounds, whatever the text', () => {
  const piece = fc.constantFrom('رويترز', 'الرياض', ' - ', ':', '(', ')', '\n', 'قال', '.', '«', 'ـ', 'اقرأ أيضا', '5');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { text, parts } = partsOf(pieces.join(' '));
      expect(parts.roles.length).toBe(text.paragraphs.length);
      for (const p of text.paragraphs) {
        expect(parts.storyStart[p.index]).toBeGreaterThanOrEqual(p.firstToken);
        expect(parts.storyEnd[p.index]).toBeLessThanOrEqual(p.endToken);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
});
