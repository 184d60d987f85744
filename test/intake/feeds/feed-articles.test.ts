import { describe, expect, it } from 'vitest';
import {
  articleInEntry,
  type FeedEntry,
  feedArticles,
  looksLikeFeed,
} from '../../../src/intake/feeds/feed-articles.ts';
import { feedDay } from '../../../src/intake/feeds/feed-day.ts';
import { feedsInOpml, looksLikeOpml } from '../../../src/intake/feeds/feeds-in-opml.ts';

const FEED = 'https://news.test/feeds/all.xml';

const rss = (items: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>صحيفة الميناء</title><link>https://news.test/</link><description>أخبار</description>${items}</channel></rss>`;

const none: FeedEntry = { url: null, title: null, published: null, summary: null, content: null, outlet: null };

describe('feedArticles', () => {
  it('reads RSS, with addresses in full', () => {
    const text = rss(`<item><title>وصول &quot;الوفد&quot; &amp; مغادرته</title><link>../a?x=1&amp;y=2</link>
<pubDate>Wed, 08 May 2024 23:30:00 +0300</pubDate><description><![CDATA[<p>ملخص</p>]]></description>
<content:encoded><![CDATA[<p>نص</p>]]></content:encoded></item>
<item><guid>https://news.test/b</guid><dc:date>2024-05-07T01:00:00Z</dc:date><title>ثان</title></item>
<item><guid isPermaLink="false">https://news.test/id/7</guid><title>ثالث</title></item>`);
    expect(feedArticles(text, FEED)).toEqual([
      {
        url: 'https://news.test/a?x=1&y=2',
        title: 'وصول "الوفد" & مغادرته',
        published: '2024-05-08',
        summary: '<p>ملخص</p>',
        content: '<p>نص</p>',
        outlet: 'صحيفة الميناء',
      },
      { ...none, url: 'https://news.test/b', title: 'ثان', published: '2024-05-07', outlet: 'صحيفة الميناء' },
      { ...none, title: 'ثالث', outlet: 'صحيفة الميناء' },
    ]);
  });

  it('reads Atom, the page among its links, plain content as paragraphs', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.test/ar/"><title>الميناء</title><id>x</id>
<entry><id>urn:1</id><title>خبر</title><updated>2024-05-09T00:30:00+03:00</updated><link rel="self" href="https://news.test/self"/>
<link rel="alternate" href="story/1"/><content type="text">سطر أول &lt; ثان
سطر آخر</content></entry></feed>`;
    expect(feedArticles(text, FEED)).toEqual([
      {
        ...none,
        url: 'https://news.test/ar/story/1',
        title: 'خبر',
        published: '2024-05-09',
        content: '<p>سطر أول &lt; ثان</p><p>سطر آخر</p>',
        outlet: 'الميناء',
      },
    ]);
  });

  it('reads RDF and JSON Feed', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://news.test/"><title>الميناء</title><link>https://news.test/</link><description>أخبار</description></channel>
<item rdf:about="https://news.test/1"><title>خبر</title><link>https://news.test/1</link><dc:date>2024-05-08</dc:date></item></rdf:RDF>`;
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'الميناء',
      items: [{ id: '1', url: '/1', title: 'خبر', date_published: '2024-05-08T10:00:00Z' }],
    });
    const expected = [
      { ...none, url: 'https://news.test/1', title: 'خبر', published: '2024-05-08', outlet: 'الميناء' },
    ];
    expect(feedArticles(rdf, FEED)).toEqual(expected);
    expect(feedArticles(json, FEED)).toEqual(expected);
  });

  it('bears a bare ampersand, and links that lead nowhere', () => {
    const [first, second] = feedArticles(
      rss(
        '<item><title>نفط & غاز</title><link>javascript:alert(1)</link></item><item><title>ب</title><link>  </link></item>',
      ),
      FEED,
    );
    expect(first).toMatchObject({ title: 'نفط & غاز', url: null });
    expect(second?.url).toBeNull();
  });

  it('does not unfold entities that a feed makes up', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = rss('<item><title>&e12;</title><link>https://news.test/1</link></item>').replace(
      '<rss',
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${levels}]><rss`,
    );
    expect(looksLikeFeed(bomb)).toBe(true);
    const [entry] = feedArticles(bomb, FEED);
    expect(entry?.url).toBe('https://news.test/1');
    expect(entry?.title?.length).toBeLessThan(100);
  });

  it.each([
    ['cut off', rss('<item><title>خبر</title>').slice(0, -30)],
    ['asking for a file', rss('').replace('<rss', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss')],
    ['a page', '<!doctype html><html><body>مرحبا</body></html>'],
    ['other JSON', '{"items":[]}'],
    ['nothing', ''],
  ])('says that what is %s is no feed', (_, text) => {
    expect(() => feedArticles(text, FEED)).toThrow('It is no feed that can be read.');
  });
});

describe('looksLikeFeed', () => {
  it('knows a feed by how it begins', () => {
    expect(looksLikeFeed(rss(''))).toBe(true);
    expect(looksLikeFeed('<!-- x --><feed xmlns="http://www.w3.org/2005/Atom">')).toBe(true);
    expect(looksLikeFeed('<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><rdf:RDF>')).toBe(true);
    expect(looksLikeFeed('{ "version": "https://jsonfeed.org/version/1", "items": [] }')).toBe(true);
    expect(looksLikeFeed('<!doctype html><html><head><link type="application/rss+xml"></head>')).toBe(false);
    expect(looksLikeFeed('<p>feed</p>')).toBe(false);
  });
});

describe('feedDay', () => {
  it.each([
    ['Wed, 08 May 2024 23:30:00 +0300', '2024-05-08'],
    ['8 May 2024 00:10 GMT', '2024-05-08'],
    ['08-May-2024', '2024-05-08'],
    ['2024-05-08T23:59:59-11:00', '2024-05-08'],
    ['31 Feb 2024 10:00', null],
    ['soon', null],
    ['', null],
  ])('finds in %j the day %s', (date, day) => expect(feedDay(date)).toBe(day));
});

describe('articleInEntry', () => {
  const paragraph =
    '<p>وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة رسمية تستمر يومين يلتقي خلالها كبار المسؤولين.</p>';
  const entry = { ...none, url: 'https://news.test/1', title: 'وزير نرويجي <في> الرباط', published: '2024-05-08' };

  it('is the content of the feed under the title', async () => {
    const article = await articleInEntry({ ...entry, content: `${paragraph}${paragraph}` });
    expect(article).toMatchObject({ url: 'https://news.test/1', published: '2024-05-08' });
    expect(article?.text).toMatch(/^وزير نرويجي <في> الرباط\n\nوصل .*\n\nوصل /);
  });

  it.each([
    ['without content', null],
    [
      'with the beginning alone',
      `${paragraph}<p>ويجري الوزير مباحثات مع نظيره المغربي حول الصيد البحري والطاقة المتجددة...</p>`,
    ],
    ['with a line of it', '<p>وصل الوزير إلى الرباط مساء الاثنين في زيارة تستمر يومين.</p>'],
  ])('is none %s', async (_, content) => expect(await articleInEntry({ ...entry, content })).toBeNull());
});

describe('feedsInOpml', () => {
  it('gives the feeds of all groups, each once', () => {
    const text = `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
<outline text="صحف"><outline text="الميناء" type="rss" xmlUrl="https://a.test/rss?x=1&amp;y=2"/><outline text="group"><outline title="ب" text="-" xmlUrl="https://b.test/"/></outline></outline>
<outline text="again" xmlUrl="https://b.test/"/><outline text="note"/><outline text="bad" xmlUrl="nowhere"/></body></opml>`;
    expect(looksLikeOpml(text)).toBe(true);
    expect(feedsInOpml(text)).toEqual([
      { url: 'https://a.test/rss?x=1&y=2', title: 'الميناء' },
      { url: 'https://b.test/', title: 'ب' },
    ]);
  });

  it('says that a list names no feed, or is none', () => {
    expect(() => feedsInOpml('<opml version="2.0"><body><outline text="x"/></body></opml>')).toThrow('names no feed');
    expect(() => feedsInOpml('خبر')).toThrow('no OPML list');
    expect(() => feedsInOpml('<opml><body><outline')).toThrow('no OPML list');
  });
});
