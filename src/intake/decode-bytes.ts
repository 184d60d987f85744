import { IsnadError } from '../core/errors.ts';

/** A text and the encoding its bytes were in. */
export interface DecodedText {
  readonly text: string;
  /** As iconv names it: `utf-8`, `utf-16le`, `windows-1256`, `iso-8859-6` … */
  readonly encoding: string;
}

/**
 * Bytes to text: a byte order mark decides, then whether the bytes are UTF-8, then the `charset` that the server named,
 * then what an HTML or XML head declares, then their statistics. Only the byte order mark is dropped; every other
 * character stays as it is. Throws `IsnadError` where the bytes are no text.
 *
 * @example
 * const { text, encoding } = await decodeBytes(await readFile('story.txt')); // 'windows-1256'
 */
export async function decodeBytes(
  bytes: Uint8Array,
  options: { readonly charset?: string | null } = {},
): Promise<DecodedText> {
  const marked = byteOrderMark(bytes);
  if (marked) return decode(bytes.subarray(marked.length), marked.encoding);

  const kind = binaryKind(bytes);
  if (kind) throw noText(kind);
  const wide = unmarkedUtf16(bytes);
  if (wide) return decode(bytes, wide);
  if (bytes.subarray(0, SAMPLE).includes(0)) throw noText('it contains zero bytes');

  const utf8 = asUtf8(bytes);
  // Valid UTF-8 with letters beyond ASCII is UTF-8 whatever the head says: a page that was saved anew in UTF-8
  // often keeps its old declaration, while text in a one-byte encoding is next to never valid UTF-8 by chance.
  if (utf8 !== undefined) return { text: checked(utf8), encoding: 'utf-8' };
  const mended = nearlyUtf8(bytes);
  for (const declared of [options.charset?.toLowerCase(), declaredEncoding(bytes)]) {
    if (!declared) continue;
    if (/^utf-?8$/.test(declared) && mended !== undefined) return { text: checked(mended), encoding: 'utf-8' };
    if (/^utf-?(8|16)/.test(declared)) continue;
    const { encodingExists } = (await import('iconv-lite')).default;
    if (encodingExists(declared)) return decode(bytes, declared);
  }
  return decode(bytes, await guessedEncoding(bytes));
}

/** How much of a long file is looked at where the whole is not needed. */
const SAMPLE = 64 * 1024;

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

const MAGIC: readonly (readonly [kind: string, first: string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or an Office document', 'PK\x03\x04'],
  ['a gzip archive', '\x1f\x8b'],
  ['a picture', '\x89PNG'],
  ['a picture', 'GIF8'],
  ['a picture', '\xff\xd8\xff'],
  ['an old Word document', '\xd0\xcf\x11\xe0'],
];

function binaryKind(bytes: Uint8Array): string | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = MAGIC.find(([, magic]) => first.startsWith(magic))?.[0];
  return kind && `it is ${kind}`;
}

/**
 * UTF-16 without a mark: every second byte is then the high one, and in a text of Arabic, Latin or Cyrillic with
 * its spaces nearly all of these are 0x00 to 0x06 or 0x20 (general punctuation). Arabic in UTF-16 is otherwise valid
 * UTF-8, so this has to be asked first.
 */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  if (end < 8 || bytes.length % 2 !== 0) return undefined;
  const high = [0, 0];
  const control = [0, 0];
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte <= 0x06 || byte === 0x20) high[i & 1]!++;
    if (byte <= 0x06) control[i & 1]!++;
  }
  const pairs = end / 2;
  const side = control[1]! > control[0]! ? 1 : 0;
  if (high[side]! < pairs * 0.95 || control[side]! < pairs * 0.6 || control[1 - side]! > pairs * 0.05) return undefined;
  return side === 1 ? 'utf-16le' : 'utf-16be';
}

/** What a page or an XML file declares in its first kilobytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const found =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head) ??
    /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return found?.[1]?.toLowerCase();
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A page put together by a program may hold half a letter where a sentence was cut; the rest of it is UTF-8 still. */
function nearlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let broken = 0;
  let beyondAscii = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code >= 0x80) beyondAscii++;
  }
  return broken * 50 < beyondAscii ? text : undefined;
}

/**
 * The two one-byte encodings of Arabic lay the same letters at different places, so either decodes the other's text
 * to Arabic letters that make no words. The article ال, which begins every fourth word, tells them apart: its two
 * bytes are C7 E1 in one and C7 E4 in the other.
 */
async function guessedEncoding(bytes: Uint8Array): Promise<string> {
  const sample = bytes.subarray(0, SAMPLE);
  let windows = 0;
  let iso = 0;
  let high = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! >= 0x80) high++;
    if (sample[i] !== 0xc7) continue;
    if (sample[i + 1] === 0xe1) windows++;
    else if (sample[i + 1] === 0xe4) iso++;
  }
  const articles = Math.max(windows, iso);
  if (high > sample.length / 3 && articles * 60 > high) return windows >= iso ? 'windows-1256' : 'iso-8859-6';
  const { analyse } = (await import('chardet')).default;
  const { encodingExists } = (await import('iconv-lite')).default;
  return analyse(sample).find(({ name }) => !/^utf-/i.test(name) && encodingExists(name))?.name ?? 'windows-1256';
}

async function decode(bytes: Uint8Array, encoding: string): Promise<DecodedText> {
  const iconv = (await import('iconv-lite')).default;
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {
    stripBOM: false,
  });
  return { text: checked(text), encoding: encoding.toLowerCase() };
}

/** Control characters are rare in text and common in everything else. */
function checked(text: string): string {
  const sample = text.slice(0, SAMPLE);
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if ((code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b) || code === 0xfffd) odd++;
  }
  if (odd > 2 && odd > sample.length / 50) throw noText('too many of its characters are control characters');
  return text;
}

function noText(why: string): IsnadError {
  return new IsnadError(`This is no text: ${why}.`, { hint: 'Give the article as plain text or HTML.' });
}
