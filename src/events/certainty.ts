import type { Mention } from '../mentions/find-mentions.ts';
import type { TimeMention } from '../times/find-times.ts';
import type { Arguments } from './arguments.ts';
import type { EventsPack } from './events-pack.ts';
import type { Candidate } from './find-triggers.ts';
import { familyOf } from './kinds/kinds.ts';
import type { Participant } from './participants.ts';
import type { Status } from './status.ts';

/** A candidate with its arguments and what speaks for it. */
export interface Judged {
  readonly candidate: Candidate;
  readonly participants: readonly Participant[];
  readonly place: Mention | null;
  readonly time: TimeMention | null;
  readonly status: Status;
  /** A definite noun or one with a pronoun, which may go back to an event already told. */
  readonly refersBack: boolean;
  readonly features: readonly string[];
  /** Log odds that a careful reader would keep this mention as an event. */
  readonly score: number;
  near(a: Mention, b: Mention): boolean;
}

/**
 * What speaks for and against a candidate, as names of features. All are general: how it is said, how sure its word
 * is, what was found beside it, where it stands. No word has a weight of its own.
 */
export function featuresOf(
  candidate: Candidate,
  found: Pick<Judged, 'participants' | 'place' | 'time' | 'status'>,
  args: Arguments,
  paragraph: number,
  sentenceInParagraph: number,
  quoted: boolean,
): string[] {
  const { reading, light, kind, type, tier } = candidate;
  const clause = args.clauses.list[candidate.clause]!;
  const nominal = reading.form === 'noun';
  const form = light
    ? light.verb?.form === 'masdar'
      ? 'pair of nouns'
      : 'light verb'
    : nominal
      ? reading.definite
        ? 'definite noun'
        : reading.pronoun
          ? 'noun with pronoun'
          : 'bare noun'
      : reading.form;
  const n = found.participants.length;
  const features = [
    FORM(form),
    nominal && !light ? TIER_OF_NOUN(tier) : TIER(tier),
    TYPE(type),
    FAMILY(familyOf(kind).name),
    PARTIES(n > 2 ? '3+' : String(n)),
    STATUS(found.status.status),
    CLAUSE(clause.opener),
  ];
  if (nominal && !light && reading.entry.pos === 'masdar') features.push('masdar');
  if (nominal && !light && candidate.under) features.push(UNDER(candidate.under));
  if (found.time) features.push('time');
  if (found.place) features.push('place');
  if (reading.passive) features.push('passive');
  if (reading.pronoun && !nominal) features.push('object pronoun');
  if (reading.entry.typeFrom && !light) features.push('type not told');
  if (clause.verb === candidate.head && clause.opener === 'sentence') features.push('main verb');
  if (clause.speech && nominal) features.push('in reporting clause');
  if (candidate.governed && !light) features.push('object of a trigger');
  if (quoted) features.push('quoted');
  if (paragraph === 0) features.push('first paragraph');
  if (paragraph === 0 && sentenceInParagraph === 0) features.push('first sentence');
  if (paragraph > 4 || sentenceInParagraph > 5) features.push('late');
  const politics = reading.entry.politics ?? 0.1;
  features.push(politics >= 0.25 ? 'political word' : politics < 0.1 ? 'unpolitical word' : 'mixed word');
  if (found.status.historical) features.push('historical');
  const upheld = n >= 2 || (n === 1 && found.place !== null && familyOf(kind).goesTo);
  if (tier === 'C' && upheld) features.push('tier C upheld');
  if (n >= 2 && found.time) features.push('parties and time');
  if (n === 0 && !found.time) features.push('nobody and never');
  return features;
}

/** Names of features by value, each put together once: a name built anew for every candidate is slow to look up. */
function named(group: string, end = ''): (value: string) => string {
  const names = new Map<string, string>();
  return (value) => {
    let name = names.get(value);
    if (name === undefined) {
      name = `${group} ${value}${end}`;
      names.set(value, name);
    }
    return name;
  };
}

const FORM = named('form');
const TIER = named('tier');
const TIER_OF_NOUN = named('tier', ' noun');
const TYPE = named('type');
const FAMILY = named('family');
const PARTIES = named('parties');
const STATUS = named('status');
const CLAUSE = named('clause');
const UNDER = named('under');

export function scoreOf(features: readonly string[], { bias, weights }: EventsPack['weights']): number {
  let score = bias;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}

/** Log odds to a chance between 0 and 1. */
export function chance(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000;
}
