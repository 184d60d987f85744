import { Readable } from 'node:stream';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { jsonlArticles } from '../../src/intake/jsonl-articles.ts';
import { linesOfBytes } from '../../src/intake/lines-of-bytes.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function readJsonl(content: string | Uint8Array, lineBytesMax?: number) {
  const bytes = Buffer.from(content as Uint8Array);
  const lines = await all(jsonlArticles(Readable.from([bytes]), lineBytesMax ? { lineBytesMax } : {}));
  return lines.map((line) => ('article' in line ? line.article : `${line.line}: ${line.error.message}`));
}

describe('linesOfBytes', () => {
  it('gives the lines of any bytes, however they are cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'ب', '\n', '\r\n', ' ') }), { maxLength: 12 }),
        async (chunks) => {
          const lines = await all(linesOfBytes(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), 1000));
          const expected = chunks.join('').replaceAll('\r\n', '\n').split('\n');
          if (expected.at(-1) === '') expected.pop();
          expect(lines.map((line) => ('bytes' in line ? line.bytes.toString() : 'too long'))).toEqual(expected);
        },
      ),
    );
  });

  it('holds no more of a line than it may, and reads the next', async () => {
    async function* chunks() {
      yield Buffer.from('first\n');
      for (let i = 0; i < 300; i++) yield Buffer.alloc(1024 * 1024, 'x');
      yield Buffer.from('\nlast');
    }
    let peak = 0;
    const before = process.memoryUsage().arrayBuffers;
    const lines: unknown[] = [];
    for await (const line of linesOfBytes(chunks(), 2 * 1024 * 1024)) {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      lines.push('bytes' in line ? line.bytes.toString() : `${line.number} too long`);
    }
    expect(lines).toEqual(['first', '2 too long', 'last']);
    expect(peak).toBeLessThan(150 * 1024 * 1024);
  });
});

describe('jsonlArticles', () => {
  it('gives the article of each line in order, and passes over blank lines', async () => {
    const lines = '{"id":7,"published":"2022-01-02","outlet":"صحيفة","url":"","text":"خبر"}\n\n  \r\n{"text":"ثان"}\n';
    expect(await readJsonl(lines)).toEqual([
      { id: '7', url: null, outlet: 'صحيفة', published: '2022-01-02', language: null, text: 'خبر' },
      { id: null, url: null, outlet: null, published: null, language: null, text: 'ثان' },
    ]);
  });

  it('sets the title above the text, unless the text begins with it', async () => {
    const read = await readJsonl(
      '{"title":"عنوان ","text":"خبر"}\n{"title":"عنوان","text":"عنوان\\nخبر"}\n{"title":3,"text":"خبر"}',
    );
    expect(read.map((article) => (typeof article === 'string' ? article : article.text))).toEqual([
      'عنوان\n\nخبر',
      'عنوان\nخبر',
      'خبر',
    ]);
  });

  it('names the line that cannot be read and why, and reads the others', async () => {
    const lines = ['{"text":"أول"}', '{broken', '[1]', '{"title":"بلا نص"}', '{"text":""}', '"خبر"', '{"text":"آخر"}'];
    const read = await readJsonl(lines.join('\n'));
    expect(read.map((one) => (typeof one === 'string' ? one : one.text))).toEqual([
      'أول',
      expect.stringMatching(/^2: It is no JSON/),
      '3: It is no JSON object.',
      '4: It has no "text".',
      '5: It has no "text".',
      '6: It is no JSON object.',
      'آخر',
    ]);
  });

  it('names a line that is too long or not UTF-8', async () => {
    const long = `{"text":"${'ا'.repeat(3000)}"}\n{"text":"آخر"}`;
    expect(await readJsonl(long, 1024)).toEqual([
      expect.stringMatching(/^1: It is longer/),
      expect.objectContaining({ text: 'آخر' }),
    ]);
    expect(await readJsonl(iconv.encode('{"text":"خبر"}', 'windows-1256'))).toEqual(['1: It is not UTF-8.']);
  });

  it('reads UTF-16 and a byte order mark', async () => {
    const lines = '{"text":"خبر"}\n{"text":"آخر"}';
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      const read = await readJsonl(iconv.encode(lines, encoding, { addBOM: true }));
      expect(read.map((one) => (typeof one === 'string' ? one : one.text))).toEqual(['خبر', 'آخر']);
    }
  });
});
