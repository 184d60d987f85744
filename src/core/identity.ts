import { hash } from 'node:crypto';

/**
 * The id of an article: a hash of its canonical URL, or of its text where it has none.
 *
 * @example
 * articleId(null, 'نص'); // 'a-…', the same on every machine
 */
export function articleId(url: string | null, text: string): string {
  const digest = hash('sha256', url ? `url\n${canonicalUrl(url)}` : `text\n${text}`);
  return `a-${digest.slice(0, 16)}`;
}

/** Drops what does not tell one page from another: fragment, tracking parameters, `www.`, a closing slash. */
export function canonicalUrl(url: string): string {
  if (!URL.canParse(url)) return url.trim();
  const parsed = new URL(url);
  parsed.hash = '';
  for (const key of [...parsed.searchParams.keys()]) {
    if (/^(utm_.*|fbclid|gclid|ref|mc_[ce]id)$/.test(key)) parsed.searchParams.delete(key);
  }
  parsed.searchParams.sort();
  const path = parsed.pathname.replace(/\/+$/, '');
  return `https://${parsed.hostname.replace(/^www\./, '')}${path}${parsed.search}`;
}
