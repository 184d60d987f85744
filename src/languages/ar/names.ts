import { readFileSync } from 'node:fs';
import type { MentionsPack, NameStrength } from '../../mentions/mentions-pack.ts';
import {
  anaphors,
  bareMinistries,
  blessings,
  counterparts,
  genera,
  links,
  ministryWords,
  nameAdjectives,
  portfolioTitles,
  prefixes,
  stateWords,
  stops,
  titleAdjectives,
  titles,
  wordSet,
} from './names-words.ts';

/** Names in Arabic news: where they begin and end, what stands before them, and which words are none. */
export const mentions: MentionsPack = {
  language: 'ar',
  given: (key) => givenNames().get(key) ?? 0,
  later: (key) => laterNames().get(key) ?? 0,
  common: (stem) => commonWords().has(stem),
  stops,
  links,
  prefixes,
  genera,
  nameAdjectives,
  verbLike: (key) => key.length > 3 && 'يتنس'.includes(key[0]!),
  relativeAdjective: (key) => key.startsWith('ال') && key.length > 5 && (key.endsWith('ية') || key.endsWith('ي')),
  titles,
  titleAdjectives,
  forWords: wordSet('باسم'),
  atWords: wordSet('لدى في إلى'),
  forProclitics: new Set(['ل']),
  atProclitics: new Set(['ب']),
  andProclitic: 'و',
  portfolioTitles,
  ministryWords,
  bareMinistries,
  blessings,
  anaphors,
  counterparts,
  stateWords,
};

const givenNames = lazily(() => strengths('names-given.txt'));
const laterNames = lazily(() => strengths('names-later.txt'));
const commonWords = lazily(() => new Set(lines('names-common-words.txt')));

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** «word» is a name, «word?» is as often an ordinary word. */
function strengths(file: string): ReadonlyMap<string, NameStrength> {
  return new Map(lines(file).map((line) => (line.endsWith('?') ? [line.slice(0, -1), 1] : [line, 2])));
}

function lines(file: string): string[] {
  const text = readFileSync(new URL(`../../../data/languages/ar/${file}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
