import type { EventMention } from '../digest.ts';

/** The days on which a telling may mean that it happens, both included. */
export interface ProbableDays {
  readonly from: number;
  readonly to: number;
  /** Whether the words say them, to the week or finer; else they follow from the day of publication. */
  readonly said: boolean;
}

/**
 * When a telling may mean: the days that its words tell, else what its status makes likely. News tells what has happened
 * within days, and what is to come from its own day on. Null where neither words nor publication day tell.
 *
 * @example
 * probableDays({ status: 'planned', day: 19236, time: null }); // { from: 19236, to: 19281, said: false }
 */
export function probableDays({
  status,
  day,
  time,
}: Pick<EventMention, 'status' | 'day' | 'time'>): ProbableDays | null {
  if (time && time.precision !== 'relative') {
    const from = time.from ?? (time.to === null ? null : time.to - OPEN_DAYS);
    const to = time.to ?? (time.from === null ? null : time.from + OPEN_DAYS);
    if (from !== null && to !== null) return { from, to, said: to - from < SAID_DAYS };
  }
  if (day === null) return null;
  const [before, after] = AROUND_PUBLICATION[status];
  return { from: day - before, to: day + after, said: false };
}

/** How far a period that is open at one end is taken to reach. */
const OPEN_DAYS = 30;
const SAID_DAYS = 8;

/** How many days before and after its publication a telling of each status may mean. */
const AROUND_PUBLICATION: { readonly [status in EventMention['status']]: readonly [number, number] } = {
  occurred: [3, 0],
  ongoing: [7, 1],
  planned: [0, 45],
  possible: [0, 60],
  requested: [0, 60],
  postponed: [30, 60],
  cancelled: [30, 45],
  denied: [30, 45],
};
