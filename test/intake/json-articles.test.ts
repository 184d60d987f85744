import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { fieldNames } from '../../src/intake/field-names.ts';
import { jsonArticles } from '../../src/intake/json-articles.ts';

async function readArray(content: string | Uint8Array, options: Parameters<typeof jsonArticles>[1] = {}, chunk = 7) {
  const bytes = Buffer.from(content as Uint8Array);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
    bytes.subarray(i * chunk, (i + 1) * chunk),
  );
  const found: string[] = [];
  for await (const one of jsonArticles(Readable.from(chunks), options)) {
    found.push('article' in one ? one.article.text : `${one.element}: ${one.error.message}`);
  }
  return found;
}

describe('jsonArticles', () => {
  it('gives the elements of any array, however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), more: fc.jsonValue() }), { maxLength: 5 }),
        fc.constantFrom(undefined, 1),
        fc.integer({ min: 1, max: 20 }),
        async (items, indent, chunk) => {
          const articles = items.map((item) => ({ ...item, text: `x${item.text}` }));
          const found = await readArray(JSON.stringify(articles, null, indent), {}, chunk);
          expect(found).toEqual(articles.map(({ text }) => text));
        },
      ),
    );
  });

  it('names the element that cannot be read, and reads the others', async () => {
    const found = await readArray('[{"text":"أول"}, 3, {"title":"بلا نص"}, [], {"text":"آخر"}]');
    expect(found).toEqual([
      'أول',
      '2: It is no JSON object.',
      '3: It has no "text".',
      '4: It is no JSON object.',
      'آخر',
    ]);
  });

  it('gives what stands before the place where an array breaks off, and says so', async () => {
    const found = await readArray('[{"text":"أول"},{"text":"ثان"},{"text":"ثا');
    expect(found).toEqual(['أول', 'ثان', '3: The array breaks off after 2 elements.']);
  });

  it('passes over an element that is too long', async () => {
    const found = await readArray(`[{"text":"${'ا'.repeat(3000)}"},{"text":"آخر"}]`, { elementBytesMax: 2000 });
    expect(found).toEqual([expect.stringMatching(/^1: It is longer/), 'آخر']);
  });

  it('reads UTF-16 and a byte order mark, and says what is no array', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(await readArray(iconv.encode('[{"text":"خبر"}]', encoding, { addBOM: true }), {}, 1000)).toEqual(['خبر']);
    }
    for (const text of ['{"text":"خبر"}', 'خبر', '']) {
      expect(await readArray(text)).toEqual(['1: It is no JSON array of articles.']);
    }
    expect(await readArray('[]')).toEqual([]);
  });
});

describe('field names', () => {
  const fields = fieldNames('text=content, outlet=source ,published=date taken');

  it('say what the fields of a collection are called; title, byline and text stand a blank line apart', async () => {
    const item = { source: 'الميناء', 'date taken': '2015-07-23 19:28:28', title: 'عنوان ', content: 'نص' };
    const read = [];
    for await (const one of jsonArticles(
      Readable.from([
        JSON.stringify([
          { ...item, author: 'كاتب' },
          { ...item, author: '' },
        ]),
      ]),
      { fields },
    )) {
      read.push('article' in one ? one.article : one.error.message);
    }
    const known = { id: null, url: null, outlet: 'الميناء', published: '2015-07-23 19:28:28', language: null };
    expect(read).toEqual([
      { ...known, text: 'عنوان \n\nكاتب\n\nنص' },
      { ...known, text: 'عنوان \n\nنص' },
    ]);
  });

  it('make a title an article, nothing none, and a missing field an error that names those there are', async () => {
    const items = [
      { title: 'عنوان', content: '' },
      { title: '', author: '', content: ' ' },
      { title: 'عنوان', body: 'نص' },
    ];
    expect(await readArray(JSON.stringify(items), { fields })).toEqual([
      'عنوان',
      '2: It is empty: it has neither title nor text.',
      '3: It has no "content".',
    ]);
  });

  it.each(['content', 'text=', '=content', 'words=content', 'text=a,', ''])('cannot be read from %j', (list) => {
    expect(() => fieldNames(list)).toThrow('--fields:');
  });
});
