import { bytesOfFile } from '../article-files.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { isWebAddress } from '../input-kinds.ts';
import { feedsInOpml, type ListedFeed } from './feeds-in-opml.ts';

/**
 * The feeds that the inputs of a watch name, each once: addresses of feeds, and OPML files. Throws `IsnadError` where a
 * file is no such list.
 */
export async function feedsNamed(inputs: readonly string[]): Promise<ListedFeed[]> {
  const feeds = new Map<string, ListedFeed>();
  for (const input of inputs) {
    const named = isWebAddress(input)
      ? [{ url: input, title: null }]
      : feedsInOpml((await decodeBytes(await bytesOfFile(input))).text);
    for (const feed of named) if (!feeds.has(feed.url)) feeds.set(feed.url, feed);
  }
  return [...feeds.values()];
}
