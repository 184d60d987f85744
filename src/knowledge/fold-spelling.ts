import { WordMemory } from '../core/word-memory.ts';
import { letters } from './letters.ts';

/**
 * Foreign names are spelled by ear: «بينغ» and «بينج», «شنغهاي» and «شانغهاي», «طاجيكستان» and «طاجكستان». Two folds
 * bring such spellings together: `foldLetters` keeps the vowels, `foldSpelling` drops them.
 */

/** One letter for each group that newsrooms interchange in foreign names; keys are folded by `keyOf` already. */
const GROUPS: { readonly [letter: string]: string } = letters.groups;

/** The key with interchangeable letters made one, «تش» one letter, and doubled letters single. */
export function foldLetters(key: string): string {
  const known = folds.get(key);
  if (known !== undefined) return known;
  let folded = '';
  let last = '';
  for (let i = 0; i < key.length; i++) {
    const letter = key[i]!;
    let group = GROUPS[letter] ?? letter;
    if (letter === letters.affricate[0] && key.startsWith(letters.affricate, i)) {
      group = letters.affricateAs;
      i++;
    } else if (letter === letters.feminineUndotted && i === key.length - 1) group = letters.alif;
    if (!group || group === last) continue;
    folded += group;
    last = group;
  }
  return folds.keep(key, folded);
}

const folds = new WordMemory<string>();

/** The consonants of the folded key; a vowel at its start stays, as a plain alif. */
export function foldSpelling(key: string): string {
  const folded = foldLetters(key);
  if (folded === '') return '';
  let last = VOWEL.test(folded[0]!) ? letters.alif : folded[0]!;
  let spelling = last;
  for (let i = 1; i < folded.length; i++) {
    const letter = folded[i]!;
    if (letter === last || VOWEL.test(letter)) continue;
    spelling += letter;
    last = letter;
  }
  return spelling;
}

const VOWEL = new RegExp(letters.vowel);

/**
 * Whether two keys with the same consonants are one name: they may differ in few vowels. A vowel more or less in five
 * letters is a spelling; three are another word.
 */
export function isSpellingOf(key: string, other: string): boolean {
  const a = foldLetters(key);
  const b = foldLetters(other);
  const longer = Math.max(a.length, b.length);
  const allowed = longer < 4 ? 0 : longer < 6 ? 1 : longer < 9 ? 2 : 3;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/**
 * The same for a name of one word, which has no second word to bear it out: the g's and k's may be exchanged, and one
 * vowel inside may be there or not. Its end must be the same, since «برازيلي» is no Brazil.
 */
export function isLoneSpellingOf(key: string, other: string): boolean {
  const a = foldGutturals(key);
  const b = foldGutturals(other);
  if (a === b) return true;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length !== 1 || shorter.length < 6) return false;
  if (WITH_ARTICLE.test(key) !== other.startsWith(letters.article)) return false;
  for (let i = 1; i < longer.length - 1; i++) {
    if (VOWEL.test(longer[i]!) && longer.slice(0, i) + longer.slice(i + 1) === shorter) return true;
  }
  return false;
}

function foldGutturals(key: string): string {
  let folded = '';
  for (const letter of key.replaceAll(letters.affricate, letters.affricateAs)) folded += letters.lone[letter] ?? letter;
  if (folded.endsWith(letters.feminineUndotted)) folded = folded.slice(0, -1) + letters.feminine;
  return folded.replace(/(.)\1/g, '$1');
}

const WITH_ARTICLE = new RegExp(letters.withArticle);

/** Edit distance. Names are short, and those of hundreds of letters are not compared. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > 40 || b.length > 40) return 99;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
