import { combine32, hash32 } from '../../core/hash32.ts';
import type { EventStatus, EventType } from '../../core/record.ts';
import type { EventMention, Party } from '../digest.ts';
import { probableDays } from './probable-days.ts';
import { wordWeight } from './word-weights.ts';

/**
 * The keys of which two tellings of one occasion nearly always share one: 32-bit unsigned, distinct. Each joins something
 * that tells events apart (two parties, a place, a rare word) with a stretch of days, so that few tellings share it
 * however many years the ledger holds.
 */
export function keysOfEvent(mention: EventMention): number[] {
  const keys = new Set<number>();
  const field = FIELD[mention.type];
  const when = eventDays(mention);
  const told = mention.day === null ? [0] : stretches(mention.day, mention.day, TOLD_DAYS, 3);
  const pairs = pairsOf(mention.parties);

  for (const stretch of when) {
    for (const pair of pairs) keys.add(keyOf('parties', field, pair, stretch));
    for (const { entity, isState } of mention.parties.slice(0, PARTIES_MAX)) {
      if (!isState) keys.add(keyOf('party', mention.trigger, hash32(entity), stretch));
    }
    const { place } = mention;
    if (place && !place.isCountry) keys.add(keyOf('place', hash32(mention.type), hash32(place.entity), stretch));
  }
  for (const stretch of told) {
    const [one, other] = rarest(mention.headline, 2);
    if (other !== undefined) keys.add(keyOf('headline', unordered(one!, other), field, stretch));
  }
  if (mention.day !== null) {
    for (const stretch of stretches(mention.day, mention.day, EVENT_DAYS, 1)) {
      for (const word of rarest(mention.words, SENTENCE_WORDS, WORD_WEIGHT_MIN))
        keys.add(keyOf('word', word, 0, stretch));
    }
  }
  // A plan can be moved by weeks; what is told of it before and after shares no day.
  if (MAY_MOVE.has(mention.status) && mention.day !== null) {
    for (const stretch of stretches(mention.day, mention.day, PLAN_DAYS, 8)) {
      for (const pair of pairs) keys.add(keyOf('plan', mention.type === 'CONSULT' ? 1 : field, pair, stretch));
    }
  }
  return [...keys];
}

const PARTIES_MAX = 3;
const SENTENCE_WORDS = 4;
/** About one article in 40 has a word of this weight; in a few days that is few. */
const WORD_WEIGHT_MIN = 0.6;
const EVENT_DAYS = 4;
const EVENT_STRETCHES_MAX = 3;
const TOLD_DAYS = 16;
const PLAN_DAYS = 32;

/** Statuses of what has not begun. */
const MAY_MOVE: ReadonlySet<EventStatus> = new Set(['planned', 'possible', 'postponed', 'cancelled', 'denied']);

/** Readers take one type for another, but seldom across these fields: talk, force, public life, business. */
const FIELD: { readonly [type in EventType]: number } = {
  CONSULT: 1,
  AGREE: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 1,
  AID: 1,
  REQUEST: 1,
  ACCUSE: 1,
  REJECT: 1,
  THREATEN: 1,
  ASSAULT: 2,
  MOBILIZE: 2,
  COERCE: 2,
  SANCTION: 2,
  RETREAT: 2,
  ACCIDENT: 2,
  DISASTER: 2,
  DEATH: 2,
  PROTEST: 2,
  JUDGE: 2,
  ELECT: 3,
  APPOINT: 3,
  LAUNCH: 4,
  TRADE: 4,
  COMPETE: 4,
};

function keyOf(kind: string, a: number, b: number, stretch: number): number {
  return combine32(combine32(combine32(hash32(kind), a), b), stretch);
}

/** The stretches of days in which it may happen, those next to the publication first where the words do not tell. */
function eventDays(mention: EventMention): number[] {
  const days = probableDays(mention);
  if (!days) return [0];
  const { day } = mention;
  const near =
    days.said || day === null ? days : { from: Math.max(days.from, day - 3), to: Math.min(days.to, day + 3) };
  return stretches(near.from, near.to, EVENT_DAYS, 1).slice(0, EVENT_STRETCHES_MAX);
}

/** Numbers of the stretches, each `length` days long, that the days touch, or come within `margin` days of. */
function stretches(from: number, to: number, length: number, margin: number): number[] {
  const first = Math.floor((from - margin) / length);
  const last = Math.floor((to + margin) / length);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Parties two and two, by their states where two states take part, in no order. */
function pairsOf(parties: readonly Party[]): number[] {
  const pairs: number[] = [];
  const some = parties.slice(0, PARTIES_MAX);
  for (const [i, a] of some.entries()) {
    for (const b of some.slice(i + 1)) {
      const abroad = a.state !== null && b.state !== null && a.state !== b.state;
      const [x, y] = abroad ? [a.state, b.state] : [a.entity, b.entity];
      pairs.push(unordered(hash32(x), hash32(y)));
    }
  }
  return pairs;
}

/** The words that say most. */
function rarest(words: readonly number[], count: number, weightMin = 0): number[] {
  return words
    .map((word) => ({ word: (word & ~1) >>> 0, weight: wordWeight(word) }))
    .filter(({ weight }) => weight >= weightMin)
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, count)
    .map(({ word }) => word);
}

function unordered(a: number, b: number): number {
  return a < b ? combine32(a, b) : combine32(b, a);
}
