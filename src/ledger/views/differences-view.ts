import { IsnadError } from '../../core/errors.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { LedgerReads, ReadingRow } from '../ledger-store.ts';
import { differences, type Statement } from '../statements.ts';
import { recordOf } from './records.ts';

/** What one reading of an article states and the other does not. Plain data. */
export interface DifferencesView {
  readonly article: string;
  readonly before: Omit<ReadingRow, 'packed'>;
  readonly after: Omit<ReadingRow, 'packed'>;
  readonly gone: readonly Statement[];
  readonly come: readonly Statement[];
}

/**
 * Compares two readings of one article, by the names of their readers; left out, the last two. Throws `IsnadError` where
 * the article or a reading is not there.
 */
export async function differencesView(
  store: LedgerReads,
  id: string,
  readers: readonly [before: string | undefined, after: string | undefined],
  knowledge: KnowledgeBase,
): Promise<DifferencesView> {
  const [article] = await store.articles([id]);
  const text = (await store.texts([id])).get(id);
  if (!article || text === undefined) {
    throw new IsnadError(`${id} is not in the ledger.`, { hint: 'isnad search prints the ids of articles (a-…).' });
  }
  const readings = await store.readings(id);
  const after = readingBy(readings, readers[1]) ?? readings[0]!;
  const before = readingBy(readings, readers[0]) ?? readings.find((reading) => reading !== after);
  if (!before) {
    throw new IsnadError(`${id} was read once only, by ${after.reader}.`, {
      hint: 'isnad reread reads again what an earlier version of the reader read.',
    });
  }
  const [old, now] = [before, after].map((reading) => recordOf(article, text, reading, knowledge)) as [
    ReturnType<typeof recordOf>,
    ReturnType<typeof recordOf>,
  ];
  return { article: id, before: withoutBytes(before), after: withoutBytes(after), ...differences(old, now) };
}

function readingBy(readings: readonly ReadingRow[], reader: string | undefined): ReadingRow | undefined {
  if (reader === undefined) return undefined;
  const found = readings.find((reading) => reading.reader === reader);
  if (found) return found;
  const known = readings.map((reading) => `"${reading.reader}"`).join(', ');
  throw new IsnadError(`No reader "${reader}" has read the article.`, { hint: `It was read by ${known}.` });
}

function withoutBytes({ packed: _, ...reading }: ReadingRow): Omit<ReadingRow, 'packed'> {
  return reading;
}
