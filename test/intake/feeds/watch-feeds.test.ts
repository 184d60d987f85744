import { describe, expect, it } from 'vitest';
import {
  type FeedState,
  type WatchEvent,
  type WatchOptions,
  watchFeeds,
} from '../../../src/intake/feeds/watch-feeds.ts';
import { clockWithoutWaiting, fetcherFor, type Handler, localServer } from '../web/local-server.ts';

const page = (headline: string) => `<!doctype html><html><head><title>${headline}</title></head><body><article>
<h1>${headline}</h1><p>وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة تستمر يومين.</p></article></body></html>`;

const feedOf = (...paths: string[]) =>
  `<rss version="2.0"><channel><title>الميناء</title><link>/</link><description>x</description>${paths
    .map((path) => `<item><title>${path}</title><link>${path}</link></item>`)
    .join('')}</channel></rss>`;

/** Watches until so many feeds have been read, and says what came: paths, `!` before one that failed. */
async function watch(urls: readonly string[], readings: number, options: WatchOptions) {
  const came: string[] = [];
  const states: FeedState[] = [];
  const leaving = new AbortController();
  const feeds = urls.map((url) => ({ url, title: null }));
  const say = (event: Exclude<WatchEvent, { feed: FeedState }>) =>
    `${'error' in event ? '!' : ''}${new URL(event.source).pathname}`;
  for await (const event of watchFeeds(feeds, { signal: leaving.signal, ...options })) {
    if ('feed' in event) states.push(event.feed);
    else came.push(say(event));
    if (states.length === readings) leaving.abort();
  }
  return { came, states, last: states.at(-1)! };
}

function watchedBy(clock: ReturnType<typeof clockWithoutWaiting>): WatchOptions {
  return { clock, fetcher: fetcherFor({ allowPrivate: true, clock }) };
}

describe('watchFeeds', () => {
  it('gives each article once, asks for a feed that has not changed with its validators, and keeps its times', async () => {
    let version = 0;
    const conditions: (string | undefined)[] = [];
    const feed: Handler = (request, response) => {
      conditions.push(request.headers['if-none-match']);
      version++;
      if (version === 2) response.writeHead(304).end();
      else response.setHeader('etag', `"${version}"`).end(version === 1 ? feedOf('/1', '/2') : feedOf('/2', '/3'));
    };
    const server = await localServer({ '/feed': feed, '/1': page('أول'), '/2': page('ثان'), '/3': page('ثالث') });
    const { came, states } = await watch([server.url('/feed')], 3, {
      ...watchedBy(clockWithoutWaiting()),
      everyMinutes: 10,
    });
    expect(came).toEqual(['/1', '/2', '/3']);
    expect(conditions).toEqual([undefined, '"1"', '"1"']);
    expect(states[1]).toEqual({
      url: server.url('/feed'),
      validators: { etag: '"1"', lastModified: null },
      lastFetched: '2024-05-08T10:10:00.000Z',
      nextDue: '2024-05-08T10:20:00.000Z',
      lastError: null,
      failures: 0,
      fetches: 2,
      articles: 2,
    });
  });

  it('goes on where the last watch ended: when it is due, and without what the store has', async () => {
    const server = await localServer({ '/feed': feedOf('/1', '/2'), '/1': page('أول'), '/2': page('ثان') });
    const first = await watch([server.url('/feed')], 1, watchedBy(clockWithoutWaiting()));
    const state: FeedState[] = JSON.parse(JSON.stringify([first.last]));
    const clock = clockWithoutWaiting();
    const second = await watch([server.url('/feed')], 1, {
      ...watchedBy(clock),
      state,
      isKnown: (url) => url === server.url('/1'),
    });
    expect(clock.slept[0]).toBe(15 * 60_000);
    expect(second.came).toEqual(['/2']);
    expect(second.last).toMatchObject({ fetches: 2, articles: 3 });
  });

  it('asks for a feed that fails less and less often, at least once a day, and as before when it is well again', async () => {
    let broken = true;
    const server = await localServer({
      '/feed': (_, response) => (broken ? response.writeHead(500).end() : response.end(feedOf())),
    });
    const clock = clockWithoutWaiting();
    let asked = clock.now();
    const waits: number[] = [];
    const leaving = new AbortController();
    for await (const event of watchFeeds([{ url: server.url('/feed'), title: null }], {
      ...watchedBy(clock),
      everyMinutes: 60,
      signal: leaving.signal,
    })) {
      if (!('feed' in event)) continue;
      const due = Date.parse(event.feed.nextDue!);
      waits.push((due - asked) / 60_000);
      asked = due;
      if (broken)
        expect(event.feed).toMatchObject({ failures: waits.length, lastError: expect.stringContaining('500') });
      else expect(event.feed).toMatchObject({ failures: 0, lastError: null });
      if (!broken) leaving.abort();
      broken = waits.length < 6;
    }
    expect(waits).toEqual([120, 240, 480, 960, 1440, 1440, 60]);
  });

  it('leaves a server alone for as long as it asks', async () => {
    const server = await localServer({
      '/feed': (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
    });
    const { last } = await watch([server.url('/feed')], 1, watchedBy(clockWithoutWaiting()));
    expect(last.nextDue).toBe('2024-05-08T12:00:00.000Z');
  });

  it('tries a page that may come later again, says so once, and leaves one that will not come', async () => {
    let down = true;
    const server = await localServer({
      '/feed': (_, response) => response.setHeader('etag', '"1"').end(feedOf('/down', '/gone', '/never')),
      '/down': (_, response) => (down ? response.writeHead(502).end() : response.end(page('أخير'))),
      '/never': (_, response) => response.writeHead(502).end(),
    });
    const leaving = new AbortController();
    const came: string[] = [];
    let readings = 0;
    for await (const event of watchFeeds([{ url: server.url('/feed'), title: null }], {
      ...watchedBy(clockWithoutWaiting()),
      signal: leaving.signal,
    })) {
      if ('feed' in event) {
        down = ++readings < 2;
        if (readings === 5) leaving.abort();
      } else came.push(`${readings}${'error' in event ? '!' : ''}${new URL(event.source).pathname}`);
    }
    expect(came).toEqual(['0!/down', '0!/gone', '0!/never', '2/down']);
    expect(server.asked.filter((path) => path === '/gone')).toHaveLength(1);
    expect(server.asked.filter((path) => path === '/never')).toHaveLength(3);
  });

  it('goes on with other feeds while one is broken', async () => {
    const server = await localServer({ '/good': feedOf('/1'), '/1': page('أول'), '/bad': '<html>' });
    const leaving = new AbortController();
    const errors = new Map<string, string | null>();
    const feeds = ['/bad', '/good'].map((path) => ({ url: server.url(path), title: null }));
    const came: string[] = [];
    const options = { ...watchedBy(clockWithoutWaiting()), signal: leaving.signal };
    for await (const event of watchFeeds(feeds, options)) {
      if ('feed' in event) errors.set(new URL(event.feed.url).pathname, event.feed.lastError);
      else came.push(event.source);
      if (errors.size === 2) leaving.abort();
    }
    expect(came).toEqual([server.url('/1')]);
    expect(Object.fromEntries(errors)).toEqual({ '/bad': 'It is no feed that can be read.', '/good': null });
  });
});
