import { mkdirSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../../src/intake/field-names.ts';
import { articlesFrom, type SourceOptions } from '../../src/intake/sources.ts';
import { folderWith } from '../cli/temporary-folder.ts';
import { zipOf } from './archives/zip-file.ts';
import { fetcherFor, localServer } from './web/local-server.ts';

const page = (
  headline: string,
  more = '',
) => `<!doctype html><html><head><title>${headline}</title>${more}</head><body><article>
<h1>${headline}</h1><p>وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة تستمر يومين.</p></article></body></html>`;

async function read(inputs: readonly string[], options: SourceOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const item of articlesFrom(inputs, options)) {
    const said = 'article' in item ? item.article.text.split('\n')[0] : `! ${item.error.message}`;
    found.push(`${item.source}: ${said}`);
  }
  return found;
}

describe('files', () => {
  it('of every kind come in their order, and a folder gives those in it', async () => {
    const warc =
      'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://news.test/1\r\nContent-Type: text/html\r\nContent-Length: ';
    const body = page('من الأرشيف');
    const at = folderWith({
      'a.txt': 'نص',
      'b.html': page('صفحة'),
      'c.json': '[{"text":"أول"},{"text":"ثان"}]',
      'd.json': '{"text":"وحيد"}',
      'e.jsonl': '{"text":"سطر"}\n',
      'f.jsonl.gz': gzipSync('{"text":"مضغوط"}\n'),
      'g.txt.gz': gzipSync('نص مضغوط'),
      'h.warc.gz': gzipSync(`${warc}${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`),
      'i.zip': zipOf([{ name: 'x.txt', content: 'من الحزمة' }]),
      'feeds.opml': '',
    });
    const expected = [
      `${at('a.txt')}: نص`,
      `${at('b.html')}: صفحة`,
      `${at('c.json')}#1: أول`,
      `${at('c.json')}#2: ثان`,
      `${at('d.json')}: وحيد`,
      `${at('e.jsonl')}:1: سطر`,
      `${at('f.jsonl.gz')}:1: مضغوط`,
      `${at('g.txt.gz')}: نص مضغوط`,
      `${at('h.warc.gz')}#1: من الأرشيف`,
      `${at('i.zip')}/x.txt: من الحزمة`,
    ];
    expect(await read([at('')])).toEqual(expected);
    expect(await read([at('i.zip'), at('a.txt')])).toEqual([expected[9], expected[0]]);
  });

  it('that cannot be read come as their error, and the others are read', async () => {
    const at = folderWith({
      'cut.jsonl.gz': gzipSync(`{"text":"سطر"}\n{"text":"${Array.from({ length: 999 }, (_, i) => i * i)}"}`).subarray(
        0,
        900,
      ),
      'cut.zip': 'PK\x03\x04',
      'list.opml': 'خبر',
      'last.txt': 'نص',
    });
    const found = await read(
      ['missing.zip', 'cut.jsonl.gz', 'cut.zip', 'list.opml', 'last.txt'].map((name) => at(name)),
    );
    expect(found).toEqual([
      expect.stringMatching(/missing\.zip: ! There is no file/),
      `${at('cut.jsonl.gz')}:1: سطر`,
      expect.stringMatching(/cut\.jsonl\.gz: ! It could not be read: unexpected end of file/),
      expect.stringMatching(/cut\.zip: ! The ZIP archive cannot be read/),
      expect.stringMatching(/list\.opml: ! It is no OPML list/),
      `${at('last.txt')}: نص`,
    ]);
  });

  it('tell how many items there will be where each holds one', async () => {
    const at = folderWith({ 'a.txt': 'نص', 'b.html': page('صفحة'), 'c.jsonl': '{"text":"سطر"}' });
    mkdirSync(at('folder'));
    writeFileSync(at('folder/d.txt'), 'نص');
    const totals: number[] = [];
    const onTotal = (total: number) => totals.push(total);
    await read([at('a.txt'), at('b.html'), at('missing.txt'), at('folder')], { onTotal });
    expect(totals).toEqual([4]);
    await read([at('')], { onTotal });
    expect(totals).toEqual([4]);
  });

  it('are read with the fields of a collection, or as JSONL whatever their names', async () => {
    const at = folderWith({ 'a.json': '[{"title":"عنوان","content":"نص"}]', 'b.data': '{"text":"سطر"}\n' });
    const fields = fieldNames('text=content');
    expect(await read([at('a.json')], { fields })).toEqual([`${at('a.json')}#1: عنوان`]);
    expect(await read([at('b.data')], { jsonl: true })).toEqual([`${at('b.data')}:1: سطر`]);
  });

  it('end where the caller leaves', async () => {
    const at = folderWith({ 'a.jsonl': '{"text":"سطر"}\n'.repeat(100) });
    const leaving = new AbortController();
    let items = 0;
    for await (const _ of articlesFrom([at('a.jsonl')], { signal: leaving.signal })) if (++items === 3) leaving.abort();
    expect(items).toBe(3);
  });
});

describe('standard input', () => {
  it.each([
    ['a text', 'نص', ['standard input: نص']],
    ['a page', page('صفحة'), ['standard input: صفحة']],
    ['a text that begins with a bracket', '[القاهرة] نص', ['standard input: [القاهرة] نص']],
    ['an array', ' [ {"text":"أول"}, {"text":"ثان"}]', ['standard input#1: أول', 'standard input#2: ثان']],
    ['an archive that is not whole', 'WARC/1.0\r\n', ['standard input#1: ! ']],
  ])('is told by how it begins: %s, gzipped or not', async (_, content, expected) => {
    for (const bytes of [Buffer.from(content), gzipSync(content)]) {
      const found = await read(['-'], { stdin: Readable.from([bytes]) });
      expect(found).toEqual(expected.map((line) => expect.stringContaining(line)));
    }
  });

  it('is JSONL where that is said', async () => {
    const stdin = Readable.from(['{"text":"أول"}\n', '{"text":"ثان"}']);
    expect(await read(['-'], { stdin, jsonl: true })).toEqual(['standard input:1: أول', 'standard input:2: ثان']);
  });
});

describe('addresses', () => {
  const feed = (items: string) =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>الميناء</title><link>/</link><description>x</description>${items}</channel></rss>`;

  it('give the article of a page, under the address that the page says is its own', async () => {
    const server = await localServer({
      '/a?utm_source=x': page('خبر', '<link rel="canonical" href="/a">'),
      '/b': page('خبر', '<link rel="canonical" href="/">'),
      '/c': (_, response) => response.setHeader('content-type', 'text/plain; charset=utf-8').end('نص من القاهرة'),
    });
    const urls = [];
    for await (const item of articlesFrom([server.url('/a?utm_source=x'), server.url('/b'), server.url('/c')], {
      fetcher: fetcherFor({ allowPrivate: true }),
    })) {
      urls.push('article' in item && item.article.url);
    }
    expect(urls).toEqual(['/a', '/b', '/c'].map((path) => server.url(path)));
  });

  it('are decoded as the server says', async () => {
    const iconv = (await import('iconv-lite')).default;
    const server = await localServer({
      '/': (_, response) =>
        response
          .setHeader('content-type', 'text/html; charset=iso-8859-6')
          .end(iconv.encode(page('خبر من القاهرة', '<meta charset="windows-1252">'), 'iso-8859-6')),
    });
    const fetcher = fetcherFor({ allowPrivate: true });
    expect(await read([server.url('/')], { fetcher })).toEqual([`${server.url('/')}: خبر من القاهرة`]);
  });

  it('lead through a feed to its pages, told by content whatever the server calls it', async () => {
    const content = `<content:encoded><![CDATA[<p>${'وصل الوزير النرويجي إلى الرباط مساء الاثنين في زيارة. '.repeat(6)}</p>]]></content:encoded>`;
    const server = await localServer({
      '/feed': feed(`<item><title>أول</title><link>/1</link><pubDate>Wed, 08 May 2024 10:00:00 GMT</pubDate></item>
<item><title>ثان</title><link>/gone</link>${content}</item><item><title>ثالث</title><link>/gone-too</link><description>ملخص</description></item>
<item><title>رابع</title><link>/known</link></item>`),
      '/1': page('أول'),
    });
    const items = [];
    for await (const item of articlesFrom([server.url('/feed')], {
      fetcher: fetcherFor({ allowPrivate: true }),
      isKnown: (url) => url === server.url('/known'),
    })) {
      items.push(item);
    }
    expect(items).toMatchObject([
      { source: server.url('/1'), article: { outlet: 'الميناء', published: '2024-05-08', url: server.url('/1') } },
      { source: server.url('/gone'), article: { outlet: 'الميناء', url: server.url('/gone') } },
      { source: server.url('/gone-too'), error: { message: expect.stringContaining('has no such page') } },
    ]);
    expect(server.asked).toEqual(['/feed', '/1', '/gone', '/gone-too']);
  });

  it('are taken from an OPML list and from a feed in a file', async () => {
    const server = await localServer({
      '/feed': feed('<item><title>خبر</title><link>/1</link></item>'),
      '/1': page('من القائمة'),
      '/2': page('من الملف'),
    });
    const at = folderWith({
      'feeds.opml': `<opml version="2.0"><body><outline text="a" xmlUrl="${server.url('/feed')}"/><outline text="b" xmlUrl="${server.url('/none')}"/></body></opml>`,
      'feed.xml': feed(`<item><title>خبر</title><link>${server.url('/2')}</link></item>`),
      'page.xml': `<?xml version="1.0"?>${page('صفحة')}`,
    });
    const fetcher = fetcherFor({ allowPrivate: true });
    const found = await read([at('feeds.opml'), at('feed.xml'), at('page.xml')], { fetcher });
    expect(found.sort()).toEqual(
      [
        `${server.url('/1')}: من القائمة`,
        `${server.url('/none')}: ! 127.0.0.1:${server.port} has no such page (status 404).`,
        `${server.url('/2')}: من الملف`,
        `${at('page.xml')}: صفحة`,
      ].sort(),
    );
  });

  it('of private networks are read only where that is allowed', async () => {
    const server = await localServer({ '/': page('داخلي') });
    expect(await read([server.url('/')])).toEqual([expect.stringContaining('lies in a private network')]);
    expect(await read([server.url('/')], { allowPrivate: true })).toEqual([`${server.url('/')}: داخلي`]);
  });

  it('are no longer fetched when the caller leaves', async () => {
    const server = await localServer({ '/': page('خبر'), '/silent': () => {} });
    const inputs = [server.url('/'), server.url('/silent', 'localhost')];
    const found = [];
    for await (const item of articlesFrom(inputs, { fetcher: fetcherFor({ allowPrivate: true }) })) {
      found.push(item.source);
      break;
    }
    expect(found).toEqual([server.url('/')]);
  });
});
