import { pathToFileURL } from 'node:url';
import { articleOfBytes, bytesOfFile } from '../article-files.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { feedArticles, looksLikeFeed } from '../feeds/feed-articles.ts';
import { feedsInOpml, looksLikeOpml } from '../feeds/feeds-in-opml.ts';
import { asIsnadError, type IncomingItem } from '../incoming-item.ts';
import { kindOf } from '../input-kinds.ts';
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
