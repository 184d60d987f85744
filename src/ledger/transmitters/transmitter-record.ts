import type { LifeState, LifeStep, Occasion } from '../occasions/occasion.ts';
import type { Report } from '../reports/report.ts';
import { type Share, shareOf } from './wilson.ts';

/**
 * What became of something announced. `open` is still to come; `unknown` should have been by now, and no article tells
 * whether it was.
 */
export type Outcome = 'as said' | 'moved' | 'cancelled' | 'denied' | 'open' | 'unknown';

/** What is known of one who announces: an official, a ministry, an agency, an outlet. */
export interface TransmitterRecord {
  readonly agent: string;
  /** How many occasions it announced or confirmed before they came. */
  readonly announced: number;
  /** Of how many of these nobody is known to have told earlier. */
  readonly first: number;
  readonly outcomes: { readonly [outcome in Outcome]: number };
  /** Of those whose outcome is known: how many came about as said. */
  readonly asSaid: Share;
  /** Days from its first word to the occasion, at the median; null where no day is known. */
  readonly leadDays: number | null;
  readonly occasions: readonly Announcement[];
}

export interface Announcement {
  readonly occasion: string;
  readonly outcome: Outcome;
  /** The telling by which the agent first announced it. */
  readonly mention: string;
  readonly leadDays: number | null;
}

/** The record of one transmitter over these occasions, as of `today` (days since 1970-01-01). */
export function recordOf(agent: string, occasions: readonly Occasion[], today: number): TransmitterRecord {
  const announced = occasions.flatMap((occasion) => {
    const at = occasion.life.findIndex((step) => ANNOUNCES.has(step.state) && isBy(step, agent));
    return at < 0 ? [] : [{ occasion, at, outcome: outcomeOf(occasion, at, today) }];
  });
  const outcomes = { 'as said': 0, moved: 0, cancelled: 0, denied: 0, open: 0, unknown: 0 };
  for (const { outcome } of announced) outcomes[outcome]++;
  const list = announced.map(({ occasion, at, outcome }) => ({
    occasion: occasion.id,
    outcome,
    mention: occasion.life[at]!.mention,
    leadDays: leadOf(occasion, occasion.life[at]!),
  }));
  return {
    agent,
    announced: announced.length,
    first: announced.filter(({ occasion, at }) => !occasion.life.slice(0, at).some(announces)).length,
    outcomes,
    asSaid: shareOf(outcomes['as said'], announced.length - outcomes.open - outcomes.unknown),
    leadDays: median(list.flatMap(({ leadDays }) => leadDays ?? [])),
    occasions: list,
  };
}

/** How much of what an outlet prints another had first. */
export function reprintsOf({ articles, copies }: { readonly articles: number; readonly copies: number }): Share {
  return shareOf(copies, articles);
}

/** What part one plays in what is reported: whether others carry its words, or it carries theirs. */
export function voiceOf(
  agent: string,
  reports: readonly Report[],
): { readonly said: number; readonly carried: number; readonly passedOn: number } {
  const own = reports.filter(({ origins }) => origins.some(({ origin }) => origin.agent === agent));
  return {
    said: own.length,
    carried: own.filter(({ outlets }) => outlets.length > 1).length,
    passedOn: reports.filter(({ carriers }) => carriers.some((carrier) => carrier.agent === agent)).length,
  };
}

const ANNOUNCES: ReadonlySet<LifeState> = new Set(['announced', 'confirmed', 'moved']);
const announces = ({ state }: LifeStep) => ANNOUNCES.has(state);
const isBy = ({ origins }: LifeStep, agent: string) => origins.some((origin) => origin.agent === agent);

/** What became of it after the announcement that is step `at` of its life. */
function outcomeOf(occasion: Occasion, at: number, today: number): Outcome {
  const { state, life, to } = occasion;
  const wasMoved = life.slice(at + 1).some((step) => step.state === 'moved' || step.state === 'postponed');
  switch (state) {
    case 'cancelled':
    case 'denied':
      return state;
    case 'held':
    case 'under way':
      return wasMoved ? 'moved' : 'as said';
    case 'postponed':
      return 'moved';
    default:
      if (wasMoved) return 'moved';
      return to !== null && to < today ? 'unknown' : 'open';
  }
}

/** From the day it was told to the day it was told for; nothing where that day is not told or is no plan. */
function leadOf({ time, from }: Occasion, { day }: LifeStep): number | null {
  if (time === null || from === null || day === null || from < day) return null;
  return from - day;
}

function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
