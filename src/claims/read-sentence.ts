import type { ChainLink } from '../core/record.ts';
import { spanOf } from '../core/span.ts';
import type { Mention } from '../mentions/find-mentions.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import {
  type Attribution,
  attributionOf,
  chainOf,
  inherited,
  NOBODY,
  type SpeakerMemory,
  sameSpeaker,
} from './attribution.ts';
import type { TagKind } from './claims-pack.ts';
import { type Content, contentFrom } from './content-end.ts';
import type { Citation } from './find-citations.ts';
import type { FoundClaim } from './find-claims.ts';
import type { Trigger } from './find-triggers.ts';
import { quotedSource } from './quoted-source.ts';
import { formOf, has, isComma, isMark, mentionsIn, type Scene } from './scene.ts';
import { isMedium, type Source, sourceAt, typeOf } from './sources.ts';

export interface SaidSentence {
  readonly first: number;
  readonly end: number;
  readonly triggers: readonly Trigger[];
  readonly citations: readonly Citation[];
}

interface Said {
  readonly trigger: Trigger;
  readonly content: Content;
  readonly attribution: Attribution;
  readonly depth: number;
}

/** Claims within claims within claims: no reader follows further. */
const DEPTH_MAX = 3;

/** The claims of one sentence, outer before inner. */
export function readSentence(
  scene: Scene,
  sentence: SaidSentence,
  memory: SpeakerMemory,
  agencies: readonly ChainLink[],
): FoundClaim[] {
  const said: Said[] = [];
  const ends = turnEnds(sentence);
  let before: Said | undefined;
  for (const [index, trigger] of sentence.triggers.entries()) {
    const outer = lastOf(said, (one) => one.depth < DEPTH_MAX && encloses(one.content, trigger));
    if (outer && !isInner(scene, outer, trigger)) continue;
    const content = contentFrom(scene, trigger.content, boundOf(scene, sentence, index, outer));
    if (!content) continue;
    const attribution = outer
      ? innerAttribution(scene, trigger, outer.attribution)
      : attributed(scene, sentence, { trigger, before, until: ends[index]! }, memory);
    if (!attribution) continue;
    const one = { trigger, content, attribution, depth: outer ? outer.depth + 1 : 0 };
    if (!outer && before && before.content.endToken > trigger.from) shorten(scene, said, before, trigger.from);
    said.push(one);
    if (outer) continue;
    before = one;
    memory.remember(attribution, trigger.reading, trigger.subject !== null);
  }
  const claims = said.map(({ trigger, content, attribution }) => ({
    firstToken: content.firstToken,
    endToken: content.endToken,
    span: spanOf(scene.text.source, content.start, content.end),
    form: content.form,
    verb: tokenSpan(scene.text, trigger.token, trigger.token + 1),
    chain: chainOf(agencies, attribution),
    rule: trigger.rule,
  }));
  const cited = said.length ? [] : citedClaims(scene, sentence, memory, agencies);
  return [...claims, ...cited];
}

/** A statement ends where the next of its level starts. */
function shorten(scene: Scene, said: Said[], one: Said, end: number): void {
  const content = contentFrom(scene, one.trigger.content, end);
  const index = said.lastIndexOf(one);
  if (content && index >= 0) said[index] = { ...one, content };
}

function encloses(content: Content, trigger: Trigger): boolean {
  return (
    trigger.token >= content.firstToken && trigger.token < content.endToken && trigger.content.token < content.endToken
  );
}

/** Where the content of a trigger must end: at the next verb of saying that is not part of what it says. */
function boundOf(scene: Scene, sentence: SaidSentence, index: number, outer: Said | undefined): number {
  const trigger = sentence.triggers[index]!;
  let bound = outer ? outer.content.endToken : sentence.end;
  const { quotation } = trigger.content;
  for (let next = index + 1; next < sentence.triggers.length; next++) {
    const other = sentence.triggers[next]!;
    if (other.token >= bound) break;
    // «وتابع: "تشير الأرقام إلى أن …": what stands first is part of what is said.
    if (quotation && other.token === trigger.content.token) continue;
    if (startsAnew(scene, other)) {
      bound = Math.min(bound, other.from);
      break;
    }
    if (quotation?.closed && other.token < quotation.endToken) continue;
    if (
      scene.insideQuotation[other.token] &&
      scene.insideQuotation[other.token] !== scene.insideQuotation[trigger.token]
    )
      continue;
    if (!other.closes) continue;
    let from = Math.max(other.from, trigger.content.token);
    while (from > trigger.content.token && (isComma(scene, from - 1) || has(scene, from - 1, 'clause-start'))) from--;
    bound = Math.min(bound, from);
    break;
  }
  return bound;
}

/** «. وأضاف الوزير: "»: a new sentence that quotes anew, though a mark left open before it runs over its start. */
function startsAnew(scene: Scene, trigger: Trigger): boolean {
  if (!trigger.closes || trigger.reading.form === 'participle' || formOf(scene, trigger.from - 1) !== '.') return false;
  const { quotation } = trigger.content;
  return quotation?.depth === 0 || (quotation !== null && scene.insideQuotation[trigger.token] === 0);
}

/** Within a quotation or a statement somebody else is quoted only where he is named. */
function isInner(scene: Scene, outer: Said, trigger: Trigger): boolean {
  if (!trigger.subject || trigger.reading.form === 'participle') return false;
  if (trigger.content.kind === 'bare') return false;
  const { tier } = trigger.reading.verb;
  if (trigger.content.kind === 'noun' && tier !== 'strong' && !trigger.content.quotation) return false;
  return outer.trigger.token < trigger.token && !has(scene, trigger.token, 'impersonal');
}

function innerAttribution(scene: Scene, trigger: Trigger, outer: Attribution): Attribution | null {
  if (!trigger.subject) return null;
  const { documents, sources } = attributionOf(trigger.subject);
  const carried = carriersOf(scene, trigger, trigger.token + 1);
  return { ...outer, sources: [...outer.sources, ...carried.documents, ...documents, ...sources] };
}

/** A trigger with the statement before it and the token up to which its turn lasts. */
interface Turn {
  readonly trigger: Trigger;
  readonly before: Said | undefined;
  readonly until: number;
}

/** By trigger: where the next statement of its level starts. */
function turnEnds({ triggers, end }: SaidSentence): number[] {
  const ends: number[] = [];
  let until = end;
  for (let i = triggers.length - 1; i >= 0; i--) {
    ends[i] = until;
    if (triggers[i]!.closes) until = triggers[i]!.from;
  }
  return ends;
}

/** Statements enclose one another only when they stand close together. */
function lastOf(said: readonly Said[], test: (one: Said) => boolean): Said | undefined {
  for (let i = said.length - 1; i >= Math.max(0, said.length - ENCLOSING_MAX); i--) if (test(said[i]!)) return said[i];
  return undefined;
}

const ENCLOSING_MAX = 12;

function attributed(scene: Scene, sentence: SaidSentence, turn: Turn, memory: SpeakerMemory): Attribution | null {
  const { trigger, before } = turn;
  const from = before ? Math.max(before.content.endToken, before.trigger.token + 1) : sentence.first;
  const carried = carriersOf(scene, trigger, Math.min(from, trigger.token));
  let base = speakerOf(scene, sentence, trigger, before, memory);
  if (trigger.reading.verb.class === 'convey') base = relayed(scene, trigger, base, memory);
  let { media, documents, sources } = base;
  if (carried.media.length) media = carried.media;
  if (carried.documents.length) documents = carried.documents;
  for (const citation of citationsOf(sentence, turn)) {
    if (isAside(scene, sentence, trigger, citation)) continue;
    const cited = citation.source && attributionOf(citation.source);
    if (!cited) continue;
    const medium = citation.source!.kind === 'medium';
    if (citation.origin && !(medium && sources.length && sources.at(-1)!.role !== 'medium'))
      sources = [...sources, ...cited.sources];
    else if (medium) media = [...media, ...cited.sources];
    else if (citation.source!.kind === 'document') {
      documents = cited.documents;
      if (citation.from < trigger.content.token || !sources.length) sources = [...cited.sources, ...sources];
    } else if (!sources.length || isNobody(sources)) sources = cited.sources;
  }
  if (!sources.length && !documents.length) {
    // Where no words name anybody, nobody is quoted: «أعتقد أن» in a column.
    const { verb, form } = trigger.reading;
    const plain = form === 'past' && (trigger.content.kind !== 'noun' || verb.tier !== 'np');
    if (!trigger.unknown && !trigger.strangers && !plain) return null;
    sources = trigger.unknown?.links ?? [{ role: 'unnamed', agent: null, span: null }];
  }
  return { media, documents, sources };
}

const isNobody = (links: readonly ChainLink[]) => links.every((link) => link.agent === null && link.span === null);

/** A citation belongs to the statement in whose turn it stands; one that opens the sentence to the first. */
function citationsOf({ first, triggers, citations }: SaidSentence, { trigger, until }: Turn): Citation[] {
  const found: Citation[] = [];
  if (citations[0]?.from === first && trigger === triggers[0] && trigger.from > first) found.push(citations[0]);
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.from < trigger.from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < citations.length && citations[i]!.from < until; i++) found.push(citations[i]!);
  return found;
}

/** Within a content, only a comma sets a citation apart from what is said; a rule that is cited there is part of it. */
function isAside(scene: Scene, sentence: SaidSentence, trigger: Trigger, citation: Citation): boolean {
  if (citation.from < trigger.content.token || !citation.source) return false;
  if (has(scene, citation.source.firstToken, 'rule')) return true;
  return !isMark(scene, citation.from - 1) && citation.endToken < sentence.end - 2;
}

/** Documents and media between the verb and its content: «في بيان», «لوكالة …», «في حوار مع …». */
function carriersOf(scene: Scene, trigger: Trigger, from: number): Attribution {
  const documents: ChainLink[] = [];
  const media: ChainLink[] = [];
  const { subject } = trigger;
  const isSubject = (token: number) => subject !== null && token >= subject.firstToken && token < subject.endToken;
  const end = Math.max(trigger.token, trigger.content.token);
  for (let i = from; i < end; i++) {
    if (!has(scene, i, 'document') || isSubject(i)) continue;
    if (scene.tags[i - 1]?.preposition === 'in' || scene.tags[i - 1]?.preposition === 'other') {
      if (!documents.length) documents.push({ role: 'document', agent: null, span: tokenSpan(scene.text, i, i + 1) });
    }
  }
  if (trigger.reading.verb.class === 'convey') return { ...NOBODY, documents };
  for (const mention of mentionsIn(scene, from, end)) {
    if (!isMedium(scene, mention) || isSubject(mention.firstToken)) continue;
    if (subject?.links.some((link) => link.agent === mention.entity)) continue;
    // Before the verb a medium carries the words only where it held the interview: «في حوار مع …، قال».
    if (
      mention.firstToken < trigger.token &&
      !hasBefore(scene, mention.firstToken - 4, mention.firstToken, 'interview')
    )
      continue;
    if (media.some((link) => link.agent === mention.entity)) continue;
    media.push({ role: 'medium', agent: mention.entity, span: mention.span });
  }
  return { media, documents, sources: [] };
}

/** Whose the words are: the verb's subject, or whoever spoke before. */
function speakerOf(
  scene: Scene,
  sentence: SaidSentence,
  trigger: Trigger,
  before: Said | undefined,
  memory: SpeakerMemory,
): Attribution {
  const { subject, reading } = trigger;
  if (subject && subject.kind !== 'same') {
    const named = attributionOf(subject);
    const last = memory.current;
    if (subject.kind === 'document' && !named.sources.length && last) {
      // «ونقل البيان»: a document named before keeps its author.
      if (has(scene, subject.firstToken, 'definite')) return { ...inherited(last), documents: named.documents };
    }
    if (last && sameSpeaker(named, last) && !named.documents.length) {
      return { media: inherited(last).media, documents: inherited(last).documents, sources: named.sources };
    }
    const speaker = named.sources.at(-1)?.agent;
    const earlier = speaker ? memory.of(speaker) : null;
    return earlier && !named.documents.length ? { ...named, media: inherited(earlier).media } : named;
  }
  if (before && (reading.form === 'participle' || before.trigger.reading.gender === reading.gender))
    return inherited(before.attribution);
  const nearby = before ? null : subjectOfSentence(scene, sentence.first, trigger);
  if (nearby && reading.form !== 'present') return attributionOf(nearby);
  const { unknown } = trigger;
  if (unknown && !subject) {
    const last = memory.current;
    if (last && (reading.verb.continues || isNameOf(scene, unknown, last))) return inherited(last);
    if (!isAnaphor(scene, unknown)) return attributionOf(unknown);
  }
  // A title that names nobody mostly means whoever spoke last, unless the floor was given to somebody else.
  if (trigger.strangers && !subject) {
    const turned = hasBefore(scene, sentence.first, trigger.content.token, 'turn');
    const last = turned ? null : memory.agreeing(reading, true);
    return last?.sources.some((link) => link.agent !== null) ? inherited(last) : NOBODY;
  }
  const remembered = memory.agreeing(reading);
  return remembered ? inherited(remembered) : NOBODY;
}

/** «الرجل», «اللاعب»: one word with its article refers back. */
const isAnaphor = (scene: Scene, { firstToken, endToken }: Source) =>
  endToken === firstToken + 1 && has(scene, firstToken, 'definite');

const NAMES_MAX = 200;

/** Part of a long name: «وقال سالم» of somebody named «علي سالم العتيق» before. */
function isNameOf(scene: Scene, { firstToken }: Source, last: Attribution): boolean {
  const agent = last.sources.at(-1)?.agent;
  if (!agent) return false;
  const word = formOf(scene, firstToken);
  return scene.mentions.list
    .slice(0, NAMES_MAX)
    .some(
      (mention) => mention.entity === agent && mention.kind === 'name' && mention.span.text.split(' ').includes(word),
    );
}

function hasBefore(scene: Scene, first: number, end: number, kind: TagKind): boolean {
  for (let i = first; i < end; i++) if (has(scene, i, kind)) return true;
  return false;
}

/** A subject stands near the start of its sentence; a later name is somebody else. */
const SUBJECT_WITHIN = 8;

/** The first person or body that acts before a token: «دافع الوزير عن …، ولكنه أكد». */
function subjectOfSentence(scene: Scene, first: number, trigger: Trigger): Source | null {
  const to = trigger.from;
  // «عقد الوزير لقاء أكد خلاله»: whoever held the occasion may stand further on.
  const end = has(scene, trigger.token + 1, 'resumptive') ? to : Math.min(to, first + SUBJECT_WITHIN);
  for (let i = first; i < end; i++) {
    const tag = scene.tags[i]!;
    if (tag.preposition || tag.kinds.has('relative')) {
      i = Math.max(i, (scene.groupEnd[i + 1] ?? 0) - 1);
      continue;
    }
    const group = scene.groupEnd[i]!;
    if (group <= i) continue;
    const governed =
      tag.attached && scene.groupMentions.get(i)!.every((mention) => mention.proclitics.length >= tag.attached!.length);
    if (!governed && scene.groupMentions.get(i)!.some((m) => canAct(scene, m))) {
      const source = sourceAt(scene, i, to);
      if (source) return source;
    }
    i = group - 1;
  }
  return null;
}

function canAct(scene: Scene, mention: Mention): boolean {
  const type = typeOf(scene, mention);
  return (
    type === 'person' ||
    type === 'organization' ||
    (type === 'place' && (mention.voiceOf !== null || scene.mentions.entities.get(mention.entity)?.iso != null))
  );
}

/** «نقلت الوكالة عن سالم قوله», «ونقلت عنه»: the carrier first, then whoever is quoted. */
function relayed(scene: Scene, trigger: Trigger, base: Attribution, memory: SpeakerMemory): Attribution {
  const end = trigger.content.token;
  for (let i = trigger.token + 1; i < end; i++) {
    if (scene.tags[i]!.preposition !== 'about') continue;
    const source = i + 1 < end ? quotedSource(scene, i + 1, end) : null;
    if (!source) continue;
    const quoted = attributionOf(source);
    const carriers = base.sources.map((link) => link);
    const media = carriers.filter((link) => link.role === 'medium');
    const authors = carriers.filter((link) => link.role !== 'medium');
    return {
      media: [...base.media, ...media],
      documents: base.documents,
      sources: [...authors, ...quoted.documents, ...quoted.sources],
    };
  }
  const last = memory.current;
  if (has(scene, trigger.content.token, 'greeting')) {
    const { token } = trigger.content;
    const whose = has(scene, token, 'possessed') ? null : sourceAt(scene, token + 1, token + GREETING_MAX);
    if (whose) return { ...base, sources: [...base.sources, ...whose.links] };
    return base;
  }
  return !trigger.subject && last ? inherited(last) : base;
}

/** Those who send their greetings through an envoy have long titles. */
const GREETING_MAX = 80;

/** Statements that only a citation gives away: «تراجع الإنتاج، بحسب الوزارة». */
function citedClaims(
  scene: Scene,
  sentence: SaidSentence,
  memory: SpeakerMemory,
  agencies: readonly ChainLink[],
): FoundClaim[] {
  const citation = sentence.citations.find((one) => one.source || memory.current);
  if (!citation) return [];
  let attribution: Attribution;
  if (citation.source) {
    const named = attributionOf(citation.source);
    const last = memory.current;
    const keeps =
      last &&
      citation.source.kind === 'document' &&
      !named.sources.length &&
      has(scene, citation.source.firstToken, 'definite');
    attribution = keeps ? { ...inherited(last), documents: named.documents } : named;
  } else attribution = inherited(memory.current!);
  const range = citedRange(scene, sentence, citation);
  if (!range || scene.tags[range.first]!.verbs.some((reading) => reading.verb.tier === 'strong')) return [];
  memory.remember(attribution, CITED, true);
  const content = contentFrom(
    scene,
    { kind: 'noun', token: range.first, start: range.start, quotation: null },
    range.end,
  );
  const end = range.whole ? lastWord(scene, range.end) : content?.endToken;
  if (!content || !end || end - range.first < CITED_MIN) return [];
  return [
    {
      firstToken: range.first,
      endToken: end,
      span: spanOf(scene.text.source, range.start, scene.text.tokens[end - 1]!.end),
      form: content.form,
      verb: null,
      chain: chainOf(agencies, attribution),
      rule: 'citation',
    },
  ];
}

const CITED_MIN = 3;
/** Words before a citation up to which it stands in the middle of its statement and not at its end. */
const MIDDLE_MAX = 6;
const CITED = {
  verb: { lemma: '', class: 'say', tier: 'strong', frames: [], continues: false },
  form: 'past',
  gender: 'm',
  number: 1,
  object: false,
  rival: false,
  length: 0,
} as const;

interface CitedRange {
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly whole: boolean;
}

function citedRange(scene: Scene, sentence: SaidSentence, citation: Citation): CitedRange | null {
  const { tokens } = scene.text;
  let first = sentence.first;
  if (citation.from <= first + 1) {
    // «وبحسب البيان، …»: the statement follows.
    first = citation.endToken;
    while (first < sentence.end && isMark(scene, first) && !scene.quotationAt.has(first)) first++;
    if (first >= sentence.end) return null;
    // «وبحسب الوزير، فإن …»: the ف belongs to the citation.
    const start =
      has(scene, first, 'joined') || scene.tags[first]!.opener?.length
        ? tokens[first]!.start + 1
        : tokens[first]!.start;
    return { first, end: sentence.end, start, whole: true };
  }
  if (has(scene, first, 'impersonal') && scene.tags[first + 1]?.opener) first++;
  else if (has(scene, first, 'as') || has(scene, first, 'clause-start')) first++;
  const start = has(scene, first, 'joined') ? tokens[first]!.start + 1 : tokens[first]!.start;
  const words = citation.from - first;
  const atEnd = citation.endToken >= sentence.end - 2;
  if (!atEnd && words <= MIDDLE_MAX) return { first, end: sentence.end, start, whole: true };
  return { first, end: citation.from, start, whole: true };
}

function lastWord(scene: Scene, end: number): number {
  let last = end;
  while (last > 0 && isMark(scene, last - 1) && formOf(scene, last - 1) !== ')') last--;
  return last;
}
