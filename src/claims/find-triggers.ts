import { type After, lookAfter } from './after-verb.ts';
import { lookBefore } from './before-verb.ts';
import { chooseContent } from './choose-content.ts';
import type { VerbReading } from './claims-pack.ts';
import type { Opening } from './opening.ts';
import { has, type Scene } from './scene.ts';
import type { Source } from './sources.ts';

/** A verb of saying together with what it opens. */
export interface Trigger {
  readonly token: number;
  /** Where its clause starts: «وقد قال» starts at «وقد», «لكن الوزير قال» at «لكن». */
  readonly from: number;
  readonly reading: VerbReading;
  readonly subject: Source | null;
  /** Whether a subject stands there that could not be told: «قال الرجل». */
  readonly strangers: boolean;
  /** Whom the words of that subject name, though nobody knows him. */
  readonly unknown: Source | null;
  readonly content: Opening;
  /** Whether it ends what was being said before it, or belongs to it. */
  readonly closes: boolean;
  readonly rule: string;
}

/** All verbs of saying between two tokens of one sentence that open something. */
export function findTriggers(scene: Scene, first: number, end: number): Trigger[] {
  const found: Trigger[] = [];
  let opened = -1;
  for (let i = first; i < end; i++) {
    const { verbs, kinds } = scene.tags[i]!;
    if (!verbs.length || i < opened) continue;
    if (kinds.has('impersonal') && isImpersonal(scene, i, first, end)) continue;
    for (const reading of verbs) {
      const trigger = readTrigger(scene, i, reading, first, end);
      if (!trigger) continue;
      found.push(trigger);
      // Between a verb and its content stands no other claim: «قال الوزير الذي أكد حضوره إن».
      opened = trigger.content.token;
      break;
    }
  }
  return found;
}

/** «يذكر أن», «يشار إلى أن»: an opener follows at once, and no subject. */
function isImpersonal(scene: Scene, token: number, first: number, end: number): boolean {
  let next = token + 1;
  if (next < end && scene.tags[next]!.preposition) next++;
  if (next >= end || !scene.tags[next]!.opener) return false;
  // After a subject or «وقد» it has one: «البيان يذكر أن».
  return token === first || !has(scene, token - 1, 'auxiliary');
}

function readTrigger(scene: Scene, token: number, reading: VerbReading, first: number, end: number): Trigger | null {
  // After a preposition a participle is a noun: «على معتقدات الناس».
  if (reading.form === 'participle' && token > first && scene.tags[token - 1]!.preposition) return null;
  const before = lookBefore(scene, token, reading, first);
  if (before.negated && reading.verb.class !== 'deny') return null;
  // A participle shares the subject of the clause that it hangs on.
  const hasSubject = before.subject !== null || reading.form === 'participle';
  const after = lookAfter(scene, token, reading, end, hasSubject);
  const objected = before.subject === null && isObject(scene, reading, after);
  const subject = before.subject ?? (objected ? null : after.subject);
  const content = chooseContent(scene, token, reading, after, subject, end);
  if (!content) return null;
  const known = subject !== null;
  if (!known && (before.described || reading.verb.class === 'stipulate')) return null;
  if (
    isCarried(reading) &&
    !after.governed.some((one) => one.name === 'about') &&
    !has(scene, content.token, 'greeting')
  ) {
    if (!hasOwnWords(scene, token, content.token)) return null;
  }
  if (!isBelieved(reading, content, before.starts, known, before.joined)) return null;
  return {
    token,
    from: before.from,
    reading,
    subject,
    strangers: !subject && (before.stranger === true || (after.stranger >= 0 && after.stranger < content.token)),
    unknown: subject ? null : after.unknown,
    content,
    closes: reading.form === 'participle' || before.closes,
    rule: `${reading.form === 'participle' ? 'participle' : 'verb'}-${content.kind}`,
  };
}

/** «ووصف سالما بأنه»: a verb that needs an object takes the only name before its preposition for it. */
function isObject(scene: Scene, reading: VerbReading, { subject, opening }: After): boolean {
  if (!subject || reading.object || opening?.token !== subject.endToken) return false;
  return (
    opening.kind === 'clause' &&
    scene.tags[opening.token]!.opener?.attached != null &&
    reading.verb.frames.every((frame) => frame.objects === 1)
  );
}

/** «نقل» carries somebody's words only with «عن» and his name; without, it carries goods. */
const isCarried = ({ verb }: VerbReading) =>
  verb.class === 'convey' &&
  verb.frames.filter((frame) => frame.content !== 'noun').every((frame) => frame.preposition === 'about');

function hasOwnWords(scene: Scene, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) if (has(scene, i, 'own-words')) return true;
  return false;
}

/** Whether verb, place and subject together are enough to believe that somebody is quoted. */
function isBelieved(
  reading: VerbReading,
  content: Opening,
  starts: boolean,
  subject: boolean,
  joined: boolean,
): boolean {
  const { tier, frames } = reading.verb;
  const participle = reading.form === 'participle';
  if (reading.object && content.kind !== 'clause' && content.kind !== 'noun') return false;
  if (reading.object && content.kind === 'clause' && !starts) return false;
  if (content.kind === 'clause') {
    if (reading.rival && !participle) return starts && (joined || subject);
    if (tier === 'strong') return true;
    if (tier === 'weak') return starts && frames.some((frame) => frame.content === 'clause');
    return starts || subject;
  }
  if (content.kind === 'quotation' || content.kind === 'colon') {
    if (tier === 'strong' && !reading.rival) return starts || subject;
    const quotes = frames.some((frame) => frame.content === 'quotation') || reading.verb.class === 'announce';
    if (content.kind === 'colon') return quotes && starts && (subject || joined);
    if (tier === 'weak' || reading.rival) return quotes && starts && (subject || joined);
    return starts || subject;
  }
  if (content.kind === 'bare') return starts;
  if ((reading.rival || reading.object) && !participle) return starts && subject && reading.form !== 'future';
  if (reading.form === 'future') return false;
  // «يعتبر», «تعد» without an opener say what something counts as, and not who thinks so.
  if (reading.verb.class === 'believe' && reading.form === 'present')
    return subject && content.kind === 'noun' && content.split === true;
  if (participle && !starts) return false;
  if (participle) return tier !== 'weak' || frames.some((frame) => frame.content === 'noun');
  if (tier === 'weak') return starts && subject;
  return starts;
}
