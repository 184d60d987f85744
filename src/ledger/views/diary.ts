import type { EventType } from '../../core/record.ts';
import type { LedgerReads, OccasionFilter, OccasionRow } from '../ledger-store.ts';
import type { OccasionLine } from '../occasion-rows.ts';
import { entitiesIn, type Names, namesOf } from './names.ts';

/** Kinds of occasion that are arranged, and so stand in a desk's diary: the others are news when they have happened. */
export const DIARY_KINDS: readonly EventType[] = [
  'AGREE',
  'CONSULT',
  'COOPERATE',
  'PROTEST',
  'MOBILIZE',
  'ELECT',
  'APPOINT',
  'JUDGE',
  'LAUNCH',
  'COMPETE',
];

/** One line of the diary. */
export interface DiaryEntry {
  readonly row: OccasionRow;
  readonly line: OccasionLine;
  /** Whether it became known, or changed, since the instant that was asked for. */
  readonly isNew: boolean;
  /** When those who meet met last before, as far as the ledger goes back. */
  readonly lastMet: OccasionRow | null;
}

/** The occasions of one day; those that go on for several days stand under the first that is in the period. */
export interface DiaryDay {
  /** Days since 1970-01-01; null for those of which no day is told, or only a month or a year. */
  readonly day: number | null;
  readonly entries: readonly DiaryEntry[];
}

/** What is planned, goes on or was held in a period. Plain data. */
export interface Diary {
  readonly days: readonly DiaryDay[];
  readonly names: Names;
  /** Where to go on when there are more than `limit`; null at the end. */
  readonly next: OccasionFilter['after'] | null;
  /** The nearest occasions outside of the period, where there is none in it. */
  readonly nearest: { readonly before: number | null; readonly after: number | null } | null;
}

export interface DiaryOptions {
  /** What became known since this instant is marked as new. */
  readonly newSince?: string;
}

/**
 * The diary of a period: what is planned, goes on or was held, by day. Within a day the best witnessed stand first.
 */
export async function diary(store: LedgerReads, filter: OccasionFilter, options: DiaryOptions = {}): Promise<Diary> {
  const rows = await store.findOccasions(filter);
  const fresh = await changedSince(store, options.newSince);
  const entries = await Promise.all(
    rows.map(async (row): Promise<DiaryEntry> => {
      const line: OccasionLine = JSON.parse(row.detail);
      return { row, line, isNew: fresh.has(row.id), lastMet: await lastMeeting(store, row, line) };
    }),
  );
  const byDay = new Map<number | null, DiaryEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.row, filter);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  const sign = filter.descending ? -1 : 1;
  const days = [...byDay]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : sign * (a - b)))
    .map(([day, list]) => ({ day, entries: list.sort(bestWitnessed) }));
  const last = rows.at(-1);
  return {
    days,
    names: await namesOf(
      store,
      entries.flatMap(({ line, lastMet }) => [
        ...line.parties.map(({ entity }) => entity),
        line.place,
        ...(lastMet ? entitiesIn(lastMet.detail) : []),
      ]),
    ),
    next: last && rows.length === filter.limit ? { from: last.from, id: last.id } : null,
    nearest: rows.length === 0 ? await nearestTo(store, filter) : null,
  };
}

/** What is planned without a day stands under none; what has happened, under the day on which it was told. */
function dayOf({ from, time, precision, status }: OccasionRow, filter: OccasionFilter): number | null {
  if (from === null) return null;
  const isDated = precision === 'day' || precision === 'range';
  const isPast = status === 'occurred' || status === 'ongoing';
  if (!isDated && !(time === null && isPast)) return null;
  return Math.max(from, filter.from ?? from);
}

function bestWitnessed(a: DiaryEntry, b: DiaryEntry): number {
  return b.row.origins - a.row.origins || b.row.articles - a.row.articles || (a.row.id < b.row.id ? -1 : 1);
}

const CHANGES_MAX = 20_000;

async function changedSince(store: LedgerReads, since: string | undefined): Promise<ReadonlySet<string>> {
  if (since === undefined) return new Set();
  return new Set((await store.changes({ since, limit: CHANGES_MAX })).map(({ occasion }) => occasion));
}

async function lastMeeting(store: LedgerReads, row: OccasionRow, line: OccasionLine): Promise<OccasionRow | null> {
  const actors = line.parties.filter(({ role }) => role !== 'other').map(({ entity }) => entity);
  if (row.type !== 'CONSULT' || row.from === null || actors.length < 2) return null;
  const found = await store.findOccasions({
    parties: actors.slice(0, 2),
    types: ['CONSULT'],
    status: ['occurred'],
    to: row.from - 1,
    descending: true,
    limit: 1,
  });
  return found[0] ?? null;
}

async function nearestTo(store: LedgerReads, filter: OccasionFilter): Promise<NonNullable<Diary['nearest']>> {
  const { from, to, after: _, ...rest } = filter;
  const [earlier] =
    from === undefined ? [] : await store.findOccasions({ ...rest, to: from - 1, descending: true, limit: 1 });
  const [later] =
    to === undefined ? [] : await store.findOccasions({ ...rest, from: to + 1, descending: false, limit: 1 });
  return { before: earlier?.to ?? earlier?.from ?? null, after: later?.from ?? null };
}
