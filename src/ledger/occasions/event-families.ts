import type { EventType } from '../../core/record.ts';
import type { EventMention } from '../digest.ts';

/** What an event is for comparing: its type, of which meetings, visits, calls and gatherings are told apart. */
export type Family = Exclude<EventType, 'CONSULT'> | 'meeting' | 'visit' | 'call' | 'gathering';

/**
 * The family of an event: a visit and the talks held on it are two occasions, and so are a summit and a meeting beside it.
 *
 * @example
 * familyOf({ type: 'CONSULT', mode: 'phone' }); // 'call'
 */
export function familyOf({ type, mode }: Pick<EventMention, 'type' | 'mode'>): Family {
  if (type !== 'CONSULT') return type;
  return mode === 'visit' ? 'visit' : mode === 'phone' ? 'call' : mode === 'multilateral' ? 'gathering' : 'meeting';
}

/**
 * How far the words for two events may name one and the same: `same` family, `near` (readers and writers take one for the
 * other: an agreement signed is cooperation, a blast an accident), or `far`.
 */
export function nearness(a: Family, b: Family): 'same' | 'near' | 'far' {
  if (a === b) return 'same';
  return NEAR.has(`${a} ${b}`) || NEAR.has(`${b} ${a}`) ? 'near' : 'far';
}

const NEAR: ReadonlySet<string> = new Set(
  [
    ['meeting', 'gathering', 'visit', 'call'],
    ['gathering', 'LAUNCH', 'COMPETE'],
    ['meeting', 'AGREE', 'COOPERATE', 'TRADE'],
    ['AGREE', 'SUPPORT', 'RETREAT', 'CONCEDE'],
    ['COOPERATE', 'LAUNCH', 'MOBILIZE'],
    ['SUPPORT', 'AID'],
    ['AID', 'TRADE', 'LAUNCH'],
    ['ASSAULT', 'ACCIDENT', 'DEATH', 'DISASTER'],
    ['ASSAULT', 'COERCE', 'MOBILIZE', 'THREATEN'],
    ['ASSAULT', 'RETREAT'],
    ['ACCUSE', 'REJECT', 'THREATEN', 'REQUEST'],
    ['REQUEST', 'AGREE', 'SUPPORT'],
    ['COERCE', 'SANCTION', 'JUDGE', 'ACCUSE'],
    ['JUDGE', 'DEATH'],
    ['APPOINT', 'ELECT', 'RETREAT'],
    ['APPOINT', 'LAUNCH', 'AGREE'],
    ['PROTEST', 'COERCE'],
  ].flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => `${a} ${b}`))),
);
