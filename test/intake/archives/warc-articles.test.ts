import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { warcArticles } from '../../../src/intake/archives/warc-articles.ts';

const page = (headline: string) => `<!doctype html><html><head><title>${headline}</title></head><body><article>
<h1>${headline}</h1><p>وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة تستمر يومين.</p>
<p>ويجري الوزير مباحثات مع نظيره المغربي حول الصيد البحري.</p></article></body></html>`;

interface Response {
  readonly url?: string;
  readonly body: string | Uint8Array;
  readonly status?: string;
  readonly headers?: string;
}

function record(type: string, url: string | null, body: Uint8Array): Buffer {
  const target = url === null ? '' : `WARC-Target-URI: ${url}\r\n`;
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\n${target}WARC-Date: 2024-05-08T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n\r\n')]);
}

function response({ url = 'https://news.test/1', body, status = '200 OK', headers = '' }: Response): Buffer {
  const head = `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n`;
  return record('response', url, Buffer.concat([Buffer.from(head), Buffer.from(body as Uint8Array)]));
}

const info = record('warcinfo', null, Buffer.from('software: none\r\n'));
const request = record('request', 'https://news.test/1', Buffer.from('GET /1 HTTP/1.1\r\nHost: news.test\r\n\r\n'));

async function read(archive: Uint8Array, bytesMax?: number, chunk = 1000): Promise<string[]> {
  const chunks = [];
  for (let at = 0; at < archive.length; at += chunk) chunks.push(archive.subarray(at, at + chunk));
  const found: string[] = [];
  for await (const one of warcArticles(Readable.from(chunks), bytesMax ? { bytesMax } : {})) {
    const said = 'article' in one ? `${one.article.url} ${one.article.text.split('\n')[0]}` : one.error.message;
    found.push(`${one.record}: ${said}`);
  }
  return found;
}

describe('warcArticles', () => {
  const archive = [
    info,
    request,
    response({ body: page('خبر أول') }),
    response({ url: 'https://news.test/2', body: page('خبر ثان') }),
  ];

  it('gives the pages that a server answered with, plain, gzipped by record or as a whole', async () => {
    const expected = ['3: https://news.test/1 خبر أول', '4: https://news.test/2 خبر ثان'];
    expect(await read(Buffer.concat(archive))).toEqual(expected);
    expect(await read(Buffer.concat(archive.map((one) => gzipSync(one))))).toEqual(expected);
    expect(await read(gzipSync(Buffer.concat(archive)))).toEqual(expected);
  });

  it('passes over what is no page of an article, and says where a page holds none', async () => {
    const found = await read(
      Buffer.concat([
        response({ body: page('خبر'), status: '404 Not Found' }),
        response({ body: '', status: '301 Moved', headers: 'Location: /2\r\n' }),
        record(
          'response',
          'https://news.test/p',
          Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG'),
        ),
        record('metadata', 'https://news.test/1', Buffer.from('via: x\r\n')),
        response({ body: '<html><body><p>قائمة</p></body></html>' }),
        response({ body: page('خبر أخير') }),
      ]),
    );
    expect(found).toEqual(['5: No article was found in this page.', '6: https://news.test/1 خبر أخير']);
  });

  it('undoes chunks, compression and charset as the server named them', async () => {
    const chunked = (body: Uint8Array) =>
      Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
    const old = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1256\r\n\r\n';
    const found = await read(
      Buffer.concat([
        response({ body: gzipSync(page('مضغوط')), headers: 'Content-Encoding: gzip\r\n' }),
        response({ body: brotliCompressSync(page('مكبوس')), headers: 'Content-Encoding: br\r\n' }),
        response({ body: chunked(Buffer.from(page('مقطع'))), headers: 'Transfer-Encoding: chunked\r\n' }),
        record(
          'response',
          'https://news.test/1',
          Buffer.concat([Buffer.from(old), iconv.encode(page('قديم'), 'cp1256')]),
        ),
      ]),
    );
    expect(found.map((line) => line.split(' ')[2])).toEqual(['مضغوط', 'مكبوس', 'مقطع', 'قديم']);
  });

  it('leaves a page that is too large, packed or unpacked, and reads the next', async () => {
    const large = page('كبير').replace('</article>', `<p>${'كلام '.repeat(20_000)}</p></article>`);
    const found = await read(
      Buffer.concat([
        response({ body: large }),
        response({ body: gzipSync(large), headers: 'Content-Encoding: gzip\r\n' }),
        response({ body: page('صغير') }),
      ]),
      50_000,
    );
    expect(found).toEqual([
      expect.stringContaining('1: The page is larger'),
      expect.stringContaining('2: The page is larger'),
      '3: https://news.test/1 صغير',
    ]);
  });

  it('says what is broken in a page and reads the next', async () => {
    const broken = Buffer.concat([gzipSync('<html>').subarray(0, 10), Buffer.from('not deflated at all')]);
    const found = await read(
      Buffer.concat([
        response({ body: broken, headers: 'Content-Encoding: gzip\r\n' }),
        response({ body: page('خبر') }),
      ]),
    );
    expect(found).toEqual([
      expect.stringContaining('1: The page cannot be decompressed'),
      '2: https://news.test/1 خبر',
    ]);
  });

  it.each([
    ['plain', (records: readonly Buffer[]) => Buffer.concat(records)],
    ['gzipped', (records: readonly Buffer[]) => Buffer.concat(records.map((one) => gzipSync(one)))],
  ])('never ends silently in the middle of a %s archive, and gives what came before', async (_, pack) => {
    const records = [response({ body: page('خبر أول') }), response({ body: page('خبر ثان') })];
    const whole = pack(records);
    const first = pack(records.slice(0, 1)).length;
    // The blank lines and the checksum that close a record carry nothing of it.
    const closing = 16;
    const seen = new Set<string>();
    for (let length = first + 1; length < whole.length - closing; length += 37) {
      const found = await read(whole.subarray(0, length));
      expect(found, `cut at ${length}`).toEqual([
        '1: https://news.test/1 خبر أول',
        expect.stringContaining('2: The archive breaks off'),
      ]);
      seen.add(found[1]!);
    }
    expect(seen.size).toBeGreaterThan(0);
    expect(await read(whole)).toHaveLength(2);
  });

  it.each([
    ['a text', Buffer.from('خبر من القاهرة\n')],
    ['nothing', Buffer.alloc(0)],
    ['a gzipped text', gzipSync('خبر من القاهرة\n')],
  ])('says that %s is no archive', async (_, bytes) => {
    expect(await read(bytes)).toEqual([expect.stringContaining('1: The archive breaks off after 0 records')]);
  });

  it('says that something else follows the records', async () => {
    const found = await read(
      Buffer.concat([response({ body: page('خبر') }), Buffer.from('\n\nsomething else\r\n\r\n')]),
    );
    expect(found).toEqual(['1: https://news.test/1 خبر', expect.stringContaining('2: The archive breaks off')]);
  });
});
