import type { EventType } from '../../core/record.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { formatDay } from '../../times/calendar.ts';
import type { LedgerReads, OccasionFilter, OccasionRow } from '../ledger-store.ts';
import type { OccasionLine } from '../occasion-rows.ts';
import type { Occasion } from '../occasions/occasion.ts';

/** What the ledger knows around an occasion. All of it is as far as the ledger's articles go back, and no farther. */
export interface Background {
  /** By pair of parties: when they last met before, and how often since the ledger's first article. */
  readonly meetings: readonly {
    readonly parties: readonly [string, string];
    readonly last: OccasionRow | null;
    readonly count: number;
    /** The count stopped at its limit: there are more. */
    readonly more: boolean;
    readonly since: number | null;
  }[];
  /** By visitor: the last visit to the country before this one; null: the first that the ledger has. */
  readonly visits: readonly { readonly visitor: string; readonly country: string; readonly last: OccasionRow | null }[];
  /** By organisation among the parties: its members on the day, ISO codes. */
  readonly members: readonly { readonly organization: string; readonly states: readonly string[] }[];
  /** What else is planned or held in the same country on the same days. */
  readonly beside: readonly OccasionRow[];
  /** The first day that any article of the ledger tells of; null for an empty one. */
  readonly ledgerSince: number | null;
}

const COUNT_MAX = 200;
const BESIDE_MAX = 8;
const HELD = ['occurred', 'ongoing'] as const;

/** The background of an occasion, computed from the ledger and the knowledge base. */
export async function backgroundOf(
  store: LedgerReads,
  occasion: Occasion,
  knowledge: KnowledgeBase,
): Promise<Background> {
  const before = occasion.from === null ? undefined : occasion.from - 1;
  const ledgerSince = await firstDay(store);
  return {
    meetings: await meetingsOf(store, occasion, before, ledgerSince),
    visits: await visitsOf(store, occasion, before),
    members: membersOf(occasion, knowledge),
    beside: await besideOf(store, occasion),
    ledgerSince,
  };
}

const MEETING: readonly EventType[] = ['CONSULT'];

async function meetingsOf(
  store: LedgerReads,
  occasion: Occasion,
  before: number | undefined,
  since: number | null,
): Promise<Background['meetings']> {
  if (occasion.type !== 'CONSULT' || before === undefined) return [];
  const actors = occasion.parties.filter(({ role }) => role !== 'other').map(({ entity }) => entity);
  const pairs = actors.slice(0, 3).flatMap((a, i) => actors.slice(i + 1, 3).map((b) => [a, b] as const));
  return Promise.all(
    pairs.map(async (parties) => {
      const found = await store.findOccasions(past({ parties, types: MEETING, to: before, limit: COUNT_MAX }));
      return { parties, last: found[0] ?? null, count: found.length, more: found.length === COUNT_MAX, since };
    }),
  );
}

async function visitsOf(
  store: LedgerReads,
  { type, mode, place, parties }: Occasion,
  before: number | undefined,
): Promise<Background['visits']> {
  const country = place?.country;
  if (type !== 'CONSULT' || mode !== 'visit' || !country || before === undefined) return [];
  const visitors = parties.filter(({ role, state }) => role === 'actor' && state !== country).slice(0, 3);
  return Promise.all(
    visitors.map(async ({ entity }) => {
      const found = await store.findOccasions(
        past({ parties: [entity, country], types: MEETING, to: before, limit: COUNT_MAX }),
      );
      const last = found.find((row) => row.mode === 'visit' && isIn(row, country)) ?? null;
      return { visitor: entity, country, last };
    }),
  );
}

function isIn(row: OccasionRow, country: string): boolean {
  return (JSON.parse(row.detail) as OccasionLine).country === country;
}

function past(filter: OccasionFilter): OccasionFilter {
  return { ...filter, status: HELD, descending: true };
}

function membersOf({ parties, from }: Occasion, knowledge: KnowledgeBase): Background['members'] {
  if (from === null) return [];
  return parties.flatMap(({ entity }) => {
    const states = knowledge.members(entity, formatDay(from));
    return states.length > 0 ? [{ organization: entity, states }] : [];
  });
}

async function besideOf(store: LedgerReads, { id, from, to, place, precision }: Occasion): Promise<OccasionRow[]> {
  if (from === null || to === null || !place?.country || precision === null || to - from > 7) return [];
  const filter = { parties: [place.entity], types: MEETING, from, to, limit: BESIDE_MAX + 1 };
  return (await store.findOccasions(filter)).filter((row) => row.id !== id).slice(0, BESIDE_MAX);
}

async function firstDay(store: LedgerReads): Promise<number | null> {
  const days = (await store.outlets()).map(({ first }) => first).filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((least, day) => Math.min(least, day));
}
