import { IsnadError } from '../core/errors.ts';
import type { IncomingArticle } from './incoming-article.ts';

/**
 * An article with where it came from, or what was wrong there. `source` is the same in every run: `story.txt`,
 * `archive.jsonl:12`, `july.zip/2015-07-23.json#12`, or an address.
 */
export type IncomingItem =
  | { readonly source: string; readonly article: IncomingArticle }
  | { readonly source: string; readonly error: IsnadError };

/** Whatever was thrown, as an error that can be shown. */
export function asIsnadError(error: unknown): IsnadError {
  if (error instanceof IsnadError) return error;
  const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  return new IsnadError(`It could not be read: ${message}.`, { cause: error });
}
