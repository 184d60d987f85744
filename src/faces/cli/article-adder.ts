import { IsnadError } from '../../core/errors.ts';
import { type ArticleMetadata, mergeMetadata } from '../../intake/incoming-article.ts';
import type { IncomingItem } from '../../intake/incoming-item.ts';
import { publicationDay } from '../../intake/publication-day.ts';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { type Added, addArticles, type LedgerOptions } from '../../ledger/ledger.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import type { ArticleToAdd } from '../../ledger/prepare.ts';
import { type Io, nowOf, writerTo } from './io.ts';
import type { Progress } from './progress.ts';
import { asReaderFault } from './reader-fault.ts';
import { complaint } from './terminal.ts';

/** How many articles came to what. `added` counts later editions too. */
export interface Tally {
  readonly added: number;
  readonly editions: number;
  readonly known: number;
  readonly failed: number;
  /** Added, but their date was none. */
  readonly withoutDate: number;
}

export interface AdderOptions {
  /** Known of every article beforehand; goes before what the article says of itself. */
  readonly given: ArticleMetadata;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly progress: Progress;
}

/** Adds articles batch by batch, counts what came of them, and says of each what went wrong. */
export class ArticleAdder {
  readonly #counts = { added: 0, editions: 0, known: 0, failed: 0, withoutDate: 0 };
  readonly #complain: (text: string) => Promise<void>;
  readonly #write: (text: string) => Promise<void>;
  readonly #ledger: LedgerOptions;

  constructor(
    readonly store: LedgerStore,
    io: Io,
    readonly options: AdderOptions,
  ) {
    this.#complain = writerTo(io.stderr);
    this.#write = writerTo(io.stdout);
    this.#ledger = { knowledge: loadKnowledge, now: () => nowOf(io) };
  }

  get tally(): Tally {
    return { ...this.#counts };
  }

  /** When it comes back, what it said to have added is written for good. */
  async add(items: readonly IncomingItem[]): Promise<void> {
    const articles: ArticleToAdd[] = [];
    for (const item of items) {
      if ('error' in item) await this.#failed(item.source, item.error);
      else articles.push(await this.#toAdd(item));
    }
    for (const added of await this.#addAll(articles)) await this.#acknowledge(added);
    this.options.progress.step(this.#counts.failed, items.length);
  }

  async #toAdd({ source, article }: Extract<IncomingItem, { article: unknown }>): Promise<ArticleToAdd> {
    const known = mergeMetadata(this.options.given, article);
    const published = known.published === null ? null : publicationDay(known.published);
    if (known.published !== null && published === null) {
      this.#counts.withoutDate++;
      await this.#say(
        source,
        new IsnadError(`"${known.published}" is no date, so the article is read without one.`, {
          hint: 'Write the day of publication as YYYY-MM-DD, say 2022-09-07.',
        }),
      );
    }
    return { ...known, published, text: article.text, source };
  }

  /** One text on which the reader fails must not keep out the others of its batch. */
  async #addAll(articles: readonly ArticleToAdd[]): Promise<Added[]> {
    if (articles.length === 0) return [];
    try {
      return await addArticles(this.store, articles, this.#ledger);
    } catch (error) {
      if (error instanceof IsnadError) throw error;
      if (articles.length > 1) {
        const added: Added[] = [];
        for (const article of articles) added.push(...(await this.#addAll([article])));
        return added;
      }
      await this.#failed(articles[0]!.source, asReaderFault(error));
      return [];
    }
  }

  async #acknowledge({ id, source, outcome }: Added): Promise<void> {
    this.#counts[outcome === 'known' ? 'known' : 'added']++;
    if (outcome === 'edition') this.#counts.editions++;
    if (!this.options.verbose) return;
    await this.#write(
      this.options.json ? `${JSON.stringify({ outcome, id, source })}\n` : `${outcome} ${id} ${source}\n`,
    );
  }

  async #failed(source: string, error: IsnadError): Promise<void> {
    this.#counts.failed++;
    await this.#say(source, error);
  }

  async #say(source: string, error: IsnadError): Promise<void> {
    this.options.progress.clear();
    await this.#complain(complaint(source, error));
  }
}
