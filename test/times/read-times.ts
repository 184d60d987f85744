import { text as textPack } from '../../src/languages/ar/text.ts';
import { times } from '../../src/languages/ar/times.ts';
import type { Parts } from '../../src/parts/find-parts.ts';
import { prepareText, type Text } from '../../src/text/prepare-text.ts';
import { findTimeExpressions, inferPublished, resolveTimes, type TimeMention } from '../../src/times/find-times.ts';

/** The times of a text of which every line is story. */
export function readTimes(source: string, published: string | null): TimeMention[] {
  const text = prepareText(source, textPack);
  return resolveTimes(findTimeExpressions(text, allStory(text), times), published);
}

/** The publication day that a text's own words tell, or null. */
export function readPublished(source: string) {
  const text = prepareText(source, textPack);
  return inferPublished(text, allStory(text), findTimeExpressions(text, allStory(text), times));
}

function allStory(text: Text): Parts {
  return {
    headline: null,
    dateline: null,
    pictures: [],
    roles: text.paragraphs.map(() => 'body' as const),
    storyStart: text.paragraphs.map((paragraph) => paragraph.firstToken),
    storyEnd: text.paragraphs.map((paragraph) => paragraph.endToken),
  };
}

/** A text without the square brackets that mark a span in it, and where the span is. */
export function unbracket(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace('[', '').replace(']', ''), start, end };
}
