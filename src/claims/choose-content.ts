import type { After, Governed } from './after-verb.ts';
import type { Frame, VerbReading } from './claims-pack.ts';
import { behindAttached, type Opening, openingAt } from './opening.ts';
import { has, isComma, isMark, type Scene } from './scene.ts';
import type { Source } from './sources.ts';

/** What the verb opens: an opener of its own level, or the noun phrase that it takes. */
export function chooseContent(
  scene: Scene,
  token: number,
  reading: VerbReading,
  after: After,
  subject: Source | null,
  end: number,
): Opening | null {
  const { opening } = after;
  const noun = nounContent(scene, token, reading, after, subject, end);
  if (!opening)
    return (
      noun ?? splitBelief(scene, reading, after, subject) ?? bareContent(scene, token, reading, after, subject, end)
    );
  if (opening.kind === 'clause' && !takesClause(reading)) return noun && noun.token < opening.token ? noun : null;
  if (!noun) return opening;
  if (opening.kind === 'clause' && isApposition(scene, noun, opening, after)) return opening;
  if (noun.token >= opening.token) return noun.quotation && noun.token === opening.token ? noun : opening;
  if (opening.kind === 'quotation' && noun.token + 1 >= opening.token) return noun.quotation ? noun : opening;
  return noun;
}

/** «أكد سالم مدير الميناء، أن», «أكد سالم، رئيس لجنة الدعم، أن»: what stands beside the name belongs to the speaker. */
function isApposition(scene: Scene, noun: Opening, opening: Opening, after: After): boolean {
  if (noun.quotation || !after.subject || noun.token < after.subject.endToken || noun.token >= opening.token)
    return false;
  if (scene.tags[noun.token - 1]!.preposition || noun.start !== scene.text.tokens[noun.token]!.start) return false;
  if (!isComma(scene, opening.token - 1)) return false;
  return noun.token === after.subject.endToken
    ? !has(scene, noun.token, 'content')
    : isComma(scene, after.subject.endToken);
}

/** «ترى العاصمة في القرار خطوة إلى الوراء»: the content starts with the preposition. */
function splitBelief(scene: Scene, reading: VerbReading, after: After, subject: Source | null): Opening | null {
  if (!subject || reading.verb.class !== 'believe') return null;
  if (!reading.verb.frames.some((frame) => frame.preposition === 'in' && frame.content === 'noun')) return null;
  const found = after.governed.find((one) => one.name === 'in' && one.token > subject.firstToken);
  if (!found) return null;
  const token = found.token - 1;
  return { kind: 'noun', token, start: scene.text.tokens[token]!.start, quotation: null, split: true };
}

const takesClause = (reading: VerbReading) =>
  reading.verb.tier !== 'weak' || reading.verb.frames.some((frame) => frame.content === 'clause');

function nounContent(
  scene: Scene,
  token: number,
  reading: VerbReading,
  after: After,
  subject: Source | null,
  end: number,
): Opening | null {
  const frames = reading.verb.frames.filter((frame) => frame.content === 'noun');
  const candidates: Governed[] = [];
  for (const frame of frames) {
    const candidate = frame.preposition
      ? frame.preposition === 'for' && after.opening?.kind === 'clause'
        ? null
        : governedBy(scene, frame, after, reading)
      : objectOf(scene, token, reading, after, subject);
    if (candidate) candidates.push(candidate);
  }
  if (reading.verb.class === 'convey' || reading.verb.class === 'accuse') {
    const greeting = greetingAfter(scene, token, after.end);
    if (greeting) candidates.push(greeting);
  }
  if (!candidates.length) return null;
  const chosen = candidates.reduce((a, b) => (b.token < a.token ? b : a));
  return passOn(scene, chosen, reading, end);
}

function governedBy(scene: Scene, frame: Frame, after: After, reading: VerbReading): Governed | null {
  for (const candidate of after.governed) {
    if (candidate.name !== frame.preposition) continue;
    const tag = scene.tags[candidate.token]!;
    if (tag.opener || tag.kinds.has('adverb') || tag.kinds.has('relative') || tag.kinds.has('saying')) continue;
    if (candidate.name === 'by' && isSetting(scene, candidate.token, reading)) continue;
    if (candidate.name === 'in') continue;
    if (after.subject && candidate.token < after.subject.endToken && candidate.token >= after.subject.firstToken)
      continue;
    if (isMark(scene, candidate.token) && !scene.quotationAt.has(candidate.token)) continue;
    return candidate;
  }
  return null;
}

/** «في الرياض», «بالرياض»: where it was said. */
function isSetting(scene: Scene, token: number, reading: VerbReading): boolean {
  if (reading.verb.class === 'praise' || reading.verb.class === 'condemn') return has(scene, token, 'adverb');
  return (scene.groupMentions.get(token) ?? []).some(
    (m) => scene.mentions.entities.get(m.entity)?.type === 'place' && scene.groupEnd[token]! <= token + 2,
  );
}

/** The object of a verb whose content is a noun phrase without a preposition: «أكد الوزير ضرورة …». */
function objectOf(
  scene: Scene,
  token: number,
  reading: VerbReading,
  after: After,
  subject: Source | null,
): Governed | null {
  const earliest = after.subject?.endToken ?? token + 1;
  const { tokens } = scene.text;
  if (after.noun >= earliest) {
    // «جدد التأكيد» says something, «جدد العقد» does.
    const says = has(scene, after.noun, 'reporting') || has(scene, after.noun, 'stance');
    if (reading.verb.class === 'affirm' && reading.verb.tier === 'weak' && !says) return null;
    if (has(scene, after.noun, 'stance') && !has(scene, after.noun, 'content') && reading.verb.class === 'say')
      return null;
    return { name: '', token: after.noun, start: tokens[after.noun]!.start };
  }
  if (!subject || !OBJECT_CLASSES.has(reading.verb.class)) return null;
  const direct = after.governed.find((candidate) => candidate.name === '' && candidate.token === earliest);
  return direct ?? null;
}

const OBJECT_CLASSES: ReadonlySet<string> = new Set(['affirm', 'praise', 'deny', 'believe']);

function greetingAfter(scene: Scene, token: number, limit: number): Governed | null {
  for (let i = token + 1; i < limit; i++) {
    if (has(scene, i, 'greeting')) return { name: '', token: i, start: scene.text.tokens[i]!.start };
  }
  return null;
}

/**
 * A noun of feeling or saying passes the content on to its own complement: «أعرب عن أمله في أن …», «جدد تأكيده على
 * دعم …», «معربا عن تقديره وشكره للجهود».
 */
function passOn(scene: Scene, chosen: Governed, reading: VerbReading, end: number): Opening {
  const { tokens } = scene.text;
  const here: Opening = { kind: 'noun', token: chosen.token, start: chosen.start, quotation: null };
  const quoted = scene.quotationAt.get(chosen.token);
  if (quoted && quoted.words < 2) return { ...here, token: quoted.firstToken, start: tokens[quoted.firstToken]!.start };
  if (quoted)
    return {
      ...here,
      token: quoted.firstToken,
      start: tokens[quoted.firstToken]!.start,
      quotation: quoted,
    };
  const { class: kind } = reading.verb;
  const passes = EXPRESSES.has(kind) ? has(scene, chosen.token, 'stance') : has(scene, chosen.token, 'reporting');
  if (!passes) return here;
  const limit = Math.min(end, chosen.token + 7);
  for (let i = chosen.token + 1; i < limit; i++) {
    const tag = scene.tags[i]!;
    if (tag.opener) return openingAt(scene, i);
    const quotation = scene.quotationAt.get(i);
    if (quotation && quotation.words >= 2) {
      return { kind: 'noun', token: quotation.firstToken, start: tokens[quotation.firstToken]!.start, quotation };
    }
    if (isMark(scene, i)) break;
    if (
      tag.preposition &&
      tag.preposition !== 'other' &&
      i + 1 < limit &&
      !isMark(scene, i + 1) &&
      !scene.tags[i + 1]!.opener
    ) {
      return { kind: 'noun', token: i + 1, start: tokens[i + 1]!.start, quotation: null };
    }
    if (tag.attached && i > chosen.token) {
      const start = tag.attached.name === 'by' ? behindAttached(scene, i) : tokens[i]!.start;
      return { kind: 'noun', token: i, start, quotation: null };
    }
    if (tag.kinds.has('content') && i === chosen.token + 1 && kind === 'affirm') {
      return { kind: 'noun', token: i, start: tokens[i]!.start, quotation: null };
    }
  }
  return here;
}

const EXPRESSES: ReadonlySet<string> = new Set(['express', 'hope', 'praise', 'regret', 'fear']);

/** «وقال سالم الطريق آمن»: after a subject of its own, a verb of saying needs no opener. */
function bareContent(
  scene: Scene,
  token: number,
  reading: VerbReading,
  after: After,
  subject: Source | null,
  end: number,
): Opening | null {
  if (reading.verb.class !== 'say' || reading.verb.tier !== 'strong' || reading.form !== 'past' || !subject)
    return null;
  const next = after.subject?.endToken ?? -1;
  if (next < 0 || next + BARE_MIN > end || after.governed.some((g) => g.token <= next + 1 && g.name !== ''))
    return null;
  const tag = scene.tags[next]!;
  if (
    isMark(scene, next) ||
    tag.preposition ||
    tag.attached ||
    tag.kinds.size > (tag.kinds.has('definite') ? 1 : 0) ||
    tag.verbs.length
  )
    return null;
  if (reading.verb.frames.every((frame) => frame.content !== 'clause')) return null;
  return token < next ? { kind: 'bare', token: next, start: scene.text.tokens[next]!.start, quotation: null } : null;
}

const BARE_MIN = 4;
