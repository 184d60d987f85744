import { readFileSync } from 'node:fs';
import type { MentionsPack, NameStrength } from '../../mentions/mentions-pack.ts';
import {
  anaphors,
  bareMinistries,
  blessings,
  coreAdjectives,
  counterparts,
  demonstratives,
  genera,
  happenings,
  links,
  ministryWords,
  nameAdjectives,
  notBefore,
  onlyBefore,
  placeAdjectives,
  portfolioTitles,
  prefixes,
  rareNationalities,
  stateNicknames,
  stateWords,
  stops,
  titleAdjectives,
  titles,
  unmarkedFeminines,
  wordSet,
} from './names-words.ts';

import { parts } from './parts.ts';

/** Names in Arabic news: where they begin and end, what stands before them, and which words are none. */
export const mentions: MentionsPack = {
  language: 'ar',
  given: (key) => givenNames().get(key) ?? (glued(key) ? 2 : 0),
  later: (key) => laterNames().get(key) ?? 0,
  common,
  listed: (stem) => commonWords().has(stem),
  stops,
  links,
  prefixes,
  genera,
  nameAdjectives,
  coreAdjectives,
  placeAdjectives,
  notBefore,
  rareNationalities,
  onlyBefore,
  demonstratives,
  stateNicknames,
  happenings,
  glued,
  bylineFillers: parts.bylineWords,
  bylinePrepositions: wordSet('من'),
  // ى and ي share a key, but «على» is a preposition and «علي» a name, «مجرى» a bed and «مجري» Hungarian.
  // A hamza after the first letter shows a particle before a word: «فإن», «بأن», «لأي», where «فان», «بان», «لاي» are names.
  nameSpelling: (form, key) =>
    !((key === 'علي' || key === 'مجري') && form.endsWith('ى')) && !PARTICLE_BEFORE_HAMZA.test(form),
  verbLike: (key) => key.length > 3 && 'يتنس'.includes(key[0]!) && !key.endsWith('ي'),
  adjectiveLike: (key) => key.length > 4 && key.endsWith('ية'),
  relativeAdjective: (key) => key.startsWith('ال') && key.length > 5 && (key.endsWith('ية') || key.endsWith('ي')),
  titles,
  titleAdjectives,
  forWords: wordSet('باسم'),
  atWords: wordSet('لدى في إلى'),
  nobleTitles: wordSet('أمير أميرة شيخ سلطان'),
  forProclitics: new Set(['ل']),
  atProclitics: new Set(['ب']),
  andProclitic: 'و',
  article: 'ال',
  feminine: (key) => key.endsWith('ة') || key.endsWith('ات') || unmarkedFeminines.has(key),
  portfolioTitles,
  ministryWords,
  bareMinistries,
  blessings,
  anaphors,
  counterparts,
  stateWords,
};

const PARTICLE_BEFORE_HAMZA = /^[وفبلك][أإ]/;

/** «عبدالله», «أبوبكر» written as one word. */
function glued(key: string): boolean {
  return key.length > 5 && key.startsWith('عبد') && !common(key);
}

/** Endings of inflection: a word is ordinary where another form of it is listed. */
const ENDINGS = 'هما تها تهم تين تان ها هم ته ين ان ون ات نا وا ه ا ت ة'.split(' ');

/** By their last letters, since most words end in another and need not be asked for any of them. */
const ENDINGS_BY_LETTER = new Map<string, string[]>();
for (const ending of ENDINGS) {
  const letter = ending.at(-1)!;
  ENDINGS_BY_LETTER.set(letter, [...(ENDINGS_BY_LETTER.get(letter) ?? []), ending]);
}

function common(stem: string): boolean {
  const words = commonWords();
  if (words.has(stem)) return true;
  if (stem.length < 5) return false;
  for (const ending of ENDINGS_BY_LETTER.get(stem[stem.length - 1]!) ?? []) {
    if (stem.length - ending.length < 3 || !stem.endsWith(ending)) continue;
    const base = stem.slice(0, -ending.length);
    if (words.has(base) || words.has(`${base}ة`)) return true;
  }
  // A verb that is listed in another person or with another prefix.
  const first = stem[0]!;
  if ('يتنا'.includes(first)) {
    const rest = stem.slice(1);
    if (words.has(`ي${rest}`) || words.has(`ت${rest}`)) return true;
  }
  return first === 'س' && 'يتن'.includes(stem[1]!) && common(stem.slice(1));
}

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
