import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { IsnadError } from '../../core/errors.ts';

/**
 * The bytes of a body, decompressed as its `Content-Encoding` says. Stops at `bytesMax` decompressed bytes, so that a
 * small body that swells to gigabytes costs no more than one of the size allowed.
 */
export async function bytesOfBody(
  body: AsyncIterable<Uint8Array> | Readable,
  contentEncoding: string | null,
  bytesMax: number,
): Promise<Buffer> {
  const steps = decompressors(body, contentEncoding);
  const pieces: Buffer[] = [];
  let length = 0;
  const collect = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > bytesMax) throw pageTooLarge(bytesMax);
      pieces.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    }
  };
  await pipeline([...steps, collect] as never).catch((error) => {
    // The streams that are closed for it say only that they were closed.
    throw length > bytesMax ? pageTooLarge(bytesMax) : error;
  });
  return Buffer.concat(pieces, length);
}

export function pageTooLarge(bytesMax: number): IsnadError {
  return new IsnadError(`The page is larger than ${Math.round(bytesMax / 1024 / 1024)} MB.`, {
    hint: 'No article is; look whether it is one.',
  });
}

/** More than one is allowed by the standard and used by nobody but who means harm. */
const CODINGS_MAX = 2;

function decompressors(body: AsyncIterable<Uint8Array>, contentEncoding: string | null): unknown[] {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity')
    .reverse();
  if (codings.length > CODINGS_MAX) throw unknownCoding(codings.join(', '));
  const steps: unknown[] = [body];
  for (const coding of codings) {
    if (coding === 'gzip' || coding === 'x-gzip') steps.push(createGunzip());
    else if (coding === 'br') steps.push(createBrotliDecompress());
    else if (coding === 'deflate') steps.push(inflated);
    else throw unknownCoding(coding);
  }
  return steps;
}

/** Half of the servers that say deflate leave out the header that the standard asks for; its first byte tells. */
async function* inflated(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const inflate = (first.value[0]! & 0x0f) === 0x08 ? createInflate() : createInflateRaw();
  const whole = async function* () {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  };
  const fed = pipeline(whole, inflate);
  fed.catch(() => {});
  yield* inflate;
  await fed;
}

function unknownCoding(coding: string): IsnadError {
  return new IsnadError(`The page is compressed in a way that is not known here: ${coding}.`, {
    hint: 'Save the page in a browser and give the file.',
  });
}
