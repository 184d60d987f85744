import { createReadStream } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { articleOfBytes, bytesOfStream, cannotRead } from '../article-files.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { feedArticles, looksLikeFeed } from '../feeds/feed-articles.ts';
import { feedsInOpml, type ListedFeed, looksLikeOpml } from '../feeds/feeds-in-opml.ts';
import { asIsnadError, type IncomingItem } from '../incoming-item.ts';
import { isWebAddress, kindOf } from '../input-kinds.ts';
import { articlesOfEntries, articlesOfFeeds, type WebOptions } from './articles-at-address.ts';

/** The articles that a feed, or a list of feeds, in a file leads to; any other XML is read as the page of an article. */
export async function* articlesInListFile(path: string, web: WebOptions): AsyncGenerator<IncomingItem> {
  try {
    const bytes = await bytesOfFile(path);
    const { text } = await decodeBytes(bytes);
    if (looksLikeFeed(text)) yield* articlesOfEntries(feedArticles(text, pathToFileURL(path).href), path, web);
    else if (looksLikeOpml(text) || kindOf(path).kind === 'opml') yield* articlesOfFeeds(feedsInOpml(text), web);
    else yield { source: path, article: await articleOfBytes(bytes) };
  } catch (error) {
    if (!web.signal?.aborted) yield { source: path, error: asIsnadError(error) };
  }
}

/**
 * The feeds that the inputs of a watch name: addresses of feeds, and OPML files. Throws `IsnadError` where a file is no
 * such list.
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

async function bytesOfFile(path: string): Promise<Buffer> {
  return bytesOfStream(createReadStream(path)).catch((cause) => {
    throw (cause as NodeJS.ErrnoException).syscall ? cannotRead(path, cause) : cause;
  });
}
