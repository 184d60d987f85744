import { letters } from './letters.ts';

/**
 * How a name sounds, in letters that Arabic and Latin writing share: consonants in nine groups, without vowels.
 * «دينيسوف» and "Denisov" are both `DNSF`. Arabic has one letter where Latin has several (ب for b and p, ف for f and v)
 * and several where Latin has one (غ، ج، ق، ك for g), so the groups are wide; a key never identifies anyone alone.
 */
export function soundKey(word: string): string {
  const sounds = ARABIC.test(word) ? arabicSounds(word) : latinSounds(word);
  let key = '';
  for (const sound of sounds) if (sound !== key.at(-1)) key += sound;
  return key;
}

const ARABIC = /[\u0621-\u064a]/;

/** A vowel at the start is kept, as `A`; an h at the end is not heard. */
function closed(first: boolean, sounds: string): string {
  return (first ? 'A' : '') + (sounds.length > 1 ? sounds.replace(/H$/, '') : sounds);
}

const ARABIC_SOUNDS: { readonly [letter: string]: string } = letters.sounds;

function arabicSounds(word: string): string {
  // «تش» is one sound, the ch of Chavez; final ة is a vowel.
  const plain = word.replaceAll(letters.affricate, letters.affricateAs).replace(FEMININE_END, '');
  let sounds = '';
  for (const letter of plain) sounds += ARABIC_SOUNDS[letter] ?? '';
  return closed(VOWEL_START.test(plain), sounds);
}

const FEMININE_END = new RegExp(`[${letters.feminine}${letters.feminineUndotted}]$`);
const VOWEL_START = new RegExp(letters.vowelStart);

/** What each Latin letter sounds like by itself; the groups are in `latinSound`. */
const LATIN_SOUNDS: { readonly [letter: string]: string } = {
  b: 'B',
  p: 'B',
  t: 'T',
  d: 'D',
  k: 'K',
  q: 'K',
  g: 'K',
  j: 'K',
  c: 'K',
  x: 'KS',
  h: 'H',
  s: 'S',
  z: 'S',
  f: 'F',
  v: 'F',
  l: 'L',
  m: 'M',
  n: 'N',
  r: 'R',
};

function latinSounds(word: string): string {
  const plain = plainLetters(word);
  let sounds = '';
  for (let at = 0; at < plain.length; ) {
    const [sound, length] = groupAt(plain, at);
    sounds += sound;
    at += length;
  }
  return closed(/^[aeiouyw]/.test(plain), sounds);
}

/** The letters that are heard as one from `at` on: `tsch`, `sh`, `kh`, … */
function groupAt(word: string, at: number): readonly [sound: string, length: number] {
  const letter = word[at]!;
  const next = word[at + 1] ?? '';
  if (next === 'h') {
    if (letter === 's' || letter === 'c') return ['C', 2];
    if (letter === 'k') return ['H', 2];
    if (letter === 'g' || letter === 'z') return ['K', 2];
    if (letter === 't' || letter === 'd' || letter === 'p') return [{ t: 'T', d: 'D', p: 'F' }[letter], 2];
  }
  if (letter === 't' && word.startsWith('tsch', at)) return ['C', 4];
  if (letter === 't' && word.startsWith('tch', at)) return ['C', 3];
  if (letter === 's' && word.startsWith('sch', at)) return ['C', 3];
  if ((letter === 'c' && next === 'z') || (letter === 's' && next === 'z')) return ['C', 2];
  if (letter === 'd' && next === 'j') return ['K', 2];
  if (letter === 'c' && (next === 'e' || next === 'i' || next === 'y')) return ['S', 1];
  return [LATIN_SOUNDS[letter] ?? '', 1];
}

function plainLetters(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
}

/** Whether one sound more, less or other makes the keys equal. */
export function differInOneSound(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  if (a.length === b.length) return a.slice(i + 1) === b.slice(i + 1);
  return a.length > b.length ? a.slice(i + 1) === b.slice(i) : a.slice(i) === b.slice(i + 1);
}
