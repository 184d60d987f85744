import { IsnadError } from '../core/errors.ts';
import type { FieldNames } from './field-names.ts';
import { type IncomingArticle, metadataOf } from './incoming-article.ts';

/** The article in the JSON of a line, a file or an element. Throws `IsnadError` where it is none. */
export function articleOfJson(words: string, fields: FieldNames | null = null): IncomingArticle {
  const json = parsed(words);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new IsnadError('It is no JSON object.', { hint: 'Write {"text": "…"} with the article in it.' });
  }
  return fields === null ? ownArticle(json as JsonObject) : mappedArticle(json as JsonObject, fields);
}

/** The title stands above the text, as in a paper, unless the text begins with it already. */
export function withTitle(title: string, text: string): string {
  const heading = title.trim();
  return heading === '' || text.trimStart().startsWith(heading) ? text : `${heading}\n\n${text}`;
}

type JsonObject = { readonly [field: string]: unknown };

function ownArticle(json: JsonObject): IncomingArticle {
  const { text, title } = json;
  if (typeof text !== 'string' || text.trim() === '') {
    throw new IsnadError('It has no "text".', { hint: 'Put the article\'s words into the field "text".' });
  }
  return { ...metadataOf(json), text: typeof title === 'string' ? withTitle(title, text) : text };
}

/**
 * The fields of somebody's collection, kept as they are: title, byline and text, of which a short piece may have the
 * title alone, a blank line between them.
 */
function mappedArticle(json: JsonObject, fields: FieldNames): IncomingArticle {
  if (!(fields.text in json)) {
    throw new IsnadError(`It has no "${fields.text}".`, {
      hint: `Its fields are: ${Object.keys(json).slice(0, 20).join(', ')}. Name the one that holds the text in --fields.`,
    });
  }
  const parts = [json[fields.title], json[fields.author], json[fields.text]];
  const text = parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');
  if (text.trim() === '') throw new IsnadError('It is empty: it has neither title nor text.');
  const { id, url, outlet, published, language } = fields;
  return {
    ...metadataOf({
      id: json[id],
      url: json[url],
      outlet: json[outlet],
      published: json[published],
      language: json[language],
    }),
    text,
  };
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
