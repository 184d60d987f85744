import type { EventStatus } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import { type Text, tokenSpan } from '../text/prepare-text.ts';
import type { TimeMention } from '../times/find-times.ts';
import type { Arguments } from './arguments.ts';
import type { Clause } from './clauses.ts';
import type { CueGoverns, EventsPack, Relation, StatusCue, Tense } from './events-pack.ts';
import type { Candidate } from './find-triggers.ts';
import { familyOf } from './kinds/kinds.ts';

export interface Status {
  readonly status: EventStatus;
  /** The cue's words, where a cue said it. */
  readonly because: Span | null;
  readonly rule: string;
  /** Told as background: «had met», «recalled that». */
  readonly historical: boolean;
}

/**
 * In what status a candidate's event stands, in the order in which a reader believes the signs: what the verb itself
 * shows (will, not, may), the nearest word that governs it, the tense with the time beside it, the preposition before it.
 */
export function findStatus(
  candidate: Candidate,
  time: TimeMention | null,
  day: string | null,
  args: Arguments,
  pack: EventsPack,
): Status {
  const { clauses } = args;
  const finite = finiteVerb(candidate, args);
  const clause = clauses.list[finite === null ? candidate.clause : clauses.of[finite]!]!;
  const historical = clause.was || clause.perfect;
  const say = (status: EventStatus, rule: string, because: Span | null = null): Status => ({
    status: againstCalendar(status, rule, time, day, clause.tense),
    because,
    rule,
    historical,
  });

  const nominal = finite === null || finite > candidate.head;
  if (nominal) {
    const own =
      cueBefore(candidate, candidate.firstToken, 'noun', args, pack) ??
      cueAfter(candidate, args, pack) ??
      cueOfVerb(candidate, clause, args);
    if (own) return say(dated(own.cue, time, day), 'cue', own.span);
  }
  if (hasBegun(candidate, clause, args) && !(time?.range && day && time.range.to < day)) return say('ongoing', 'begun');
  if (finite !== null) {
    if (clause.negated && clause.verb === finite) return say('denied', 'negated');
    const above = cueAbove(clause, args, pack);
    if (above) return say(dated(above.cue, time, day), 'governed', above.span);
    if (candidate.status) return say(candidate.status, 'pair');
    const tense = tenseOf(candidate, finite, args);
    if (tense === 'future' || (clause.verb === finite && clause.tense === 'future')) return say('planned', 'future');
    if (clause.may || (clause.perfect && tense === 'present')) return say('possible', 'may');
    if (clause.opener === 'condition') return say('possible', 'condition');
    const cue = cueBefore(candidate, finite, 'verb', args, pack);
    if (cue) return say(dated(cue.cue, time, day), 'cue', cue.span);
    if (tense === 'past') return say('occurred', 'past');
    return say(present(candidate, clause, time, day), 'present');
  }

  if (candidate.status) return say(candidate.status, 'pair');
  const { under } = candidate;
  if (under === 'without' || (clause.negated && clause.verb === null)) return say('denied', 'without');
  if (under === 'after') return say(clause.tense === 'future' ? 'planned' : 'occurred', 'after');
  if (under === 'purpose' || under === 'until') return say('planned', under);
  const above = cueAbove(clause, args, pack);
  if (above && (clause.verb === null || under === 'during'))
    return say(dated(above.cue, time, day), 'governed', above.span);
  if (clause.opener === 'condition') return say('possible', 'condition');
  if (under === 'during') return say(clause.tense === 'future' ? 'planned' : 'occurred', 'during');
  if (clause.tense === 'future' && near(candidate, clause)) return say('planned', 'under future');
  if (LASTING.has(candidate.kind) && candidate.reading.definite && !(time?.range && day && time.range.to < day)) {
    return say('ongoing', 'lasting');
  }
  if (clause.tense === 'present' && near(candidate, clause) && !clause.speech) {
    if (time?.range && day && time.range.from > day) return say('planned', 'under present');
    if (!time) return say('ongoing', 'under present');
  }
  return say('occurred', 'default');
}

/** What is in force while it is spoken of with the article: sanctions, a truce, a war, aid. */
const LASTING = new Set([
  'truce',
  'ceasefire',
  'sanction',
  'aid',
  'war',
  'conflict',
  'siege',
  'occupation',
  'fighting',
]);

/** A pair's tense is that of its light verb, whose spelling the pair has cleared up. */
function tenseOf(candidate: Candidate, finite: number, args: Arguments): Tense | null {
  const verb = candidate.light?.verb;
  if (!verb?.verb || verb.form === 'masdar') return args.clauses.words[finite]!.verb;
  return verb.future ? 'future' : verb.form;
}

/** The finite verb that says the event: the trigger itself, or the light verb that carries it. */
function finiteVerb(candidate: Candidate, args: Arguments): number | null {
  const at = candidate.light?.token ?? candidate.head;
  if (candidate.light ? candidate.light.verb?.form === 'masdar' : isNominal(candidate)) return null;
  return args.clauses.words[at]!.verb ? at : null;
}

const isNominal = (candidate: Candidate) =>
  candidate.reading.form === 'noun' || candidate.reading.form === 'participle';

/** A noun within ten words of the clause's verb shares its tense. */
function near(candidate: Candidate, clause: Clause): boolean {
  return clause.verb !== null && candidate.firstToken > clause.verb && candidate.firstToken - clause.verb <= 10;
}

function present(candidate: Candidate, clause: Clause, time: TimeMention | null, day: string | null): EventStatus {
  if (clause.was) return 'occurred';
  if (candidate.reading.form === 'first') return 'occurred';
  if (time?.range && day) {
    if (time.range.from > day) return 'planned';
    if (time.range.to < day) return 'occurred';
  }
  const family = familyOf(candidate.kind);
  if (candidate.kind === 'visit' || candidate.kind === 'tour') return 'ongoing';
  if (family.present === 'planned' && clause.opener === 'relative') return 'ongoing';
  if (family.present === 'occurred' && STANDS.has(candidate.type)) return 'ongoing';
  return family.present;
}

/** Acts that last while they are held: one supports, rejects, threatens for a time. */
const STANDS = new Set(['SUPPORT', 'REJECT', 'COOPERATE', 'AID', 'COERCE', 'SANCTION', 'MOBILIZE', 'ASSAULT']);

/** What is reported as to come but lies before the publication day has come; what is told as done cannot lie after it. */
function againstCalendar(
  status: EventStatus,
  rule: string,
  time: TimeMention | null,
  day: string | null,
  tense: Tense | null,
): EventStatus {
  if (!time?.range || !day) return status;
  if (status === 'planned' && time.range.to < day) return 'occurred';
  if (status === 'occurred' && time.range.from > day && tense !== 'past' && rule !== 'past') return 'planned';
  if (status === 'occurred' && time.range.from > day && rule === 'default') return 'planned';
  return status;
}

interface FoundCue {
  readonly cue: StatusCue;
  readonly span: Span;
}

function dated(cue: StatusCue, time: TimeMention | null, day: string | null): EventStatus {
  if (cue.scheduled && time?.range && day && time.range.to >= day) return 'planned';
  return cue.status === 'historical' ? 'occurred' : cue.status;
}

/** Cues that only say what is the rule anyway are passed over. */
const TELLING = (cue: StatusCue) => cue.status !== 'historical' && cue.status !== 'occurred';

const NEAR = 2;
const FAR = 12;

/** How far a cue may stand whose preposition is right before the candidate: «called … on … to visit». */
const BY_PREPOSITION = 40;

/** The nearest cue before a candidate that governs it: right before it, or a verb with its subject between. */
function cueBefore(
  candidate: Candidate,
  at: number,
  what: 'verb' | 'noun',
  args: Arguments,
  pack: EventsPack,
): FoundCue | null {
  const { text, clauses } = args;
  const { tokens } = text;
  const clause = clauses.list[candidate.clause]!;
  const first = Math.max(clause.firstToken, at - BY_PREPOSITION);
  for (let i = at - 1; i >= first; i--) {
    for (const cue of clauses.words[i]!.cues) {
      if (!TELLING(cue) || cue.direction === 'before' || !governs(cue, what) || !fits(cue, candidate)) continue;
      const length = cueLength(cue, i, at, tokens, pack);
      const verb = clauses.words[i]!.verb !== null;
      if (length > 0 && at - i - length <= (verb ? FAR : NEAR)) {
        // «the end of what was agreed in the talks»: a noun governs what follows it at once, no further phrase.
        if (!verb && interrupted(clauses, i + length, at)) continue;
        return { cue, span: tokenSpan(text, i, i + length) };
      }
      const split = verb && length === 0 && cue.words.length === 2 && pack.isWord(tokens[at - 1]!, cue.words[1]!);
      if (split) return { cue, span: tokenSpan(text, i, i + 1) };
    }
  }
  return null;
}

/** Whether a cue can be said of the candidate at all. */
function fits(cue: StatusCue, { kind, under, reading }: Candidate): boolean {
  const family = familyOf(kind).name;
  // Nobody calls off or asks for an accident.
  if (family === 'accident' && NO_ACCIDENT.has(cue.status)) return false;
  // «said during his visit», «cancelled since the withdrawal»: what stands after «during», «since», «with» is not governed.
  if (reading.form === 'noun' && under !== null && FREE.has(under)) return false;
  return cue.of === undefined || cue.of.includes(family) || cue.of.includes(kind);
}

const NO_ACCIDENT: ReadonlySet<StatusCue['status']> = new Set(['cancelled', 'postponed', 'requested', 'planned']);
const FREE: ReadonlySet<Relation> = new Set([
  'during',
  'after',
  'until',
  'with',
  'against',
  'agent',
  'attended',
  'sponsor',
]);

function interrupted({ words }: Arguments['clauses'], first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (words[i]!.prepositions.length > 0 || words[i]!.attached) return true;
  return false;
}

/** How many tokens a cue takes from token `i` on; 0 where its words are not all there before `end`. */
function cueLength(cue: StatusCue, i: number, end: number, tokens: Text['tokens'], pack: EventsPack): number {
  for (let k = 1; k < cue.words.length; k++) {
    // A preposition of one letter stands on the candidate itself.
    if (i + k >= end && cue.words[k]!.length > 1) return 0;
    if (!tokens[i + k] || !pack.isWord(tokens[i + k]!, cue.words[k]!)) return 0;
  }
  return Math.min(cue.words.length, Math.max(1, end - i));
}

function governs(cue: StatusCue, what: 'verb' | 'noun'): boolean {
  const kinds: readonly CueGoverns[] = what === 'verb' ? ['verb'] : ['masdar', 'noun'];
  return cue.governs.some((kind) => kinds.includes(kind));
}

/** A cue that follows its noun: «the coming summit», «the visit expected». */
function cueAfter(candidate: Candidate, args: Arguments, pack: EventsPack): FoundCue | null {
  const { text, clauses } = args;
  const end = Math.min(clauses.list[candidate.clause]!.endToken, candidate.endToken + 3);
  for (let i = candidate.endToken; i < end; i++) {
    for (const cue of clauses.words[i]!.cues) {
      const told = cue.direction !== 'after' && TELLING(cue) && fits(cue, candidate);
      const length = told ? cueLength(cue, i, end, text.tokens, pack) : 0;
      if (length > 0) return { cue, span: tokenSpan(text, i, i + length) };
    }
  }
  return null;
}

/**
 * A verb that says that its subject is put off or called off, when the event is that subject: «the meeting of the two
 * presidents … was postponed». The subject stands first in the clause, and the verb behind whatever hangs on it.
 */
function cueOfVerb(candidate: Candidate, clause: Clause, { clauses, text }: Arguments): FoundCue | null {
  if (candidate.firstToken - clause.firstToken > 1) return null;
  const end = Math.min(clause.endToken, candidate.endToken + BY_PREPOSITION);
  for (let i = candidate.endToken; i < end; i++) {
    const cue = clauses.words[i]!.cues.find((known) => known.direction === 'before' && OFF.has(known.status));
    if (cue) return { cue, span: tokenSpan(text, i, i + 1) };
  }
  return null;
}

const OFF: ReadonlySet<StatusCue['status']> = new Set(['postponed', 'cancelled']);

/** «The meeting has begun»: the event is what the clause's verb says to begin, and nothing says that it ended. */
function hasBegun(candidate: Candidate, clause: Clause, { clauses }: Arguments): boolean {
  const { verb } = clause;
  return (
    verb !== null &&
    (verb < candidate.firstToken || candidate.light?.token === verb) &&
    clause.tense === 'past' &&
    !clause.perfect &&
    !clause.was &&
    !clause.negated &&
    clauses.words[verb]!.classes.has('begins') &&
    candidate.head - verb <= 10 &&
    candidate.under === null
  );
}

/** The cue that governs a whole clause: «is expected to», «denied that», right before its «that». */
function cueAbove(clause: Clause, args: Arguments, pack: EventsPack): FoundCue | null {
  if (clause.opener !== 'complement') return null;
  const { text, clauses } = args;
  const first = clause.firstToken;
  const from = Math.max(text.sentences[clause.sentence]!.firstToken, first - FAR);
  for (let i = first - 1; i >= from; i--) {
    const verb = clauses.words[i]!.verb !== null;
    for (const cue of clauses.words[i]!.cues) {
      if (!TELLING(cue) || !cue.governs.includes('clause')) continue;
      const length = cueLength(cue, i, first + 1, text.tokens, pack);
      if (length === 0 || (first - i > length + 1 && !verb)) continue;
      return { cue, span: tokenSpan(text, i, Math.min(i + length, first)) };
    }
    if (clauses.words[i]!.verb) break;
  }
  return null;
}
