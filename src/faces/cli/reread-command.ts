import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { rereadArticles } from '../../ledger/reread.ts';
import { INTERRUPTED, OK } from './exit-codes.ts';
import { type Io, interruptionOf, nowOf, writerTo } from './io.ts';
import { progressLine } from './progress.ts';
import { withLedger } from './with-ledger.ts';

export interface RereadCommandOptions {
  readonly store?: string;
  readonly json?: boolean;
}

/** `isnad reread`: reads again what another reader read. */
export function rereadCommand(options: RereadCommandOptions, io: Io): Promise<number> {
  return withLedger('reread', options, io, async (store) => {
    const signal = interruptionOf(io);
    const progress = progressLine(io.stderr, true);
    let before = 0;
    const done = await rereadArticles(store, {
      knowledge: loadKnowledge,
      now: () => nowOf(io),
      signal,
      onProgress(articles) {
        progress.step(0, articles - before);
        before = articles;
      },
    });
    progress.end();
    const write = writerTo(io.stdout);
    await write(options.json ? `${JSON.stringify({ reread: done })}\n` : `${done.toLocaleString('en')} read again\n`);
    if (!signal.aborted) return OK;
    await writerTo(io.stderr)('isnad: reread: stopped. The same command goes on where it was.\n');
    return INTERRUPTED;
  });
}
