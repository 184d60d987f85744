import { type Opml, parseOpml } from 'feedsmith';
import { IsnadError } from '../../core/errors.ts';
import { rootElement } from './root-element.ts';

/** A feed that a list names. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
}

/**
 * The feeds in an OPML list, those in its groups too, each once. Throws `IsnadError` where it is none, or names no feed.
 *
 * @example
 * const feeds = feedsInOpml(await readFile('feeds.opml', 'utf8'));
 */
export function feedsInOpml(text: string): ListedFeed[] {
  const feeds = new Map<string, ListedFeed>();
  for (const { xmlUrl, title, text: name } of outlinesOf(parsed(text))) {
    const url = xmlUrl?.trim() ?? '';
    if (!URL.canParse(url) || feeds.has(url)) continue;
    feeds.set(url, { url, title: (title ?? name)?.trim() || null });
  }
  if (feeds.size === 0) {
    throw new IsnadError('The list names no feed.', {
      hint: 'A feed in it is <outline text="…" type="rss" xmlUrl="https://…"/>.',
    });
  }
  return [...feeds.values()];
}

/** Whether a text is an OPML list, by how it begins. */
export function looksLikeOpml(text: string): boolean {
  return rootElement(text) === 'opml';
}

type Outline = Opml.Outline<string>;

function parsed(text: string): readonly Outline[] {
  try {
    return parseOpml(text.replace(/^\ufeff/, '')).body?.outlines ?? [];
  } catch (cause) {
    throw new IsnadError('It is no OPML list that can be read.', {
      cause,
      hint: 'Readers of feeds write such a list under "export".',
    });
  }
}

function outlinesOf(roots: readonly Outline[]): Outline[] {
  const found: Outline[] = [];
  const open = [...roots].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...[...(next.outlines ?? [])].reverse());
  }
  return found;
}
