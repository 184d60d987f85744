import type { EventStatus } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import type { TimeMention } from '../times/find-times.ts';
import type { Arguments } from './arguments.ts';
import type { Clause } from './clauses.ts';
import type { CueGoverns, EventsPack, StatusCue, Tense } from './events-pack.ts';
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

  if (finite !== null) {
    if (clause.verb === finite || clause.negated === null) {
      if (clause.negated && clause.verb === finite) return say('denied', 'negated');
    }
    const above = cueAbove(clause, args, pack);
    if (above) return say(statusOf(above.cue), 'governed', above.span);
    if (candidate.status) return say(candidate.status, 'pair');
    const tense = clauses.words[finite]!.verb;
    if (tense === 'future' || (clause.verb === finite && clause.tense === 'future')) return say('planned', 'future');
    if (clause.may || (clause.perfect && tense === 'present')) return say('possible', 'may');
    if (clause.opener === 'condition') return say('possible', 'condition');
    const cue = cueBefore(candidate, finite, 'verb', args, pack);
    if (cue) return say(statusOf(cue.cue), 'cue', cue.span);
    if (tense === 'past') return say('occurred', 'past');
    return say(present(candidate, clause, time, day), 'present');
  }

  if (candidate.status) return say(candidate.status, 'pair');
  const cue = cueBefore(candidate, candidate.firstToken, 'noun', args, pack) ?? cueAfter(candidate, args, pack);
  if (cue) return say(statusOf(cue.cue), 'cue', cue.span);
  if (candidate.under === 'without') return say('denied', 'without');
  if (candidate.under === 'after') return say(clause.tense === 'future' ? 'planned' : 'occurred', 'after');
  if (candidate.under === 'purpose' || candidate.under === 'until') return say('planned', candidate.under);
  if (candidate.reading.entry.pos === 'participle') return say('occurred', 'participle');
  const above = cueAbove(clause, args, pack);
  if (above && governsNouns(clause)) return say(statusOf(above.cue), 'governed', above.span);
  if (clause.opener === 'condition') return say('possible', 'condition');
  if (candidate.under === 'during') return say(clause.tense === 'future' ? 'planned' : 'occurred', 'during');
  if (clause.tense === 'future' && near(candidate, clause)) return say('planned', 'under future');
  if (clause.tense === 'present' && near(candidate, clause) && !clause.speech) {
    return say(present(candidate, clause, time, day), 'under present');
  }
  return say('occurred', 'default');
}

/** The finite verb that says the event: the trigger itself, or the light verb that carries it. */
function finiteVerb(candidate: Candidate, args: Arguments): number | null {
  const at = candidate.light?.token ?? candidate.head;
  if (candidate.light ? candidate.light.verb?.form === 'masdar' : isNominal(candidate)) return null;
  return args.clauses.words[at]!.verb ? at : null;
}

const isNominal = (candidate: Candidate) =>
  candidate.reading.form === 'noun' || candidate.reading.form === 'participle';

const governsNouns = (clause: Clause) => clause.opener === 'complement' && clause.verb === null;

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

const statusOf = (cue: StatusCue): EventStatus => (cue.status === 'historical' ? 'occurred' : cue.status);

/** Cues that only say what is the rule anyway are passed over. */
const TELLING = (cue: StatusCue) => cue.status !== 'historical' && cue.status !== 'occurred';

const NEAR = 4;
const FAR = 12;

/** The nearest cue before a candidate that governs it: right before it, or a verb with its subject between. */
function cueBefore(
  candidate: Candidate,
  at: number,
  what: 'verb' | 'noun',
  args: Arguments,
  pack: EventsPack,
): FoundCue | null {
  const { text, clauses } = args;
  const clause = clauses.list[candidate.clause]!;
  const first = Math.max(clause.firstToken, at - FAR);
  for (let i = at - 1; i >= first; i--) {
    if (clauses.words[i]!.verb && i > first && at - i > FAR) break;
    for (const cue of pack.cuesAt(text.tokens, i, clause.endToken)) {
      const end = i + cue.words.length;
      if (end > at || !TELLING(cue) || cue.direction === 'before') continue;
      if (!governs(cue, what)) continue;
      const reach = clauses.words[i]!.verb !== null ? FAR : NEAR;
      if (at - end > reach) continue;
      return { cue, span: tokenSpan(text, i, end) };
    }
  }
  return null;
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
    for (const cue of pack.cuesAt(text.tokens, i, end)) {
      if (cue.direction !== 'after' && TELLING(cue)) return { cue, span: tokenSpan(text, i, i + cue.words.length) };
    }
  }
  return null;
}

/** The cue that governs a whole clause: «is expected to», «denied that», right before its «that». */
function cueAbove(clause: Clause, args: Arguments, pack: EventsPack): FoundCue | null {
  if (clause.opener !== 'complement') return null;
  const { text, clauses } = args;
  const first = clause.firstToken;
  const from = Math.max(text.sentences[clause.sentence]!.firstToken, first - FAR);
  for (let i = first - 1; i >= from; i--) {
    for (const cue of pack.cuesAt(text.tokens, i, first + 1)) {
      if (!TELLING(cue) || !cue.governs.includes('clause')) continue;
      const verb = clauses.words[i]!.verb !== null;
      if (first - i <= cue.words.length + 1 || verb)
        return { cue, span: tokenSpan(text, i, Math.min(i + cue.words.length, first)) };
    }
    if (clauses.words[i]!.verb) break;
  }
  return null;
}
