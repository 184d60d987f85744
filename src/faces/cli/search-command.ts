import { IsnadError } from '../../core/errors.ts';
import type { ArticleCursor, LedgerReads } from '../../ledger/ledger-store.ts';
import { searchView } from '../../ledger/views/search-view.ts';
import { dayGiven, wholeNumberGiven } from './arguments.ts';
import { OK } from './exit-codes.ts';
import { type Io, writerTo } from './io.ts';
import { searchReport } from './report/search-report.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, WrongCall, withLedger } from './with-ledger.ts';

export interface SearchCommandOptions extends LedgerCommandOptions {
  readonly limit: string;
  readonly before?: string;
}

/** `isnad search`: articles by their words, and people by their names. */
export function searchCommand(query: string, options: SearchCommandOptions, io: Io): Promise<number> {
  return withLedger('search', options, io, async (store) => {
    if (!/[\p{L}\p{N}]/u.test(query)) {
      throw new WrongCall('There is no word to look for.', { hint: 'Write the words after the command.' });
    }
    const limit = wholeNumberGiven('--limit', options.limit);
    const view = await searchView(store, query, { limit, before: await cursorOf(store, options.before) });
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(view, null, 2)}\n`);
    else {
      const more = `isnad search ${query} --before ${view.next?.id}`;
      await write(searchReport(view, options.lang, more, await pageOf(io, options.bidi)));
    }
    return OK;
  });
}

/** A day, or the last article that one had. */
async function cursorOf(store: LedgerReads, before: string | undefined): Promise<ArticleCursor | null> {
  if (before === undefined) return null;
  if (!before.startsWith('a-')) return { day: dayGiven('--before', before), id: '' };
  const [article] = await store.articles([before]);
  if (!article)
    throw new IsnadError(`--before: ${before} is not in the ledger.`, { hint: 'Give a day, or an article.' });
  return { id: article.id, day: article.day };
}
