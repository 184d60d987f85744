import type { ChainLink } from '../core/record.ts';
import type { Mention } from '../mentions/find-mentions.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { firstWords, formOf, has, isComma, isMark, mentionsIn, type Scene } from './scene.ts';

/** Whoever or whatever is said to speak in one place. */
export interface Source {
  readonly firstToken: number;
  readonly endToken: number;
  /** `same`: somebody named before, whom the words do not name again. */
  readonly kind: 'named' | 'medium' | 'document' | 'unnamed' | 'same';
  /** Documents before their author, joint speakers in order of mention. */
  readonly links: readonly ChainLink[];
}

/** Words up to which a noun group without a mention is followed. */
const NOUN_GROUP_MAX = 14;

/** The source that starts at `token`, if a noun group that can speak starts there. */
export function sourceAt(scene: Scene, token: number, limit: number): Source | null {
  if (has(scene, token, 'document')) return documentAt(scene, token, limit);
  if (has(scene, token, 'spokesman')) return spokesmanAt(scene, token, limit);
  if (has(scene, token, 'unnamed')) return unnamedAt(scene, token, limit);
  if (has(scene, token, 'medium')) return mediumAt(scene, token, limit);
  if (has(scene, token, 'government')) {
    const state = governmentAt(scene, token, limit);
    if (state) return state;
  }
  return namedAt(scene, token, limit);
}

export function namedAt(scene: Scene, token: number, limit: number): Source | null {
  const group = groupAt(scene, token, limit);
  if (!group) return null;
  const links = group.speakers.map((mention) => linkOf(scene, mention));
  let { end } = group;
  // «قال الوزيران سالم وسعيد», «بايدن ويون»: joint speakers follow one another without a preposition.
  for (let joint = 0; joint < 4 && end < limit; joint++) {
    const next = jointAt(scene, end, limit);
    const person = typeOf(scene, group.speakers[0]!) === 'person';
    if (!next || (typeOf(scene, next.speakers[0]!) === 'person') !== person) break;
    links.push(...next.speakers.map((mention) => linkOf(scene, mention)));
    end = next.end;
  }
  const kind = links.every((link) => link.role === 'medium') ? 'medium' : 'named';
  return { firstToken: token, endToken: end, kind, links: distinct(links) };
}

interface Group {
  readonly speakers: readonly Mention[];
  readonly end: number;
}

/** Who is meant by the noun group that starts at `token`: people before bodies, bodies before states. */
function groupAt(scene: Scene, token: number, limit: number): Group | null {
  const mentions = scene.groupMentions.get(token);
  if (!mentions) return null;
  const end = Math.min(limit, scene.groupEnd[token]!);
  const able = mentions.filter((mention) => {
    const type = scene.mentions.entities.get(mention.entity)?.type;
    return type === 'person' || type === 'organization' || type === 'place';
  });
  const best = (type: string) => able.filter((m) => scene.mentions.entities.get(m.entity)?.type === type);
  for (const type of ['person', 'organization', 'place']) {
    const found = best(type);
    if (!found.length) continue;
    // One name and its title are one speaker; «الرئيسان الروسي والصيني» are two that share their words.
    const first = found[0]!;
    const same = found.filter((m) => m.firstToken === first.firstToken || type === 'person');
    const speakers =
      type === 'person' && same.some((m) => m.kind === 'name') ? same.filter((m) => m.kind === 'name') : same;
    return { speakers: type === 'person' ? speakers : [first], end };
  }
  return null;
}

function jointAt(scene: Scene, after: number, limit: number): Group | null {
  // «- حفظه الله -» may stand between the two.
  const end = isComma(scene, after) ? afterAside(scene, after, limit) : after;
  for (let i = end; i < Math.min(limit, end + 3); i++) {
    if (i === end && !has(scene, i, 'joined')) return null;
    if (i > end && (isMark(scene, i) || scene.tags[i]!.preposition || scene.tags[i]!.attached)) return null;
    const group = groupAt(scene, i, limit);
    if (group) return group;
  }
  return null;
}

const ASIDE_MAX = 6;
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', 'ـ']);

function afterAside(scene: Scene, dash: number, limit: number): number {
  if (!DASHES.has(formOf(scene, dash))) return dash;
  for (let i = dash + 1; i < Math.min(limit, dash + ASIDE_MAX); i++)
    if (formOf(scene, i) === formOf(scene, dash)) return i + 1;
  return dash;
}

/** «بلاغ لمجلس النواب», «بيان صادر عن الخارجية», «تقارير صحافية»: the document, then whose it is. */
function documentAt(scene: Scene, token: number, limit: number): Source {
  const links: ChainLink[] = [{ role: 'document', agent: null, span: tokenSpan(scene.text, token, token + 1) }];
  const end = ownerLimit(scene, token, nounGroupEnd(scene, token, limit));
  const owner = mentionsIn(scene, token + 1, end).find((mention) => canSpeak(scene, mention));
  if (owner) links.push(linkOf(scene, owner));
  const endToken = owner ? Math.max(owner.endToken, owner.group.endToken) : end;
  return { firstToken: token, endToken: Math.max(endToken, token + 1), kind: 'document', links };
}

/** An owner follows at once, after ل or من, or after «صادر عن»; another preposition leads to something else. */
function ownerLimit(scene: Scene, token: number, end: number): number {
  let issued = false;
  for (let i = token + 1; i < end; i++) {
    issued ||= has(scene, i, 'issued');
    const { preposition } = scene.tags[i]!;
    if (preposition && preposition !== 'from' && !issued) return i;
  }
  return end;
}

/** A spokesman with a name speaks for himself; without, for the body. */
function spokesmanAt(scene: Scene, token: number, limit: number): Source {
  const end = nounGroupEnd(scene, token, limit);
  if (isNamedBefore(scene, token, end))
    return { firstToken: token, endToken: end, kind: 'same', links: [unnamed(scene, token)] };
  const named = [...(scene.groupMentions.get(token) ?? []), ...mentionsIn(scene, token, end)];
  const person = named.find((m) => typeOf(scene, m) === 'person' && m.kind !== 'pronoun');
  const body =
    named.find((m) => typeOf(scene, m) === 'organization') ?? named.find((m) => typeOf(scene, m) === 'place');
  const speaker = person ?? body;
  return {
    firstToken: token,
    endToken: Math.max(end, speaker?.endToken ?? 0),
    kind: speaker ? 'named' : 'unnamed',
    links: [speaker ? linkOf(scene, speaker) : unnamed(scene, token)],
  };
}

/** «مصدر في الوزارة» is unnamed, and so are «مسؤولون»; «الخبير سالم» has a name and is not. */
function unnamedAt(scene: Scene, token: number, limit: number): Source {
  const end = nounGroupEnd(scene, token, limit);
  const group = groupAt(scene, token, limit);
  const person = group?.speakers.find((m) => typeOf(scene, m) === 'person');
  if (group && person) return namedAt(scene, token, limit)!;
  for (let i = token + 1; i < Math.min(end, token + 5); i++) {
    if (scene.tags[i]!.preposition || scene.tags[i]!.attached || isMark(scene, i)) break;
    const apposed = scene.groupMentions.get(i)?.find((m) => typeOf(scene, m) === 'person' && m.kind === 'name');
    if (apposed) return { ...namedAt(scene, i, limit)!, firstToken: token };
  }
  const kind = isNamedBefore(scene, token, end) ? 'same' : 'unnamed';
  return { firstToken: token, endToken: end, kind, links: [unnamed(scene, token)] };
}

/** «المصدر ذاته», «المتحدث نفسه», «المسؤول»: whoever spoke before. */
function isNamedBefore(scene: Scene, token: number, end: number): boolean {
  for (let i = token + 1; i < Math.min(end, token + 4); i++) if (has(scene, i, 'same')) return true;
  return has(scene, token, 'definite') && end <= token + 2;
}

/** «صحيفة النهار»; «موقع الوزارة» is the ministry's document. */
function mediumAt(scene: Scene, token: number, limit: number): Source {
  const end = ownerLimit(scene, token, nounGroupEnd(scene, token, limit));
  const inside = [...(scene.groupMentions.get(token) ?? []), ...mentionsIn(scene, token, end)];
  const media = inside.filter((mention) => isMedium(scene, mention));
  if (media.length) {
    const links = distinct(media.map((mention) => linkOf(scene, mention)));
    return { firstToken: token, endToken: Math.max(...media.map((m) => m.endToken), token + 1), kind: 'medium', links };
  }
  const body = inside.find((m) => typeOf(scene, m) === 'organization');
  if (body && body.firstToken > token) {
    return {
      firstToken: token,
      endToken: end,
      kind: 'document',
      links: [{ role: 'document', agent: null, span: tokenSpan(scene.text, token, token + 1) }, linkOf(scene, body)],
    };
  }
  const before = body ? null : mediumBefore(scene, token);
  if (before) {
    const link = { ...linkOf(scene, before), role: 'medium', span: tokenSpan(scene.text, token, token + 1) } as const;
    return { firstToken: token, endToken: end, kind: 'medium', links: [link] };
  }
  // A medium whose name nobody knows is a medium all the same.
  const link: ChainLink = body
    ? { ...linkOf(scene, body), role: 'medium' }
    : { role: 'medium', agent: null, span: tokenSpan(scene.text, token, end) };
  return { firstToken: token, endToken: body?.endToken ?? end, kind: 'medium', links: [link] };
}

const MEDIUM_BACK = 250;

/** «المجلة», «الوكالة»: the medium that was last named with this word. */
function mediumBefore(scene: Scene, token: number): Mention | null {
  if (!has(scene, token, 'definite')) return null;
  const word = genusOf(scene, token);
  for (let i = token - 1; i >= Math.max(0, token - MEDIUM_BACK); i--) {
    if (!has(scene, i, 'medium') || genusOf(scene, i) !== word) continue;
    const named = [...(scene.groupMentions.get(i) ?? []), ...mentionsIn(scene, i, i + 4)];
    const medium = named.find((mention) => isMedium(scene, mention));
    if (medium) return medium;
  }
  return null;
}

/** The word for a kind of medium, without what is written onto it. */
function genusOf(scene: Scene, token: number): string {
  return scene.text.tokens[token]?.cuts.at(-1)?.stem ?? '';
}

/** «الحكومة اليمنية», «السلطات»: the state, named by an adjective beside it. */
function governmentAt(scene: Scene, token: number, limit: number): Source | null {
  const state = [
    ...(scene.groupMentions.get(token) ?? []),
    ...mentionsIn(scene, token, Math.min(limit, token + 4)),
  ].find((m) => typeOf(scene, m) === 'place' && scene.mentions.entities.get(m.entity)?.iso);
  if (!state) return governmentBefore(scene, token);
  const end = Math.max(state.endToken, scene.groupEnd[token]!);
  return { firstToken: token, endToken: Math.min(end, limit), kind: 'named', links: [linkOf(scene, state)] };
}

const GOVERNMENT_BACK = 150;

/** «السلطات» alone is the government named before. */
function governmentBefore(scene: Scene, token: number): Source | null {
  if (!has(scene, token, 'definite')) return null;
  for (let i = token - 1; i >= Math.max(0, token - GOVERNMENT_BACK); i--) {
    if (!has(scene, i, 'government')) continue;
    const before = mentionsIn(scene, i, i + 4).find((m) => scene.mentions.entities.get(m.entity)?.iso);
    if (!before) continue;
    const link: ChainLink = { role: 'speaker', agent: before.entity, span: tokenSpan(scene.text, token, token + 1) };
    return { firstToken: token, endToken: token + 1, kind: 'named', links: [link] };
  }
  return null;
}

/**
 * «الوزير», «السفير», «المبعوث الأممي»: the person whom the article names with the same title, the last one before
 * these words, else the first after them.
 */
export function titledSource(scene: Scene, token: number, end: number): Source | null {
  const first = titledWith(scene, token);
  if (!first.length) return null;
  const second = token + 1 < end ? titledWith(scene, token + 1) : [];
  const both = first.filter((mention) => second.some((other) => other.group.firstToken === mention.group.firstToken));
  // «وزير التخطيط» needs both of its words; «الوزير» stands alone.
  if (!both.length && !has(scene, token, 'definite')) return null;
  const people = both.length ? both : first;
  const person = people.findLast((mention) => mention.firstToken < token) ?? people[0]!;
  const span = tokenSpan(scene.text, token, token + (both.length ? 2 : 1));
  return {
    firstToken: token,
    endToken: token + (both.length ? 2 : 1),
    kind: 'named',
    links: [{ role: 'speaker', agent: person.entity, span }],
  };
}

function titledWith(scene: Scene, token: number): readonly Mention[] {
  const cuts = scene.text.tokens[token]?.cuts ?? [];
  const definite = cuts.find((cut) => cut.definite);
  return scene.titles().get((definite ?? cuts[0])?.stem ?? '') ?? [];
}

/** Where a noun group without a known end stops: at a mark, an opener, a verb, a clause. */
function nounGroupEnd(scene: Scene, token: number, limit: number): number {
  const stop = Math.min(limit, token + NOUN_GROUP_MAX, scene.text.tokens.length);
  let i = token + 1;
  while (i < stop) {
    if (scene.groupEnd[i]! > i) {
      i = Math.min(stop, scene.groupEnd[i]!);
      continue;
    }
    if (isComma(scene, i) || formOf(scene, i) === ':') break;
    const quotation = scene.quotationAt.get(i);
    if (quotation) {
      if (quotation.words > 4 && quotation.closed) break;
      // A mark that is never closed before a name: «صحيفة "النهار».
      i = quotation.words > 4 ? i + 1 : Math.min(stop, quotation.endToken + 1);
      continue;
    }
    const tag = scene.tags[i]!;
    if (tag.opener || tag.kinds.has('relative') || tag.kinds.has('clause-start')) break;
    // «أكد مصدر مطلع حدوث …»: what was said starts.
    if (tag.kinds.has('content') && !tag.kinds.has('definite') && !scene.tags[i - 1]!.preposition && i > token + 1)
      break;
    if (tag.verbs.some((one) => !one.rival && one.verb.tier !== 'weak' && one.form !== 'participle')) break;
    i++;
  }
  return Math.max(i, token + 1);
}

export function isMedium(scene: Scene, mention: Mention): boolean {
  const entity = scene.mentions.entities.get(mention.entity);
  if (!entity || entity.type === 'person' || entity.type === 'place') return false;
  if (MEDIA.has(entity.kind)) return true;
  return entity.id.startsWith('local:') && has(scene, mention.firstToken, 'medium');
}

const MEDIA: ReadonlySet<string> = new Set([
  'agency',
  'outlet',
  'newspaper',
  'magazine',
  'channel',
  'broadcaster',
  'radio',
  'website',
  'platform',
  'media',
  'medium',
]);

export const typeOf = (scene: Scene, mention: Mention) => scene.mentions.entities.get(mention.entity)?.type;

function canSpeak(scene: Scene, mention: Mention): boolean {
  const type = typeOf(scene, mention);
  return type === 'person' || type === 'organization' || (type === 'place' && mention.kind !== 'adjective');
}

export function linkOf(scene: Scene, mention: Mention): ChainLink {
  return {
    role: isMedium(scene, mention) ? 'medium' : 'speaker',
    agent: speakerOf(scene, mention),
    span: mention.span,
  };
}

/** A capital or palace that speaks for its state: the state speaks. */
function speakerOf(scene: Scene, mention: Mention): string {
  if (!mention.voiceOf) return mention.entity;
  return scene.stateOf(mention.voiceOf) ?? mention.entity;
}

function unnamed(scene: Scene, token: number): ChainLink {
  const end = nameEnd(scene, token, scene.text.tokens.length);
  return { role: 'unnamed', agent: null, span: tokenSpan(scene.text, token, end) };
}

/**
 * Somebody whom the words name and nobody knows: «مايكل سالم», «رئيس النادي», «الشرطة». A bare noun without its article
 * («مواطن») names nobody.
 */
export function strangerSource(scene: Scene, token: number, limit: number): Source {
  const end = nameEnd(scene, token, limit);
  const named = end > token + 1 ? scene.bodies().get(firstWords(scene.text, token)) : undefined;
  if (named)
    return {
      firstToken: token,
      endToken: end,
      kind: 'named',
      links: [{ ...linkOf(scene, named), span: tokenSpan(scene.text, token, end) }],
    };
  const role = end === token + 1 && !has(scene, token, 'definite') ? 'unnamed' : 'speaker';
  const link: ChainLink = { role, agent: null, span: tokenSpan(scene.text, token, end) };
  return { firstToken: token, endToken: end, kind: 'unnamed', links: [link] };
}

const NAME_MAX = 10;

/** Where the words that name a source end: at a mark, a setting, a clause; «عدد من السكان» goes on. */
function nameEnd(scene: Scene, token: number, limit: number): number {
  let i = token + 1;
  for (; i < Math.min(limit, token + NAME_MAX); i++) {
    const tag = scene.tags[i]!;
    if (isMark(scene, i) || tag.opener || tag.verbs.some((reading) => !reading.rival) || tag.kinds.has('relative'))
      break;
    if (tag.preposition && (tag.preposition !== 'from' || i > token + 1)) break;
    if (tag.attached || tag.kinds.has('adverb') || tag.kinds.has('tail') || tag.kinds.has('clause-start')) break;
    if (tag.kinds.has('own-words')) break;
    if (tag.kinds.has('content') && !tag.kinds.has('definite')) break;
  }
  while (i > token + 1 && scene.tags[i - 1]!.preposition) i--;
  return i;
}

function distinct(links: readonly ChainLink[]): ChainLink[] {
  return links.filter((link, i) => link.agent === null || links.findIndex((other) => other.agent === link.agent) === i);
}
