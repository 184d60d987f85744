import { setImmediate } from 'node:timers/promises';
import { IsnadError } from '../../core/errors.ts';
import type { Notice } from '../../core/notice.ts';
import type { ArticleRecord } from '../../core/record.ts';
import { type ArticleMetadata, type IncomingArticle, mergeMetadata } from '../../intake/incoming-article.ts';
import { publicationDay } from '../../intake/publication-day.ts';
import { OK, SOME_INPUT_FAILED, USAGE } from './exit-codes.ts';
import { incomingArticles, isJsonl } from './incoming.ts';
import { type Io, writerTo } from './io.ts';
import { progressOn } from './progress.ts';
import { asReaderFault } from './reader-fault.ts';
import type { ReportLanguage } from './report/words.ts';
import { type BidiOption, complaint, pageOf } from './terminal.ts';

export interface ReadCommandOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly language?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly lang: ReportLanguage;
  readonly bidi: BidiOption;
}

/** `isnad read`: every article that can be read is reported; what cannot be is said on standard error. */
export async function readCommand(paths: readonly string[], options: ReadCommandOptions, io: Io): Promise<number> {
  const asked = mergeMetadata(options);
  const misuse = wrongOption(asked, paths);
  const complain = writerTo(io.stderr);
  if (misuse) {
    await complain(complaint('read', misuse));
    return USAGE;
  }

  const { read } = await import('../../read/read.ts');
  const print = await printerFor(paths, options, io);
  const progress = progressOn(io, Boolean(options.jsonl));
  let failed = 0;
  let breathed = performance.now();
  for await (const incoming of incomingArticles(paths, io, { jsonl: Boolean(options.jsonl) })) {
    const { source } = incoming;
    if ('error' in incoming) {
      failed++;
      progress.clear();
      await complain(complaint(source, incoming.error));
      continue;
    }
    const article: IncomingArticle = { ...mergeMetadata(asked, incoming.article), text: incoming.article.text };
    const published = article.published === null ? null : publicationDay(article.published);
    const badDate = article.published !== null && published === null ? noDate(article.published) : null;
    if (badDate) {
      failed++;
      progress.clear();
      await complain(complaint(source, badDate));
    }
    const result = recordOf(read, { ...article, published });
    if (result instanceof IsnadError) {
      failed++;
      progress.clear();
      await complain(complaint(source, result));
      continue;
    }
    await print(badDate ? withNotice(result, badDate) : result, source);
    progress.step(failed);
    if (performance.now() - breathed > BETWEEN_BREATHS_MS) {
      await setImmediate();
      breathed = performance.now();
    }
  }
  progress.end();
  return failed > 0 ? SOME_INPUT_FAILED : OK;
}

/** Reading never waits by itself, so a signal would not be heard before the input is at an end. */
const BETWEEN_BREATHS_MS = 50;

function wrongOption(asked: ArticleMetadata, paths: readonly string[]): IsnadError | undefined {
  if (asked.published !== null && publicationDay(asked.published) === null) {
    return new IsnadError(`--published: "${asked.published}" is no date.`, {
      hint: 'Write the day as YYYY-MM-DD, say 2022-09-07.',
    });
  }
  if (asked.url !== null && !URL.canParse(asked.url)) {
    return new IsnadError(`--url: "${asked.url}" is no address.`, {
      hint: 'Write it in full: https://example.org/story.',
    });
  }
  if (paths.filter((path) => path === '-').length > 1) {
    return new IsnadError('Standard input can be read once only.', { hint: 'Name - once.' });
  }
  return undefined;
}

type Read = typeof import('../../read/read.ts').read;

function recordOf(read: Read, article: IncomingArticle): ArticleRecord | IsnadError {
  try {
    return read(article.text, article);
  } catch (cause) {
    return asReaderFault(cause);
  }
}

function noDate(value: string): IsnadError {
  return new IsnadError(`"${value}" is no date, so the article is read without one.`, {
    hint: 'Write the day of publication as YYYY-MM-DD, say 2022-09-07.',
  });
}

function withNotice(record: ArticleRecord, { message }: IsnadError): ArticleRecord {
  const notice: Notice = { code: 'date-not-read', message, span: null };
  return { ...record, notices: [...record.notices, notice] };
}

/** Prints one record after another, in the way that was asked for. */
async function printerFor(
  paths: readonly string[],
  options: ReadCommandOptions,
  io: Io,
): Promise<(record: ArticleRecord, source: string) => Promise<void>> {
  const write = writerTo(io.stdout);
  if (options.jsonl) return (record) => write(`${JSON.stringify(record)}\n`);
  if (options.json) {
    const indent = (await isOneArticle(paths)) ? 2 : undefined;
    return (record) => write(`${JSON.stringify(record, null, indent)}\n`);
  }
  const { articleReport } = await import('./report/article-report.ts');
  const page = await pageOf(io, options.bidi);
  let first = true;
  return async (record, source) => {
    const rule = first ? '' : `\n${page.paint('─'.repeat(page.columns), 'quiet')}\n\n`;
    first = false;
    await write(rule + articleReport(record, { language: options.lang, source }, page));
  };
}

/** One record is set for reading; several are a line each. */
async function isOneArticle(paths: readonly string[]): Promise<boolean> {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0 || isJsonl(path)) return false;
  if (path === '-') return true;
  const { stat } = await import('node:fs/promises');
  return stat(path).then(
    (found) => found.isFile(),
    () => true,
  );
}
