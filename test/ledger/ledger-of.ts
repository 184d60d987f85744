import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type Added, addArticles } from '../../src/ledger/ledger.ts';
import type { LedgerStore } from '../../src/ledger/ledger-store.ts';
import type { ArticleToAdd } from '../../src/ledger/prepare.ts';
import { openStore } from '../../src/store/open-store.ts';

export const options = { knowledge: () => loadKnowledge(), now: () => '2024-05-01T08:00:00.000Z' };

/** An article of an outlet, told on a day. */
export function told(published: string, outlet: string, text: string): ArticleToAdd {
  return { id: null, url: null, outlet, published, language: null, text, source: `${outlet} ${published}` };
}

/** The articles of a folder below `examples/`, by file name, with what their sidecars tell. */
export function exampleArticles(folder: string): ArticleToAdd[] {
  const at = new URL(`../../examples/${folder}/`, import.meta.url);
  return readdirSync(at)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const sidecar = new URL(name.replace('.txt', '.json'), at);
      const known = existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')) : {};
      const nothing = { id: null, url: null, outlet: null, published: null, language: null };
      return { ...nothing, ...known, text: readFileSync(new URL(name, at), 'utf8'), source: name };
    });
}

/** A ledger in a file of its own, with these articles, taken in so many at a time. */
export async function ledgerOf(
  articles: readonly ArticleToAdd[],
  atOnce = articles.length,
): Promise<{ readonly store: LedgerStore; readonly added: readonly Added[] }> {
  const store = await openStore(join(mkdtempSync(join(tmpdir(), 'isnad-ledger-')), 'ledger.db'));
  const added: Added[] = [];
  for (let at = 0; at < articles.length; at += atOnce) {
    added.push(...(await addArticles(store, articles.slice(at, at + atOnce), options)));
  }
  return { store, added };
}
