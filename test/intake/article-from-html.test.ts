import { describe, expect, it } from 'vitest';
import { articleFromHtml, looksLikeHtml } from '../../src/intake/article-from-html.ts';

const BODY = `
  <p>وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة تستغرق يومين.</p>
  <p>ويجري الوزير خلال الزيارة مباحثات مع نظيره المغربي، كما يلتقي عددا من رجال الأعمال في البلاد.</p>`;

function page(parts: { head?: string; body?: string }): string {
  return `<!doctype html><html lang="en"><head>${parts.head ?? ''}</head><body>
    <nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a> <a href="/world">العالم</a></nav>
    <article>${parts.body ?? `<h1>وزير نرويجي في الرباط</h1>${BODY}`}</article>
    <footer><a href="/about">من نحن</a></footer></body></html>`;
}

describe('articleFromHtml', () => {
  it('gives headline and paragraphs, a line each, without the page around them', async () => {
    const { text } = await articleFromHtml(page({}));
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines).toEqual([
      'وزير نرويجي في الرباط',
      'وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة تستغرق يومين.',
      'ويجري الوزير خلال الزيارة مباحثات مع نظيره المغربي، كما يلتقي عددا من رجال الأعمال في البلاد.',
    ]);
  });

  it('takes outlet, address and day from the head', async () => {
    const head = `<meta property="og:site_name" content="صحيفة المثال">
      <meta property="article:published_time" content="2023-05-02T18:30:00+01:00">
      <link rel="canonical" href="https://example.org/norway">`;
    expect(await articleFromHtml(page({ head }))).toMatchObject({
      outlet: 'صحيفة المثال',
      published: '2023-05-02',
      url: 'https://example.org/norway',
      language: null,
    });
  });

  it('takes them from JSON-LD, also in a graph and beside JSON that is broken', async () => {
    const head = `<script type="application/ld+json">{broken</script>
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"موقع"},
      {"@type":["NewsArticle"],"headline":"وزير نرويجي في الرباط","datePublished":"2023-05-02",
       "publisher":{"@type":"Organization","name":"صحيفة المثال"}}]}</script>`;
    expect(await articleFromHtml(page({ head, body: BODY }))).toMatchObject({
      outlet: 'صحيفة المثال',
      published: '2023-05-02',
      text: expect.stringMatching(/^وزير نرويجي في الرباط\n\nوصل/),
    });
  });

  it('takes the day from a time element, and none where the wording is not a date', async () => {
    const dated = `<h1>خبر</h1><time datetime="2021-01-09T08:00">صباحا</time>${BODY}`;
    expect((await articleFromHtml(page({ body: dated }))).published).toBe('2021-01-09');
    const head = '<meta property="article:published_time" content="yesterday">';
    expect((await articleFromHtml(page({ head }))).published).toBeNull();
  });

  it('takes the heading of the article, not that of the site, and drops the name of the site after a title', async () => {
    const title = '<title>وزير نرويجي في الرباط | صحيفة المثال</title>';
    const both = page({ head: title, body: `<h1>صحيفة المثال</h1><h1>وزير نرويجي في الرباط</h1>${BODY}` });
    expect((await articleFromHtml(both)).text).toMatch(/^وزير نرويجي في الرباط\n/);
    expect((await articleFromHtml(page({ head: title, body: BODY }))).text).toMatch(/^وزير نرويجي في الرباط\n/);
  });

  it('breaks lines where a browser does, and leaves scripts out', async () => {
    const body = `<h1>خبر</h1><div>وصل الوزير إلى المدينة صباح اليوم في زيارة رسمية<br>ثم غادر إلى العاصمة مساء<script>var x = 1</script></div>${BODY}`;
    const { text } = await articleFromHtml(page({ body }));
    expect(text.split('\n')).toContain('ثم غادر إلى العاصمة مساء');
    expect(text).not.toContain('var x');
  });

  it('reads a fragment of a page', async () => {
    expect((await articleFromHtml(`<h1>خبر</h1>${BODY}`)).text).toContain('الرباط مساء الاثنين');
  });

  it.each([
    ['an empty page', '<html><body></body></html>'],
    ['a page of links', page({ body: '<li><a href="/x">خبر عن الوزير في العاصمة اليوم</a></li>'.repeat(20) })],
    ['nothing', ''],
    ['markup that is never closed', '<div><p><table><tr>'.repeat(50)],
  ])('says that %s holds no article', async (_name, html) => {
    await expect(articleFromHtml(html)).rejects.toThrow('No article');
  });
});

describe('a page made to hurt', () => {
  it.each([
    ['nested deeply', `${'<div>'.repeat(20_000)}${BODY}`],
    ['of countless tags', '<b>خبر </b>'.repeat(100_000)],
    ['of countless brackets', '<'.repeat(500_000)],
  ])('%s is refused at once', async (_name, html) => {
    await expect(articleFromHtml(html)).rejects.toThrow('could not be read');
  });
});

describe('looksLikeHtml', () => {
  it.each([
    '<!DOCTYPE html><html>',
    '  <html dir="rtl">',
    '<!-- x --><head>',
    '<?xml version="1.0"?><html>',
    '<p>خبر</p>',
  ])('knows %s', (text) => expect(looksLikeHtml(text)).toBe(true));
  it.each(['خبر <p>', '<<عاجل>> خبر', '< 5 قتلى', ''])('knows that %s is plain', (text) =>
    expect(looksLikeHtml(text)).toBe(false),
  );
});
