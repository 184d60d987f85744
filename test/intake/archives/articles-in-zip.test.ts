import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlesInZip } from '../../../src/intake/archives/articles-in-zip.ts';
import { fieldNames } from '../../../src/intake/field-names.ts';
import { folderWith } from '../../cli/temporary-folder.ts';
import { type ZippedFile, zipOf } from './zip-file.ts';

async function read(archive: string | Buffer, fields: string | null = null): Promise<string[]> {
  const found: string[] = [];
  for await (const item of articlesInZip('all.zip', archive, fields === null ? null : fieldNames(fields))) {
    found.push(`${item.source}: ${'article' in item ? item.article.text : item.error.message}`);
  }
  return found;
}

const files: ZippedFile[] = [
  { name: 'b/lines.jsonl', content: '{"text":"سطر أول"}\n{"text":"سطر ثان"}\n' },
  { name: 'a.json', content: '[{"text":"عنصر أول"},{"text":"عنصر ثان"}]' },
  { name: 'one.json', content: '{"text":"وحيد"}' },
  { name: 'story.txt', content: 'خبر' },
  { name: 'story.json', content: '{"outlet":"الميناء"}' },
  { name: 'packed.jsonl.gz', content: gzipSync('{"text":"مضغوط"}\n') },
  { name: '__MACOSX/._story.txt', content: 'shadow' },
  { name: '.hidden.txt', content: 'hidden' },
  { name: 'picture.png', content: '\x89PNG' },
  { name: 'inner.zip', content: 'PK\x03\x04' },
];

describe('articlesInZip', () => {
  it('gives the articles of its files by name, as of a folder, from bytes and from a file', async () => {
    const expected = [
      'all.zip/a.json#1: عنصر أول',
      'all.zip/a.json#2: عنصر ثان',
      'all.zip/b/lines.jsonl:1: سطر أول',
      'all.zip/b/lines.jsonl:2: سطر ثان',
      'all.zip/one.json: وحيد',
      'all.zip/packed.jsonl.gz:1: مضغوط',
      'all.zip/story.txt: خبر',
    ];
    expect(await read(zipOf(files))).toEqual(expected);
    expect(await read(folderWith({ 'x.zip': zipOf(files) })('x.zip'))).toEqual(expected);
  });

  it('takes what a sidecar tells, and the fields of a collection', async () => {
    for await (const item of articlesInZip('all.zip', zipOf(files.slice(3, 5)), null)) {
      expect(item).toMatchObject({ article: { outlet: 'الميناء' } });
    }
    const archive = zipOf([{ name: 'a.json', content: '[{"title":"عنوان","content":"نص"}]' }]);
    expect(await read(archive, 'text=content')).toEqual(['all.zip/a.json#1: عنوان\n\nنص']);
  });

  it('says what is wrong with one of its files, and reads the others', async () => {
    const found = await read(
      zipOf([
        { name: 'a.txt', content: 'x', encrypted: true },
        { name: 'b.jsonl', content: `{"text":"${'خبر '.repeat(100)}"}\n`, claimedSize: 20 },
        { name: 'c.txt', content: 'x', claimedSize: 1024 ** 3 },
        { name: 'd.json', content: '{' },
        { name: 'e.txt', content: 'خبر' },
      ]),
    );
    expect(found).toEqual([
      expect.stringMatching(/^all\.zip\/a\.txt: It is encrypted/),
      expect.stringMatching(/^all\.zip\/b\.jsonl: It could not be read: too many bytes/),
      expect.stringMatching(/^all\.zip\/c\.txt: It is larger than 32 MB/),
      expect.stringMatching(/^all\.zip\/d\.json: It is no JSON/),
      'all.zip/e.txt: خبر',
    ]);
  });

  it('says that it is no archive, is cut off, or holds no articles', async () => {
    await expect(read(Buffer.from('خبر'))).rejects.toThrow('The ZIP archive cannot be read');
    await expect(read(zipOf(files).subarray(0, 300))).rejects.toThrow('The ZIP archive cannot be read');
    await expect(read(zipOf([{ name: 'a.png', content: 'x' }]))).rejects.toThrow('holds no articles');
    await expect(read(zipOf([{ name: '../../etc/a.txt', content: 'x' }]))).rejects.toThrow('cannot be read');
  });
});
