import type { ChainLink } from '../core/record.ts';
import { spanOf } from '../core/span.ts';
import type { Quotation } from '../text/quotations.ts';
import type { VerbReading } from './claims-pack.ts';
import { afterColon, behindAttached, type Opening, openingAt, QUOTATION_MIN } from './opening.ts';
import { formOf, has, isComma, isGoverned, isMark, type Scene } from './scene.ts';
import { type Source, sourceAt, strangerSource, titledSource } from './sources.ts';

/** A noun that a preposition governs, or that may be the verb's object. */
export interface Governed {
  /** The preposition's name; '' for an object. */
  readonly name: string;
  readonly token: number;
  readonly start: number;
}

export interface After {
  readonly subject: Source | null;
  /** An unknown noun right after the verb, or -1. */
  readonly stranger: number;
  /** The source that this noun and the words beside it name. */
  readonly unknown: Source | null;
  readonly opening: Opening | null;
  readonly governed: readonly Governed[];
  /** The first noun that opens a statement of itself and is governed by nothing. */
  readonly noun: number;
  /** How far was read. */
  readonly end: number;
}

/** Tokens between a verb and what it opens: mostly under 22, longer where a title or a setting comes between. */
const REACH = 45;
const REACH_OF_PARTICIPLE = 14;

/** What follows the verb: its subject, the settings, the prepositions, and the first opener of its own level. */
export function lookAfter(
  scene: Scene,
  token: number,
  reading: VerbReading,
  sentenceEnd: number,
  hasSubject: boolean,
): After {
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
        if (
          (quotation.words >= QUOTATION_MIN && (quotation.closed || direct)) ||
          (direct && quotation.words >= 2 && !isName(scene, quotation))
        ) {
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
    // «على الرغم من أن», «بعد أن»: a clause of the newsroom's own.
    if (tag.opener && i > token + 1 && isSubordinate(scene, i, reading)) {
      governs = '';
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
    // After a noun without its article, a name may look like a verb: «لشركة فورد».
    const verb = governs && tag.kinds.has('joined') ? undefined : tag.verbs.find((other) => !other.rival);
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
    const start = tag.attached?.name === 'by' ? behindAttached(scene, i) : here.start;
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
      // Right after the subject, what و joins belongs to its name: «هيئة الأرصاد وحماية البيئة».
      const joined = tag.kinds.has('joined') && i === subject?.endToken;
      const opens = !tag.kinds.has('definite') || tag.kinds.has('greeting') || tag.kinds.has('stance');
      if (noun < 0 && opens && !joined) noun = i;
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
  const unknown = !subject && stranger >= 0 && !hasSubject ? strangerSource(scene, stranger, i) : null;
  return { subject, stranger, unknown, opening, governed, noun, end: i };
}

const isPerson = (scene: Scene, source: Source) =>
  source.kind === 'unnamed' ||
  source.links.some((link) => link.agent !== null && scene.mentions.entities.get(link.agent)?.type === 'person');

/** A preposition before the opener that the verb does not take. */
function isSubordinate(scene: Scene, opener: number, reading: VerbReading): boolean {
  const before = scene.tags[opener - 1]?.preposition;
  if (before === 'from') return reading.verb.frames.every((frame) => frame.preposition !== 'from');
  return before === 'other';
}

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
  return source?.kind === 'named' ? { ...source, endToken: quotation.endToken + 1 } : null;
}

function closing(scene: Scene, open: number, limit: number): number {
  for (let i = open + 1; i < limit; i++) if (formOf(scene, i) === ')') return i;
  return open;
}
