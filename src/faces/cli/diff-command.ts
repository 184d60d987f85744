import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { differencesView } from '../../ledger/views/differences-view.ts';
import { OK } from './exit-codes.ts';
import { type Io, writerTo } from './io.ts';
import { differencesReport } from './report/differences-report.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, withLedger } from './with-ledger.ts';

/** `isnad diff`: what one reading of an article states and the other does not. */
export function diffCommand(
  article: string,
  readers: readonly [before: string | undefined, after: string | undefined],
  options: LedgerCommandOptions,
  io: Io,
): Promise<number> {
  return withLedger('diff', options, io, async (store) => {
    const view = await differencesView(store, article, readers, loadKnowledge());
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(view, null, 2)}\n`);
    else await write(differencesReport(view, options.lang, await pageOf(io, options.bidi)));
    return OK;
  });
}
