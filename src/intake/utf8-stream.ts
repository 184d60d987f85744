import { peek } from './peek.ts';

/** Some editors and shells write UTF-16; its byte order mark tells, and everything else is taken as UTF-8. */
export async function asUtf8(chunks: AsyncIterable<Uint8Array | string>): Promise<AsyncIterable<Uint8Array | string>> {
  const { first, whole } = await peek(chunks);
  const mark = first === null || typeof first === 'string' ? 0 : (first[0]! << 8) | first[1]!;
  if (mark !== 0xfffe && mark !== 0xfeff) return whole;
  const iconv = (await import('iconv-lite')).default;
  const wide = iconv.getDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return (async function* () {
    for await (const chunk of whole) yield typeof chunk === 'string' ? chunk : wide.write(Buffer.from(chunk));
    yield wide.end() ?? '';
  })();
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Throws `TypeError` where the bytes are not UTF-8. A byte order mark is dropped. */
export function textOfUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
