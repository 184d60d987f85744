import type { Article } from '../core/article.ts';
import { IsnadError } from '../core/errors.ts';
import { articleId } from '../core/identity.ts';
import type { ArticleRecord } from '../core/record.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { languagesRead, packOf } from '../languages/index.ts';
import { languageOf } from './language-of.ts';
import { type Reading, readArticle } from './read-article.ts';
import { toRecord, unreadRecord } from './to-record.ts';

export interface ReadOptions {
  readonly id?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  /** The day of publication, `2022-09-07`. Left out, the words must tell it. */
  readonly published?: string | null;
  /** A BCP 47 code. Left out, it is found from the text. */
  readonly language?: string | null;
  /** The one that comes with the package, if left out. */
  readonly knowledge?: KnowledgeBase;
}

/**
 * Reads one news article and gives its record. A pure function of text and options; throws `IsnadError` only for an
 * option that cannot be (a date that is none), never for a text.
 *
 * @example
 * import { read } from 'isnad';
 * const record = read('الدوحة - قنا\n\nيصل وزير الخارجية التركي إلى الدوحة غدا الخميس.', { published: '2024-05-01' });
 * record.times[0]?.value; // '2024-05-02'
 */
export function read(text: string, options: ReadOptions = {}): ArticleRecord {
  const found = readWithReasons(text, options);
  return 'reading' in found ? toRecord(found.reading) : found.record;
}

/** As `read`, with every rule and part behind the values; a record alone where the language is not read. */
export function readWithReasons(
  text: string,
  options: ReadOptions = {},
): { readonly reading: Reading } | { readonly record: ArticleRecord } {
  const knowledge = options.knowledge ?? loadKnowledge();
  const article: Article = {
    id: options.id ?? articleId(options.url ?? null, text),
    url: options.url ?? null,
    outlet: options.outlet ?? null,
    published: options.published ? dayOf(options.published) : null,
    language: options.language ?? null,
    text,
  };
  const language = article.language ?? languageOf(text);
  const pack = packOf(language);
  if (pack) return { reading: readArticle(article, pack, knowledge) };
  const message =
    language === 'und'
      ? 'The language of this text could not be told, so it was not read.'
      : `Articles in "${language}" are not read yet; read are: ${languagesRead.join(', ')}.`;
  return {
    record: unreadRecord(article, language, knowledge.version, [{ code: 'language-not-read', message, span: null }]),
  };
}

/** The day of `2022-09-07` or `2022-09-07T10:00:00+03:00`, as written there. */
function dayOf(value: string): string {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(value.trim())?.[1];
  const date = day ? new Date(`${day}T00:00:00Z`) : undefined;
  if (!day || !date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new IsnadError(`"${value}" is no date.`, {
      hint: 'Write the day of publication as YYYY-MM-DD, say 2022-09-07.',
    });
  }
  return day;
}
