import { IsnadError } from '../core/errors.ts';
import { articleFromHtml, looksLikeHtml } from './article-from-html.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type IncomingArticle, nothingKnown } from './incoming-article.ts';

/** A page as it came from a server or out of an archive. */
export interface Page {
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As `text/html`. */
  readonly type: string | null;
  readonly charset: string | null;
}

/** The article of a page, which is HTML or plain text. Throws `IsnadError` where it holds none. */
export async function articleOfPage(page: Page): Promise<IncomingArticle> {
  const { text } = await decodeBytes(page.bytes, { charset: page.charset });
  if (text.trim() === '') throw new IsnadError('The page is empty.');
  if (!isHtmlType(page.type) && !looksLikeHtml(text)) return { ...nothingKnown, url: page.url, text };
  const article = await articleFromHtml(text);
  return { ...article, url: canonicalAddress(article.url, page.url) };
}

export function isHtmlType(type: string | null): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}

/** What a page says is its address; a template may have every page say that it is the front page. */
function canonicalAddress(said: string | null, url: string): string {
  if (said === null || !URL.canParse(said, url)) return url;
  const canonical = new URL(said, url);
  const isPage = /^https?:$/.test(canonical.protocol) && (canonical.pathname !== '/' || canonical.search !== '');
  return isPage ? canonical.href : url;
}
