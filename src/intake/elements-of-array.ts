/** An element of a JSON array, or that it was too long to hold. */
export type ElementOfArray =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly tooLong: true };

/** How an array ended: at its bracket, or before it; or that there was none. */
export type ArrayEnd = 'closed' | 'broken-off' | 'no-array';

/**
 * The elements of a JSON array in a stream of bytes, one at a time and unparsed, so that an array of any length is
 * read in the memory of one element. Never holds more than `bytesMax` of one: a longer one is passed over.
 */
export async function* elementsOfArray(
  chunks: AsyncIterable<Uint8Array | string>,
  bytesMax: number,
): AsyncGenerator<ElementOfArray, ArrayEnd> {
  let depth = 0;
  let inText = false;
  let escaped = false;
  let number = 0;
  let held: Buffer[] | null = null;
  let length = 0;

  function keep(piece: Buffer): void {
    if (held === null) return;
    length += piece.length;
    if (length > bytesMax) held = [];
    else if (piece.length > 0) held.push(piece);
  }
  function finish(): ElementOfArray {
    number++;
    const element: ElementOfArray =
      length > bytesMax ? { number, tooLong: true } : { number, bytes: Buffer.concat(held ?? []) };
    held = null;
    length = 0;
    return element;
  }

  for await (const chunk of chunks) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (inText) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inText = false;
        continue;
      }
      if (byte <= SPACE) continue;
      if (depth === 0) {
        // A byte order mark may stand first.
        if (byte === OPEN_ARRAY) depth = 1;
        else if (byte !== 0xef && byte !== 0xbb && byte !== 0xbf) return 'no-array';
        continue;
      }
      if (depth === 1 && (byte === COMMA || byte === CLOSE_ARRAY)) {
        if (held !== null) {
          keep(bytes.subarray(from, at));
          yield finish();
        }
        if (byte === CLOSE_ARRAY) return 'closed';
        continue;
      }
      if (held === null) {
        held = [];
        from = at;
      }
      if (byte === QUOTE) inText = true;
      else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--;
    }
    keep(bytes.subarray(from));
  }
  return depth === 0 ? 'no-array' : 'broken-off';
}

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
