import { readFileSync } from 'node:fs';
import type { WordsPack } from '../../ledger/words-pack.ts';
import { keyOf } from '../../text/normalise.ts';
import type { Cut } from '../../text/text-pack.ts';
import { WITH_B_AS_ROOT, WITH_W_AS_ROOT } from './claims-words.ts';
import {
  cardinals,
  clearMonths,
  dual,
  islamicMonths,
  plural,
  singular,
  unclearMonths,
  weekdays,
} from './times-words.ts';

/**
 * Folds what Arabic writers take for one another: ة and ه, every seat of the hamza. What `keyOf` folds (أ, إ, آ, ى) is
 * folded in a key already.
 *
 * @example
 * fold('مسئولة') === fold('مسؤوله'); // true
 */
function fold(key: string): string {
  return key.replace(/[ةؤئأ]/g, (letter) => (letter === 'ة' ? 'ه' : letter === 'أ' ? 'ا' : 'ء'));
}

/**
 * A word that is known as it stands is that word: «وزير» is no «and». Else the longest known word in it, with shorter
 * ones in doubt: «للجنة» is لجنة, and may be جنة. Of a word without a known one in it the article goes, and where there
 * is none, «و» and «ف» before four letters; a preposition before an unknown word may be its own first letter.
 */
function readings(cuts: readonly Cut[]): readonly string[] {
  const whole = cuts[0]!.stem;
  if (cuts.length === 1) return [whole];
  const definite = cuts.filter((cut) => cut.definite && cut.stem.length > 2);
  const afterArticle = definite.find((cut) => cut.proclitics.length === 2 && isKnown(cut.stem));
  if (afterArticle && !whole.startsWith('لل')) return [afterArticle.stem];
  const silent = cuts.find((cut) => isConjunction(cut.proclitics) && isSilent(cut.stem));
  if (silent && !WITH_W_AS_ROOT.has(whole) && !LIKE_A_CONJUNCTION.has(whole)) return [silent.stem];
  if (isKnown(whole)) return [whole];
  const knownStems = cuts.filter((cut) => cut.stem.length > 2 && !cut.stem.startsWith('ال') && isKnown(cut.stem));
  if (knownStems.length > 0) return distinct(knownStems.map((cut) => cut.stem).sort((a, b) => b.length - a.length));
  if (definite.length > 0) return distinct(definite.map((cut) => cut.stem));
  const bare = cuts.find((cut) => isConjunction(cut.proclitics) && cut.stem.length > 3);
  const others = cuts.filter((cut) => cut.stem.length > 3).map((cut) => cut.stem);
  return distinct([bare?.stem ?? whole, whole, ...others]);
}

/** Words of their own that look like «and» or «so» before a word that says nothing. */
const LIKE_A_CONJUNCTION: ReadonlySet<string> = new Set(['فعلي', 'فهم', 'وحد', 'وهن'].map(keyOf));
const isConjunction = (proclitics: string) => proclitics === 'و' || proclitics === 'ف';
const isSilent = (stem: string) => stopWords.has(fold(stem)) || negations.has(fold(stem));

/** Endings of gender, number and person, of which one of each group comes off where three letters remain. */
const ENDINGS = [
  ['هما', 'كما', 'ها', 'هم', 'هن', 'نا', 'كم'],
  ['ات', 'ان', 'ون', 'ين', 'وا'],
  ['يه', 'ته'],
  ['ه', 'ي', 'ا', 'ت'],
];

/**
 * What forms of one word share, for comparing only: «زيارته», «زيارات» and «زيارة» give the same.
 *
 * @example
 * stem('زيارته') === stem('زياره'); // true
 */
function stem(word: string): string {
  let rest = word;
  for (const group of ENDINGS) {
    const ending = group.find((candidate) => rest.endsWith(candidate) && rest.length - candidate.length >= 3);
    if (ending) rest = rest.slice(0, -ending.length);
  }
  return rest;
}

const folded = (words: string) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => fold(keyOf(word)));
const setOf = (words: string): ReadonlySet<string> => new Set(folded(words));
const distinct = (words: readonly string[]) => [...new Set(words)];

const negations: ReadonlySet<string> = new Set([
  // «أن لا» in one word, as written: folded it is «except» as well.
  ...'ألا وألا بألا لئلا'.split(' '),
  ...folded(
    'لم لن لا ليس ليست ليسوا لست لسنا غير عدم بلا دون بدون نفى نفت ينفي تنفي نافيا نافية نفي ينف تنف أنكر أنكرت ينكر تنكر استبعد استبعدت يستبعد تستبعد كذب كذبت يكذب تكذب',
  ),
]);
const notNegated = setOf('يزال تزال يزالون زال زالت لايزال لاتزال سيما شك بد ريب يخفى بأس إلا سوى فقط');

const stopWords: ReadonlySet<string> = new Set(lines('stop-words.txt').flatMap(folded));

/** Without 100, which is mostly «per cent» and a stop word. */
const numbers: ReadonlyMap<string, number> = new Map(
  Object.entries(cardinals)
    .filter(([word, value]) => !word.startsWith('ال') && value !== 100)
    .map(([word, value]) => [fold(keyOf(word)), value]),
);

const multipliers: ReadonlyMap<string, number> = new Map(
  (
    [
      ['ألف آلاف ألفا', 1e3],
      ['مليون ملايين مليونا', 1e6],
      ['مليار مليارا مليارات بليون بلايين', 1e9],
      ['تريليون تريليونات ترليون', 1e12],
    ] as const
  ).flatMap(([words, value]) => folded(words).map((word) => [word, value] as const)),
);

/** Units of time are no date: «12 يوما» is an amount. */
const dateWords: ReadonlySet<string> = new Set([
  ...Object.keys({ ...weekdays, ...clearMonths, ...unclearMonths, ...islamicMonths })
    .flatMap((name) => name.split(' ').slice(0, 1))
    .flatMap((word) => [word, word.replace(/^ال/, '')])
    .flatMap(folded),
  ...folded('عام العام سنة الساعة ساعة يوم اليوم هـ ه م'),
]);

/** Words and names that are known as they stand: what is cut off one of them would leave another word. */
const known = lazily(
  () =>
    new Set([
      ...lines('names-common-words.txt'),
      ...[...lines('names-given.txt'), ...lines('names-later.txt')].map((line) => line.replace(/\?$/, '')),
      ...lines('stop-words.txt').flatMap((line) => line.split(/\s+/).map(keyOf)),
      ...WITH_B_AS_ROOT,
      ...WITH_W_AS_ROOT,
      ...Object.keys({ ...singular, ...dual, ...plural }).map(keyOf),
    ]),
);

function isKnown(stem: string): boolean {
  return known().has(stem);
}

function lines(file: string): string[] {
  const path = new URL(`../../../data/languages/ar/${file}`, import.meta.url);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export const words: WordsPack = {
  fold,
  readings,
  stem,
  stopWords,
  negations,
  notNegated,
  dateWords,
  numbers,
  fractionMarks: new Set(['ر']),
  multipliers,
};
