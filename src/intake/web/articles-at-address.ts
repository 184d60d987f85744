import { IsnadError } from '../../core/errors.ts';
import { articleOfPage } from '../article-of-page.ts';
import { decodeBytes } from '../decode-bytes.ts';
import type { FeedEntry } from '../feeds/feed-articles.ts';
import { mergeMetadata } from '../incoming-article.ts';
import { asIsnadError, type IncomingItem } from '../incoming-item.ts';
import { sideBySide } from '../side-by-side.ts';
import type { FetchedPage, PageFetcher } from './fetch-page.ts';

export interface WebOptions {
  readonly fetcher: Pick<PageFetcher, 'fetchPage'>;
  /** Whether the article at this address is there already, so that its page need not be fetched for a feed's sake. */
  readonly isKnown?: ((url: string) => boolean | Promise<boolean>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The articles at an address: of its page, or of the pages that the feed or the list of feeds there leads to. */
export async function* articlesAtAddress(url: string, web: WebOptions): AsyncGenerator<IncomingItem> {
  try {
    const page = await web.fetcher.fetchPage(url, web.signal);
    const head = page.bytes.toString('latin1', 0, 64 * 1024);
    const { feedArticles, looksLikeFeed } = await import('../feeds/feed-articles.ts');
    const { feedsInOpml, looksLikeOpml } = await import('../feeds/feeds-in-opml.ts');
    if (looksLikeFeed(head)) yield* articlesOfEntries(feedArticles(await textOf(page), page.url), page.url, web);
    else if (looksLikeOpml(head)) yield* articlesOfFeeds(feedsInOpml(await textOf(page)), web);
    else yield { source: url, article: await articleOfPage(page) };
  } catch (error) {
    if (!web.signal?.aborted) yield { source: url, error: asIsnadError(error) };
  }
}

/** Those of several feeds, different hosts side by side. */
export async function* articlesOfFeeds(
  feeds: readonly { readonly url: string }[],
  web: WebOptions,
): AsyncGenerator<IncomingItem> {
  yield* sideBySide(
    feeds.map(
      ({ url }) =>
        () =>
          articlesAtAddress(url, web),
    ),
    FEEDS_AT_ONCE,
  );
}

/** Those of a feed's entries that are not known yet, in the feed's order. */
export async function* articlesOfEntries(
  entries: readonly FeedEntry[],
  feedUrl: string,
  web: WebOptions,
): AsyncGenerator<IncomingItem> {
  for (const [index, entry] of entries.entries()) {
    if (web.signal?.aborted) return;
    if (entry.url !== null && (await web.isKnown?.(entry.url))) continue;
    yield await itemOfEntry(entry, `${feedUrl}#${index + 1}`, web);
  }
}

/** The article on the page of an entry, or the one that the feed carries where the page cannot be had. */
export async function itemOfEntry(entry: FeedEntry, unnamed: string, web: WebOptions): Promise<IncomingItem> {
  const source = entry.url ?? unnamed;
  try {
    if (entry.url === null) throw new IsnadError('The feed gives no address for this entry, and not all of its text.');
    const page = await web.fetcher.fetchPage(entry.url, web.signal);
    const article = await articleOfPage(page);
    const { published, outlet } = entry;
    return { source, article: { ...mergeMetadata(article, { published, outlet }), text: article.text } };
  } catch (cause) {
    web.signal?.throwIfAborted();
    const { articleInEntry } = await import('../feeds/feed-articles.ts');
    const article = await articleInEntry(entry);
    return article === null ? { source, error: asIsnadError(cause) } : { source, article };
  }
}

/** More than hosts are asked at once, since several feeds may be of one host. */
const FEEDS_AT_ONCE = 16;

async function textOf({ bytes, charset }: FetchedPage): Promise<string> {
  return (await decodeBytes(bytes, { charset })).text;
}
