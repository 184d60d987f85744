import type { EventStatus } from '../../core/record.ts';
import type { EventMention, TimeWindow } from '../digest.ts';
import { type CopyOf, inOrderOfTelling, isClaimed, originKey, withoutCopies } from './independent-origins.ts';
import type { LifeState, LifeStep } from './occasion.ts';

/** From each state, the states that can be the next step. `unheard` is the state of what nobody has told yet. */
export const TRANSITIONS: { readonly [state in LifeState | 'unheard']: readonly LifeState[] } = {
  unheard: ['requested', 'possible', 'announced', 'postponed', 'cancelled', 'denied', 'under way', 'held'],
  requested: ['possible', 'announced', 'postponed', 'cancelled', 'denied', 'under way', 'held'],
  possible: ['announced', 'postponed', 'cancelled', 'denied', 'under way', 'held'],
  announced: ['confirmed', 'moved', 'postponed', 'cancelled', 'denied', 'under way', 'held'],
  confirmed: ['moved', 'postponed', 'cancelled', 'denied', 'under way', 'held'],
  moved: ['confirmed', 'moved', 'postponed', 'cancelled', 'denied', 'under way', 'held'],
  postponed: ['confirmed', 'moved', 'cancelled', 'denied', 'under way', 'held'],
  cancelled: ['announced', 'denied', 'under way', 'held'],
  denied: ['announced', 'postponed', 'cancelled', 'under way', 'held'],
  'under way': ['cancelled', 'denied', 'held'],
  held: ['denied'],
};

/**
 * The life of one occasion: those of its tellings that change what is known, in the order in which they became known.
 *
 * A plan told again by the same origin, in a copy or by whoever comes later, changes nothing. Told by another origin it is
 * confirmed; told for another day it is moved. What was denied or cancelled and is told as planned again is announced
 * anew, and if for another day, moved as well.
 *
 * @example
 * lifeOf([]); // []
 */
export function lifeOf(mentions: readonly EventMention[], copyOf: CopyOf): LifeStep[] {
  let life: Life = { steps: [], state: 'unheard', when: null, lastTold: null, left: [], witnesses: new Set() };
  for (const telling of inOrderOfTelling(withoutCopies(mentions, copyOf))) life = after(life, telling);
  return [...life.steps];
}

/** What the steps come to: what was held stays held, whoever denies it afterwards. */
export function stateOf(life: readonly LifeStep[]): LifeState {
  if (life.some(({ state }) => state === 'held')) return 'held';
  return life.at(-1)?.state ?? 'possible';
}

/** The status of an event in each state. */
export const STATUS_OF: { readonly [state in LifeState]: EventStatus } = {
  requested: 'requested',
  possible: 'possible',
  announced: 'planned',
  confirmed: 'planned',
  moved: 'planned',
  postponed: 'postponed',
  cancelled: 'cancelled',
  denied: 'denied',
  'under way': 'ongoing',
  held: 'occurred',
};

/** What a telling says, where its own day speaks against its status: nothing has occurred that is still to come. */
export function saidStatus({ status, time, day }: Pick<EventMention, 'status' | 'time' | 'day'>): EventStatus {
  const isToCome = time?.from != null && day !== null && time.from > day;
  return isToCome && (status === 'occurred' || status === 'ongoing') ? 'planned' : status;
}

interface Life {
  readonly steps: readonly LifeStep[];
  readonly state: LifeState | 'unheard';
  /** For when it is planned, as far as a day or a few are told. */
  readonly when: TimeWindow | null;
  /** The last day on which `when` was told. */
  readonly lastTold: number | null;
  /** Days from which it was moved; a late telling of one of them moves nothing back. */
  readonly left: readonly TimeWindow[];
  /** Origins that have told the plan since it was last announced. */
  readonly witnesses: ReadonlySet<string>;
}

function after(life: Life, telling: EventMention): Life {
  const status = saidStatus(telling);
  if (life.steps.some(({ state }) => state === 'held') && status !== 'denied') return life;
  switch (status) {
    case 'requested':
      return step(life, 'requested', telling);
    case 'possible':
      return step(withTime(life, telling), 'possible', telling);
    case 'planned':
      return planned(life, telling);
    case 'postponed':
      return postponed(life, telling);
    case 'cancelled':
      return step(life, 'cancelled', telling);
    case 'denied':
      return step(life, 'denied', telling);
    case 'ongoing':
      return hasCome(life, telling) ? step(life, 'under way', telling) : life;
    case 'occurred':
      return hasCome(life, telling) ? step(life, 'held', telling) : life;
  }
}

function planned(before: Life, telling: EventMention): Life {
  const { state } = before;
  if (state === 'under way') return before;
  const isNew = TRANSITIONS[state].includes('announced');
  const life = isNew ? step({ ...before, witnesses: new Set() }, 'announced', telling) : before;
  const witnessed = { ...life, witnesses: new Set([...life.witnesses, ...telling.origins.map(originKey)]) };
  if (isMove(life, telling)) return moved(witnessed, telling);
  const told = withTime(witnessed, telling);
  const isAnotherOrigin =
    isClaimed(telling) && telling.origins.some((origin) => !life.witnesses.has(originKey(origin)));
  const isStale = telling.time !== null && life.left.some((left) => overlaps(left, telling.time!));
  return !isNew && isAnotherOrigin && !isStale ? step(told, 'confirmed', telling) : told;
}

/** Put off to a day that is told, it is planned for that day; else nobody knows when it will be. */
function postponed(life: Life, telling: EventMention): Life {
  const replanned = life.when && planned(life, telling);
  return replanned?.state === 'moved' ? replanned : step(life, 'postponed', telling, life.when?.value ?? null);
}

function moved(life: Life, telling: EventMention): Life {
  const [from, to] = [life.when!, telling.time!];
  const next = { ...life, when: to, lastTold: telling.day, left: [...life.left, from] };
  return step(next, 'moved', telling, from.value, to.value);
}

/** Told for days that have none in common with those told until the day before. */
function isMove({ state, when, lastTold, left }: Life, { time, day }: EventMention): boolean {
  if (state === 'unheard' || !TRANSITIONS[state].includes('moved')) return false;
  if (!isDated(time) || !when || day === null || lastTold === null || day <= lastTold) return false;
  return !overlaps(when, time) && !left.some((old) => overlaps(old, time));
}

/** Takes the days that a telling gives where none were known, or its finer ones. */
function withTime(life: Life, { time, day }: EventMention): Life {
  if (!isDated(time)) return life;
  if (!life.when) return { ...life, when: time, lastTold: day };
  if (!overlaps(life.when, time)) return life;
  const isFiner = length(time) < length(life.when);
  return { ...life, when: isFiner ? time : life.when, lastTold: day ?? life.lastTold };
}

/** Whether the telling was published when what it tells could have begun. */
function hasCome({ when }: Life, { time, day }: EventMention): boolean {
  const begins = (isDated(time) ? time : when)?.from ?? null;
  return begins === null || day === null || begins <= day;
}

function step(
  life: Life,
  state: LifeState,
  telling: EventMention,
  before: string | null = null,
  after: string | null = null,
): Life {
  if (!TRANSITIONS[life.state].includes(state)) return life;
  const { day, id: mention, article, sentence, origins } = telling;
  return { ...life, state, steps: [...life.steps, { state, day, mention, article, sentence, origins, before, after }] };
}

const DATED_DAYS_MAX = 14;

type Dated = TimeWindow & { readonly from: number; readonly to: number };

/** Told to the fortnight or finer: of a longer period, other words for it are no change of date. */
function isDated(time: TimeWindow | null): time is Dated {
  return time !== null && time.from !== null && time.to !== null && time.to - time.from < DATED_DAYS_MAX;
}

function overlaps(a: TimeWindow, b: TimeWindow): boolean {
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}

const length = ({ from, to }: TimeWindow) => (to ?? Infinity) - (from ?? -Infinity);
