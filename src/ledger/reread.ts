import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { version } from '../read/version.ts';
import { formatDay } from '../times/calendar.ts';
import { bringToAccount } from './account.ts';
import { namedIn } from './digest.ts';
import type { LedgerOptions } from './ledger.ts';
import type { ArticleRow, LedgerStore } from './ledger-store.ts';
import { type Prepared, prepare, readerName } from './prepare.ts';

/** Articles of one transaction: a kill loses the work on no more than these. */
const BATCH = 50;

/**
 * Reads again every article whose reading is by another reader or another knowledge base than the present ones. The
 * old reading stays, superseded; judgements are heeded anew. Can be stopped at any time and goes on where it was.
 *
 * @param onProgress hears of each batch, how many articles are done
 * @returns how many articles were read
 */
export async function rereadArticles(
  store: LedgerStore,
  options: LedgerOptions & { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void },
): Promise<number> {
  const knowledge = options.knowledge();
  const reader = readerName(version, knowledge.version);
  let done = 0;
  let after: string | null = null;
  while (!options.signal?.aborted) {
    const ids: string[] = await store.articlesNotReadBy(reader, after, BATCH);
    if (ids.length === 0) break;
    after = ids.at(-1)!;
    const texts = await store.texts(ids);
    const prepared = (await store.articles(ids)).map((row) => readAgain(row, texts.get(row.id)!, knowledge));
    const at = options.now();
    await store.write(async (tx) => {
      await tx.supersede(
        prepared.map(({ row, found }) => ({
          article: row,
          text: found.text,
          reading: { article: row.id, reader: found.reader, readAt: at, supersededAt: null, packed: found.packed },
          searchWords: found.digest.searchWords,
          entities: namedIn(found.digest),
        })),
      );
      const digests = prepared.map(({ found }) => found.digest);
      await bringToAccount(tx, { at, added: digests, withdrawn: ids });
    });
    done += prepared.length;
    options.onProgress?.(done);
  }
  return done;
}

function readAgain(row: ArticleRow, text: string, knowledge: KnowledgeBase): { row: ArticleRow; found: Prepared } {
  const { id, url, outlet, source, textHash } = row;
  const published = row.dayGiven && row.day !== null ? formatDay(row.day) : null;
  const found = prepare({ id, url, outlet, source, text, published, language: null }, { id, textHash }, knowledge);
  return { row: { ...row, ...found.article, addedAt: row.addedAt, editionOf: row.editionOf }, found };
}
