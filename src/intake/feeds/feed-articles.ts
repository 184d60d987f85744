import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { IsnadError } from '../../core/errors.ts';
import { articleFromHtml } from '../article-from-html.ts';
import type { IncomingArticle } from '../incoming-article.ts';
import { feedDay } from './feed-day.ts';
import { rootElement } from './root-element.ts';

/** What a feed tells of one article. */
export interface FeedEntry {
  /** The address of its page, in full. */
  readonly url: string | null;
  readonly title: string | null;
  /** The day it was published, `2022-09-07`. */
  readonly published: string | null;
  /** A line or two, as HTML. */
  readonly summary: string | null;
  /** The article itself, as HTML, where the feed carries it. */
  readonly content: string | null;
  readonly outlet: string | null;
}

/**
 * The entries of a feed, RSS, Atom, RDF or JSON Feed, in its order. Throws `IsnadError` where it is none, or too broken
 * to be read.
 *
 * @example
 * for (const { url, title, published } of feedArticles(text, 'https://example.org/feed.xml')) console.log(url, title);
 */
export function feedArticles(text: string, feedUrl: string): FeedEntry[] {
  const parsed = parsedFeed(text);
  switch (parsed.format) {
    case 'rss':
      return rssEntries(parsed.feed, feedUrl);
    case 'atom':
      return atomEntries(parsed.feed, feedUrl);
    case 'rdf':
      return rdfEntries(parsed.feed, feedUrl);
    case 'json':
      return jsonEntries(parsed.feed, feedUrl);
  }
}

/** Whether a text is a feed, by how it begins. */
export function looksLikeFeed(text: string): boolean {
  const root = rootElement(text);
  if (root !== null) return root === 'rss' || root === 'feed' || root === 'rdf' || root.endsWith(':rdf');
  return /^\s*\{[^{[]*?"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text.slice(0, 4096));
}

/**
 * The article that an entry carries itself, or null where it carries none or no more than its beginning. For a page
 * that cannot be had.
 */
export async function articleInEntry(entry: FeedEntry): Promise<IncomingArticle | null> {
  if (entry.content === null) return null;
  const heading = escaped(entry.title ?? '');
  const page = `<html><head><title>${heading}</title></head><body><article><h1>${heading}</h1>${entry.content}</article></body></html>`;
  const article = await articleFromHtml(page).catch(() => null);
  if (article === null || article.text.length < WHOLE_ARTICLE_MIN || BREAKS_OFF.test(article.text)) return null;
  const { url, published, outlet } = entry;
  return { ...article, url, published, outlet };
}

/** The shortest brief that an agency writes has some two sentences. */
const WHOLE_ARTICLE_MIN = 200;
const BREAKS_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u;

function parsedFeed(text: string): ReturnType<typeof parseFeed<string>> {
  try {
    return parseFeed<string>(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new IsnadError('It is no feed that can be read.', {
      cause,
      hint: 'Read are RSS, Atom, RDF and JSON Feed; look in a browser what is there.',
    });
  }
}

function rssEntries(feed: RssFeed.Feed<string>, feedUrl: string): FeedEntry[] {
  const outlet = plain(feed.title);
  return (feed.items ?? []).map((item) => {
    const permalink = item.guid && item.guid.isPermaLink !== false ? item.guid.value : undefined;
    const atomLink = pageLink(item.atom?.links);
    return {
      url: address(item.link ?? atomLink ?? permalink, feedUrl),
      title: plain(item.title),
      published: feedDay(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.created?.[0]),
      summary: words(item.description),
      content: html(item.content?.encoded),
      outlet: plain(item.source?.title) ?? outlet,
    };
  });
}

function rdfEntries(feed: RdfFeed.Feed<string>, feedUrl: string): FeedEntry[] {
  const outlet = plain(feed.title);
  return (feed.items ?? []).map((item) => ({
    url: address(item.link ?? item.rdf?.about, feedUrl),
    title: plain(item.title),
    published: feedDay(item.dc?.dates?.[0]),
    summary: words(item.description),
    content: html(item.content?.encoded),
    outlet,
  }));
}

function atomEntries(feed: AtomFeed.Feed<string>, feedUrl: string): FeedEntry[] {
  const base = address(feed.xml?.base, feedUrl) ?? feedUrl;
  const outlet = plain(feed.title?.value);
  return (feed.entries ?? []).map((entry) => ({
    url: address(pageLink(entry.links), address(entry.xml?.base, base) ?? base),
    title: plain(entry.title?.value),
    published: feedDay(entry.published ?? entry.updated),
    summary: words(entry.summary?.value),
    content: html(entry.content?.value),
    outlet: plain(entry.source?.title?.value) ?? outlet,
  }));
}

function jsonEntries(feed: JsonFeed.Feed<string>, feedUrl: string): FeedEntry[] {
  const outlet = words(feed.title);
  return (feed.items ?? []).map((item) => ({
    url: address(item.url ?? item.external_url, feedUrl),
    title: words(item.title),
    published: feedDay(item.date_published ?? item.date_modified),
    summary: words(item.summary),
    content: words(item.content_html) ?? html(item.content_text),
    outlet,
  }));
}

function pageLink(links: readonly { readonly href?: string; readonly rel?: string }[] | undefined): string | undefined {
  return (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? undefined)?.href;
}

/** In full, and of the web; anything else, such as an id, is none. */
function address(link: string | undefined, base: string): string | null {
  if (!link?.trim() || !URL.canParse(link.trim(), base)) return null;
  const url = new URL(link.trim(), base);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** A title is text, in which some feeds put markup. */
function plain(title: string | undefined): string | null {
  return words(title?.replace(/<[^>]*>/g, ' '));
}

function words(text: string | undefined): string | null {
  const found = text?.trim() ?? '';
  return found === '' ? null : found;
}

/** Content that is plain text becomes a paragraph a line. */
function html(content: string | undefined): string | null {
  const found = words(content);
  if (found === null || /<\w/.test(found)) return found;
  return found
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
