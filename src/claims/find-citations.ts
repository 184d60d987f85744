import { formOf, has, isComma, isMark, type Scene } from './scene.ts';
import { type Source, sourceAt, strangerSource } from './sources.ts';

/** A source that stands beside its statement: «، بحسب البيان», «وفقا للوزارة», «حسبما نقلت الوكالة», «نقلا عن مصدر». */
export interface Citation {
  readonly from: number;
  readonly endToken: number;
  /** Null where the words are said to be those of whoever speaks now: «على حد تعبيره». */
  readonly source: Source | null;
  /** Whether the source is where the words came from in the end, and not who carried them. */
  readonly origin: boolean;
}

const REACH = 16;

/** Every citation between two tokens of one sentence. */
export function findCitations(scene: Scene, first: number, end: number): Citation[] {
  const found: Citation[] = [];
  for (let i = first; i < end; i++) {
    const citation = citationAt(scene, i, first, end);
    if (!citation) continue;
    found.push(citation);
    i = Math.max(i, citation.endToken - 1);
  }
  return found;
}

function citationAt(scene: Scene, token: number, first: number, end: number): Citation | null {
  const { kinds, preposition } = scene.tags[token]!;
  if (kinds.size === 0 && preposition !== 'on') return null;
  const limit = Math.min(end, token + REACH);
  if (kinds.has('according')) {
    if (kinds.has('own-words')) return own(token, token + 1);
    if (has(scene, token + 1, 'own-words')) return own(token, token + 2);
    if (has(scene, token + 1, 'what')) return saidBy(scene, token, token + 2, limit);
    return sourceFrom(scene, token, token + 1, limit, false);
  }
  if (kinds.has('according-verb')) return saidBy(scene, token, token + 1, limit);
  if (kinds.has('as') && token > first) return saidBy(scene, token, token + 1, limit);
  if (kinds.has('relaying')) return sourceFrom(scene, token, token + 2, limit, true);
  if (kinds.has('tongue') && scene.tags[token - 1]?.preposition === 'on') {
    return sourceFrom(scene, token - 1, token + 1, limit, true);
  }
  if (preposition === 'on' && has(scene, token + 2, 'own-words')) return own(token, token + 3);
  if (preposition === 'on' && has(scene, token + 2, 'saying')) {
    return sourceFrom(scene, token, token + 3, limit, false);
  }
  return null;
}

const own = (from: number, endToken: number): Citation => ({ from, endToken, source: null, origin: false });

/** «حسبما أعلنت الأربعاء وزارة الخارجية»: a verb of saying, then its subject, then the end of the phrase. */
function saidBy(scene: Scene, from: number, verb: number, limit: number): Citation | null {
  if (verb >= limit) return null;
  const at = has(scene, verb, 'auxiliary') ? verb + 1 : verb;
  if (!scene.tags[at]?.verbs.some((reading) => reading.form !== 'participle')) return null;
  const citation = sourceFrom(scene, from, at + 1, limit, false) ?? strangerFrom(scene, from, at + 1, limit);
  if (!citation) return null;
  // «كما أكد الوزير أن …» is another statement and cites nobody.
  const after = citation.endToken;
  for (let i = at + 1; i < Math.min(limit, after + 3); i++) if (scene.tags[i]!.opener) return null;
  const ends = after >= limit || isMark(scene, after) || scene.tags[after]!.preposition !== null;
  return ends || !has(scene, from, 'as') ? citation : null;
}

/** «حسبما أفادت الشرطة»: the subject of the verb speaks, whoever it is. */
function strangerFrom(scene: Scene, from: number, token: number, limit: number): Citation | null {
  if (token >= limit || !has(scene, token, 'definite') || isMark(scene, token) || has(scene, token, 'adverb'))
    return null;
  const source = strangerSource(scene, token, limit);
  return { from, endToken: source.endToken, source, origin: false };
}

/** The first noun group that can speak before the phrase ends. */
function sourceFrom(scene: Scene, from: number, start: number, limit: number, origin: boolean): Citation | null {
  for (let i = start; i < limit; i++) {
    const quotation = scene.quotationAt.get(i);
    if (quotation && quotation.words <= 4) continue;
    if (isComma(scene, i) || quotation || formOf(scene, i) === ':') return null;
    const tag = scene.tags[i]!;
    if (tag.opener || tag.kinds.has('relative')) return null;
    if (tag.kinds.has('rule')) return ruleAt(scene, from, i);
    const source = sourceAt(scene, i, limit);
    if (source) return { from, endToken: Math.max(source.endToken, i + 1), source, origin };
    // A bare noun that nobody can be: «وفق خطة», «حسب الحاجة».
    if (
      i === start &&
      !tag.preposition &&
      !tag.kinds.has('adverb') &&
      !isMark(scene, i) &&
      !MAY_PRECEDE.test(formOf(scene, i))
    ) {
      if (!introducesName(scene, i, limit)) return null;
    }
  }
  return null;
}

/** «بحسب القرار» cites it; «وفقا للقرار» is in accordance with it. */
function ruleAt(scene: Scene, from: number, token: number): Citation | null {
  if (!has(scene, from, 'citing')) return null;
  const { source, tokens } = scene.text;
  const { start, end } = tokens[token]!;
  const span = { text: source.slice(start, end), start, end };
  return {
    from,
    endToken: token + 1,
    origin: false,
    source: {
      firstToken: token,
      endToken: token + 1,
      kind: 'document',
      links: [{ role: 'document', agent: null, span }],
    },
  };
}

/** Whether a name follows within a few words: «بحسب الخبير الاقتصادي سالم علي». */
function introducesName(scene: Scene, token: number, limit: number): boolean {
  for (let i = token + 1; i < Math.min(limit, token + 4); i++) {
    if (isMark(scene, i) || scene.tags[i]!.preposition) return false;
    if (scene.groupMentions.has(i)) return true;
  }
  return false;
}

const MAY_PRECEDE = /^\p{P}$/u;
