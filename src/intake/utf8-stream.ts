/** Some editors and shells write UTF-16; its byte order mark tells, and everything else is taken as UTF-8. */
export async function asUtf8(chunks: AsyncIterable<Uint8Array | string>): Promise<AsyncIterable<Uint8Array | string>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const rest: AsyncIterable<Uint8Array | string> = {
    async *[Symbol.asyncIterator]() {
      try {
        if (!first.done) yield first.value;
        for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
      } finally {
        await iterator.return?.();
      }
    },
  };
  const mark = first.done || typeof first.value === 'string' ? 0 : (first.value[0]! << 8) | first.value[1]!;
  if (mark !== 0xfffe && mark !== 0xfeff) return rest;
  const iconv = (await import('iconv-lite')).default;
  const wide = iconv.getDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return (async function* () {
    for await (const chunk of rest) yield typeof chunk === 'string' ? chunk : wide.write(Buffer.from(chunk));
    yield wide.end() ?? '';
  })();
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Throws `TypeError` where the bytes are not UTF-8. A byte order mark is dropped. */
export function textOfUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
