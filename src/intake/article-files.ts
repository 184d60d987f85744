import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { IsnadError } from '../core/errors.ts';
import { articleFromHtml, looksLikeHtml } from './article-from-html.ts';
import { decodeBytes } from './decode-bytes.ts';
import {
  type ArticleMetadata,
  type IncomingArticle,
  mergeMetadata,
  metadataOf,
  nothingKnown,
} from './incoming-article.ts';
import { isArticleFile, kindOf } from './input-kinds.ts';

/** Larger than any article: a whole archive given as one text would be read as one article. */
export const FILE_BYTES_MAX = 32 * 1024 * 1024;

/**
 * The files of a folder and the folders below it that hold articles, by name; a file stands for itself. A sidecar that
 * is named beside its article, as `folder/*` does, is none.
 */
export async function articleFilesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch((cause) => {
    throw cannotRead(path, cause);
  });
  if (!found.isDirectory()) return (await isSidecar(path)) ? [] : [path];
  const files = await filesBelow(path);
  if (files.length === 0) {
    throw new IsnadError(`The folder ${path} holds no articles.`, {
      hint: 'Articles are in files that end in .txt, .html, .json, .jsonl, .zip or .warc, these also with .gz.',
    });
  }
  return files;
}

/**
 * The article of a text or HTML file, with what a sidecar file tells of it: for `story.txt`, `story.json` may hold
 * `{"published", "outlet", "url", "language", "id"}`. `warn` hears of a sidecar that cannot be read; the article is
 * read without it.
 */
export async function articleOfFile(path: string, warn: (error: IsnadError) => void): Promise<IncomingArticle> {
  return articleWithSidecar(path, await bytesOfFile(path), readFile, warn);
}

/** All bytes of a file, up to what an article may have. */
export async function bytesOfFile(path: string): Promise<Buffer> {
  const found = await stat(path).catch((cause) => {
    throw cannotRead(path, cause);
  });
  if (found.size > FILE_BYTES_MAX) throw tooLarge();
  // A pipe or a device tells no size, so it is read like a stream, up to the size an article may have.
  return (found.isFile() ? readFile(path) : bytesOfStream(createReadStream(path))).catch((cause) => {
    throw cause instanceof IsnadError ? cause : cannotRead(path, cause);
  });
}

/** The article in the bytes of a text or HTML file, with what `read` finds in its sidecar. */
export async function articleWithSidecar(
  name: string,
  bytes: Uint8Array,
  read: (name: string) => Promise<Uint8Array>,
  warn: (error: IsnadError) => void,
): Promise<IncomingArticle> {
  const article = await articleOfBytes(bytes, { html: kindOf(name).kind === 'html' });
  return { ...mergeMetadata(await sidecarMetadata(name, read, warn), article), text: article.text };
}

/** The names of the files that a JSON file may be the sidecar of. */
export function articlesBesides(name: string): string[] {
  if (!/\.json$/i.test(name)) return [];
  return ['.txt', '.html', '.htm', '.xhtml'].map((extension) => name.slice(0, -'.json'.length) + extension);
}

/** The article in the bytes of a text or a page; which of them is told by how the text begins, unless it is given. */
export async function articleOfBytes(
  bytes: Uint8Array,
  options: { readonly html?: boolean } = {},
): Promise<IncomingArticle> {
  const { text } = await decodeBytes(bytes);
  if (text.trim() === '') throw new IsnadError('It is empty.', { hint: "Put the article's words into it." });
  if (options.html || looksLikeHtml(text)) return articleFromHtml(text);
  return { ...nothingKnown, text };
}

/** All bytes of a stream, up to what an article may have. */
export async function bytesOfStream(chunks: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const piece = Buffer.from(chunk as Uint8Array);
    length += piece.length;
    if (length > FILE_BYTES_MAX) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch((cause) => {
    throw cannotRead(folder, cause);
  });
  const names = new Set(entries.map(({ name }) => name));
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (isArticleFile(entry.name) && !articlesBesides(entry.name).some((name) => names.has(name))) {
      files.push(path);
    }
  }
  return files;
}

async function isSidecar(path: string): Promise<boolean> {
  for (const article of articlesBesides(path)) if (await stat(article).catch(() => null)) return true;
  return false;
}

async function sidecarMetadata(
  name: string,
  read: (name: string) => Promise<Uint8Array>,
  warn: (error: IsnadError) => void,
): Promise<ArticleMetadata> {
  const extension = extname(name);
  const sidecar = `${name.slice(0, name.length - extension.length)}.json`;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(await read(sidecar)));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return nothingKnown;
    warn(new IsnadError(`${sidecar} could not be read, so the article is read without it.`, { cause, hint: SIDECAR }));
    return nothingKnown;
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return metadataOf({ ...json });
  warn(new IsnadError(`${sidecar} is no JSON object, so the article is read without it.`, { hint: SIDECAR }));
  return nothingKnown;
}

const SIDECAR = 'Write it as {"published": "2022-09-07", "outlet": "…", "url": "…"}.';

export function cannotRead(path: string, cause: NodeJS.ErrnoException): IsnadError {
  const reasons: { readonly [code: string]: [message: string, hint: string] } = {
    ENOENT: [`There is no file ${path}.`, 'Look at the spelling and at the folder you are in.'],
    EACCES: [`The file ${path} may not be read.`, 'Look at its permissions.'],
    EISDIR: [`${path} is a folder.`, 'Name a file in it.'],
  };
  const [message, hint] = reasons[cause.code ?? ''] ?? [`${path} could not be read: ${cause.message}.`, 'Try again.'];
  return new IsnadError(message, { cause, hint });
}

export function tooLarge(): IsnadError {
  return new IsnadError(`It is larger than ${FILE_BYTES_MAX / 1024 / 1024} MB, and no article is.`, {
    hint: 'For many articles in one file use JSONL, an article a line: isnad read --jsonl FILE.',
  });
}
