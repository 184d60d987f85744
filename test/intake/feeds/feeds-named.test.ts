import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { feedsNamed } from '../../../src/intake/feeds/feeds-named.ts';
import { folderWith } from '../../cli/temporary-folder.ts';

describe('feedsNamed', () => {
  it('gives the feeds of addresses and lists, each once, whatever the encoding of a list', async () => {
    const list =
      '<?xml version="1.0" encoding="windows-1256"?><opml version="2.0"><body><outline text="الميناء" xmlUrl="https://a.test/rss"/></body></opml>';
    const at = folderWith({ 'old.opml': iconv.encode(list, 'windows-1256'), 'bad.opml': 'خبر' });
    expect(await feedsNamed(['https://b.test/rss', at('old.opml'), 'https://a.test/rss'])).toEqual([
      { url: 'https://b.test/rss', title: null },
      { url: 'https://a.test/rss', title: 'الميناء' },
    ]);
    await expect(feedsNamed([at('bad.opml')])).rejects.toThrow('no OPML list');
    await expect(feedsNamed([at('missing.opml')])).rejects.toThrow('There is no file');
  });
});
