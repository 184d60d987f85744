import { IsnadError } from '../core/errors.ts';
import { articleFilesAt, articleOfBytes, bytesOfStream } from './article-files.ts';
import { articlesInFile } from './articles-in-file.ts';
import { articlesInStream, beginsArrayOfObjects } from './articles-in-stream.ts';
import type { FieldNames } from './field-names.ts';
import { asIsnadError, type IncomingItem } from './incoming-item.ts';
import { isWebAddress, kindOf } from './input-kinds.ts';
import { peek } from './peek.ts';
import { sideBySide } from './side-by-side.ts';
import type { WebOptions } from './web/articles-at-address.ts';
import type { PageFetcher } from './web/fetch-page.ts';

export interface SourceOptions {
  /** What the fields of JSON are called; left out, they have the names that Isnad gives them. */
  readonly fields?: FieldNames | null;
  /** Takes every file and standard input as JSONL. */
  readonly jsonl?: boolean;
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Whether pages of private networks may be read. */
  readonly allowPrivate?: boolean;
  /** Fetches the pages; left out, one is made when a page is wanted, and closed at the end. */
  readonly fetcher?: Pick<PageFetcher, 'fetchPage'>;
  /** Whether the article at this address is there already: its page is then not fetched for a feed's sake. */
  readonly isKnown?: (url: string) => boolean | Promise<boolean>;
  /** Hears how many items there will be, where that can be told beforehand: where each file holds one article. */
  readonly onTotal?: (items: number) => void;
  /** Ends the articles, and whatever is being fetched. */
  readonly signal?: AbortSignal;
}

/**
 * The articles of files, folders, addresses of the web and standard input (`-`), one at a time. Files come in the order
 * in which they are named; addresses named one after another are fetched side by side and come as they arrive. What
 * cannot be read comes as its error, and the rest goes on; nothing is thrown.
 *
 * @example
 * for await (const item of articlesFrom(['archive.zip', 'https://example.org/feed.xml'])) {
 *   if ('article' in item) console.log(item.source, item.article.text.length);
 * }
 */
export async function* articlesFrom(
  inputs: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<IncomingItem> {
  const leaving = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, leaving.signal]) : leaving.signal;
  const fetching = fetchingFor(options, signal);
  try {
    const steps = await stepsOf(inputs, options);
    const total = totalOf(steps);
    if (total !== null) options.onTotal?.(total);
    for (const step of steps) {
      for await (const item of itemsOf(step, options, fetching.web)) {
        if (signal.aborted) return;
        yield item;
      }
    }
  } finally {
    leaving.abort();
    await fetching.close();
  }
}

/** What is gone through one after another. */
type Step =
  | { readonly error: IsnadError; readonly source: string }
  | { readonly file: string }
  | { readonly list: string }
  | { readonly addresses: readonly string[] }
  | { readonly stdin: true };

async function stepsOf(inputs: readonly string[], { jsonl }: SourceOptions): Promise<Step[]> {
  const steps: Step[] = [];
  for (const input of inputs) {
    const last = steps.at(-1);
    if (isWebAddress(input)) {
      if (last && 'addresses' in last) steps[steps.length - 1] = { addresses: [...last.addresses, input] };
      else steps.push({ addresses: [input] });
    } else if (input === '-') steps.push({ stdin: true });
    else {
      try {
        const files = await articleFilesAt(input);
        for (const file of files) steps.push(!jsonl && leadsToWeb(file) ? { list: file } : { file });
      } catch (error) {
        steps.push({ source: input, error: asIsnadError(error) });
      }
    }
  }
  return steps;
}

function leadsToWeb(file: string): boolean {
  const { kind } = kindOf(file);
  return kind === 'feed' || kind === 'opml';
}

/** Null where a step may hold any number of articles. */
function totalOf(steps: readonly Step[]): number | null {
  const single = (step: Step) => {
    if (!('file' in step)) return 'error' in step;
    const { kind } = kindOf(step.file);
    return kind === null || kind === 'text' || kind === 'html';
  };
  return steps.every(single) ? steps.length : null;
}

async function* itemsOf(
  step: Step,
  options: SourceOptions,
  web: () => Promise<WebOptions>,
): AsyncGenerator<IncomingItem> {
  const { fields = null, jsonl = false } = options;
  if ('error' in step) yield step;
  else if ('file' in step) yield* articlesInFile(step.file, { fields, jsonl });
  else if ('stdin' in step) yield* articlesOfStdin(options);
  else {
    const { articlesAtAddress } = await import('./web/articles-at-address.ts');
    const webOptions = await web();
    if ('addresses' in step) {
      yield* sideBySide(
        step.addresses.map((url) => () => articlesAtAddress(url, webOptions)),
        ADDRESSES_AT_ONCE,
      );
    } else {
      const { articlesInListFile } = await import('./web/articles-in-list-file.ts');
      yield* articlesInListFile(step.list, webOptions);
    }
  }
}

const ADDRESSES_AT_ONCE = 16;
const STANDARD_INPUT = 'standard input';

async function* articlesOfStdin({ stdin, fields = null, jsonl }: SourceOptions): AsyncGenerator<IncomingItem> {
  try {
    if (stdin === undefined) throw new IsnadError('There is no standard input here.');
    const { first, whole } = await peek(await unzipped(stdin));
    const head = Buffer.from((first ?? '') as Uint8Array).toString('latin1', 0, 4096);
    if (jsonl) yield* articlesInStream(STANDARD_INPUT, 'jsonl', whole, fields);
    else if (head.startsWith('WARC/')) yield* articlesInStream(STANDARD_INPUT, 'warc', whole, fields);
    else if (beginsArrayOfObjects(head)) yield* articlesInStream(STANDARD_INPUT, 'json', whole, fields);
    else yield { source: STANDARD_INPUT, article: await articleOfBytes(await bytesOfStream(whole)) };
  } catch (error) {
    yield { source: STANDARD_INPUT, error: asIsnadError(error) };
  }
}

async function unzipped(chunks: AsyncIterable<Uint8Array | string>): Promise<AsyncIterable<Uint8Array | string>> {
  const { gunzipped, isGzip } = await import('./archives/gunzipped.ts');
  const { first, whole } = await peek(chunks);
  return first !== null && typeof first !== 'string' && isGzip(first) ? gunzipped(whole) : whole;
}

/** A fetcher is made when the first page is wanted: most runs read files. */
function fetchingFor(
  options: SourceOptions,
  signal: AbortSignal,
): { web(): Promise<WebOptions>; close(): Promise<void> } {
  const { isKnown } = options;
  let own: PageFetcher | undefined;
  return {
    async web() {
      if (options.fetcher) return { fetcher: options.fetcher, isKnown, signal };
      const { PageFetcher } = await import('./web/fetch-page.ts');
      own ??= new PageFetcher({ allowPrivate: options.allowPrivate ?? false });
      return { fetcher: own, isKnown, signal };
    },
    async close() {
      await own?.close();
    },
  };
}
