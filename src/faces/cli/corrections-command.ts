import { correctionsView } from '../../ledger/views/corrections-view.ts';
import { OK } from './exit-codes.ts';
import { type Io, writerTo } from './io.ts';
import { correctionsReport } from './report/corrections-report.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, withLedger } from './with-ledger.ts';

/** `isnad corrections`: what people have put right. */
export function correctionsCommand(options: LedgerCommandOptions, io: Io): Promise<number> {
  return withLedger('corrections', options, io, async (store) => {
    const corrections = await correctionsView(store);
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(corrections, null, 2)}\n`);
    else await write(correctionsReport(corrections, options.lang, await pageOf(io, options.bidi)));
    return OK;
  });
}
