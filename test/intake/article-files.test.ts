import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IsnadError } from '../../src/core/errors.ts';
import { articleFilesAt, articleOfFile } from '../../src/intake/article-files.ts';
import { publicationDay } from '../../src/intake/publication-day.ts';
import { folderWith } from '../cli/temporary-folder.ts';

describe('articleOfFile', () => {
  it('gives the text as it stands, and what the sidecar tells', async () => {
    const at = folderWith({
      'story.txt': 'خبر\r\n\r\nنص ',
      'story.json': '{"published":"2022-09-07","outlet":"صحيفة","url":"https://example.org/1","events":[]}',
    });
    expect(await articleOfFile(at('story.txt'), fail)).toEqual({
      id: null,
      url: 'https://example.org/1',
      outlet: 'صحيفة',
      published: '2022-09-07',
      language: null,
      text: 'خبر\r\n\r\nنص ',
    });
  });

  it('reads the article without a sidecar that is broken, and says so', async () => {
    const at = folderWith({ 'a.txt': 'خبر', 'a.json': '{', 'b.txt': 'خبر', 'b.json': '[]' });
    for (const name of ['a', 'b']) {
      const warnings: IsnadError[] = [];
      expect((await articleOfFile(at(`${name}.txt`), (warning) => warnings.push(warning))).text).toBe('خبر');
      expect(warnings.map((warning) => warning.message)).toEqual([expect.stringContaining(`${name}.json`)]);
    }
  });

  it.each([
    ['missing.txt', 'There is no file'],
    ['empty.txt', 'empty'],
    ['blank.txt', 'empty'],
    ['zip.txt', 'no text'],
    ['frame.html', 'No article'],
  ])('says what is wrong with %s', async (name, message) => {
    const at = folderWith({ 'empty.txt': '', 'blank.txt': ' \n\u00a0', 'zip.txt': 'PK\x03\x04…', 'frame.html': '<p>' });
    await expect(articleOfFile(at(name), fail)).rejects.toThrow(message);
  });
});

describe('articleFilesAt', () => {
  it('lists the articles of a folder and those below it by name, and nothing else', async () => {
    const at = folderWith({
      'b.txt': '',
      'a.html': '',
      'a.json': '',
      '.hidden.txt': '',
      'c.jsonl': '',
      'd.HTM': '',
      'e.csv': '',
    });
    mkdirSync(at('c'));
    writeFileSync(at('c/e.txt'), '');
    const expected = ['a.html', 'b.txt', 'c/e.txt', 'c.jsonl', 'd.HTM'].map((name) => at(name));
    expect(await articleFilesAt(at(''))).toEqual(expected);
  });

  it('takes no sidecar for an article, and another JSON file for one', async () => {
    const at = folderWith({ 'a.txt': 'خبر', 'a.json': '{}', 'b.json': '{"text":"خبر","title":"عنوان","id":"b"}' });
    expect(await articleFilesAt(at('a.json'))).toEqual([]);
    expect(await articleFilesAt(at('b.json'))).toEqual([at('b.json')]);
  });

  it('says that a folder holds no articles', async () => {
    await expect(articleFilesAt(folderWith({ 'a.csv': 'خبر', 'feeds.opml': '' })(''))).rejects.toThrow(
      'holds no articles',
    );
  });
});

describe('publicationDay', () => {
  it.each([
    ['2022-09-07', '2022-09-07'],
    ['2022-09-07T23:59:00-03:00', '2022-09-07'],
    ['2022-09-07 10:00', '2022-09-07'],
    ['2022/9/7', '2022-09-07'],
  ])('takes %s for the day it names', (value, day) => expect(publicationDay(value)).toBe(day));

  it.each(['', 'yesterday', '2022', '2022-09', '2022-02-30', '2022-13-01', '07/09/2022', '2022-09-071'])(
    'takes %j for no day',
    (value) => expect(publicationDay(value)).toBeNull(),
  );
});

function fail(error: IsnadError): void {
  throw error;
}
