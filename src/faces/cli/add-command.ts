import { setImmediate } from 'node:timers/promises';
import { IsnadError } from '../../core/errors.ts';
import { articleId } from '../../core/identity.ts';
import { fieldNames } from '../../intake/field-names.ts';
import { type ArticleMetadata, mergeMetadata } from '../../intake/incoming-article.ts';
import type { IncomingItem } from '../../intake/incoming-item.ts';
import { publicationDay } from '../../intake/publication-day.ts';
import { articlesFrom } from '../../intake/sources.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { ArticleAdder, type Tally } from './article-adder.ts';
import { INTERRUPTED, OK, SOME_INPUT_FAILED } from './exit-codes.ts';
import { inBatches } from './in-batches.ts';
import { type Io, interruptionOf, writerTo } from './io.ts';
import { progressLine } from './progress.ts';
import { WrongCall, withLedger } from './with-ledger.ts';

export interface AddCommandOptions {
  readonly store?: string;
  readonly fields?: string;
  readonly jsonl?: boolean;
  readonly outlet?: string;
  readonly published?: string;
  readonly language?: string;
  readonly allowPrivate?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** Articles of one transaction: a kill loses the work on no more than these. */
const BATCH = { size: 100, ms: 2000 };

/** `isnad add`: takes articles into the ledger. What is there already is passed over, so a second run goes on. */
export function addCommand(inputs: readonly string[], options: AddCommandOptions, io: Io): Promise<number> {
  return withLedger('add', options, io, (store) => addArticlesFrom(inputs, options, store, io), { create: true });
}

async function addArticlesFrom(
  inputs: readonly string[],
  options: AddCommandOptions,
  store: LedgerStore,
  io: Io,
): Promise<number> {
  const given = whatIsGiven(options);
  const fields = options.fields === undefined ? null : namesOrWrongCall(options.fields);
  if (inputs.filter((input) => input === '-').length > 1) {
    throw new WrongCall('Standard input can be read once only.', { hint: 'Name - once.' });
  }
  const signal = interruptionOf(io);
  const progress = progressLine(io.stderr, !options.verbose);
  const adder = new ArticleAdder(store, io, { ...options, given, progress });
  const items: AsyncIterable<IncomingItem> = articlesFrom(inputs, {
    fields,
    jsonl: options.jsonl ?? false,
    stdin: io.stdin,
    allowPrivate: options.allowPrivate ?? false,
    isKnown: (url) => isKnown(store, url),
    onTotal: progress.expect,
    signal,
  });
  for await (const batch of inBatches(items, { ...BATCH, signal })) {
    await adder.add(batch);
    // Reading never waits by itself, so a signal would not be heard.
    await setImmediate();
  }
  progress.end();
  if (signal.aborted) io.stdin.destroy();
  await sayWhatWasDone(adder.tally, options, io);
  if (signal.aborted) {
    await writerTo(io.stderr)('isnad: add: stopped. The same command goes on where it was.\n');
    return INTERRUPTED;
  }
  return adder.tally.failed + adder.tally.withoutDate > 0 ? SOME_INPUT_FAILED : OK;
}

function whatIsGiven({ outlet, published, language }: AddCommandOptions): ArticleMetadata {
  if (published !== undefined && publicationDay(published) === null) {
    throw new WrongCall(`--published: "${published}" is no date.`, {
      hint: 'Write the day as YYYY-MM-DD, say 2022-09-07.',
    });
  }
  return mergeMetadata({ outlet: outlet ?? null, published: published ?? null, language: language ?? null });
}

function namesOrWrongCall(list: string) {
  try {
    return fieldNames(list);
  } catch (error) {
    if (error instanceof IsnadError) throw new WrongCall(error.message, { cause: error, hint: error.hint ?? '' });
    throw error;
  }
}

/** Whether the ledger has the article at this address. */
export async function isKnown(store: LedgerStore, url: string): Promise<boolean> {
  return (await store.articles([articleId(url, '')])).length > 0;
}

async function sayWhatWasDone(tally: Tally, options: AddCommandOptions, io: Io): Promise<void> {
  const write = writerTo(io.stdout);
  if (options.json) await write(`${JSON.stringify(tally)}\n`);
  else await write(`${tallyInWords(tally)}\n`);
}

/** `9,530 added, 0 known, 31 could not be read` */
export function tallyInWords({ added, editions, known, failed }: Tally): string {
  const number = (count: number) => count.toLocaleString('en');
  return [
    `${number(added)} added`,
    ...(editions > 0 ? [`${number(editions)} as a later edition`] : []),
    `${number(known)} known`,
    ...(failed > 0 ? [`${number(failed)} could not be read`] : []),
  ].join(', ');
}
