import type { EventStatus, EventType, ParticipantRole } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import { spanOf } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Mention, Mentions } from '../mentions/find-mentions.ts';
import type { Parts, TokenRange } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { stemStart } from '../text/tokens.ts';
import type { TimeMention } from '../times/find-times.ts';
import { prepareArguments } from './arguments.ts';
import { chance, featuresOf, type Judged, scoreOf } from './certainty.ts';
import { findClauses } from './clauses.ts';
import type { EventsPack } from './events-pack.ts';
import { type Candidate, findTriggers } from './find-triggers.ts';
import { retype } from './kinds/drills.ts';
import { familyOf } from './kinds/kinds.ts';
import { mergeMentions, type Occasion } from './merge.ts';
import { namedTokens } from './named-tokens.ts';
import { findParties } from './participants.ts';
import { findPlace, findTime, timesByClause, timeThatHolds } from './place-and-time.ts';
import { findStatus } from './status.ts';

export interface EventsInput {
  readonly text: Text;
  readonly parts: Parts;
  readonly times: readonly TimeMention[];
  readonly mentions: Mentions;
  readonly knowledge: KnowledgeBase;
  readonly day: string | null;
}

export interface FoundEvent {
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: TokenRange & { readonly span: Span };
  readonly participants: readonly {
    readonly entity: string;
    readonly role: ParticipantRole;
    readonly mention: Mention;
  }[];
  readonly place: { readonly entity: string; readonly mention: Mention } | null;
  readonly time: { readonly value: string; readonly mention: TimeMention } | null;
  readonly status: EventStatus;
  /** 0 to 1. */
  readonly certainty: number;
  /** Trigger, cues of status, further mentions of the same event. */
  readonly evidence: readonly Span[];
  readonly rule: string;
}

/** What happened, goes on, is planned, denied or asked for: one entry per real event, with who, where, when. */
export function findEvents(input: EventsInput, pack: EventsPack): FoundEvent[] {
  return judgeEvents(input, pack)
    .filter((occasion) => isKept(occasion, input.mentions, pack.weights.threshold))
    .map((occasion) => toEvent(occasion, input.text, pack));
}

/** Every event that the words might say, with what speaks for it: what `findEvents` chooses from. */
export function judgeEvents(input: EventsInput, pack: EventsPack): Occasion[] {
  const { text, parts, mentions, times, day } = input;
  const named = namedTokens(text, mentions);
  const clauses = findClauses(text, parts, named, pack);
  const args = prepareArguments(text, mentions, times, clauses, pack);
  const dates = timesByClause(times, clauses.of);
  const bodyIndex = bodyIndices(text, parts);
  const quoted = quotedTokens(text);
  // The last event of two, to which «the two», «both sides» go back.
  let pair: Pick<Judged, 'participants' | 'place' | 'time'> | null = null;
  const judged = findTriggers(text, named, times, clauses, pack).map((said): Judged => {
    const parties = findParties(said, args, pair?.participants);
    const candidate = retype(said, parties, args);
    const back = parties.both ? pair : null;
    const place = findPlace(candidate, parties, args) ?? back?.place ?? null;
    const time = findTime(candidate, args, dates) ?? back?.time ?? null;
    if (parties.participants.length === 2 && familyOf(candidate.kind).mutual) {
      pair = { participants: parties.participants, place, time };
    }
    const status = findStatus(candidate, time, day, args, pack);
    const found = { participants: parties.participants, place, time, status };
    const paragraph = text.paragraphOf[candidate.head]!;
    const features = featuresOf(
      candidate,
      found,
      args,
      bodyIndex[paragraph]!,
      text.sentenceOf[candidate.head]! - text.paragraphs[paragraph]!.firstSentence,
      quoted[candidate.head] === 1,
    );
    return {
      candidate,
      ...found,
      refersBack: candidate.reading.definite || candidate.reading.pronoun,
      features,
      score: scoreOf(features, pack.weights),
      near: (a, b) => sameCountry(a, b, mentions),
    };
  });
  // «refused to condemn»: the act refused is what the refusal is about, and no event beside it.
  return mergeMentions(
    judged.filter(
      (mention) =>
        !(mention.candidate.governed && mention.status.status === 'denied') && !receivesNobody(mention, mentions),
    ),
  );
}

/** «the city receives thousands of visitors»: a reception needs somebody received, or somebody who receives. */
function receivesNobody({ candidate, participants }: Judged, mentions: Mentions): boolean {
  if (candidate.kind !== 'reception' || participants.length > 1) return false;
  return participants.every((p) => mentions.entities.get(p.entity)?.type === 'place');
}

/**
 * What is clear enough. A journey whose traveller, place and time are all told is kept however it is said; where little is
 * told, only what is clearer is, since a wrong event shown is worse than a gap; talk of war or meetings with nobody,
 * nowhere and never is background.
 */
function isKept({ best, score, all, participants }: Occasion, mentions: Mentions, threshold: number): boolean {
  const journey = familyOf(best.candidate.kind).goesTo && best.place !== null;
  const person = participants.some((p) => mentions.entities.get(p.entity)?.type === 'person');
  if (journey && person && best.time) return true;
  const told = participants.length > 1 || (participants.length === 1 && (journey || best.time !== null));
  if (told) return score >= threshold;
  const somewhere = participants.length > 0 || all.some((mention) => mention.time !== null || mention.place !== null);
  return somewhere && score >= threshold + LITTLE_TOLD;
}

/** In log odds. */
const LITTLE_TOLD = 0.45;

function toEvent({ best, all, score, participants }: Occasion, text: Text, pack: EventsPack): FoundEvent {
  const { candidate, status } = best;
  // What one mention leaves out another says.
  const place = best.place ?? all.find((mention) => mention.place)?.place ?? null;
  const time = timeThatHolds(best.time ?? all.find((mention) => mention.time)?.time ?? null, status.status);
  const trigger = triggerSpan(candidate, text, pack);
  const others = all.slice(1).map((mention) => triggerSpan(mention.candidate, text, pack));
  return {
    type: candidate.type,
    mode: candidate.mode,
    trigger: { firstToken: candidate.firstToken, endToken: candidate.endToken, span: trigger },
    participants,
    place: place && { entity: place.entity, mention: place },
    time: time && { value: time.value, mention: time },
    status: status.status,
    certainty: chance(score),
    evidence: [trigger, ...(status.because ? [status.because] : []), ...others],
    rule: `${candidate.reading.entry.lemma} (${candidate.kind}); ${status.status}: ${status.rule}`,
  };
}

/** The trigger's words, without «and» or a preposition written onto the first. */
function triggerSpan({ firstToken, endToken, head, reading }: Candidate, text: Text, pack: EventsPack): Span {
  const token = text.tokens[firstToken]!;
  if (firstToken !== head) {
    const joined = pack.word(token).joined ? token.cuts.find((cut) => pack.joins(cut.proclitics)) : undefined;
    const start = joined ? stemStart(token, joined, text.source) : token.start;
    return spanOf(text.source, start, text.tokens[endToken - 1]!.end);
  }
  if (reading.cut === 0) return tokenSpan(text, firstToken, endToken);
  const start = stemStart(token, { ...token.cuts[0]!, length: reading.cut }, text.source);
  return spanOf(text.source, start, text.tokens[endToken - 1]!.end);
}

/** By token: whether it stands within a quotation of more than a few words. */
function quotedTokens(text: Text): Uint8Array {
  const quoted = new Uint8Array(text.tokens.length);
  for (const q of text.quotations) {
    if (q.depth !== 0 || q.words <= 4) continue;
    for (let i = q.firstToken; i < q.endToken; i++) quoted[i] = 1;
  }
  return quoted;
}

/** By paragraph: how many paragraphs of the story stand before it. */
function bodyIndices(text: Text, parts: Parts): readonly number[] {
  let n = -1;
  return text.paragraphs.map((_, i) => (parts.roles[i] === 'body' ? ++n : n));
}

/** A city and its country, or two places of one country, do not contradict each other. */
function sameCountry(a: Mention, b: Mention, mentions: Mentions): boolean {
  const x = mentions.entities.get(a.entity);
  const y = mentions.entities.get(b.entity);
  const country = (e: typeof x) => e?.iso ?? e?.country ?? null;
  return country(x) !== null && country(x) === country(y);
}
