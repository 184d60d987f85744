import { decodeBytes } from '../decode-bytes.ts';
import { asIsnadError, type IncomingItem } from '../incoming-item.ts';
import { sideBySide } from '../side-by-side.ts';
import { itemOfEntry } from '../web/articles-at-address.ts';
import { type Clock, systemClock } from '../web/clock.ts';
import { FetchError } from '../web/fetch-error.ts';
import { type FetchedPage, PageFetcher, type Validators } from '../web/fetch-page.ts';
import { type FeedEntry, feedArticles } from './feed-articles.ts';
import type { ListedFeed } from './feeds-in-opml.ts';

/** How it stands with a feed: plain data, to be kept and given back when the watch goes on. Times are ISO 8601. */
export interface FeedState {
  readonly url: string;
  /** What the server gave with the feed as it was read last. */
  readonly validators: Validators;
  readonly lastFetched: string | null;
  readonly nextDue: string | null;
  readonly lastError: string | null;
  /** In a row; the more there are, the later it is tried again. */
  readonly failures: number;
  /** Since the watch of it began: how often it was asked for, and how many articles came of it. */
  readonly fetches: number;
  readonly articles: number;
}

export interface WatchOptions {
  readonly everyMinutes?: number;
  /** The states that the last watch gave. */
  readonly state?: readonly FeedState[];
  /** Ends the watch. */
  readonly signal?: AbortSignal;
  readonly allowPrivate?: boolean;
  readonly isKnown?: (url: string) => boolean | Promise<boolean>;
  readonly fetcher?: Pick<PageFetcher, 'fetchPage' | 'fetchIfChanged'>;
  readonly clock?: Clock;
}

/** An article that a feed led to, what was wrong with one, or how it stands with a feed that has just been read. */
export type WatchEvent = IncomingItem | { readonly feed: FeedState };

/**
 * Goes on asking for feeds and fetching the articles that are new in them, until the signal ends it. A feed that does
 * not change costs its server one short answer; one that fails is asked less and less often, once a day at least.
 *
 * @example
 * for await (const event of watchFeeds([{ url: 'https://example.org/feed.xml', title: null }], { everyMinutes: 15 })) {
 *   if ('article' in event) console.log(event.source);
 * }
 */
export async function* watchFeeds(
  feeds: readonly ListedFeed[],
  options: WatchOptions = {},
): AsyncGenerator<WatchEvent> {
  const leaving = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, leaving.signal]) : leaving.signal;
  const own = options.fetcher ? null : new PageFetcher({ allowPrivate: options.allowPrivate ?? false });
  const fetcher = options.fetcher ?? own!;
  const states = new Map(options.state?.map((state) => [state.url, state]));
  const watch: Watch = {
    fetcher,
    signal,
    isKnown: options.isKnown,
    clock: options.clock ?? systemClock,
    everyMs: Math.max(1, options.everyMinutes ?? EVERY_MINUTES) * 60_000,
  };
  try {
    const watches = feeds.map(
      ({ url }) =>
        () =>
          watchFeed(states.get(url) ?? unread(url), watch),
    );
    for await (const event of sideBySide(watches, watches.length)) {
      if (signal.aborted) return;
      yield event;
    }
  } finally {
    leaving.abort();
    await own?.close();
  }
}

interface Watch {
  readonly fetcher: Pick<PageFetcher, 'fetchPage' | 'fetchIfChanged'>;
  readonly signal: AbortSignal;
  readonly isKnown: WatchOptions['isKnown'];
  readonly clock: Clock;
  readonly everyMs: number;
}

const EVERY_MINUTES = 15;
const DAY_MS = 24 * 60 * 60 * 1000;

/** An article whose page cannot be had is tried so often; a page that is a week late is rarely news. */
const TRIES_MAX = 3;

const noValidators: Validators = { etag: null, lastModified: null };

function unread(url: string): FeedState {
  return {
    url,
    validators: noValidators,
    lastFetched: null,
    nextDue: null,
    lastError: null,
    failures: 0,
    fetches: 0,
    articles: 0,
  };
}

async function* watchFeed(from: FeedState, watch: Watch): AsyncGenerator<WatchEvent> {
  const { clock, signal } = watch;
  let state = from;
  let seen: Seen = new Map();
  while (!signal.aborted) {
    try {
      await clock.sleep(Date.parse(state.nextDue ?? '') - clock.now() || 0, signal);
      const reading = readFeed(state, seen, watch);
      let next = await reading.next();
      for (; !next.done; next = await reading.next()) yield next.value;
      ({ state, seen } = next.value);
    } catch (error) {
      if (signal.aborted) return;
      state = afterFailure(state, error, watch);
    }
    yield { feed: state };
  }
}

/** How often each entry of the feed as it was last was tried in vain; `Infinity` once it is done with. */
type Seen = ReadonlyMap<string, number>;

async function* readFeed(
  state: FeedState,
  seen: Seen,
  watch: Watch,
): AsyncGenerator<IncomingItem, { readonly state: FeedState; readonly seen: Seen }> {
  const page = await watch.fetcher.fetchIfChanged(state.url, state.validators, watch.signal);
  if (page === null) return { state: afterReading(state, state.validators, 0, watch), seen };
  const tried = new Map<string, number>();
  let articles = 0;
  for (const entry of await entriesOf(page)) {
    const key = entry.url ?? entry.title ?? entry.content ?? '';
    const tries = seen.get(key) ?? tried.get(key) ?? 0;
    tried.set(key, DONE);
    if (tries >= TRIES_MAX || (entry.url !== null && (await watch.isKnown?.(entry.url)))) continue;
    const item = await itemOfEntry(entry, `${page.url}#${key}`, watch);
    if ('article' in item) articles++;
    else if (mayPass(item.error)) tried.set(key, tries + 1);
    // The second and third failure of the same page is no news.
    if ('article' in item || tries === 0) yield item;
  }
  // A feed that is asked for with its validators does not come again, and with it what is still to be tried.
  const unfinished = [...tried.values()].some((tries) => tries < TRIES_MAX);
  return { state: afterReading(state, unfinished ? noValidators : page.validators, articles, watch), seen: tried };
}

const DONE = Number.POSITIVE_INFINITY;

function mayPass(error: unknown): boolean {
  return error instanceof FetchError && (error.passing || (error.status !== null && error.status >= 500));
}

async function entriesOf({ bytes, charset, url }: FetchedPage): Promise<FeedEntry[]> {
  return feedArticles((await decodeBytes(bytes, { charset })).text, url);
}

function afterReading(
  state: FeedState,
  validators: Validators,
  articles: number,
  { clock, everyMs }: Watch,
): FeedState {
  return {
    ...state,
    validators,
    lastFetched: iso(clock.now()),
    nextDue: iso(clock.now() + everyMs),
    lastError: null,
    failures: 0,
    fetches: state.fetches + 1,
    articles: state.articles + articles,
  };
}

function afterFailure(state: FeedState, thrown: unknown, { clock, everyMs }: Watch): FeedState {
  const error = asIsnadError(thrown);
  const failures = state.failures + 1;
  const asked = error instanceof FetchError ? (error.retryAfterMs ?? 0) : 0;
  const wait = Math.max(everyMs, Math.min(Math.max(everyMs * 2 ** Math.min(failures, 16), asked), DAY_MS));
  return {
    ...state,
    nextDue: iso(clock.now() + wait),
    lastError: error.message,
    failures,
    fetches: state.fetches + 1,
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
