import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { IsnadError } from '../../core/errors.ts';
import { articleFilesAt, articleOfBytes, articleOfFile, bytesOfStream } from '../../intake/article-files.ts';
import type { IncomingArticle } from '../../intake/incoming-article.ts';
import { jsonlArticles } from '../../intake/jsonl-articles.ts';
import type { Io } from './io.ts';

/** An article with where it came from, or what was wrong there. */
export type Incoming =
  | { readonly source: string; readonly article: IncomingArticle }
  | { readonly source: string; readonly error: IsnadError };

/** Every article of the files, folders and streams named on a command line, one at a time and in that order. */
export async function* incomingArticles(
  paths: readonly string[],
  io: Io,
  options: { readonly jsonl: boolean },
): AsyncGenerator<Incoming> {
  for (const path of paths) {
    try {
      if (options.jsonl || isJsonl(path)) yield* articlesOfJsonl(path, io);
      else if (path === '-') {
        yield { source: STANDARD_INPUT, article: await articleOfBytes(await bytesOfStream(io.stdin)) };
      } else yield* articlesAt(path);
    } catch (error) {
      yield { source: sourceName(path), error: asIsnadError(error) };
    }
  }
}

const STANDARD_INPUT = 'standard input';

/** Whether a file holds many articles by its name. */
export function isJsonl(path: string): boolean {
  return /^\.(jsonl|ndjson)$/i.test(extname(path));
}

async function* articlesAt(path: string): AsyncGenerator<Incoming> {
  for (const file of await articleFilesAt(path)) {
    const warnings: IsnadError[] = [];
    let article: IncomingArticle | undefined;
    try {
      article = await articleOfFile(file, (warning) => warnings.push(warning));
    } catch (error) {
      warnings.push(asIsnadError(error));
    }
    for (const error of warnings) yield { source: file, error };
    if (article) yield { source: file, article };
  }
}

async function* articlesOfJsonl(path: string, io: Io): AsyncGenerator<Incoming> {
  if (path !== '-') await articleFilesAt(path);
  const stream = path === '-' ? io.stdin : createReadStream(path);
  for await (const one of jsonlArticles(stream)) {
    const source = `${sourceName(path)}:${one.line}`;
    yield 'article' in one ? { source, article: one.article } : { source, error: one.error };
  }
}

function sourceName(path: string): string {
  return path === '-' ? STANDARD_INPUT : path;
}

function asIsnadError(error: unknown): IsnadError {
  if (error instanceof IsnadError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new IsnadError(`It could not be read: ${message}.`, { cause: error });
}
