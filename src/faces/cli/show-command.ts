import { IsnadError } from '../../core/errors.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { articleView } from '../../ledger/views/article-view.ts';
import { entityView } from '../../ledger/views/entity-view.ts';
import { type Meaning, meaningOf } from '../../ledger/views/meaning-of-id.ts';
import { occasionView } from '../../ledger/views/occasion-view.ts';
import { reportView } from '../../ledger/views/report-view.ts';
import { dayGiven } from './arguments.ts';
import { OK } from './exit-codes.ts';
import { type Io, nowOf, writerTo } from './io.ts';
import type { Page } from './report/set-lines.ts';
import type { ReportLanguage } from './report/words.ts';
import { pageOf } from './terminal.ts';
import { type LedgerCommandOptions, withLedger } from './with-ledger.ts';

/** `isnad show`: all that the ledger has of one thing. */
export function showCommand(asked: string, options: LedgerCommandOptions, io: Io): Promise<number> {
  return withLedger('show', options, io, async (store) => {
    const meaning = await meaningOf(store, asked);
    const shown = meaning && (await shownOf(store, meaning, asked, dayGiven('now', nowOf(io).slice(0, 10))));
    if (!shown) {
      throw new IsnadError(`${asked} is not in the ledger.`, { hint: 'isnad search and isnad diary print what is.' });
    }
    const write = writerTo(io.stdout);
    if (options.json)
      await write(`${JSON.stringify({ asked, kind: meaning.kind, id: meaning.id, ...shown.view }, null, 2)}\n`);
    else await write(await shown.print(options.lang, await pageOf(io, options.bidi)));
    return OK;
  });
}

interface Shown {
  readonly view: object;
  readonly print: (language: ReportLanguage, page: Page) => Promise<string>;
}

async function shownOf(
  store: LedgerStore,
  { kind, id }: Meaning,
  asked: string,
  today: number,
): Promise<Shown | undefined> {
  switch (kind) {
    case 'occasion': {
      const view = await occasionView(store, id, loadKnowledge());
      const { occasionReport } = await import('./report/occasion-report.ts');
      return view && { view, print: async (language, page) => occasionReport(view, asked, language, page) };
    }
    case 'report': {
      const view = await reportView(store, id);
      const { reportReport } = await import('./report/report-report.ts');
      return view && { view, print: async (language, page) => reportReport(view, asked, language, page) };
    }
    case 'article': {
      const view = await articleView(store, id, loadKnowledge());
      const { articleInLedger } = await import('./report/article-in-ledger.ts');
      return view && { view, print: async (language, page) => articleInLedger(view, language, page) };
    }
    case 'entity': {
      const view = await entityView(store, id, loadKnowledge(), today);
      const { entityReport } = await import('./report/entity-report.ts');
      return view && { view, print: async (language, page) => entityReport(view, asked, language, page) };
    }
  }
}
