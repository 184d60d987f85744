import type { EventStatus } from '../core/record.ts';
import type { Mention } from '../mentions/find-mentions.ts';
import type { Dateline } from '../parts/find-parts.ts';
import type { TimeMention } from '../times/find-times.ts';
import type { Arguments } from './arguments.ts';
import type { Clause } from './clauses.ts';
import type { Candidate } from './find-triggers.ts';
import { familyOf } from './kinds/kinds.ts';
import type { Parties } from './participants.ts';

/** Where a candidate's event takes place: by its own words, else by the clause's. */
export function findPlace(candidate: Candidate, parties: Parties, args: Arguments): Mention | null {
  const own = parties.places[0];
  if (own) return own;
  const family = familyOf(candidate.kind);
  if (!family.placed) return null;
  if (family.struckIsPlace) {
    const struck = parties.participants.find((p) => p.role === 'recipient' && args.entity(p.mention)?.type === 'place');
    if (struck && struck.mention.kind === 'name') return struck.mention;
  }
  const clause = args.clauses.list[candidate.clause]!;
  for (const argument of args.scan(clause.firstToken, clause.endToken)) {
    if (argument.relation !== 'in' && argument.relation !== 'by') continue;
    if (argument.head !== null && Math.abs(argument.firstToken - argument.head) > 2) continue;
    const place = argument.mentions.find((m) => m.kind !== 'adjective' && args.entity(m)?.type === 'place');
    if (place) return place;
  }
  return null;
}

/** By clause index: the expressions of time in it. */
export function timesByClause(times: readonly TimeMention[], of: Int32Array): Map<number, TimeMention[]> {
  const by = new Map<number, TimeMention[]>();
  for (const time of times) {
    const clause = of[time.firstToken]!;
    if (clause < 0) continue;
    const same = by.get(clause);
    if (same) same.push(time);
    else by.set(clause, [time]);
  }
  return by;
}

/**
 * When: the nearest date of the clause; a joined clause has its own or none. For a noun far from its verb, the nearest
 * date after it wins over one before it, since Arabic puts the time of a noun behind it.
 */
export function findTime(
  candidate: Candidate,
  args: Arguments,
  times: ReadonlyMap<number, readonly TimeMention[]>,
): TimeMention | null {
  const clause = args.clauses.list[candidate.clause]!;
  const next = args.clauses.list[clause.index + 1];
  const hangs =
    next !== undefined &&
    (next.opener === 'relative' || next.opener === 'bare') &&
    next.sentence === clause.sentence &&
    next.firstToken >= candidate.endToken &&
    next.firstToken - candidate.endToken <= TAIL;
  const own = hangs ? nearest(candidate, clauseTimes(next, times)) : undefined;
  const found = own ?? nearest(candidate, clauseTimes(clause, times));
  if (!found || isSinceFirst(candidate, found, args)) return null;
  return spanned(found, args, times) ?? found;
}

/** «His first trip since January 2020»: the date is that of the one before. */
function isSinceFirst(candidate: Candidate, time: TimeMention, { clauses }: Arguments): boolean {
  const before = clauses.words[time.firstToken - 1];
  const isSince = before?.classes.has('since') || clauses.words[time.firstToken]!.classes.has('since');
  return isSince && (clauses.words[candidate.firstToken - 1]?.classes.has('first') ?? false);
}

/** Of «put off from the 15th to the 16th» the day that now holds; any other time as it is. */
export function timeThatHolds(time: TimeMention | null, status: EventStatus): TimeMention | null {
  const [from, to, more] = time?.value.split('/') ?? [];
  if (status !== 'postponed' || !time || !from || !to || more !== undefined) return time;
  return { ...time, value: to, range: time.range && { from: time.range.to, to: time.range.to } };
}

/** «begins on the first and ends on the fifth»: from the one to the other. */
function spanned(
  first: TimeMention,
  args: Arguments,
  times: ReadonlyMap<number, readonly TimeMention[]>,
): TimeMention | null {
  const { of, list, words } = args.clauses;
  const clause = list[of[first.firstToken]!]!;
  const next = list[clause.index + 1];
  if (clause.verb === null || !next || next.verb === null || next.sentence !== clause.sentence) return null;
  if (!words[clause.verb]!.classes.has('begins') || !words[next.verb]!.classes.has('ends')) return null;
  const last = clauseTimes(next, times)[0];
  if (!last || !DAY.test(first.value) || !DAY.test(last.value) || last.value < first.value) return null;
  return {
    ...first,
    value: `${first.value}/${last.value}`,
    range: first.range && last.range && { from: first.range.from, to: last.range.to },
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** How far after a noun «which …» may begin and still hang on it. */
const TAIL = 4;

function clauseTimes(clause: Clause, times: ReadonlyMap<number, readonly TimeMention[]>): readonly TimeMention[] {
  return (times.get(clause.index) ?? []).filter((time) => time.type === 'date' || time.type === 'time');
}

const REACH = 30;

function nearest(candidate: Candidate, times: readonly TimeMention[]): TimeMention | undefined {
  let best: TimeMention | undefined;
  let least = REACH;
  for (const time of times) {
    const after = time.firstToken - candidate.endToken;
    const before = candidate.firstToken - time.endToken;
    const distance = after >= 0 ? after : before + 4;
    if (distance >= 0 && distance < least) {
      least = distance;
      best = time;
    }
  }
  return best;
}

/** The dateline's city, for what the article's own reporter saw happen there. */
export function datelinePlace(dateline: Dateline | null): string | null {
  return dateline?.place ?? null;
}
