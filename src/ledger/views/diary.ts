import type { LedgerReads, OccasionFilter, OccasionRow } from '../ledger-store.ts';
import type { OccasionLine } from '../occasion-rows.ts';
import { type NameOf, namesOf } from './names.ts';

/** One line of the diary. */
export interface DiaryEntry {
  readonly row: OccasionRow;
  readonly line: OccasionLine;
}

/** The occasions of one day; those that go on for several days stand under the first that is in the period. */
export interface DiaryDay {
  /** Days since 1970-01-01; null for those of which no day is known. */
  readonly day: number | null;
  readonly entries: readonly DiaryEntry[];
}

export interface Diary {
  readonly days: readonly DiaryDay[];
  readonly nameOf: NameOf;
  /** Where to go on when there are more than `limit`; null at the end. */
  readonly next: OccasionFilter['after'] | null;
}

/**
 * The diary of a period: what is planned, goes on or was held, by day. Within a day the best witnessed stand first.
 */
export async function diary(store: LedgerReads, filter: OccasionFilter): Promise<Diary> {
  const rows = await store.findOccasions(filter);
  const entries = rows.map((row): DiaryEntry => ({ row, line: JSON.parse(row.detail) }));
  const byDay = new Map<number | null, DiaryEntry[]>();
  for (const entry of entries) {
    const day = entry.row.from === null ? null : Math.max(entry.row.from, filter.from ?? entry.row.from);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  const sign = filter.descending ? -1 : 1;
  const days = [...byDay]
    .sort(([a], [b]) => sign * ((a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER)))
    .map(([day, list]) => ({ day, entries: list.sort(bestWitnessed) }));
  const ids = entries.flatMap(({ line }) => [...line.parties.map(({ entity }) => entity), line.place ?? []].flat());
  const last = rows.at(-1);
  return {
    days,
    nameOf: await namesOf(store, ids),
    next: last && rows.length === filter.limit ? { from: last.from ?? Number.MAX_SAFE_INTEGER, id: last.id } : null,
  };
}

function bestWitnessed(a: DiaryEntry, b: DiaryEntry): number {
  return b.row.origins - a.row.origins || b.row.articles - a.row.articles || (a.row.id < b.row.id ? -1 : 1);
}
