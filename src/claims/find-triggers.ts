import type { ChainLink } from '../core/record.ts';
import { spanOf } from '../core/span.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Frame, VerbReading } from './claims-pack.ts';
import { formOf, has, isComma, isMark, type Scene } from './scene.ts';
import { type Source, sourceAt, titledSource } from './sources.ts';

/** A verb of saying together with what it opens. */
export interface Trigger {
  readonly token: number;
  /** Where its clause starts: «وقد قال» starts at «وقد», «لكن الوزير قال» at «لكن». */
  readonly from: number;
  readonly reading: VerbReading;
  readonly subject: Source | null;
  /** Whether a subject stands there that could not be told: «قال الرجل». */
  readonly strangers: boolean;
  readonly content: Opening;
  /** Whether it ends what was being said before it, or belongs to it. */
  readonly closes: boolean;
  readonly rule: string;
}

/** Where a content starts. */
export interface Opening {
  readonly kind: 'clause' | 'quotation' | 'colon' | 'noun' | 'bare';
  readonly token: number;
  /** Offset in the article: behind a preposition that is written onto the first word. */
  readonly start: number;
  readonly quotation: Quotation | null;
  /** Whether a belief is split around its object: «ترى في القرار خطوة …». */
  readonly split?: boolean;
}

/** Tokens between a verb and what it opens: mostly under 22, longer where a title or a setting comes between. */
const REACH = 45;
const REACH_OF_PARTICIPLE = 14;
/** Quoted stretches of up to three words are mostly names and scare quotes. */
const QUOTATION_MIN = 4;

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
  const before = lookBefore(scene, token, reading, first);
  if (before.negated && reading.verb.class !== 'deny') return null;
  const after = lookAfter(scene, token, reading, end, before.subject !== null);
  const subject = before.subject ?? after.subject;
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
    content,
    closes: reading.form === 'participle' || before.closes,
    rule: `${reading.form === 'participle' ? 'participle' : 'verb'}-${content.kind}`,
  };
}

/** «نقل» carries somebody's words only with «عن» and his name; without, it carries goods. */
const isCarried = ({ verb }: VerbReading) =>
  verb.class === 'convey' &&
  verb.frames.filter((frame) => frame.content !== 'noun').every((frame) => frame.preposition === 'about');

function hasOwnWords(scene: Scene, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i++) if (has(scene, i, 'own-words')) return true;
  return false;
}

interface Before {
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
function lookBefore(scene: Scene, token: number, reading: VerbReading, first: number): Before {
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
    const fronted = formOf(scene, token).startsWith('ف') || (auxiliary && formOf(scene, i + 1).startsWith('ف'));
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
    if (!source || source.kind !== 'named') continue;
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

/** Whether a preposition is written onto a noun group: a name may start with the same letter («بنيامين»). */
function isGoverned(scene: Scene, token: number): boolean {
  const { attached } = scene.tags[token]!;
  if (!attached) return false;
  const own = scene.groupMentions.get(token)?.filter((mention) => mention.firstToken === token) ?? [];
  return own.length === 0 || own.some((mention) => mention.proclitics.length >= attached.length);
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

interface Governed {
  /** The preposition's name; '' for an object. */
  readonly name: string;
  readonly token: number;
  readonly start: number;
}

interface After {
  readonly subject: Source | null;
  /** An unknown noun right after the verb, or -1. */
  readonly stranger: number;
  readonly opening: Opening | null;
  readonly governed: readonly Governed[];
  /** The first noun that opens a statement of itself and is governed by nothing. */
  readonly noun: number;
  /** How far was read. */
  readonly end: number;
}

/** What follows the verb: its subject, the settings, the prepositions, and the first opener of its own level. */
function lookAfter(scene: Scene, token: number, reading: VerbReading, sentenceEnd: number, hasSubject: boolean): After {
  const { tokens } = scene.text;
  const { tags } = scene;
  const limit = Math.min(sentenceEnd, token + 1 + (reading.form === 'participle' ? REACH_OF_PARTICIPLE : REACH));
  let subject: Source | null = null;
  let stranger = -1;
  let noun = -1;
  let owner: Source | null = null;
  let opening: Opening | null = null;
  let relative = false;
  let verbInRelative = false;
  let citing = false;
  let citedVerb = false;
  let commas = 0;
  let governs = '';
  const governed: Governed[] = [];
  let i = token + 1;
  for (; i < limit; i++) {
    const tag = scene.tags[i]!;
    const here = tokens[i]!;
    if (here.kind === 'punctuation') {
      const quotation = scene.quotationAt.get(i);
      if (quotation) {
        const direct = i === token + 1 || governs !== '' || tokens[i - 1]!.kind === 'punctuation';
        if (quotation.words >= QUOTATION_MIN || (direct && quotation.words >= 2 && !isName(scene, quotation))) {
          opening = {
            kind: 'quotation',
            token: quotation.firstToken,
            start: tokens[quotation.firstToken]!.start,
            quotation,
          };
          break;
        }
        if (!quotation.closed) continue;
        if (!subject && !governs && !hasSubject) subject = quotedName(scene, quotation);
        governs = '';
        i = Math.min(limit, quotation.endToken);
        continue;
      }
      if (here.form === ':') {
        opening = afterColon(scene, i, sentenceEnd);
        break;
      }
      if (here.form === '(') i = closing(scene, i, limit);
      if (isComma(scene, i)) {
        commas++;
        relative = false;
        citing = false;
        governs = '';
      }
      continue;
    }
    if (tag.opener && !(relative && verbInRelative) && !(citing && !citedVerb)) {
      opening = openingAt(scene, i);
      break;
    }
    if (tag.opener) {
      verbInRelative = false;
      continue;
    }
    if (tag.kinds.has('relative')) {
      relative = true;
      verbInRelative = false;
      governs = '';
      continue;
    }
    if (isMark(scene, i - 1) && tag.kinds.has('joined') && tag.verbs.some((other) => other.rival && other.length > 0))
      break;
    const verb = tag.verbs.find((other) => !other.rival);
    if (verb && !isSayingAgain(scene, i, token)) {
      if (citing) citedVerb = true;
      else if (relative) verbInRelative = true;
      else if (
        (verb.form === 'participle' && isAdverbial(scene, i, verb)) ||
        has(scene, i, 'joined') ||
        (verb.verb.tier === 'strong' && !tag.kinds.has('content'))
      )
        break;
    }
    if (
      tag.kinds.has('according') ||
      tag.kinds.has('according-verb') ||
      (tag.kinds.has('as') && i > token + 1) ||
      (tag.kinds.has('as') && tags[i + 1]?.verbs.length)
    ) {
      // A source cited before the content is not the verb's subject: «قال سالم، حسبما نقلت الوكالة، إن».
      citing = true;
      governs = '';
      continue;
    }
    if (tag.kinds.has('tail') && isMark(scene, i - 1)) break;
    if (tag.preposition) {
      governs = tag.preposition;
      if (!relative && i + 1 < limit) governed.push({ name: governs, token: i + 1, start: tokens[i + 1]!.start });
      continue;
    }
    if (relative || citing) continue;
    const start = here.start + (tag.attached?.name === 'by' ? attachedWidth(scene, i) : 0);
    const group = scene.groupEnd[i]!;
    if (tag.attached && !governs && isGoverned(scene, i)) governed.push({ name: tag.attached.name, token: i, start });
    if (tag.kinds.has('adverb')) {
      governs = '';
      continue;
    }
    if (governs || (tag.attached && isGoverned(scene, i))) {
      // A noun without its article is followed by what it belongs to: «في ختام زيارة».
      const bare = !tag.kinds.has('definite') && group <= i && !tag.kinds.has('same');
      if (!bare) governs = '';
      else if (!governs) governs = tag.attached?.name ?? '';
      if (group > i) i = Math.min(limit, group) - 1;
      continue;
    }
    // What و joins to something governed is governed too, and no verb's subject starts with it.
    if (
      group > i &&
      tag.kinds.has('joined') &&
      scene.groupMentions.get(i)!.every((mention) => mention.firstToken > i || mention.proclitics !== '')
    ) {
      i = Math.min(limit, group) - 1;
      continue;
    }
    if (!subject && !hasSubject) {
      const source = noun < 0 ? sourceAt(scene, i, limit) : null;
      // «قال رئيس هيئة الدفاع سالم»: an unknown title before a body or place waits for the person.
      const acted = stranger >= 0 && has(scene, stranger, 'definite') && ACTS_ON.has(reading.verb.class);
      if (source && stranger >= 0 && (acted || !isPerson(scene, source))) {
        if (i <= stranger + 4 && commas === 0) owner ??= source;
        i = Math.max(i, Math.min(limit, source.endToken) - 1);
        continue;
      }
      if (source) {
        subject = source;
        i = Math.max(i, Math.min(limit, source.endToken) - 1);
        continue;
      }
    } else if (group > i && !tag.kinds.has('content')) {
      if (noun < 0 && i === (subject?.endToken ?? -1)) governed.push({ name: '', token: i, start: here.start });
      i = Math.min(limit, group) - 1;
      continue;
    }
    if (tag.kinds.has('content') || tag.kinds.has('greeting') || tag.kinds.has('stance')) {
      // With its article such a noun is mostly part of a title: «وزير الاقتصاد».
      if (noun < 0 && (!tag.kinds.has('definite') || tag.kinds.has('greeting') || tag.kinds.has('stance'))) noun = i;
      continue;
    }
    if (tag.kinds.has('own-words')) continue;
    if (i === token + 1) stranger = i;
    else if (subject && i === subject.endToken && noun < 0 && !tag.kinds.has('joined'))
      governed.push({ name: '', token: i, start });
  }
  if (!subject && stranger >= 0 && !hasSubject) subject = titledSource(scene, stranger, Math.min(i, stranger + 6));
  if (!subject && owner)
    subject = { ...owner, firstToken: stranger, kind: 'unnamed', links: [titleOnly(scene, stranger)] };
  return { subject, stranger, opening, governed, noun, end: i };
}

const isPerson = (scene: Scene, source: Source) =>
  source.kind === 'unnamed' ||
  source.links.some((link) => link.agent !== null && scene.mentions.entities.get(link.agent)?.type === 'person');

/** Whoever holds a title that nobody is named for. */
function titleOnly(scene: Scene, token: number): ChainLink {
  const { start, end } = scene.text.tokens[token]!;
  return { role: 'unnamed', agent: null, span: spanOf(scene.text.source, start, end) };
}

/** «اتهمت النيابة سالم»: the name is whom the verb acts on, the unknown noun before it the subject. */
const ACTS_ON: ReadonlySet<string> = new Set(['accuse', 'demand', 'threaten']);

/** «مضيفا» after a comma is a verb of its own; «مطلعة» after a noun describes it. */
const isAdverbial = (scene: Scene, token: number, reading: VerbReading) =>
  isMark(scene, token - 1) || (reading.gender === 'm' && reading.number === 1);

/** «تابع قائلا», «نقل عنه قوله»: the same saying, said again. */
function isSayingAgain(scene: Scene, token: number, verb: number): boolean {
  if (has(scene, token, 'own-words')) return true;
  const reading = scene.tags[token]!.verbs[0];
  return (
    reading?.form === 'participle' &&
    reading.verb.class === 'say' &&
    reading.verb.tier === 'strong' &&
    !isComma(scene, token - 1) &&
    token > verb
  );
}

function isName(scene: Scene, quotation: Quotation): boolean {
  for (let i = quotation.firstToken; i < quotation.endToken; i++) {
    if (scene.mentions.at[i]?.length) return quotation.words <= 3;
  }
  return false;
}

function quotedName(scene: Scene, quotation: Quotation): Source | null {
  const source = sourceAt(scene, quotation.firstToken, quotation.endToken);
  return source && { ...source, endToken: quotation.endToken + 1 };
}

function openingAt(scene: Scene, token: number): Opening {
  const { opener } = scene.tags[token]!;
  const start = scene.text.tokens[token]!.start + (opener!.length ? widthOf(scene, token, opener!.length) : 0);
  return { kind: 'clause', token, start, quotation: null };
}

function afterColon(scene: Scene, colon: number, end: number): Opening | null {
  let next = colon + 1;
  while (next < end && (formOf(scene, next) === ':' || isComma(scene, next))) next++;
  if (next >= end) return null;
  const quotation = scene.quotationAt.get(next);
  const { tokens } = scene.text;
  if (quotation && (quotation.words >= QUOTATION_MIN || !tokens[quotation.endToken + 1])) {
    return { kind: 'quotation', token: quotation.firstToken, start: tokens[quotation.firstToken]!.start, quotation };
  }
  if (scene.tags[next]!.opener) return openingAt(scene, next);
  return { kind: 'colon', token: next, start: tokens[next]!.start, quotation: null };
}

function closing(scene: Scene, open: number, limit: number): number {
  for (let i = open + 1; i < limit; i++) if (formOf(scene, i) === ')') return i;
  return open;
}

const attachedWidth = (scene: Scene, token: number) => widthOf(scene, token, scene.tags[token]!.attached!.length);

/** Code units of the source that `length` letters of the form take, vowel signs among them. */
function widthOf(scene: Scene, token: number, length: number): number {
  const { start, end } = scene.text.tokens[token]!;
  const { source } = scene.text;
  let letters = 0;
  let offset = start;
  for (; offset < end; offset++) {
    if (SIGNS.test(source[offset]!)) continue;
    if (letters === length) break;
    letters++;
  }
  return offset - start;
}

const SIGNS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069]/;

/** What the verb opens: an opener of its own level, or the noun phrase that it takes. */
function chooseContent(
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
  if (noun.token >= opening.token) return noun.quotation && noun.token === opening.token ? noun : opening;
  if (opening.kind === 'quotation' && noun.token + 1 >= opening.token) return noun.quotation ? noun : opening;
  return noun;
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
      const start = tag.attached.name === 'by' ? tokens[i]!.start + attachedWidth(scene, i) : tokens[i]!.start;
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
