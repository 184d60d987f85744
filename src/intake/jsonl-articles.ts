import { IsnadError } from '../core/errors.ts';
import { type IncomingArticle, metadataOf } from './incoming-article.ts';
import { linesOfBytes } from './lines-of-bytes.ts';

/** A line of JSONL as an article, or why it is none. */
export type JsonlLine =
  | { readonly line: number; readonly article: IncomingArticle }
  | { readonly line: number; readonly error: IsnadError };

/** A line of an article's own size is some kilobytes; this leaves room for a book and keeps memory bounded. */
export const LINE_BYTES_MAX = 16 * 1024 * 1024;

/**
 * The articles of a JSONL stream, one at a time: `{"id", "url", "outlet", "published", "language", "title", "text"}`
 * a line, of which only `text` must be there. Blank lines are passed over. A line that cannot be read is yielded as
 * its error, and the lines after it are read as usual.
 */
export async function* jsonlArticles(
  chunks: AsyncIterable<Uint8Array | string>,
  options: { readonly lineBytesMax?: number } = {},
): AsyncGenerator<JsonlLine> {
  const bytesMax = options.lineBytesMax ?? LINE_BYTES_MAX;
  for await (const line of linesOfBytes(await asUtf8(chunks), bytesMax)) {
    if ('tooLong' in line) {
      const error = new IsnadError(`It is longer than ${Math.floor(bytesMax / 1024 / 1024)} MB.`, {
        hint: 'Write one article a line, each line closed by a line break.',
      });
      yield { line: line.number, error };
      continue;
    }
    try {
      const article = articleOfLine(line.bytes);
      if (article) yield { line: line.number, article };
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error;
      yield { line: line.number, error };
    }
  }
}

/** The title stands above the text, as in a paper, unless the text begins with it already. */
export function withTitle(title: string, text: string): string {
  const heading = title.trim();
  return heading === '' || text.trimStart().startsWith(heading) ? text : `${heading}\n\n${text}`;
}

/** The article in the JSON of a line or a file. Throws `IsnadError` where it is none. */
export function articleOfJson(words: string): IncomingArticle {
  const json = parsed(words);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new IsnadError('It is no JSON object.', { hint: 'Write {"text": "…"} with the article in it.' });
  }
  const fields = json as { readonly [field: string]: unknown };
  const { text, title } = fields;
  if (typeof text !== 'string' || text.trim() === '') {
    throw new IsnadError('It has no "text".', { hint: 'Put the article\'s words into the field "text".' });
  }
  return { ...metadataOf(fields), text: typeof title === 'string' ? withTitle(title, text) : text };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Undefined for a blank line. */
function articleOfLine(bytes: Buffer): IncomingArticle | undefined {
  let words: string;
  try {
    words = decoder.decode(bytes);
  } catch (cause) {
    throw new IsnadError('It is not UTF-8.', { cause, hint: 'Convert the file: iconv -f WINDOWS-1256 -t UTF-8.' });
  }
  return words.trim() === '' ? undefined : articleOfJson(words);
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch (cause) {
    const because = cause instanceof Error ? cause.message : String(cause);
    throw new IsnadError(`It is no JSON: ${shortened(because)}.`, { cause });
  }
}

/** The message of the parser quotes the line, which may be long. */
function shortened(message: string): string {
  return message.length > 160 ? `${message.slice(0, 160)}…` : message.replace(/\.$/, '');
}

/** Some editors and shells write UTF-16; its byte order mark tells, and everything else is taken as UTF-8. */
async function asUtf8(chunks: AsyncIterable<Uint8Array | string>): Promise<AsyncIterable<Uint8Array | string>> {
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
