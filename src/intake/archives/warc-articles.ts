import { Readable } from 'node:stream';
import { AsyncIterReader, type LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { IsnadError } from '../../core/errors.ts';
import { articleOfPage, isHtmlType, type Page } from '../article-of-page.ts';
import type { IncomingArticle } from '../incoming-article.ts';
import { peek } from '../peek.ts';
import { contentType } from '../web/content-type.ts';
import { PAGE_BYTES_MAX } from '../web/fetch-page.ts';
import { bytesOfBody, pageTooLarge } from '../web/read-body.ts';
import { gunzipped, isGzip } from './gunzipped.ts';

/** A page of an archive as an article, or why it is none; its address, where the record tells it. */
export type WarcArticle = { readonly record: number; readonly url: string | null } & (
  | { readonly article: IncomingArticle }
  | { readonly error: IsnadError }
);

/**
 * The articles of a web archive, WARC 1.0 or 1.1, gzipped or not, one at a time: every HTML page that a server gave.
 * A page without an article is yielded as its error. So is an archive that breaks off, after the pages before the
 * break.
 */
export async function* warcArticles(
  chunks: AsyncIterable<Uint8Array>,
  options: { readonly bytesMax?: number } = {},
): AsyncGenerator<WarcArticle> {
  const bytesMax = options.bytesMax ?? PAGE_BYTES_MAX;
  let record = 0;
  try {
    // The archive is decompressed here, since the parser takes a gzip stream that breaks off for one that ends.
    const reader = new AsyncIterReader(await decompressed(chunks), null);
    const parser = new WARCParser(reader);
    for (let found = await parser.parse(); found !== null; found = await parser.parse()) {
      const { body, tooLarge } = await bodyOf(found, bytesMax);
      record++;
      const url = found.warcTargetURI ?? null;
      if (url === null || !isPage(found)) continue;
      yield { record, url, ...(tooLarge ? { error: tooLarge } : await articleOfRecord(found, url, body, bytesMax)) };
    }
    if (record === 0) throw new Error('it holds no record');
    if ((await reader.readSize(1)).length > 0) throw new Error('what follows is no record');
  } catch (cause) {
    yield { record: record + 1, url: null, error: brokenOff(record, cause) };
  }
}

/**
 * All bytes of a record's body, or none where it is too large. Nothing of it is left: at the end of an archive that
 * breaks off, the parser would wait for the rest for ever. Throws where it is not whole.
 */
async function bodyOf(
  record: WARCRecord,
  bytesMax: number,
): Promise<{ readonly body: Buffer; readonly tooLarge: IsnadError | null }> {
  const { statusline, headers } = record.warcHeaders;
  if (!statusline.startsWith('WARC/') || !/^\d+$/.test(headers.get('content-length') ?? '')) {
    throw new Error('a record has no head that can be read');
  }
  const reader = record.reader as LimitReader;
  const wanted = isPage(record);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of reader) {
    length += piece.length;
    if (wanted && length <= bytesMax) pieces.push(piece);
  }
  if (reader.limit > 0) throw new Error('a record is not whole');
  if (wanted && length > bytesMax) return { body: Buffer.alloc(0), tooLarge: pageTooLarge(bytesMax) };
  return { body: Buffer.concat(pieces), tooLarge: null };
}

function isPage(record: WARCRecord): boolean {
  if (record.warcType === 'response') return record.httpHeaders?.statusCode === 200 && isHtmlType(typeOf(record).type);
  return record.warcType === 'resource' && isHtmlType(typeOf(record).type);
}

function typeOf({ httpHeaders, warcContentType }: WARCRecord): Pick<Page, 'type' | 'charset'> {
  return contentType((httpHeaders ? httpHeaders.headers.get('content-type') : warcContentType) ?? null);
}

async function articleOfRecord(
  record: WARCRecord,
  url: string,
  body: Buffer,
  bytesMax: number,
): Promise<{ readonly article: IncomingArticle } | { readonly error: IsnadError }> {
  const header = (name: string) => record.httpHeaders?.headers.get(name) ?? null;
  try {
    const chunked = header('transfer-encoding')?.toLowerCase() === 'chunked';
    const content = chunked ? new AsyncIterReader([body], null, true) : [body];
    const bytes = await bytesOfBody(Readable.from(content), header('content-encoding'), bytesMax);
    return { article: await articleOfPage({ url, bytes, ...typeOf(record) }) };
  } catch (cause) {
    if (cause instanceof IsnadError) return { error: cause };
    const because = cause instanceof Error ? cause.message : String(cause);
    return { error: new IsnadError(`The page cannot be decompressed: ${because}.`, { cause }) };
  }
}

async function decompressed(chunks: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const { first, whole } = await peek(chunks);
  return first !== null && isGzip(first) ? gunzipped(whole) : whole;
}

function brokenOff(after: number, cause: unknown): IsnadError {
  const because = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
  return new IsnadError(`The archive breaks off after ${after} records: ${because}.`, {
    cause,
    hint: 'The pages before the break were read; look whether the file was copied whole.',
  });
}
