import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { bringToAccount } from './account.ts';
import { type Digest, namedIn } from './digest.ts';
import { asEdition } from './edition.ts';
import type { ArticleRow, LedgerStore, LedgerWrites, NewArticle } from './ledger-store.ts';
import { type ArticleToAdd, type Identity, identityOf, type Prepared, prepare } from './prepare.ts';

/** What became of an article that was to be added. */
export interface Added {
  readonly id: string;
  readonly source: string;
  /** `edition`: the address was known, with another text. */
  readonly outcome: 'added' | 'edition' | 'known';
}

export interface LedgerOptions {
  /** Loaded when the first article must be read: most calls find all articles known. */
  readonly knowledge: () => KnowledgeBase;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
}

/**
 * Takes articles in, all or none: what it gives back is written for good. Articles that the ledger has are not read
 * again.
 *
 * @example
 * const store = await openStore('news.db');
 * await addArticles(store, [{ text, url, outlet, published: '2022-09-07', id: null, language: null, source: 'story.txt' }], options);
 */
export async function addArticles(
  store: LedgerStore,
  articles: readonly ArticleToAdd[],
  options: LedgerOptions,
): Promise<Added[]> {
  const identities = articles.map(identityOf);
  const known = await textsKnown(store, identities);
  const prepared: Prepared[] = [];
  const fresh = new Set<string>();
  articles.forEach((article, i) => {
    const identity = identities[i]!;
    const key = keyOf(identity);
    if (known.has(key) || fresh.has(key)) return;
    fresh.add(key);
    prepared.push(prepare(article, identity, options.knowledge()));
  });
  const written =
    prepared.length === 0 ? new Map() : await store.write((tx) => addPrepared(tx, prepared, options.now()));
  const told = new Set<string>();
  return articles.map(({ source }, i): Added => {
    const key = keyOf(identities[i]!);
    const row = told.has(key) ? undefined : written.get(key);
    told.add(key);
    if (!row) return { id: known.get(key) ?? written.get(key)?.id ?? identities[i]!.id, source, outcome: 'known' };
    return { id: row.id, source, outcome: row.editionOf ? 'edition' : 'added' };
  });
}

/** By identity and text: the id under which the ledger has it. */
async function textsKnown(store: LedgerStore, identities: readonly Identity[]): Promise<Map<string, string>> {
  const editions = await store.editions([...new Set(identities.map(({ id }) => id))]);
  return new Map(editions.map(({ id, editionOf, textHash }) => [keyOf({ id: editionOf ?? id, textHash }), id]));
}

function keyOf({ id, textHash }: Identity): string {
  return `${id} ${textHash}`;
}

/** Writes what no other process has written in the meantime; by identity and text, the article's row. */
async function addPrepared(
  tx: LedgerWrites,
  prepared: readonly Prepared[],
  at: string,
): Promise<Map<string, ArticleRow>> {
  const editions = await tx.editions(prepared.map(({ article }) => article.id));
  const rows = new Map<string, ArticleRow>();
  const digests: Digest[] = [];
  const articles: NewArticle[] = [];
  for (const { article, text, reader, packed, digest } of prepared) {
    const { id, textHash } = article;
    const earlier = editions.filter((edition) => edition.id === id || edition.editionOf === id);
    if (earlier.some((edition) => edition.textHash === textHash)) continue;
    const row: ArticleRow =
      earlier.length === 0
        ? { ...article, addedAt: at, editionOf: null }
        : { ...article, id: `${id}.${earlier.length + 1}`, addedAt: at, editionOf: id };
    editions.push(row);
    rows.set(keyOf({ id, textHash }), row);
    const reading = { article: row.id, reader, readAt: at, supersededAt: null, packed };
    articles.push({ article: row, text, reading, searchWords: digest.searchWords, entities: namedIn(digest) });
    digests.push(row.id === id ? digest : asEdition(digest, row.id));
  }
  await tx.addArticles(articles);
  await bringToAccount(tx, { at, added: digests });
  return rows;
}
