/** An article as it came in from a file, a page or a line of JSONL: what `read` takes. Null where nothing tells. */
export interface IncomingArticle {
  readonly id: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  /** As the collection has it; `read` says whether it is a date. */
  readonly published: string | null;
  readonly language: string | null;
  readonly text: string;
}

/** What is known of an article beside its text. */
export type ArticleMetadata = Omit<IncomingArticle, 'text'>;

export const nothingKnown: ArticleMetadata = { id: null, url: null, outlet: null, published: null, language: null };

/** Each field from the first source that has it. */
export function mergeMetadata(...sources: readonly Partial<ArticleMetadata>[]): ArticleMetadata {
  const merged: { -readonly [field in keyof ArticleMetadata]: ArticleMetadata[field] } = { ...nothingKnown };
  for (const source of sources) {
    for (const field of Object.keys(nothingKnown) as (keyof ArticleMetadata)[]) merged[field] ??= source[field] ?? null;
  }
  return merged;
}

/**
 * The metadata fields of a parsed JSON object; other fields are passed over. Tables often number their rows, so a
 * number is a good id; an empty string says nothing.
 */
export function metadataOf(json: { readonly [field: string]: unknown }): ArticleMetadata {
  return {
    id: wordsOf(json.id),
    url: wordsOf(json.url),
    outlet: wordsOf(json.outlet),
    published: wordsOf(json.published),
    language: wordsOf(json.language),
  };
}

function wordsOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
