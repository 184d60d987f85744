import { IsnadError } from '../core/errors.ts';
import { articleOfJson } from './article-of-json.ts';
import type { FieldNames } from './field-names.ts';
import type { IncomingArticle } from './incoming-article.ts';
import { linesOfBytes } from './lines-of-bytes.ts';
import { asUtf8, textOfUtf8 } from './utf8-stream.ts';

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
  options: { readonly lineBytesMax?: number; readonly fields?: FieldNames | null } = {},
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
      const article = articleOfLine(line.bytes, options.fields ?? null);
      if (article) yield { line: line.number, article };
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error;
      yield { line: line.number, error };
    }
  }
}

/** Undefined for a blank line. */
function articleOfLine(bytes: Buffer, fields: FieldNames | null): IncomingArticle | undefined {
  let words: string;
  try {
    words = textOfUtf8(bytes);
  } catch (cause) {
    throw new IsnadError('It is not UTF-8.', { cause, hint: 'Convert the file: iconv -f WINDOWS-1256 -t UTF-8.' });
  }
  return words.trim() === '' ? undefined : articleOfJson(words, fields);
}
