import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IsnadError } from '../core/errors.ts';
import { articleOfFile, articleWithSidecar, bytesOfStream, cannotRead } from './article-files.ts';
import { articlesInStream } from './articles-in-stream.ts';
import type { FieldNames } from './field-names.ts';
import type { IncomingArticle } from './incoming-article.ts';
import { asIsnadError, type IncomingItem } from './incoming-item.ts';
import { kindOf } from './input-kinds.ts';

/**
 * The articles in a file that holds no feed, by what its name says it is: one text or page, JSON, JSONL, an archive.
 * `jsonl` takes it as JSONL whatever its name.
 */
export async function* articlesInFile(
  path: string,
  options: { readonly fields: FieldNames | null; readonly jsonl: boolean },
): AsyncGenerator<IncomingItem> {
  const { fields } = options;
  const { kind: named, gzipped } = kindOf(path);
  const kind = options.jsonl ? 'jsonl' : named;
  try {
    if (kind === 'zip') {
      const { articlesInZip } = await import('./archives/articles-in-zip.ts');
      yield* articlesInZip(path, path, fields);
    } else if (kind === 'json' || kind === 'jsonl' || kind === 'warc') {
      yield* articlesInStream(path, kind, streamOf(path, gzipped), fields);
    } else yield* oneArticle(path, gzipped);
  } catch (error) {
    yield { source: path, error: asIsnadError(error) };
  }
}

async function* oneArticle(path: string, gzipped: boolean): AsyncGenerator<IncomingItem> {
  const warnings: IsnadError[] = [];
  const warn = (error: IsnadError) => warnings.push(error);
  let article: IncomingArticle | undefined;
  try {
    article = gzipped
      ? await articleWithSidecar(
          path.slice(0, -'.gz'.length),
          await bytesOfStream(streamOf(path, true)),
          readFile,
          warn,
        )
      : await articleOfFile(path, warn);
  } catch (error) {
    warnings.push(asIsnadError(error));
  }
  for (const error of warnings) yield { source: path, error };
  if (article) yield { source: path, article };
}

async function* streamOf(path: string, gzipped: boolean): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  try {
    if (gzipped) {
      const { gunzipped } = await import('./archives/gunzipped.ts');
      yield* gunzipped(file);
    } else yield* file;
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).syscall ? cannotRead(path, cause as NodeJS.ErrnoException) : cause;
  }
}
