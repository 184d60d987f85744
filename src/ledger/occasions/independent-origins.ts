import type { EventMention, Origin } from '../digest.ts';

/** Which text an article carries: the id that all copies of it share. */
export type CopyOf = (article: string) => string;

/**
 * The tellings in the order in which they became known: by day of publication (those of no known day last), within a day
 * from the vaguest to the surest, since news of one day goes from the plan to the fact.
 */
export function inOrderOfTelling(mentions: readonly EventMention[]): EventMention[] {
  return [...mentions].sort(
    (a, b) =>
      (a.day ?? Number.POSITIVE_INFINITY) - (b.day ?? Number.POSITIVE_INFINITY) ||
      STAGES.indexOf(a.status) - STAGES.indexOf(b.status) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

const STAGES: readonly EventMention['status'][] = [
  'requested',
  'possible',
  'planned',
  'postponed',
  'cancelled',
  'denied',
  'ongoing',
  'occurred',
];

/**
 * Without the tellings that only copy another: of each text that several articles carry, the first article's are kept.
 * A copy printed a day later tells nothing new, and «tomorrow» in it no longer means what it meant.
 */
export function withoutCopies<T extends Told>(mentions: readonly T[], copyOf: CopyOf): T[] {
  const first = new Map<string, T>();
  for (const mention of mentions) {
    const text = copyOf(mention.article);
    const known = first.get(text);
    if (!known || isEarlier(mention, known)) first.set(text, mention);
  }
  return mentions.filter((mention) => first.get(copyOf(mention.article))!.article === mention.article);
}

/** An event or a claim in an article. */
type Told = Pick<EventMention, 'article' | 'day'>;

function isEarlier(a: Told, b: Told): boolean {
  const [x, y] = [a.day ?? Number.POSITIVE_INFINITY, b.day ?? Number.POSITIVE_INFINITY];
  return x < y || (x === y && a.article < b.article);
}

/**
 * What tells one origin from another, whatever part it plays in a chain: who it is. Sources without a name are one for
 * each state they speak for, since nobody can tell whether they are two.
 */
export function originKey({ agent, state }: Origin): string {
  return agent ?? `unnamed ${state ?? ''}`;
}

/**
 * The distinct origins of these tellings: the last links of what is claimed. What outlets tell in their own words has no
 * origin that could be counted, since they may know it from any of those named; they count where nobody is named. Give
 * the tellings without copies.
 */
export function originsOf(mentions: readonly EventMention[]): Set<string> {
  const claimed = mentions.filter(isClaimed);
  return new Set((claimed.length > 0 ? claimed : mentions).flatMap(({ origins }) => origins.map(originKey)));
}

/** Whether somebody is said to have said it. */
export function isClaimed({ claims }: Pick<EventMention, 'claims'>): boolean {
  return claims.length > 0;
}
