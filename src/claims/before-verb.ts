import type { VerbReading } from './claims-pack.ts';
import { has, isComma, isGoverned, isMark, type Scene } from './scene.ts';
import { type Source, sourceAt, titledSource } from './sources.ts';

export interface Before {
  /** The first token that belongs to the verb's clause. */
  readonly from: number;
  readonly starts: boolean;
  readonly joined: boolean;
  readonly closes: boolean;
  readonly negated: boolean;
  readonly subject: Source | null;
  /** Whether it stands in a relative clause: «الذي قال». */
  readonly described?: boolean;
  /** Whether a subject that could not be told stands before it. */
  readonly stranger?: boolean;
}

/** What stands before the verb: «لكن الوزير قال», «أما النائب فقد أكد», «وكان سالم أعلن». */
export function lookBefore(scene: Scene, token: number, reading: VerbReading, first: number): Before {
  const joined = reading.length > 0 && has(scene, token, 'joined');
  let i = token - 1;
  let negated = false;
  let auxiliary = false;
  while (i >= first && (has(scene, i, 'auxiliary') || has(scene, i, 'negation'))) {
    negated ||= has(scene, i, 'negation');
    auxiliary = true;
    i--;
  }
  const auxiliaryJoined = auxiliary && has(scene, i + 1, 'joined');
  const occasion = reading.form !== 'participle' && has(scene, token + 1, 'resumptive');
  const bare = { from: i + 1, negated, subject: occasion ? speakersOfOccasion(scene, token, reading, first) : null };
  if (reading.form === 'participle') {
    // «مطالبة», «مؤكدين» without a comma before them are adjectives as likely.
    const apart = i < first || joined || isMark(scene, token - 1) || (reading.gender === 'm' && reading.number === 1);
    return { ...bare, starts: apart, joined, closes: true };
  }
  if (i < first) return { ...bare, from: first, starts: true, joined, closes: true };
  if (joined || auxiliaryJoined) {
    // «أما الوزير، فقد أكد»: the و or ف stands between the subject and its verb.
    const fronted = has(scene, token, 'answering') || (auxiliary && has(scene, i + 1, 'answering'));
    const subject = fronted ? subjectBefore(scene, i, first) : null;
    return {
      ...bare,
      from: subject?.from ?? i + 1,
      starts: true,
      joined: true,
      closes: true,
      subject: subject?.source ?? null,
    };
  }
  const opens = (at: number) =>
    at < first ||
    isMark(scene, at) ||
    has(scene, at, 'clause-start') ||
    has(scene, at, 'relative') ||
    (has(scene, at, 'what') && reading.object);
  if (opens(i)) {
    if (i >= first && (has(scene, i, 'relative') || (has(scene, i, 'what') && reading.object))) {
      const subject = has(scene, i, 'what') ? null : subjectBefore(scene, i - 1, first);
      const described = has(scene, i, 'relative');
      return { ...bare, starts: true, joined, closes: false, subject: subject?.source ?? null, described };
    }
    const from = i >= first && has(scene, i, 'clause-start') ? i : i + 1;
    // A quotation that starts at the verb stands within somebody's clause: «إن الوزارة "أبلغت …"».
    const quoted = i > first && scene.quotationAt.has(i) ? subjectBefore(scene, i - 1, first) : null;
    if (quoted) return { ...bare, from, starts: true, joined, closes: false, subject: quoted.source };
    const connected = joined || from === i;
    return { ...bare, from, starts: true, joined: connected, closes: bare.subject === null };
  }
  if (occasion) return { ...bare, from: token, starts: true, joined, closes: false };
  const subject = subjectBefore(scene, i, first);
  if (!subject) {
    const lead = leadIn(scene, first, token);
    const unresolved = lead ? null : strangerBefore(scene, i, first);
    if (unresolved) return { ...bare, from: i + 1, starts: true, joined, closes: false, subject: unresolved };
    const stranger = lead && has(scene, first, 'auxiliary') && token > first + 1;
    return { ...bare, from: lead ? first : i + 1, starts: lead && !reading.rival, joined, closes: lead, stranger };
  }
  const opener = subject.from - 1;
  const outer = opener >= first ? scene.tags[opener]! : null;
  const closes =
    subject.from <= first ||
    (outer !== null && (opens(opener) || has(scene, opener, 'auxiliary')) && !outer.opener) ||
    has(scene, subject.from, 'joined');
  const from =
    opener >= first && (has(scene, opener, 'clause-start') || has(scene, opener, 'auxiliary')) ? opener : subject.from;
  const lead = !closes && leadIn(scene, first, token);
  // «وكانت شركة كذا أعلنت»: a bare noun before the name owns it, and who speaks is not known.
  const owned = opener > first && lead && !outer!.preposition && outer!.kinds.size === 0 && !isMark(scene, opener);
  return {
    from: lead ? first : from,
    starts: closes || lead || outer?.opener != null,
    joined,
    closes: closes || lead,
    negated,
    subject: owned ? null : subject.source,
  };
}

/** «وبعد ذلك أكدت», «وفي 17 آب أعلنت», «وكانت الشركة أعلنت»: nothing but a setting or a subject stands before the verb. */
function leadIn(scene: Scene, first: number, token: number): boolean {
  if (token - first > LEAD_MAX) return false;
  const opening = scene.tags[first]!;
  if (
    !opening.preposition &&
    !has(scene, first, 'adverb') &&
    !has(scene, first, 'auxiliary') &&
    !has(scene, first, 'clause-start')
  )
    return false;
  for (let i = first; i < token; i++) {
    const tag = scene.tags[i]!;
    if (tag.opener || tag.kinds.has('relative')) return false;
    if (tag.verbs.some((reading) => !reading.rival && reading.verb.tier === 'strong')) return false;
  }
  return true;
}

const LEAD_MAX = 12;

/** «أن السيناتورة شددت على»: a title between an opener and the verb, for which somebody is named elsewhere. */
function strangerBefore(scene: Scene, last: number, first: number): Source | null {
  for (let i = last; i >= Math.max(first, last - 5); i--) {
    if (scene.tags[i]!.opener) return i < last ? titledSource(scene, i + 1, last + 1) : null;
    if (isMark(scene, i) || scene.tags[i]!.preposition || scene.tags[i]!.verbs.length) return null;
  }
  return null;
}

/**
 * «أجرى سالم اتصالا بسعيد أكدا خلاله», «تلقى رسالة من سعيد عبر فيها عن»: a verb that describes an occasion has whoever
 * took part in it, or sent it, for its subject. Null where the sentence's own subject speaks.
 */
function speakersOfOccasion(scene: Scene, token: number, reading: VerbReading, first: number): Source | null {
  let end = token;
  while (end > first && isComma(scene, end - 1)) end--;
  const people: Source[] = [];
  for (let i = Math.max(first, token - OCCASION_MAX); i < end; i++) {
    if (scene.groupEnd[i]! <= i) continue;
    const source = sourceAt(scene, i, end);
    if (source?.kind !== 'named') continue;
    if (reading.number === 2) people.push(source);
    else if (source.endToken >= end && scene.tags[i - 1]?.preposition === 'from') return source;
    i = Math.max(i, source.endToken - 1);
  }
  const two = people.slice(-2);
  if (two.length < 2) return null;
  return { ...two[0]!, links: two.flatMap((one) => one.links) };
}

const OCCASION_MAX = 40;
const GROUP_BEFORE_MAX = 24;

/** The noun group that ends at `last`, if it can speak and nothing governs it. */
function subjectBefore(scene: Scene, last: number, first: number): { source: Source; from: number } | null {
  let end = last + 1;
  while (end > first && isComma(scene, end - 1)) end--;
  for (let start = end - 1; start >= Math.max(first, end - GROUP_BEFORE_MAX); start--) {
    const ends = scene.groupEnd[start]!;
    const noun =
      ends > start || has(scene, start, 'unnamed') || has(scene, start, 'spokesman') || has(scene, start, 'document');
    if (!noun) {
      if (scene.tags[start]!.opener || has(scene, start, 'relative') || isMark(scene, start)) return null;
      continue;
    }
    const governed = (start > first && scene.tags[start - 1]!.preposition !== null) || isGoverned(scene, start);
    if (governed) {
      if (ends >= end) return null;
      continue;
    }
    const source = sourceAt(scene, start, end);
    if (source && (ends >= end - 3 || source.endToken >= end - 3)) {
      // A longer group may reach over this one: «وزير خارجية قطر».
      const outer = longerGroup(scene, start, end, first);
      return outer ?? { source, from: start };
    }
  }
  return null;
}

function longerGroup(scene: Scene, start: number, end: number, first: number): { source: Source; from: number } | null {
  for (let i = start - 1; i >= Math.max(first, start - 8); i--) {
    if (isMark(scene, i) || scene.tags[i]!.opener || has(scene, i, 'relative')) return null;
    if (
      scene.groupEnd[i]! >= end - 1 ||
      ((has(scene, i, 'unnamed') || has(scene, i, 'spokesman')) && !scene.tags[i]!.attached)
    ) {
      const source = sourceAt(scene, i, end);
      if (source) return { source, from: i };
    }
  }
  return null;
}
