import type { EventStatus, EventType } from '../../core/record.ts';
import type { EventMention, Place, TimeWindow } from '../digest.ts';
import { originKey } from './independent-origins.ts';
import { saidStatus } from './life-cycle.ts';
import type { Contradiction, Witnessed } from './occasion.ts';
import { placesDiffer, timesMeet } from './values.ts';

/** Values of which only one can be right, each against the best witnessed. Give tellings without copies. */
export function contradictionsOf(
  mentions: readonly EventMention[],
  times: readonly Witnessed<TimeWindow>[],
  places: readonly Witnessed<Place>[],
): Contradiction[] {
  return [
    against(
      'time',
      times,
      (a, b) => !timesMeet(a, b),
      (time) => time.value,
    ),
    against('place', places, placesDiffer, (place) => place.entity),
    ofStatus(mentions),
    ofNumbers(mentions),
  ].filter((found) => found !== undefined);
}

function against<T>(
  what: Contradiction['what'],
  values: readonly Witnessed<T>[],
  differ: (a: T, b: T) => boolean,
  nameOf: (value: T) => string,
): Contradiction | undefined {
  const best = values[0];
  if (!best) return;
  const others = values.filter(({ value }) => differ(best.value, value));
  if (others.length === 0) return;
  return { what, sides: [best, ...others].map(({ value, mentions }) => ({ value: nameOf(value), mentions })) };
}

/** Whoever denied it last against whoever affirmed it last; who takes back a denial contradicts nobody. */
function ofStatus(mentions: readonly EventMention[]): Contradiction | undefined {
  const lastWord = new Map<string, EventMention>();
  for (const mention of mentions) {
    if (!STANCES.has(saidStatus(mention))) continue;
    for (const origin of mention.origins) lastWord.set(originKey(origin), mention);
  }
  const sides = new Map<string, Set<string>>();
  for (const mention of lastWord.values()) {
    const said = saidStatus(mention);
    sides.set(said, (sides.get(said) ?? new Set()).add(mention.id));
  }
  if (!sides.has('denied') || sides.size === 1) return;
  return { what: 'status', sides: [...sides].map(([value, ids]) => ({ value, mentions: [...ids] })) };
}

const STANCES: ReadonlySet<EventStatus> = new Set(['planned', 'postponed', 'ongoing', 'occurred', 'denied']);

/**
 * Counts of victims and the like that cannot both be right. A sentence with several numbers counts several things, so
 * only sentences with one are set against each other, and only where the numbers are of one size.
 */
function ofNumbers(mentions: readonly EventMention[]): Contradiction | undefined {
  const counts = new Map<string, string[]>();
  for (const { id, type, numbers } of mentions) {
    const [number] = numbers;
    if (!COUNTED.has(type) || number === undefined || numbers.length > 1) continue;
    counts.set(number, [...(counts.get(number) ?? []), id]);
  }
  const sides = [...counts]
    .map(([value, ids]) => ({ value, mentions: ids }))
    .sort((a, b) => b.mentions.length - a.mentions.length || Number(a.value) - Number(b.value));
  const best = sides[0];
  if (!best) return;
  const others = sides.slice(1).filter(({ value }) => {
    const [less, more] = [Number(value), Number(best.value)].sort((a, b) => a - b) as [number, number];
    return more <= less * COUNTS_RATIO_MAX;
  });
  return others.length === 0 ? undefined : { what: 'number', sides: [best, ...others] };
}

/** Types of event whose size is counted in people. */
const COUNTED: ReadonlySet<EventType> = new Set(['ASSAULT', 'ACCIDENT', 'DISASTER', 'DEATH', 'COERCE', 'PROTEST']);
const COUNTS_RATIO_MAX = 2;
