import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/intake/decode-bytes.ts';

const STORY =
  'الوزير في العاصمة\n\nقال الوزير إن الحكومة ستعقد اجتماعا في العاصمة يوم الخميس، وإن اللجنة تنظر في الأمر.\n';

/** Sentences of Arabic as news has them: every few words one with its article. */
const sentences = fc
  .array(fc.constantFrom('الوزير', 'الحكومة', 'في', 'قال', 'إن', 'المدينة', 'وصل', 'على', 'اليوم', 'لقاء،', '15'), {
    minLength: 12,
    maxLength: 80,
  })
  .map((words) => `الخبر\n\n${words.join(' ')} من العاصمة.`);

describe('decodeBytes', () => {
  it.each([
    ['utf-8', iconv.encode(STORY, 'utf-8'), 'utf-8'],
    ['utf-8 with a mark', iconv.encode(STORY, 'utf-8', { addBOM: true }), 'utf-8'],
    ['utf-16le with a mark', iconv.encode(STORY, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['utf-16be with a mark', iconv.encode(STORY, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['utf-16le without a mark', iconv.encode(STORY, 'utf-16le'), 'utf-16le'],
    ['utf-16be without a mark', iconv.encode(STORY, 'utf-16be'), 'utf-16be'],
    ['windows-1256', iconv.encode(STORY, 'windows-1256'), 'windows-1256'],
    ['iso-8859-6', iconv.encode(STORY, 'iso-8859-6'), 'iso-8859-6'],
  ])('reads %s without altering a character', async (_name, bytes, encoding) => {
    expect(await decodeBytes(bytes)).toEqual({ text: STORY, encoding });
  });

  it('gives back any text in any encoding that can hold it', async () => {
    await fc.assert(
      fc.asyncProperty(
        sentences,
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'),
        async (text, encoding) => {
          expect((await decodeBytes(iconv.encode(text, encoding))).text).toBe(text);
        },
      ),
    );
  });

  it('keeps any well-formed text that has letters, whatever its script', async () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `خبر ${text}`);
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect((await decodeBytes(Buffer.from(text))).text).toBe(text);
      }),
    );
  });

  it('drops the byte order mark and no other character', async () => {
    expect((await decodeBytes(Buffer.from('\ufeff\ufeffخبر\r\n'))).text).toBe('\ufeffخبر\r\n');
  });

  it('believes the head of a page over statistics', async () => {
    const page = '<html><head><meta charset="windows-1251"></head><body>Москва</body></html>';
    expect(await decodeBytes(iconv.encode(page, 'windows-1251'))).toEqual({ text: page, encoding: 'windows-1251' });
  });

  it('believes the server over the head of a page', async () => {
    const page = '<html><head><meta charset="windows-1252"></head><body>Москва</body></html>';
    const bytes = iconv.encode(page, 'windows-1251');
    expect((await decodeBytes(bytes, { charset: 'Windows-1251' })).text).toBe(page);
    expect((await decodeBytes(Buffer.from(STORY), { charset: 'windows-1251' })).text).toBe(STORY);
  });

  it('takes a page for UTF-8, as it says it is, though half a letter stands in it', async () => {
    const page = `<meta charset="utf-8">${STORY}`;
    const cut = Buffer.concat([Buffer.from(page), Buffer.from('م').subarray(0, 1)]);
    expect(await decodeBytes(cut)).toEqual({ text: `${page}\ufffd`, encoding: 'utf-8' });
  });

  it('believes valid UTF-8 over a head that was left from before', async () => {
    const page = '<?xml version="1.0" encoding="windows-1256"?><p>القاهرة</p>';
    expect((await decodeBytes(Buffer.from(page))).text).toBe(page);
  });

  it('finds the encoding where the head names one that is not there', async () => {
    const page = `<meta charset="x-unknown">${STORY}`;
    expect((await decodeBytes(iconv.encode(page, 'windows-1256'))).text).toBe(page);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['random bytes', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3)) % 256))],
    ['zeros', Buffer.alloc(1000)],
  ])('says that %s is no text', async (_name, bytes) => {
    await expect(decodeBytes(bytes)).rejects.toThrow(/no text/);
  });

  it('decodes nothing to nothing', async () => {
    expect((await decodeBytes(new Uint8Array())).text).toBe('');
  });
});
