import { setImmediate } from 'node:timers/promises';
import { feedsNamed } from '../../intake/feeds/feeds-named.ts';
import { type FeedState, watchFeeds } from '../../intake/feeds/watch-feeds.ts';
import { nothingKnown } from '../../intake/incoming-article.ts';
import { asIsnadError } from '../../intake/incoming-item.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { isKnown, tallyInWords } from './add-command.ts';
import { ArticleAdder } from './article-adder.ts';
import { INTERRUPTED, OK, SOME_INPUT_FAILED } from './exit-codes.ts';
import { inBatches } from './in-batches.ts';
import { type Io, interruptionOf, writerTo } from './io.ts';
import { progressLine } from './progress.ts';
import { complaint } from './terminal.ts';
import { WrongCall, withLedger } from './with-ledger.ts';

export interface WatchCommandOptions {
  readonly store?: string;
  readonly every?: string;
  readonly once?: boolean;
  readonly allowPrivate?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** `isnad watch`: goes on asking for feeds and takes in the articles that are new in them. */
export function watchCommand(inputs: readonly string[], options: WatchCommandOptions, io: Io): Promise<number> {
  return withLedger('watch', options, io, (store) => watch(inputs, options, store, io), { create: true });
}

/** An article of a feed need not wait long for others. */
const BATCH = { size: 50, ms: 2000 };

async function watch(
  inputs: readonly string[],
  options: WatchCommandOptions,
  store: LedgerStore,
  io: Io,
): Promise<number> {
  const everyMinutes = minutesIn(options.every ?? '15m');
  const kept = await store.feeds();
  const feeds = inputs.length > 0 ? await feedsNamed(inputs) : kept.map(({ url, title }) => ({ url, title }));
  if (feeds.length === 0) {
    throw new WrongCall('The ledger follows no feeds yet.', { hint: 'Name an OPML list or the addresses of feeds.' });
  }
  const titles = new Map(feeds.map(({ url, title }) => [url, title]));
  const states = kept.map(({ state }): FeedState => JSON.parse(state)).filter(({ url }) => titles.has(url));
  const interrupted = interruptionOf(io);
  const done = new AbortController();
  const signal = AbortSignal.any([interrupted, done.signal]);
  const adder = new ArticleAdder(store, io, {
    ...options,
    given: nothingKnown,
    progress: progressLine(io.stderr, false),
  });
  const events = watchFeeds(feeds, {
    everyMinutes,
    // A single round asks for every feed, however short ago the last was.
    state: options.once ? states.map((state) => ({ ...state, nextDue: null })) : states,
    allowPrivate: options.allowPrivate ?? false,
    isKnown: (url) => isKnown(store, url),
    signal,
  });
  const complain = writerTo(io.stderr);
  const waiting = new Set(titles.keys());
  let failed = 0;
  for await (const batch of inBatches(events, { ...BATCH, signal })) {
    const before = adder.tally.added;
    await adder.add(batch.flatMap((event) => ('feed' in event ? [] : [event])));
    for (const event of batch) {
      if (!('feed' in event)) continue;
      const { feed } = event;
      // Only now: what the server is told that we have must be in the ledger.
      await store.write((tx) =>
        tx.putFeed({ url: feed.url, title: titles.get(feed.url) ?? null, state: JSON.stringify(feed) }),
      );
      if (feed.lastError !== null) {
        failed++;
        await complain(complaint(feed.url, asIsnadError(new Error(feed.lastError))));
      }
      if (options.once) waiting.delete(feed.url);
    }
    const added = adder.tally.added - before;
    if (added > 0 && !options.json) await writerTo(io.stdout)(`${clock(io)} ${added} added\n`);
    if (waiting.size === 0) done.abort();
    await setImmediate();
  }
  if (options.json) await writerTo(io.stdout)(`${JSON.stringify(adder.tally)}\n`);
  else await writerTo(io.stdout)(`${tallyInWords(adder.tally)}\n`);
  if (interrupted.aborted) return INTERRUPTED;
  return failed + adder.tally.failed > 0 ? SOME_INPUT_FAILED : OK;
}

/** `15m`, `2h`, `900s`, or minutes alone. */
function minutesIn(every: string): number {
  const [, number, unit = 'm'] = /^(\d+)([smh]?)$/.exec(every) ?? [];
  const minutes =
    number === undefined ? 0 : Number(number) * { s: 1 / 60, m: 1, h: 60, '': 1 }[unit as 's' | 'm' | 'h' | '']!;
  if (minutes < 1) {
    throw new WrongCall(`--every: "${every}" is no time between two rounds.`, {
      hint: 'Write minutes or hours, say 15m or 2h; a minute is the least.',
    });
  }
  return minutes;
}

function clock(io: Io): string {
  return (io.now?.() ?? new Date()).toISOString().slice(0, 16).replace('T', ' ');
}
