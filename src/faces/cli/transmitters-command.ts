import { transmittersView } from '../../ledger/views/transmitters-view.ts';
import { dayGiven, wholeNumberGiven } from './arguments.ts';
import { OK } from './exit-codes.ts';
import { type Io, nowOf, writerTo } from './io.ts';
import { transmittersReport } from './report/transmitters-report.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, withLedger } from './with-ledger.ts';

export interface TransmittersCommandOptions extends LedgerCommandOptions {
  readonly limit: string;
}

/** `isnad transmitters`: who announces, and what became of it. */
export function transmittersCommand(options: TransmittersCommandOptions, io: Io): Promise<number> {
  return withLedger('transmitters', options, io, async (store) => {
    const limit = wholeNumberGiven('--limit', options.limit);
    const view = await transmittersView(store, { limit, today: dayGiven('now', nowOf(io).slice(0, 10)) });
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(view, null, 2)}\n`);
    else await write(transmittersReport(view, options.lang, await pageOf(io, options.bidi)));
    return OK;
  });
}
