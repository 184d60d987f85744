import type { EventMention, Place, TimeWindow } from '../digest.ts';
import { originsOf } from './independent-origins.ts';
import type { Witnessed } from './occasion.ts';

/** How many days a time leaves open. */
export function openDays({ from, to }: TimeWindow): number {
  return from === null || to === null ? Number.POSITIVE_INFINITY : to - from;
}

/** Whether two times have a day in common. */
export function timesMeet(a: TimeWindow, b: TimeWindow): boolean {
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}

/**
 * The times that these tellings give, the best first: witnessed by most independent origins, then the most precise, then
 * the latest told. Who tells the week bears out who tells a day of it.
 */
export function timesOf(mentions: readonly EventMention[]): Witnessed<TimeWindow>[] {
  return ranked(
    mentions,
    ({ time }) => (time && time.precision !== 'relative' ? time : null),
    (time) => time.value,
    (wide, narrow) => covers(wide, narrow),
    (time) => -openDays(time),
  );
}

function covers(wide: TimeWindow, narrow: TimeWindow): boolean {
  const inside =
    (wide.from ?? -Infinity) <= (narrow.from ?? -Infinity) && (wide.to ?? Infinity) >= (narrow.to ?? Infinity);
  return inside && openDays(narrow) < openDays(wide);
}

/** The places that these tellings give, the best first; who tells the country bears out who tells a city of it. */
export function placesOf(mentions: readonly EventMention[]): Witnessed<Place>[] {
  return ranked(
    mentions,
    ({ place }) => place,
    (place) => place.entity,
    (wide, narrow) => wide.isCountry && !narrow.isCountry && wide.country === narrow.country,
    (place) => (place.isCountry ? 0 : 1),
  );
}

/** Whether two places cannot both be right. */
export function placesDiffer(a: Place, b: Place): boolean {
  if (a.entity === b.entity) return false;
  if (a.country !== null && b.country !== null && a.country !== b.country) return true;
  return !a.isCountry && !b.isCountry;
}

function ranked<T>(
  mentions: readonly EventMention[],
  valueIn: (mention: EventMention) => T | null,
  keyOf: (value: T) => string,
  bearsOut: (wide: T, narrow: T) => boolean,
  precision: (value: T) => number,
): Witnessed<T>[] {
  const found = new Map<string, { readonly value: T; readonly tellings: EventMention[] }>();
  for (const mention of mentions) {
    const value = valueIn(mention);
    if (value === null) continue;
    const known = found.get(keyOf(value));
    if (known) known.tellings.push(mention);
    else found.set(keyOf(value), { value, tellings: [mention] });
  }
  const all = [...found.values()];
  return all
    .map(({ value, tellings }) => {
      const backing = all.filter((other) => bearsOut(other.value, value)).flatMap((other) => other.tellings);
      const latest = Math.max(...tellings.map(({ day }) => day ?? -Infinity));
      return { value, tellings, origins: originsOf([...tellings, ...backing]).size, latest };
    })
    .sort(
      (a, b) =>
        b.origins - a.origins ||
        precision(b.value) - precision(a.value) ||
        b.latest - a.latest ||
        (keyOf(a.value) < keyOf(b.value) ? -1 : 1),
    )
    .map(({ value, tellings }) => ({ value, mentions: tellings.map(({ id }) => id) }));
}
