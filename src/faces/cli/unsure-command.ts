import { doubtsView } from '../../ledger/views/corrections-view.ts';
import { wholeNumberGiven } from './arguments.ts';
import { OK } from './exit-codes.ts';
import { type Io, writerTo } from './io.ts';
import { doubtsReport } from './report/corrections-report.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, withLedger } from './with-ledger.ts';

export interface UnsureCommandOptions extends LedgerCommandOptions {
  readonly limit: string;
  readonly after?: string;
}

/** `isnad unsure`: names about which a person should decide. */
export function unsureCommand(options: UnsureCommandOptions, io: Io): Promise<number> {
  return withLedger('unsure', options, io, async (store) => {
    const limit = wholeNumberGiven('--limit', options.limit);
    const view = await doubtsView(store, { after: options.after ?? null, limit });
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(view, null, 2)}\n`);
    else {
      const more = view.next === null ? null : `isnad unsure --after ${view.next}`;
      await write(doubtsReport(view.doubts, options.lang, more, await pageOf(io, options.bidi)));
    }
    return OK;
  });
}
