import { IsnadError } from '../core/errors.ts';
import { withTitle } from './article-of-json.ts';
import { type IncomingArticle, mergeMetadata } from './incoming-article.ts';

/**
 * The article of a web page: headline first, then its paragraphs, a line each, with what the page's head tells of
 * outlet, address and day of publication. Throws `IsnadError` where the page holds no article.
 *
 * @example
 * const { text, published, outlet } = await articleFromHtml(html);
 */
export async function articleFromHtml(html: string): Promise<IncomingArticle> {
  if (tagsOf(html) > TAGS_MAX) throw notRead('it has more markup than the page of an article');
  // Both are loaded only when a page comes: most runs read plain text.
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const document = parsedBy(parseHTML, wholePage(html));
  if (depthOf(document) > DEPTH_MAX) throw notRead('its elements are nested too deeply');
  const metadata = pageMetadata(document);
  const headline = pageHeadline(document, metadata.headline);
  // Readability takes the document apart, so what the head tells has been read before.
  const parse = () => new Readability<PageElement>(document as never, { serializer: (node) => node as never }).parse();
  const content = parse()?.content;
  const lines = content ? fromHeadline(linesOf(content), headline) : [];
  if (lettersOf(lines.join('')) < LETTERS_MIN || mostlyLinks(content!)) {
    throw new IsnadError('No article was found in this page.', {
      hint: 'Save the page of one article, or give its words as plain text.',
    });
  }
  const text = withTitle(headline ?? '', lines.join('\n\n'));
  return { ...mergeMetadata(metadata), text };
}

/** Whether a text is a web page, by how it begins. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|article|meta|title|div|h1|p)\b/i.test(
    text.slice(0, 4096),
  );
}

/** A brief of one sentence is an article; a cookie notice or an empty frame is none. */
const LETTERS_MIN = 40;

/** Both parsers take time that grows with the square of these on a page made to hurt; real pages have a tenth. */
const TAGS_MAX = 100_000;
const DEPTH_MAX = 256;

function tagsOf(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
  return tags;
}

function parsedBy(parseHTML: (html: string) => { readonly document: unknown }, html: string): PageDocument {
  try {
    return parseHTML(html).document as PageDocument;
  } catch (cause) {
    throw notRead('its markup is broken', cause);
  }
}

function depthOf(root: PageElement): number {
  let deepest = 0;
  const stack: [node: PageElement, depth: number][] = [[root, 0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of node.childNodes) stack.push([child, depth + 1]);
  }
  return deepest;
}

function notRead(why: string, cause?: unknown): IsnadError {
  return new IsnadError(`The page could not be read: ${why}.`, { cause, hint: 'Give the article as plain text.' });
}

/** What is used of the document; the parser's own types follow another DOM than Node's. */
interface PageElement {
  readonly localName: string;
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}
type PageDocument = PageElement;

/** A fragment of a page gets the frame that the parser expects. */
function wholePage(html: string): string {
  return /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

interface PageMetadata {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly headline: string | null;
}

function pageMetadata(document: PageDocument): PageMetadata {
  const article = linkedDataArticle(document);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
      const content = words(found?.getAttribute('content'));
      if (content) return content;
    }
    return null;
  };
  const days = [
    meta('article:published_time', 'og:published_time'),
    article.published,
    meta('datePublished', 'pubdate', 'publishdate', 'DC.date.issued', 'dc.date', 'date'),
    document.querySelector('[itemprop="datePublished"][datetime]')?.getAttribute('datetime'),
    document.querySelector('article time[datetime]')?.getAttribute('datetime'),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
  ];
  return {
    url: words(document.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? meta('og:url'),
    outlet: meta('og:site_name') ?? article.outlet,
    published: days.map(dayIn).find((day) => day !== null) ?? null,
    // The page's own word for its language is often that of a template, so the text tells the language.
    language: null,
    headline:
      article.headline ?? meta('og:title', 'twitter:title') ?? words(document.querySelector('title')?.textContent),
  };
}

/** A day that stands in a machine-readable date; other wordings are left to the sentence that carries them. */
function dayIn(date: string | null | undefined): string | null {
  return /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(date ?? '')?.[1] ?? null;
}

interface LinkedDataArticle {
  readonly headline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
}

/** The schema.org article among the page's JSON-LD, which holds lists, graphs and often broken JSON. */
function linkedDataArticle(document: PageDocument): LinkedDataArticle {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let json: unknown;
    try {
      json = JSON.parse(script.textContent ?? '');
    } catch {
      continue;
    }
    for (const node of nodesOf(json)) {
      if (!typesOf(node).some((type) => /(Article|BlogPosting|Report)$/.test(type))) continue;
      const publisher = Array.isArray(node.publisher) ? node.publisher[0] : node.publisher;
      return {
        headline: words(node.headline),
        published: words(node.datePublished),
        outlet: words(nodesOf(publisher)[0]?.name ?? publisher),
      };
    }
  }
  return { headline: null, published: null, outlet: null };
}

type LinkedDataNode = { readonly [field: string]: unknown };

function nodesOf(json: unknown): LinkedDataNode[] {
  if (Array.isArray(json)) return json.flatMap(nodesOf);
  if (typeof json !== 'object' || json === null) return [];
  const node = json as LinkedDataNode;
  return [node, ...(Array.isArray(node['@graph']) ? node['@graph'].flatMap(nodesOf) : [])];
}

function typesOf(node: LinkedDataNode): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string');
}

/**
 * The headline as the page shows it: the longest heading that stands in the head's title too, since the title often
 * carries the site's name and the first heading may be the site's.
 */
function pageHeadline(document: PageDocument, title: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')].map((h1) => words(h1.textContent)).filter((h1) => h1 !== null);
  const inTitle = headings.filter((h1) => title?.includes(h1) || (title !== null && h1.includes(title)));
  const [shown] = inTitle.sort((a, b) => b.length - a.length);
  if (shown) return shown;
  if (title === null) return headings.length === 1 ? headings[0]! : null;
  return title.replace(/\s+[|–—-]\s+[^|–—-]{1,40}$/u, '');
}

const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const PASSED_OVER: ReadonlySet<string> = new Set('script style template noscript svg button'.split(' '));

/** The page's text as a browser would break it into lines. */
function linesOf(root: PageElement): string[] {
  const lines: string[] = [];
  let line = '';
  const close = () => {
    const text = line.replace(/[\s\u00a0]+/gu, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  // A page may be nested deeper than the stack is; this walks with one of its own.
  const stack: (PageElement | 'close')[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'close') close();
    else if (node.nodeType === 3) line += node.textContent ?? '';
    else if (node.nodeType === 1) {
      if (PASSED_OVER.has(node.localName)) continue;
      if (node.localName === 'br') close();
      else {
        if (BLOCKS.has(node.localName)) {
          close();
          stack.push('close');
        }
        stack.push(...[...node.childNodes].reverse());
      }
    }
  }
  close();
  return lines;
}

/** Without a site's name, a section or a path of links that stand above the headline. */
function fromHeadline(lines: string[], headline: string | null): string[] {
  const at = headline === null ? -1 : lines.slice(0, 5).indexOf(headline);
  return at > 0 ? lines.slice(at) : lines;
}

function mostlyLinks(root: PageElement): boolean {
  let linked = 0;
  for (const link of root.querySelectorAll('a')) linked += lettersOf(link.textContent ?? '');
  return linked > lettersOf(root.textContent ?? '') * 0.6;
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/\s+/gu, ' ').trim() : '';
  return text === '' ? null : text;
}
