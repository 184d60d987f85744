/**
 * A normalised copy of a text, with the way back: character `i` of `text` came from source offset `at[i]`.
 *
 * Only what never tells two words apart is changed: vowel signs, tatweel, invisible marks go; digits become ASCII;
 * presentation forms become letters; every kind of space becomes one of width one. Letters keep their hamza here;
 * `keyOf` folds that too.
 */
export interface NormalisedText {
  readonly text: string;
  /** One entry a character of `text`, and one more for its end. */
  readonly at: Int32Array;
}

/**
 * The normalised copy of `source`.
 *
 * @example
 * normalise('القائديْن ١٥').text; // 'القائدين 15'
 */
export function normalise(source: string): NormalisedText {
  const { length } = source;
  let units = new Uint16Array(length);
  let at = new Int32Array(length + 1);
  let n = 0;
  let altered = false;
  for (let i = 0; i < length; i++) {
    const code = source.charCodeAt(i);
    const mapped = TABLE[code]!;
    if (mapped < EXPAND) {
      if (mapped !== code) altered = true;
      units[n] = mapped;
      at[n++] = i;
      continue;
    }
    altered = true;
    if (mapped === DROP) continue;
    // One sign may stand for a whole word (ﷲ), so the copy can be longer than its source.
    const expansion = EXPANSIONS.get(code)!;
    const needed = n + expansion.length + (length - i);
    if (needed > units.length) {
      units = grown(units, new Uint16Array(needed * 2));
      at = grown(at, new Int32Array(needed * 2 + 1));
    }
    for (const unit of expansion) {
      units[n] = unit;
      at[n++] = i;
    }
  }
  at[n] = length;
  return { text: altered ? decodeUnits(units.subarray(0, n)) : source, at: at.subarray(0, n + 1) };
}

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * The look-up key of a normalised word: أ إ آ ٱ become ا (but not a final أ: هنأ is not هنا), ى becomes ي.
 * Newsrooms differ in exactly these: AFP writes ان and الى.
 */
export function keyOf(form: string): string {
  if (!NEEDS_FOLDING.test(form)) return form;
  let key = '';
  for (let i = 0; i < form.length; i++) {
    const letter = form[i]!;
    if (letter === 'إ' || letter === 'آ' || letter === 'ٱ' || (letter === 'أ' && i < form.length - 1)) key += 'ا';
    else if (letter === 'ى') key += 'ي';
    else key += letter;
  }
  return key;
}

const NEEDS_FOLDING = /[أإآٱى]/;
const DROP = 0xffff;
const EXPAND = 0xfffe;

/** What each UTF-16 code unit becomes. */
const TABLE = new Uint16Array(65536);
const EXPANSIONS = new Map<number, readonly number[]>();
for (let code = 0; code < 65536; code++) TABLE[code] = code;

const drop = (from: number, to = from) => TABLE.fill(DROP, from, to + 1);
drop(0x0610, 0x061a); // Quranic signs
drop(0x061c); // Arabic letter mark
drop(0x0640); // tatweel
drop(0x064b, 0x065f); // vowel signs, shadda, sukun
drop(0x0670); // dagger alif
drop(0x06d6, 0x06dc);
drop(0x06df, 0x06e8);
drop(0x06ea, 0x06ed);
drop(0x00ad); // soft hyphen
drop(0x200b, 0x200f); // zero-width and direction marks
drop(0x202a, 0x202e);
drop(0x2060, 0x2069);
drop(0xfeff); // byte order mark
drop(0xfffe, 0xffff); // no characters; the values serve as signs in the table
for (let digit = 0; digit < 10; digit++) {
  TABLE[0x0660 + digit] = 0x30 + digit;
  TABLE[0x06f0 + digit] = 0x30 + digit;
  TABLE[0xff10 + digit] = 0x30 + digit;
}
for (const space of [0x00a0, 0x1680, 0x202f, 0x205f, 0x3000, 0x0009]) TABLE[space] = 0x20;
for (let space = 0x2000; space <= 0x200a; space++) TABLE[space] = 0x20;
for (const lineBreak of [0x000b, 0x000c, 0x000d, 0x0085, 0x2028, 0x2029]) TABLE[lineBreak] = 0x0a;
TABLE[0x06a9] = 0x0643; // ک
TABLE[0x06aa] = 0x0643; // ڪ
TABLE[0x06cc] = 0x064a; // ی
TABLE[0x06d2] = 0x064a; // ے
TABLE[0x06c1] = 0x0647; // ہ
TABLE[0x06be] = 0x0647; // ھ
TABLE[0x06d5] = 0x0647; // ە
for (let code = 0xfb50; code <= 0xfefc; code++) {
  const letter = String.fromCharCode(code);
  const plain = letter.normalize('NFKC');
  if (plain === letter || code === 0xfdfa || code === 0xfdfb) continue;
  const units: number[] = [];
  for (let i = 0; i < plain.length; i++) {
    const unit = TABLE[plain.charCodeAt(i)]!;
    if (unit < EXPAND) units.push(unit);
  }
  if (units.length === 0) TABLE[code] = DROP;
  else if (units.length === 1) TABLE[code] = units[0]!;
  else {
    TABLE[code] = EXPAND;
    EXPANSIONS.set(code, units);
  }
}

const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Node's own decoder keeps lone surrogates as they are and is several times as fast as `fromCharCode`. */
function decodeUnits(units: Uint16Array): string {
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  return (littleEndian ? bytes : bytes.swap16()).toString('utf16le');
}
