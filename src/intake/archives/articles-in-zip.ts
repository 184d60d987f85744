import { IsnadError } from '../../core/errors.ts';
import { articlesBesides, articleWithSidecar, bytesOfStream, FILE_BYTES_MAX, tooLarge } from '../article-files.ts';
import { articlesInStream } from '../articles-in-stream.ts';
import type { FieldNames } from '../field-names.ts';
import { asIsnadError, type IncomingItem } from '../incoming-item.ts';
import { isArticleFile, kindOf } from '../input-kinds.ts';
import { gunzipped } from './gunzipped.ts';
import { openZip, type ZipEntry } from './open-zip.ts';

/** The articles in a ZIP archive, as those of a folder with the same files; archives in it are passed over. */
export async function* articlesInZip(
  source: string,
  archive: string | Buffer,
  fields: FieldNames | null,
): AsyncGenerator<IncomingItem> {
  const zip = await openZip(archive);
  try {
    const byName = new Map(zip.entries.map((entry) => [entry.name, entry]));
    const wanted = zip.entries.filter(({ name }) => isWanted(name, byName));
    if (wanted.length === 0) {
      throw new IsnadError('The archive holds no articles.', {
        hint: 'Articles are in files that end in .txt, .html, .json or .jsonl.',
      });
    }
    for (const entry of wanted) {
      const at = `${source}/${entry.name}`;
      try {
        yield* articlesOfEntry(at, entry, byName, fields);
      } catch (error) {
        yield { source: at, error: asIsnadError(error) };
      }
    }
  } finally {
    zip.close();
  }
}

function isWanted(name: string, byName: ReadonlyMap<string, ZipEntry>): boolean {
  // macOS puts a shadow of every file beside it.
  if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(name) || !isArticleFile(name) || kindOf(name).kind === 'zip') return false;
  return !articlesBesides(name).some((beside) => byName.has(beside));
}

async function* articlesOfEntry(
  source: string,
  entry: ZipEntry,
  byName: ReadonlyMap<string, ZipEntry>,
  fields: FieldNames | null,
): AsyncGenerator<IncomingItem> {
  const { kind, gzipped } = kindOf(entry.name);
  const holdsMany = kind === 'json' || kind === 'jsonl' || kind === 'warc';
  if (!holdsMany && entry.size > FILE_BYTES_MAX) throw tooLarge();
  const stream = gzipped ? gunzipped(await entry.open()) : await entry.open();
  if (holdsMany) {
    yield* articlesInStream(source, kind, stream, fields);
    return;
  }
  const warnings: IsnadError[] = [];
  const read = async (name: string) => {
    const sidecar = byName.get(name);
    if (sidecar === undefined) throw Object.assign(new Error('There is none.'), { code: 'ENOENT' });
    return bytesOfStream(await sidecar.open());
  };
  const bytes = await bytesOfStream(stream);
  const article = await articleWithSidecar(entry.name, bytes, read, (error) => warnings.push(error));
  for (const error of warnings) yield { source, error };
  yield { source, article };
}
