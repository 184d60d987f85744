import { changesView } from '../../ledger/views/changes-view.ts';
import { instantGiven, wholeNumberGiven } from './arguments.ts';
import { OK } from './exit-codes.ts';
import { type Io, nowOf, writerTo } from './io.ts';
import { changesReport } from './report/changes-report.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, withLedger } from './with-ledger.ts';

export interface ChangesCommandOptions extends LedgerCommandOptions {
  readonly since?: string;
  readonly limit: string;
}

const DAY_MS = 86_400_000;

/** `isnad changes`: what became known or changed since. */
export function changesCommand(options: ChangesCommandOptions, io: Io): Promise<number> {
  return withLedger('changes', options, io, async (store) => {
    const dayAgo = new Date(Date.parse(nowOf(io)) - DAY_MS).toISOString();
    const since = options.since === undefined ? dayAgo : instantGiven('--since', options.since);
    const limit = wholeNumberGiven('--limit', options.limit);
    const view = await changesView(store, { since, limit });
    const write = writerTo(io.stdout);
    if (options.json) await write(`${JSON.stringify(view, null, 2)}\n`);
    else {
      const more = `isnad changes --since ${view.changes.at(-1)?.change.at} --limit ${limit}`;
      await write(changesReport(view, options.lang, more, await pageOf(io, options.bidi)));
    }
    return OK;
  });
}
