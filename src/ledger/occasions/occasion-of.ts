import { EVENT_TYPES, type EventStatus } from '../../core/record.ts';
import { clusterName } from '../cluster-name.ts';
import type { EventMention, Place, TimeWindow } from '../digest.ts';
import type { Judgement } from '../judgement.ts';
import { windowOf } from '../time-window.ts';
import { contradictionsOf } from './contradictions.ts';
import { type CopyOf, inOrderOfTelling, originsOf, withoutCopies } from './independent-origins.ts';
import { lifeOf, STATUS_OF, saidStatus, stateOf } from './life-cycle.ts';
import type { LifeState, LifeStep, Occasion } from './occasion.ts';
import { mostFrequent, partiesOf } from './parties-of.ts';
import { placesOf, timesOf } from './values.ts';

export interface OccasionContext {
  /** Which text an article carries: the id that all copies of it share. */
  readonly copyOf: CopyOf;
  readonly judgements: readonly Judgement[];
}

/**
 * What several tellings say together of the one occasion that they tell. Pure: the order of the tellings does not matter,
 * and the account as of a day is that of the tellings up to it.
 *
 * Every value is that which most independent origins give; a copy of a text bears nothing out. What people judged goes
 * before what the tellings say.
 */
export function occasionOf(mentions: readonly EventMention[], context: OccasionContext): Occasion {
  const members = inOrderOfTelling(mentions);
  const tellings = withoutCopies(members, context.copyOf);
  const life = lifeOf(members, context.copyOf);
  const judged = judgedValues(members, context.judgements);

  const type = judged.type ?? mostFrequent(tellings.map((telling) => telling.type));
  const modes = tellings.filter((telling) => telling.type === type).flatMap(({ mode }) => mode ?? []);
  const state = judged.status ? STATE_OF[judged.status] : stateOf(life);
  const current = currentTellings(tellings, life, state);
  const times = preferred(judged.time, timesOf(current), (time) => time.value);
  const places = preferred(judged.place, placesOf(tellings), (place) => place.entity);
  const time = times[0]?.value ?? null;
  const days = members.flatMap(({ day }) => day ?? []);
  const firstTold = days.length > 0 ? Math.min(...days) : null;

  return {
    id: clusterName('occasion', founderOf(members).id),
    type,
    mode: modes.length > 0 ? mostFrequent(modes) : null,
    status: judged.status ?? STATUS_OF[state],
    state,
    from: time ? time.from : firstTold,
    to: time ? time.to : firstTold,
    time: time?.value ?? null,
    precision: time?.precision ?? null,
    certainty: Math.max(...members.map(({ certainty }) => certainty)),
    firstTold,
    lastTold: days.length > 0 ? Math.max(...days) : null,
    articles: new Set(members.map(({ article }) => article)).size,
    outlets: new Set(members.flatMap(({ outlet }) => outlet ?? [])).size,
    origins: originsOf(tellings).size,
    hidden: judged.hidden,
    parties: partiesOf(tellings),
    place: places[0]?.value ?? null,
    times,
    places,
    life,
    contradictions: contradictionsOf(tellings, judged.time ? [] : times, judged.place ? [] : places).filter(
      ({ what }) => what !== 'status' || judged.status === undefined,
    ),
    members: members.map(({ id }) => id),
  };
}

/** Orders tellings by who founds their occasion: the earliest day, then the least id. */
export function foundsBefore(a: EventMention, b: EventMention): number {
  return (
    (a.day ?? Number.MAX_SAFE_INTEGER) - (b.day ?? Number.MAX_SAFE_INTEGER) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

function founderOf(mentions: readonly EventMention[]): EventMention {
  return mentions.reduce((first, next) => (foundsBefore(next, first) < 0 ? next : first));
}

/**
 * The tellings whose day still counts: those from the last move on, unless they tell a day that was left; and once it
 * was held, those that tell it as over, if they say when.
 */
function currentTellings(
  tellings: readonly EventMention[],
  life: readonly LifeStep[],
  state: LifeState,
): readonly EventMention[] {
  if (state === 'held') {
    const over = tellings.filter((telling) => saidStatus(telling) === 'occurred');
    if (timesOf(over).length > 0) return over;
  }
  const moves = life.filter((step) => step.state === 'moved');
  const last = moves.at(-1);
  if (!last) return tellings;
  const left = new Set(moves.map(({ before }) => before));
  const since = tellings.slice(tellings.findIndex(({ id }) => id === last.mention));
  return since.filter(({ time }) => time === null || !left.has(time.value));
}

interface JudgedValues {
  readonly type?: Occasion['type'];
  readonly status?: EventStatus;
  readonly time?: TimeWindow;
  readonly place?: Place;
  readonly hidden: boolean;
}

/** What people set, the latest judgement of each field; what was taken back does not count. */
function judgedValues(members: readonly EventMention[], judgements: readonly Judgement[]): JudgedValues {
  const ids = new Set(members.map(({ id }) => id));
  const about = judgements
    .filter((judgement) => judgement.undone === null && judgement.subject === 'occasion' && ids.has(judgement.a))
    .sort((x, y) => (x.at < y.at ? -1 : x.at > y.at ? 1 : x.id < y.id ? -1 : 1));
  const values = about.flatMap((judgement) => (judgement.verdict === 'value' ? valueSet(judgement, members) : []));
  return Object.assign({ hidden: about.some(({ verdict }) => verdict === 'hide') }, ...values);
}

type ValueJudgement = Extract<Judgement, { readonly verdict: 'value' }>;

/** Nothing for a value that its field cannot have. */
function valueSet({ field, value }: ValueJudgement, members: readonly EventMention[]): Partial<JudgedValues> {
  switch (field) {
    case 'type': {
      const type = EVENT_TYPES.find((known) => known === value);
      return type ? { type } : {};
    }
    case 'status':
      return Object.hasOwn(STATE_OF, value) ? { status: value as EventStatus } : {};
    case 'time': {
      const time = windowOf(value);
      return time ? { time } : {};
    }
    case 'place':
      return { place: placeNamed(value, members) };
  }
}

function placeNamed(entity: string, members: readonly EventMention[]): Place {
  const known = members.find(({ place }) => place?.entity === entity)?.place;
  return known ?? { entity, country: null, isCountry: false };
}

function preferred<T>(
  judged: T | undefined,
  found: readonly { readonly value: T; readonly mentions: readonly string[] }[],
  nameOf: (value: T) => string,
) {
  if (judged === undefined) return found;
  const name = nameOf(judged);
  const witnesses = found.find(({ value }) => nameOf(value) === name)?.mentions ?? [];
  return [{ value: judged, mentions: witnesses }, ...found.filter(({ value }) => nameOf(value) !== name)];
}

/** The state in which an occasion is whose status people set. */
const STATE_OF: { readonly [status in EventStatus]: LifeState } = {
  requested: 'requested',
  possible: 'possible',
  planned: 'announced',
  postponed: 'postponed',
  cancelled: 'cancelled',
  denied: 'denied',
  ongoing: 'under way',
  occurred: 'held',
};
