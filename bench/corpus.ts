import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

export interface BenchArticle {
  readonly text: string;
  readonly published: string | null;
}

export interface Corpus {
  readonly name: string;
  readonly articles: readonly BenchArticle[];
}

/** Real news, where `../shared/corpus` lies beside the project; else the project's own examples, many times over. */
export function loadCorpus(articlesMax: number): Corpus {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const folder = resolve(root, '../shared/corpus');
  return existsSync(folder) ? sharedCorpus(folder, articlesMax) : exampleCorpus(join(root, 'examples'), articlesMax);
}

/** An article of the Saudi newspapers, known as the annotations in bench/gold name it. */
export interface DailyArticle extends BenchArticle {
  /** `2015-07-23#00013`: the day's file, and the place in it. */
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
}

/** The seven days of Saudi newspapers; empty where ../shared/corpus is not there. */
export function saudiNewspapers(folder = resolve(fileURLToPath(new URL('../../shared/corpus', import.meta.url)))) {
  const zips = join(folder, 'saudinewsnet');
  const articles: DailyArticle[] = [];
  for (const name of existsSync(zips) ? readdirSync(zips).filter((file) => file.endsWith('.zip')) : []) {
    for (const [i, item] of JSON.parse(onlyFileOf(readFileSync(join(zips, name)))).entries()) {
      articles.push({
        id: `${name.slice(0, 10)}#${String(i).padStart(5, '0')}`,
        text: [item.title, item.author, item.content].filter(Boolean).join('\n\n'),
        published: String(item.date_extracted).slice(0, 10),
        outlet: item.source,
        url: item.url,
      });
    }
  }
  return articles;
}

function sharedCorpus(folder: string, articlesMax: number): Corpus {
  const articles: BenchArticle[] = saudiNewspapers(folder);
  const jsonl = join(folder, 'maghreb-and-aljazeera.jsonl');
  for (const line of existsSync(jsonl) ? readFileSync(jsonl, 'utf8').split('\n').filter(Boolean) : []) {
    const { title, text, published } = JSON.parse(line);
    articles.push({ text: `${title}\n\n${text}`, published: published ?? null });
  }
  return { name: 'shared/corpus', articles: spread(articles, articlesMax) };
}

function exampleCorpus(folder: string, articlesMax: number): Corpus {
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const sidecar = join(folder, name.replace(/\.txt$/, '.json'));
      const published = existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')).published : null;
      return { text: readFileSync(join(folder, name), 'utf8'), published };
    });
  return {
    name: 'examples, repeated',
    articles: Array.from({ length: articlesMax }, (_, i) => articles[i % articles.length]!),
  };
}

/** So many articles, taken at even steps, so that every outlet and day has its share. */
function spread<T>(items: readonly T[], max: number): T[] {
  const step = Math.max(1, items.length / max);
  return Array.from({ length: Math.min(max, items.length) }, (_, i) => items[Math.floor(i * step)]!);
}

/** The text of the one file in a zip archive: its central directory leads to the deflated bytes. */
function onlyFileOf(zip: Buffer): string {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const entry = zip.readUInt32LE(end + 16);
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  const stored = zip.readUInt16LE(entry + 10) === 0;
  return (stored ? bytes : inflateRawSync(bytes)).toString('utf8');
}
