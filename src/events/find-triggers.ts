import type { EventStatus, EventType } from '../core/record.ts';
import type { TokenRange } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import type { TimeMention } from '../times/find-times.ts';
import { type Clause, type Clauses, prepositionAt } from './clauses.ts';
import type { EventsPack, Frame, LightPair, LightVerb, Relation, TriggerReading } from './events-pack.ts';

/** A word or two that may say an event. */
export interface Candidate extends TokenRange {
  /** The token whose arguments are asked: the verb, or the noun. */
  readonly head: number;
  readonly reading: TriggerReading;
  readonly type: EventType;
  readonly mode: string | null;
  readonly kind: string;
  readonly tier: 'A' | 'B' | 'C';
  readonly frame: Frame;
  /** The verb without much meaning that carries the noun, and the pair they make. */
  readonly light: { readonly token: number; readonly verb: LightVerb | null; readonly pair: LightPair | null } | null;
  readonly status: EventStatus | null;
  /** Carried by a word for taking part: others were there too. */
  readonly attended: boolean;
  /** The object of another trigger: «refused to condemn». */
  readonly governed: boolean;
  readonly clause: number;
  /** The preposition right before a noun: «during», «after», «in order to». */
  readonly under: Relation | null;
}

/** How far a verb's noun may stand: long titles and names come between. */
const REACH = 45;

/** Every candidate of the story, in the order of the text. */
export function findTriggers(
  text: Text,
  named: Uint8Array,
  times: readonly TimeMention[],
  clauses: Clauses,
  pack: EventsPack,
): Candidate[] {
  const { tokens } = text;
  const timed = timedTokens(tokens.length, times);
  const found = new Map<number, Candidate>();
  for (let i = 0; i < tokens.length; i++) {
    const clause = clauses.of[i]!;
    if (clause < 0 || named[i] || timed[i]) continue;
    const { triggers } = clauses.words[i]!;
    if (triggers.length === 0) continue;
    const end = clauses.list[clause]!.endToken;
    const reading = readingAt(triggers, tokens, i, end, pack);
    if (!reading || isPress(i + reading.words, end, clauses)) continue;
    if (reading.entry.kind === 'arrival' && reachesAmount(i + reading.words, end, tokens, named, clauses)) continue;
    const { entry } = reading;
    found.set(i, {
      firstToken: i,
      endToken: i + reading.words,
      head: i,
      reading,
      type: entry.type,
      mode: entry.mode ?? null,
      kind: entry.kind,
      tier: entry.tier,
      frame: entry.frame,
      light: null,
      status: null,
      attended: false,
      governed: reading.form === 'noun' && governedBy(found, i, clause),
      clause,
      under: underOf(clauses, tokens, i, reading),
    });
    i += reading.words - 1;
  }
  for (const [i, noun] of nounsOfVerbs(clauses, found, named)) {
    const { token, verb, pair } = noun;
    const carrier = found.get(token);
    const carried = found.get(i);
    const behind = token > i;
    const near = !behind && i - token <= 2;
    const base = carried ?? carrier;
    if (!base || isPress(i + 1, tokens.length, clauses)) {
      // A press conference is held, and is no event.
      if (base) found.delete(token);
      continue;
    }
    // Meetings are named by their nouns; elsewhere a verb with a sense of its own says more than a noun far from it.
    const type = pair?.type ?? base.type;
    const byVerb = carrier !== undefined && (carried === undefined || ((verb?.full ?? false) && type !== 'CONSULT'));
    const trigger: TokenRange = near
      ? { firstToken: token, endToken: carried?.endToken ?? i + 1 }
      : byVerb
        ? { firstToken: token, endToken: token + 1 }
        : { firstToken: i, endToken: carried?.endToken ?? i + 1 };
    found.delete(token);
    found.set(i, {
      ...base,
      ...trigger,
      head: i,
      reading: carried?.reading ?? { ...base.reading, form: 'noun', definite: false, pronoun: false },
      type,
      mode: (pair ? pair.mode : base.mode) ?? null,
      kind: pair?.kind ?? base.kind,
      tier: pair?.tier ?? base.tier,
      frame: merged(base.frame, pair?.frame),
      light: { token, verb, pair },
      status: pair?.status ?? null,
      attended: carrier?.kind === 'attendance',
      clause: behind ? clauses.of[token]! : base.clause,
      under: behind ? base.under : verb?.form === 'masdar' ? (carrier?.under ?? null) : null,
    });
  }
  // «a round of talks», «the session of the games»: the second noun says what it is.
  for (const [i, c] of found) {
    const next = found.get(c.endToken);
    if (c.tier === 'C' && c.reading.form === 'noun' && !c.light && next?.reading.form === 'noun') found.delete(i);
  }
  // A verb whose noun says what happened («launched») says too little where no such noun was found.
  return [...found.values()]
    .filter((c) => c.light !== null || !c.reading.entry.typeFrom || (c.tier !== 'C' && c.kind !== 'meeting'))
    .sort((a, b) => a.firstToken - b.firstToken);
}

/** «reached more than 13 billion»: an amount is no journey's end. */
function reachesAmount(
  after: number,
  end: number,
  tokens: Text['tokens'],
  named: Uint8Array,
  { words }: Clauses,
): boolean {
  const to = after < end && words[after]!.prepositions.some((phrase) => phrase.relation === 'to');
  for (let i = after + 1; to && i < Math.min(after + 4, end) && !named[i]; i++) {
    if (tokens[i]!.kind === 'number') return true;
  }
  return false;
}

/** «at dawn on Thursday»: a word of a date is no trigger, whatever verb it is spelled like. */
function timedTokens(length: number, times: readonly TimeMention[]): Uint8Array {
  const timed = new Uint8Array(length);
  for (const { type, firstToken, endToken } of times) {
    if (type === 'date' || type === 'time') for (let i = firstToken; i < endToken; i++) timed[i] = 1;
  }
  return timed;
}

/** The likeliest reading of the word at token `i` whose further words follow it. */
function readingAt(
  readings: readonly TriggerReading[],
  tokens: Text['tokens'],
  i: number,
  end: number,
  pack: EventsPack,
): TriggerReading | undefined {
  return readings.find(({ rest }) => rest.every((word, k) => i + k + 1 < end && pack.isRest(tokens[i + k + 1]!, word)));
}

/** A press conference, a television interview: the setting of what is said, no event. */
function isPress(after: number, end: number, clauses: Clauses): boolean {
  for (let i = after; i < Math.min(after + 2, end); i++) {
    if (clauses.words[i]!.classes.has('press')) return true;
  }
  return false;
}

/** Whether a finite trigger of the same clause stands within three words before a noun. */
function governedBy(found: ReadonlyMap<number, Candidate>, i: number, clause: number): boolean {
  for (let k = i - 1; k >= i - 3; k--) {
    const verb = found.get(k);
    if (verb && verb.clause === clause && verb.reading.form !== 'noun') return true;
  }
  return false;
}

const merged = (frame: Frame, other: Frame | undefined): Frame =>
  other ? { ...frame, ...other, by: { ...frame.by, ...other.by } } : frame;

function underOf(clauses: Clauses, tokens: Text['tokens'], i: number, reading: TriggerReading): Relation | null {
  if (reading.form !== 'noun') return reading.proclitics.endsWith('ل') ? 'purpose' : null;
  const attached = clauses.words[i]!.attached;
  if (attached) return attached;
  for (let length = 1; length <= 2; length++) {
    if (i - length < 0) break;
    const phrase = prepositionAt(clauses.words, tokens, i - length, i);
    if (phrase?.length === length) return phrase.relation;
  }
  return null;
}

/**
 * The nouns that light verbs carry, by noun token. From the verb to the right over names, titles and adverbs to the
 * first noun that makes a pair with it; a verb whose noun says the type takes the first trigger noun instead.
 */
function nounsOfVerbs(
  clauses: Clauses,
  found: ReadonlyMap<number, Candidate>,
  named: Uint8Array,
): Map<number, { token: number; verb: LightVerb | null; pair: LightPair | null }> {
  const carried = new Map<number, { token: number; verb: LightVerb | null; pair: LightPair | null }>();
  for (let i = 0; i < named.length; i++) {
    const clause = clauses.of[i]!;
    if (clause < 0 || named[i]) continue;
    const verb = clauses.words[i]!.light;
    const own = found.get(i);
    const asks =
      own !== undefined &&
      (own.kind === 'attendance' || (own.reading.form !== 'noun' && own.reading.entry.typeFrom !== undefined));
    if (!verb && !asks) continue;
    // A verbal noun reaches its noun at once, a verb only within its clause.
    const end = Math.min(clauses.list[clause]!.endToken, i + (verb?.form === 'masdar' ? 4 : REACH));
    for (let j = i + 1; j < end; j++) {
      const pair = verb && clauses.words[j]!.pairs.get(verb.verb);
      const noun = found.get(j);
      if (named[j] && (!pair || !found.has(i))) continue;
      if (pair) {
        if (!carried.has(j)) carried.set(j, { token: i, verb, pair });
        break;
      }
      if (
        asks &&
        noun &&
        noun.reading.form === 'noun' &&
        (noun.tier !== 'C' || noun.kind === 'drill') &&
        j - i <= 12 &&
        noun.under !== 'purpose'
      ) {
        const takesPart = own.kind === 'attendance' && noun.under === 'in';
        const direct = takesPart || noun.under === null || own.frame.by[noun.under] === 'object';
        if (direct && !carried.has(j))
          carried.set(j, {
            token: i,
            verb: verb ?? { ...LIGHT, form: own.reading.form === 'noun' ? 'masdar' : 'past', full: own.tier !== 'C' },
            pair: null,
          });
        break;
      }
    }
  }
  for (const [i, own] of found) {
    const noun = antecedentOf(i, own, clauses, found);
    if (noun === null || carried.has(noun)) continue;
    const verb = clauses.words[i]!.light;
    const pair = verb && clauses.words[noun]!.pairs.get(verb.verb);
    if (pair || own.reading.entry.typeFrom) {
      carried.set(noun, { token: i, verb: verb ?? { ...LIGHT, full: own.tier !== 'C' }, pair: pair ?? null });
    }
  }
  for (const clause of clauses.list) {
    const i = clause.verb;
    if (i === null || found.has(i)) continue;
    const verb = clauses.words[i]!.light;
    const noun = verb && nounOf(clause, found);
    const pair = verb && noun !== null && clauses.words[noun]!.pairs.get(verb.verb);
    if (pair && noun !== null && !carried.has(noun)) carried.set(noun, { token: i, verb, pair });
  }
  return carried;
}

/** The trigger noun that a relative clause hangs on, where the clause's verb is this trigger: «the accord that they signed». */
function antecedentOf(
  i: number,
  own: Candidate,
  clauses: Clauses,
  found: ReadonlyMap<number, Candidate>,
): number | null {
  const clause = clauses.list[own.clause]!;
  if (clause.verb !== i || own.reading.form === 'noun') return null;
  return nounOf(clause, found);
}

function nounOf(clause: Clause, found: ReadonlyMap<number, Candidate>): number | null {
  if (clause.opener === 'relative') return nounBefore(clause.firstToken, found, ANTECEDENT_REACH);
  return clause.opener === 'bare' ? nounBefore(clause.firstToken, found, 2) : null;
}

/** How far before «which» its noun may end: an adjective and a name come between. */
const ANTECEDENT_REACH = 5;

function nounBefore(token: number, found: ReadonlyMap<number, Candidate>, reach: number): number | null {
  for (let i = token - 1; i >= 0 && i >= token - reach; i--) {
    const noun = found.get(i);
    if (noun && noun.reading.form === 'noun') return i;
  }
  return null;
}

const LIGHT: LightVerb = { verb: '', form: 'past', full: false, future: false, dual: false };
