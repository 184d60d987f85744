import { bytesOfStream } from './article-files.ts';
import { articleOfJson } from './article-of-json.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { FieldNames } from './field-names.ts';
import type { IncomingItem } from './incoming-item.ts';
import { jsonArticles } from './json-articles.ts';
import { jsonlArticles } from './jsonl-articles.ts';
import { peek } from './peek.ts';

/** A stream that holds many articles, or may. */
export type StreamKind = 'json' | 'jsonl' | 'warc';

/** The articles of a stream, each with its place in it. Throws where the stream itself fails. */
export async function* articlesInStream(
  source: string,
  kind: StreamKind,
  chunks: AsyncIterable<Uint8Array | string>,
  fields: FieldNames | null,
): AsyncGenerator<IncomingItem> {
  switch (kind) {
    case 'jsonl':
      for await (const { line, ...item } of jsonlArticles(chunks, { fields })) {
        yield { source: `${source}:${line}`, ...item };
      }
      return;
    case 'json':
      yield* articlesOfJsonFile(source, chunks, fields);
      return;
    case 'warc': {
      const { warcArticles } = await import('./archives/warc-articles.ts');
      for await (const { record, url: _, ...item } of warcArticles(chunks as AsyncIterable<Uint8Array>)) {
        yield { source: `${source}#${record}`, ...item };
      }
    }
  }
}

/** Whether text begins with a JSON array of objects, as no article does. */
export function beginsArrayOfObjects(text: string): boolean {
  return /^\ufeff?\s*\[\s*\{/.test(text);
}

/** An array of articles, or one. */
async function* articlesOfJsonFile(
  source: string,
  chunks: AsyncIterable<Uint8Array | string>,
  fields: FieldNames | null,
): AsyncGenerator<IncomingItem> {
  const { first, whole } = await peek(chunks);
  if (!beginsArray(Buffer.from((first ?? '') as Uint8Array))) {
    const { text } = await decodeBytes(await bytesOfStream(whole));
    yield { source, article: articleOfJson(text, fields) };
    return;
  }
  for await (const { element, ...item } of jsonArticles(whole, { fields })) {
    yield { source: `${source}#${element}`, ...item };
  }
}

/** Looks past blanks, the zeros of UTF-16 and a byte order mark. */
function beginsArray(bytes: Uint8Array): boolean {
  return bytes.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf, 0xff, 0xfe].includes(byte)) === 0x5b;
}
