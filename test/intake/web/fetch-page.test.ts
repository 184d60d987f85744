import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FetchError } from '../../../src/intake/web/fetch-error.ts';
import { clockWithoutWaiting, fetcherFor, type Handler, localServer } from './local-server.ts';

const redirectTo =
  (location: string): Handler =>
  (_, response) =>
    response.writeHead(302, { location }).end();

/** As if 127.0.0.1 were a public address and every name led to it, so that a test reaches its own server. */
const everyNameIsLocal = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  mayConnect: (address: string) => address === '127.0.0.1',
};

describe('a page', () => {
  it('comes with its address after redirects, its type, its charset and its validators', async () => {
    const server = await localServer({
      '/old': redirectTo('/new?x=1#part'),
      '/new?x=1': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'Text/HTML; Charset="windows-1256"', etag: '"1"', 'last-modified': 'then' })
          .end('page'),
    });
    const page = await fetcherFor({ allowPrivate: true }).fetchPage(server.url('/old'));
    expect({ ...page, bytes: page.bytes.toString() }).toEqual({
      url: server.url('/new?x=1'),
      bytes: 'page',
      type: 'text/html',
      charset: 'windows-1256',
      validators: { etag: '"1"', lastModified: 'then' },
    });
  });

  it('is null where it has not changed since its validators were given', async () => {
    const server = await localServer({
      '/': (request, response) => {
        const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
        response.writeHead(etag === '"1"' && since === 'then' ? 304 : 200, { etag: '"2"' }).end();
      },
    });
    const fetcher = fetcherFor({ allowPrivate: true });
    expect(await fetcher.fetchIfChanged(server.url('/'), { etag: '"1"', lastModified: 'then' })).toBeNull();
    const changed = await fetcher.fetchIfChanged(server.url('/'), { etag: '"0"', lastModified: null });
    expect(changed?.validators.etag).toBe('"2"');
  });

  it('is asked for under our name', async () => {
    let name: string | undefined;
    const server = await localServer({
      '/': (request, response) => {
        name = request.headers['user-agent'];
        response.end('page');
      },
    });
    await fetcherFor({ allowPrivate: true }).fetchPage(server.url('/'));
    expect(name).toMatch(/^isnad\/\d+\.\d+\.\d+ \(.+\)$/);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ])('is decompressed from %s', async (coding, compress) => {
    const text = 'خبر من بيروت '.repeat(5000);
    const server = await localServer({
      '/': (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(compress(text)),
    });
    const { bytes } = await fetcherFor({ allowPrivate: true }).fetchPage(server.url('/'));
    expect(bytes.toString()).toBe(text);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('that swells out of %s is left at the limit', async (coding, compress) => {
    const bomb = compress(Buffer.alloc(48 * 1024 * 1024));
    const server = await localServer({
      '/': (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(bomb),
    });
    const before = process.memoryUsage().arrayBuffers;
    await expect(fetcherFor({ allowPrivate: true }).fetchPage(server.url('/'))).rejects.toThrow('larger than 10 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
  });

  it('that is broken off is no page', async () => {
    const whole = gzipSync('خبر '.repeat(1000));
    const server = await localServer({
      '/': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, -12)),
    });
    await expect(fetcherFor({ allowPrivate: true }).fetchPage(server.url('/'))).rejects.toThrow('broke the page off');
  });

  it.each([
    [404, 'has no such page'],
    [403, 'does not give this page to programs'],
    [418, 'does not give the page'],
    [500, 'is out of order'],
  ])('that is answered with %d is an error in words', async (status, words) => {
    const server = await localServer({ '/': (_, response) => response.writeHead(status).end() });
    const failure = await fetcherFor({ allowPrivate: true })
      .fetchPage(server.url('/'))
      .catch((error) => error);
    expect(failure).toBeInstanceOf(FetchError);
    expect(failure.message).toContain(words);
    expect(failure.status).toBe(status);
    expect(failure.hint).toBeTruthy();
  });

  it.each(['ftp://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'story.txt'])(
    'is not looked for at %s',
    async (address) => await expect(fetcherFor().fetchPage(address)).rejects.toThrow('is no address of the web'),
  );

  it('is not followed for ever, nor out of the web', async () => {
    const server = await localServer({ '/loop': redirectTo('/loop'), '/file': redirectTo('file:///etc/passwd') });
    const fetcher = fetcherFor({ allowPrivate: true });
    await expect(fetcher.fetchPage(server.url('/loop'))).rejects.toThrow('more than 5 times');
    expect(server.asked).toHaveLength(6);
    await expect(fetcher.fetchPage(server.url('/file'))).rejects.toThrow('is no address of the web');
  });

  it('that comes too slowly is given up', async () => {
    const server = await localServer({
      '/silent': () => {},
      '/stops': (_, response) => response.write('half'),
      '/trickles': (_, response) => {
        const drops = setInterval(() => response.write('.'), 5);
        response.on('close', () => clearInterval(drops));
      },
    });
    const limits = { headersMs: 60, bodyMs: 60, requestMs: 3000 };
    const fetcher = fetcherFor({ allowPrivate: true, limits });
    await expect(fetcher.fetchPage(server.url('/silent'))).rejects.toThrow('did not answer in time');
    await expect(fetcher.fetchPage(server.url('/stops'))).rejects.toThrow('stopped in the middle');
    const hasty = fetcherFor({ allowPrivate: true, limits: { requestMs: 150 } });
    await expect(hasty.fetchPage(server.url('/trickles'))).rejects.toThrow('took too long');
  });

  it('is no longer waited for when the caller leaves', async () => {
    const server = await localServer({ '/silent': () => {} });
    const leaving = new AbortController();
    const fetched = fetcherFor({ allowPrivate: true }).fetchPage(server.url('/silent'), leaving.signal);
    leaving.abort(new Error('enough'));
    await expect(fetched).rejects.toThrow('enough');
  });
});

describe('private networks', () => {
  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f000001', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]'])(
    'are not read at %s, unless it is allowed',
    async (host) => {
      const server = await localServer({ '/': 'page' });
      const failure = await fetcherFor()
        .fetchPage(server.url('/', host))
        .catch((error) => error);
      expect(failure.message).toContain('lies in a private network');
      expect(failure.hint).toContain('--allow-private');
      await expect(fetcherFor().fetchPage(server.url('/', host).replace('http', 'https'))).rejects.toThrow(
        failure.message,
      );
      expect(server.asked).toEqual([]);
    },
  );

  it('are not reached through a redirect', async () => {
    const inner = await localServer({ '/secret': 'secret' }, '127.0.0.2');
    const outer = await localServer({
      '/a': redirectTo(inner.url('/secret')),
      '/b': redirectTo('http://169.254.169.254/latest/meta-data/'),
    });
    for (const path of ['/a', '/b']) {
      const fetched = fetcherFor(everyNameIsLocal).fetchPage(outer.url(path, 'news.test'));
      await expect(fetched).rejects.toThrow('lies in a private network');
    }
    expect(inner.asked).toEqual([]);
    const page = await fetcherFor({ ...everyNameIsLocal, allowPrivate: true }).fetchPage(outer.url('/a', 'news.test'));
    expect(page.bytes.toString()).toBe('secret');
  });

  it('are not reached through a name that changes its address in between', async () => {
    const { port, asked } = await localServer({
      '/robots.txt': (_, response) => response.writeHead(404, { connection: 'close' }).end(),
    });
    const answers = ['127.0.0.1', '127.0.0.2'];
    const inner = await localServer({ '/': 'secret' }, '127.0.0.2');
    const fetcher = fetcherFor({
      ...everyNameIsLocal,
      resolve: async () => [{ address: answers.shift() ?? '127.0.0.2', family: 4 }],
    });
    await expect(fetcher.fetchPage(`http://news.test:${port}/`)).rejects.toThrow('lies in a private network');
    expect([...asked, ...inner.asked]).toEqual([]);
  });

  it('do not spoil a name that has a public address too', async () => {
    const server = await localServer({ '/': 'page' });
    const fetcher = fetcherFor({
      ...everyNameIsLocal,
      resolve: async () => ['10.0.0.1', '127.0.0.1'].map((address) => ({ address, family: 4 })),
    });
    expect((await fetcher.fetchPage(server.url('/', 'news.test'))).bytes.toString()).toBe('page');
  });
});

describe('robots.txt', () => {
  const rules =
    (text: string): Handler =>
    (_, response) =>
      response.end(text);

  it('is obeyed, its own part for us before that for all, and asked for once', async () => {
    let asked = 0;
    const server = await localServer({
      '/robots.txt': (_, response) => {
        asked++;
        response.end('User-agent: *\nDisallow: /\n\nUser-agent: isnad\nDisallow: /private\nAllow: /private/news\n');
      },
      '/a': 'page',
      '/private/news': 'page',
    });
    const fetcher = fetcherFor({ allowPrivate: true });
    await fetcher.fetchPage(server.url('/a'));
    await fetcher.fetchPage(server.url('/private/news'));
    await expect(fetcher.fetchPage(server.url('/private/b'))).rejects.toThrow('robots.txt, line 5');
    expect({ asked, pages: server.asked }).toEqual({ asked: 1, pages: ['/a', '/private/news'] });
  });

  it('is asked of the host that a redirect leads to as well', async () => {
    const inner = await localServer({ '/robots.txt': rules('User-agent: *\nDisallow: /'), '/page': 'page' });
    const outer = await localServer({ '/': redirectTo(inner.url('/page')) });
    await expect(fetcherFor({ allowPrivate: true }).fetchPage(outer.url('/'))).rejects.toThrow('robots.txt');
    expect(inner.asked).toEqual([]);
  });

  it('keeps us away while its server is out of order, and is asked for again some minutes later', async () => {
    let asked = 0;
    const server = await localServer({
      '/robots.txt': (_, response) => response.writeHead(++asked === 1 ? 500 : 404).end(),
      '/': 'page',
    });
    const clock = clockWithoutWaiting();
    const fetcher = fetcherFor({ allowPrivate: true, clock });
    for (let i = 0; i < 3; i++) await expect(fetcher.fetchPage(server.url('/'))).rejects.toThrow('is out of order');
    expect({ asked, pages: server.asked }).toEqual({ asked: 1, pages: [] });
    await clock.sleep(6 * 60_000);
    expect((await fetcher.fetchPage(server.url('/'))).bytes.toString()).toBe('page');
  });

  it('sets the pause between two requests, up to half a minute', async () => {
    const pauses = async (crawlDelay: number) => {
      const server = await localServer({
        '/robots.txt': rules(`User-agent: *\nCrawl-delay: ${crawlDelay}`),
        '/a': 'page',
        '/b': 'page',
      });
      const clock = clockWithoutWaiting();
      const fetcher = fetcherFor({ allowPrivate: true, clock, gapMs: 1000 });
      await fetcher.fetchPage(server.url('/a'));
      await fetcher.fetchPage(server.url('/b'));
      return clock.slept;
    };
    expect(await pauses(0)).toEqual([1000, 1000]);
    expect(await pauses(7)).toEqual([1000, 7000]);
    expect(await pauses(3600)).toEqual([1000, 30_000]);
  });
});

describe('a busy server', () => {
  it('is asked again after the pause that it asks for', async () => {
    let times = 0;
    const server = await localServer({
      '/': (_, response) => {
        times++;
        if (times < 3) response.writeHead(times === 1 ? 429 : 503, { 'retry-after': '7' }).end();
        else response.end('page');
      },
    });
    const clock = clockWithoutWaiting();
    const { bytes } = await fetcherFor({ allowPrivate: true, clock }).fetchPage(server.url('/'));
    expect(bytes.toString()).toBe('page');
    expect(clock.slept).toEqual([7000, 7000]);
  });

  it('is given up after three times, with longer pauses where it asks for none', async () => {
    const server = await localServer({ '/': (_, response) => response.writeHead(503).end() });
    const clock = clockWithoutWaiting();
    const fetched = fetcherFor({ allowPrivate: true, clock }).fetchPage(server.url('/'));
    await expect(fetched).rejects.toThrow('overloaded');
    expect(server.asked).toHaveLength(3);
    expect(clock.slept).toEqual([1000, 4000]);
  });

  it('is left alone at once where it asks for more than a minute', async () => {
    const until = new Date('2024-05-08T11:00:00Z').toUTCString();
    const server = await localServer({ '/': (_, response) => response.writeHead(429, { 'retry-after': until }).end() });
    const failure = await fetcherFor({ allowPrivate: true })
      .fetchPage(server.url('/'))
      .catch((error) => error);
    expect(failure).toMatchObject({ status: 429, retryAfterMs: 3_600_000 });
    expect(server.asked).toHaveLength(1);
  });

  it('that breaks the connection off is asked again', async () => {
    let times = 0;
    const server = await localServer({
      '/': (request, response) => {
        if (++times === 1) request.socket.destroy();
        else response.end('page');
      },
    });
    expect((await fetcherFor({ allowPrivate: true }).fetchPage(server.url('/'))).bytes.toString()).toBe('page');
  });
});

describe('many pages', () => {
  it('are asked of one host one at a time, and of several hosts side by side, up to a number', async () => {
    const open = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const answer: Handler = (request, response) => {
      const host = request.headers.host ?? '';
      open.set(host, (open.get(host) ?? 0) + 1);
      mostOfOne = Math.max(mostOfOne, open.get(host) ?? 0);
      most = Math.max(
        most,
        [...open.values()].reduce((sum, n) => sum + n, 0),
      );
      setTimeout(() => {
        open.set(host, (open.get(host) ?? 0) - 1);
        response.end('page');
      }, 20);
    };
    const pages = { '/1': answer, '/2': answer, '/3': answer };
    const server = await localServer(pages);
    const fetcher = fetcherFor({ ...everyNameIsLocal, hostsAtOnce: 3 });
    const hosts = ['a.test', 'b.test', 'c.test', 'd.test', 'e.test'];
    const addresses = hosts.flatMap((host) => Object.keys(pages).map((path) => server.url(path, host)));
    await Promise.all(addresses.map((address) => fetcher.fetchPage(address)));
    expect(server.asked).toHaveLength(15);
    expect({ most, mostOfOne }).toEqual({ most: 3, mostOfOne: 1 });
  });
});
