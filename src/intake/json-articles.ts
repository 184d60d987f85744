import { IsnadError } from '../core/errors.ts';
import { articleOfJson } from './article-of-json.ts';
import { elementsOfArray } from './elements-of-array.ts';
import type { FieldNames } from './field-names.ts';
import type { IncomingArticle } from './incoming-article.ts';
import { asUtf8, textOfUtf8 } from './utf8-stream.ts';

/** The n-th element of an array as an article, or why it is none. */
export type JsonElement =
  | { readonly element: number; readonly article: IncomingArticle }
  | { readonly element: number; readonly error: IsnadError };

/** As for a line of JSONL: room for a book. */
const ELEMENT_BYTES_MAX = 16 * 1024 * 1024;

/**
 * The articles of a JSON array in a stream, one at a time, each an object as a line of JSONL is. An element that cannot
 * be read is yielded as its error, and the others are read as usual; so is the end of an array that breaks off.
 */
export async function* jsonArticles(
  chunks: AsyncIterable<Uint8Array | string>,
  options: { readonly elementBytesMax?: number; readonly fields?: FieldNames | null } = {},
): AsyncGenerator<JsonElement> {
  const bytesMax = options.elementBytesMax ?? ELEMENT_BYTES_MAX;
  const elements = elementsOfArray(await asUtf8(chunks), bytesMax);
  let last = 0;
  for (let next = await elements.next(); ; next = await elements.next()) {
    if (next.done) {
      if (next.value === 'broken-off') yield { element: last + 1, error: brokenOff(last) };
      if (next.value === 'no-array') yield { element: 1, error: noArray() };
      return;
    }
    const { number: element } = next.value;
    last = element;
    if ('tooLong' in next.value) {
      const error = new IsnadError(`It is longer than ${Math.floor(bytesMax / 1024 / 1024)} MB.`, {
        hint: 'Write an element an article.',
      });
      yield { element, error };
      continue;
    }
    try {
      yield { element, article: articleOfJson(textOf(next.value.bytes), options.fields ?? null) };
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error;
      yield { element, error };
    }
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return textOfUtf8(bytes);
  } catch (cause) {
    throw new IsnadError('It is not UTF-8.', { cause, hint: 'Convert the file: iconv -f WINDOWS-1256 -t UTF-8.' });
  }
}

function brokenOff(after: number): IsnadError {
  return new IsnadError(`The array breaks off after ${after} elements.`, {
    hint: 'Those before it were read; look whether the file was copied whole.',
  });
}

function noArray(): IsnadError {
  return new IsnadError('It is no JSON array of articles.', { hint: 'Write [{"text": "…"}, …].' });
}
