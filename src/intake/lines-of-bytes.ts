/** A line of a stream, or that it was too long to hold. */
export type LineOfBytes =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly tooLong: true };

/**
 * The lines of a stream of bytes, one at a time, without their line breaks. Never holds more than `bytesMax` of one
 * line: the rest of a longer one is passed over, and the line after it is read as usual.
 */
export async function* linesOfBytes(
  chunks: AsyncIterable<Uint8Array | string>,
  bytesMax: number,
): AsyncGenerator<LineOfBytes> {
  let held: Buffer[] = [];
  let length = 0;
  let tooLong = false;
  let number = 1;

  function keep(piece: Buffer): void {
    length += piece.length;
    if (length > bytesMax) {
      tooLong = true;
      held = [];
    } else if (piece.length > 0) held.push(piece);
  }
  function finish(): LineOfBytes {
    const line: LineOfBytes = tooLong ? { number, tooLong } : { number, bytes: withoutReturn(Buffer.concat(held)) };
    number++;
    held = [];
    length = 0;
    tooLong = false;
    return line;
  }

  for await (const chunk of chunks) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
      keep(bytes.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    keep(bytes.subarray(from));
  }
  if (length > 0) yield finish();
}

function withoutReturn(line: Buffer): Buffer {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
}
