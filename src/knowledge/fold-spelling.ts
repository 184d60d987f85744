import { WordMemory } from '../core/word-memory.ts';
import { letters } from './letters.ts';

/**
 * Foreign names are spelled by ear: «بينغ» and «بينج», «شنغهاي» and «شانغهاي», «طاجيكستان» and «طاجكستان». Two folds
 * bring such spellings together: `foldLetters` keeps the vowels, `foldSpelling` drops them.
 */

/** The key with interchangeable letters made one, «تش» one letter, and doubled letters single. */
export function foldLetters(key: string): string {
  const known = folds.get(key);
  if (known !== undefined) return known;
  const length = fold(key);
  let found = '';
  for (let i = 0; i < length; i++) found += String.fromCharCode(folded[i]!);
  return folds.keep(key, found);
}

const folds = new WordMemory<string>();

/** The consonants of the folded key; a vowel at its start stays, as a plain alif. */
export function foldSpelling(key: string): string {
  const length = fold(key);
  if (length === 0) return '';
  let last = isVowel(folded[0]!) ? ALIF : folded[0]!;
  let spelling = String.fromCharCode(last);
  for (let i = 1; i < length; i++) {
    const code = folded[i]!;
    if (code === last || isVowel(code)) continue;
    spelling += String.fromCharCode(code);
    last = code;
  }
  return spelling;
}

const ALIF = letters.alif.charCodeAt(0);
const HA = letters.feminineUndotted.charCodeAt(0);
const AFFRICATE = [...letters.affricate].map((letter) => letter.charCodeAt(0));
const AFFRICATE_AS = letters.affricateAs.charCodeAt(0);

/** The tables below have a place for each letter of the Arabic block. */
const BLOCK = 0x600;
const BLOCK_LENGTH = 0x100;

/**
 * What each letter folds to, 0 for nothing: one letter for each group that newsrooms interchange in foreign names. Keys
 * are folded by `keyOf` already.
 */
const GROUPS = Uint16Array.from({ length: BLOCK_LENGTH }, (_, i) => BLOCK + i);
for (const [letter, group] of Object.entries(letters.groups)) {
  GROUPS[letter.charCodeAt(0) - BLOCK] = group ? group.charCodeAt(0) : 0;
}

const VOWEL = new RegExp(letters.vowel);
const VOWELS = Uint8Array.from({ length: BLOCK_LENGTH }, (_, i) =>
  VOWEL.test(String.fromCharCode(BLOCK + i)) ? 1 : 0,
);

function isVowel(code: number): boolean {
  return VOWELS[code - BLOCK] === 1;
}

/** The letters of the word folded last: every new word of a text is folded, so none gets an array of its own. */
let folded = new Uint16Array(64);

/** Folds a key into `folded`, and says how many letters that are. */
function fold(key: string): number {
  if (key.length > folded.length) folded = new Uint16Array(key.length);
  let length = 0;
  let last = 0;
  for (let i = 0; i < key.length; i++) {
    let code = key.charCodeAt(i);
    if (code === AFFRICATE[0] && key.charCodeAt(i + 1) === AFFRICATE[1]) {
      code = AFFRICATE_AS;
      i++;
    } else if (code === HA && i === key.length - 1) code = ALIF;
    else code = GROUPS[code - BLOCK] ?? code;
    if (code === 0 || code === last) continue;
    folded[length++] = code;
    last = code;
  }
  return length;
}

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
    if (isVowel(longer.charCodeAt(i)) && longer.slice(0, i) + longer.slice(i + 1) === shorter) return true;
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

/** Edit distance, in one row of its table. Names are short, and those of hundreds of letters are not compared. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > LENGTH_MAX || b.length > LENGTH_MAX) return 99;
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substituted = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(substituted, diagonal + 1, row[j - 1]! + 1);
    }
  }
  return row[b.length]!;
}

const LENGTH_MAX = 40;
const row = new Uint8Array(LENGTH_MAX + 1);
