import { createGunzip } from 'node:zlib';

/**
 * A gzipped stream decompressed, one member after another. All that could be decompressed comes before the error of a
 * stream that breaks off; the stream of `zlib` itself forgets what it holds when it fails.
 */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  let wake = () => {};
  gunzip.on('data', (piece: Uint8Array) => ready.push(piece));
  gunzip.on('error', (error) => {
    failure = error;
  });
  // A write into what fails is never called back.
  gunzip.on('close', () => wake());
  const until = (start: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (gunzip.closed) resolve();
      else start(resolve);
    });
  function* taken(): Generator<Uint8Array> {
    const pieces = ready;
    ready = [];
    yield* pieces;
    if (failure) throw failure;
  }
  try {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk as Uint8Array);
      for (let at = 0; at < bytes.length; at += PIECE) {
        await until((done) => gunzip.write(bytes.subarray(at, at + PIECE), () => done()));
        yield* taken();
      }
    }
    await until((done) => gunzip.once('end', done).end());
    yield* taken();
  } finally {
    gunzip.destroy();
  }
}

/** What is put in at a time: a thousand times as much may come out, and is held until it is taken. */
const PIECE = 8 * 1024;

/** Whether a stream is gzipped, by its first two bytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
