import type { Mention, MentionedEntity } from '../mentions/find-mentions.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import { type ArticleView, typeOf } from './article-view.ts';
import type { FoundRelation } from './find-relations.ts';

/**
 * What lies where, and what belongs to what, as the words state it: «مراكش بالمغرب», «مدينة وهران الجزائرية»,
 * «العاصمة السنغالية داكار», «حمص (وسط سوريا)», «ومقره في جنيف», «لجنة المالية في البرلمان».
 */
export function findLocations(view: ArticleView): FoundRelation[] {
  const found: FoundRelation[] = [];
  const named = namesByWords(view);
  const add = (relation: FoundRelation | undefined) => relation && found.push(relation);
  for (const mention of view.mentions.list) {
    if (mention.kind !== 'name') continue;
    const type = typeOf(view, mention);
    const end = view.text.sentences[view.text.sentenceOf[mention.firstToken]!]!.endToken;
    if (type === 'place' || isSite(view, mention)) {
      add(inPlaceAfter(view, mention, end) ?? byDirection(view, mention, end) ?? situated(view, mention, end));
      add(ofState(view, mention, end));
      add(capitalBefore(view, mention));
    }
    if (type === 'organization') add(partOf(view, mention, end) ?? withinName(view, mention, named));
    if (type !== 'person') add(allied(view, mention, end));
    for (const relation of seatAfter(view, mention, end)) add(relation);
  }
  return found;
}

/** Kinds of body that stand in one place for good. */
const SITES: ReadonlySet<string> = new Set(['embassy', 'university', 'hospital', 'facility']);

function isSite(view: ArticleView, mention: Mention): boolean {
  return SITES.has(view.mentions.entities.get(mention.entity)?.kind ?? '');
}

/** «سمرقند بأوزبكستان», «وهران في الجزائر», «كليفلاند (الولايات المتحدة)». */
function inPlaceAfter(view: ArticleView, mention: Mention, end: number): FoundRelation | undefined {
  const at = mention.endToken;
  if (at >= end || isState(view, mention)) return;
  const { key, form } = view.tokens[at]!;
  const bare = key === view.pack.inWord || view.pack.titlePrepositions.has(key) || form === '(';
  const place = bare ? view.nameAt[at + 1] : view.nameAt[at];
  if (!place || (bare ? place.proclitics !== '' : place.proclitics !== 'ب')) return;
  if (form === '(' && (view.tokens[place.endToken]?.form !== ')' || isSite(view, mention))) return;
  if (bare && form !== '(' && key !== view.pack.inWord && !isSite(view, mention)) return;
  return located(view, mention, place, mention.firstToken, place.endToken, 'in-place');
}

/** «مدينة وهران الجزائرية»: the adjective agrees with the place and stands right after it. */
function ofState(view: ArticleView, mention: Mention, end: number): FoundRelation | undefined {
  const adjective = view.nationalityAt[mention.endToken];
  if (!adjective || adjective.endToken > end || adjective.proclitics !== '') return;
  const { key } = view.tokens[mention.endToken]!;
  if (!view.pack.agreesWithPlace(key) || isState(view, mention) || typeOf(view, mention) !== 'place') return;
  return located(view, mention, adjective, mention.firstToken, adjective.endToken, 'nationality-of-place');
}

/** «العاصمة السنغالية داكار», «المدينة الجزائرية وهران». */
function capitalBefore(view: ArticleView, mention: Mention): FoundRelation | undefined {
  const at = mention.firstToken;
  const adjective = at > 1 && mention.proclitics === '' ? adjectiveEndingAt(view, at) : undefined;
  if (!adjective || isState(view, mention)) return;
  const noun = view.tokens[adjective.firstToken - 1];
  if (!noun?.cuts.some((cut) => cut.definite && view.pack.placeNouns.has(cut.stem))) return;
  return located(view, mention, adjective, adjective.firstToken - 1, mention.endToken, 'capital-of');
}

function adjectiveEndingAt(view: ArticleView, at: number): Mention | undefined {
  for (const first of [at - 1, at - 2]) {
    const adjective = view.nationalityAt[first];
    if (adjective?.endToken === at) return adjective;
  }
  return undefined;
}

/** «حمص وسط سوريا», «سروج، جنوب شرقي تركيا», «قاعدة كذا (جنوب)», which means: of the land it is known to lie in. */
function byDirection(view: ArticleView, mention: Mention, end: number): FoundRelation | undefined {
  const { tokens, pack } = view;
  let at = mention.endToken;
  const bracket = tokens[at]?.form === '(';
  if (bracket || tokens[at]?.form === '،') at++;
  if (tokens[at]?.key === pack.inWord) at++;
  let directions = 0;
  while (at < end && directions < 3 && tokens[at]!.cuts.some((cut) => pack.directions.has(cut.stem))) {
    directions++;
    at++;
  }
  if (directions === 0 || at >= end) return;
  const place = view.nameAt[at];
  if (place?.proclitics === '')
    return located(view, mention, place, mention.firstToken, place.endToken, 'direction-in');
  if (!bracket || tokens[at]!.form !== ')') return;
  const country = view.mentions.entities.get(mention.entity)!.country ?? countryOfDateline(view);
  const land = country && [...view.mentions.entities.values()].find((entity) => entity.iso === country);
  if (!land || isState(view, mention)) return;
  const evidence = tokenSpan(view.text, mention.firstToken, at + 1);
  return { subject: mention.entity, predicate: 'locatedIn', object: land.id, evidence, rule: 'direction-alone' };
}

/** Wire stories write «(جنوب)» of the land that the story comes from. */
function countryOfDateline(view: ArticleView): string | null {
  const place = view.input.parts.dateline?.place;
  return place ? (view.knowledge.entity(place)?.country ?? null) : null;
}

/** «الواقعة في شمال لبنان», «تقع جنوب ليبيا». */
function situated(view: ArticleView, mention: Mention, end: number): FoundRelation | undefined {
  const { tokens, pack } = view;
  let at = mention.endToken;
  if (tokens[at]?.form === '،') at++;
  if (at < end && pack.relatives.has(tokens[at]!.key)) at++;
  if (at >= end || !tokens[at]!.cuts.some((cut) => pack.situatedWords.has(cut.stem))) return;
  at++;
  while (at < end && (tokens[at]!.key === pack.inWord || tokens[at]!.cuts.some((cut) => pack.directions.has(cut.stem))))
    at++;
  const place = view.nameAt[at];
  if (!place || (place.proclitics !== '' && place.proclitics !== 'ب')) return;
  return located(view, mention, place, mention.firstToken, place.endToken, 'situated');
}

/** «المنظمة، ومقرها جنيف», «ومقرهما في لاهاي», «إثيوبيا مقر الاتحاد». */
function* seatAfter(view: ArticleView, mention: Mention, end: number): Generator<FoundRelation> {
  const { tokens, pack } = view;
  let at = mention.endToken;
  if (tokens[at]?.form === '،' || tokens[at]?.form === '(') at++;
  if (at < end && pack.relatives.has(tokens[at]!.key)) at++;
  if (at + 1 >= end) return;
  const bodies = tokens[at]!.cuts.map((cut) => pack.seatWords.get(cut.stem)).find((n) => n !== undefined);
  if (bodies !== undefined) {
    let to = at + 1;
    while (to < end && (tokens[to]!.key === pack.inWord || pack.seatAdjectives.has(tokens[to]!.key))) to++;
    const place = view.nameAt[to];
    if (!place || typeOf(view, place) !== 'place') return;
    for (const body of lastBodies(view, mention, bodies)) {
      yield relation(view, body.entity, place.entity, body.firstToken, place.endToken, 'seat');
    }
  } else if (tokens[at]!.key === pack.seatNoun && typeOf(view, mention) === 'place') {
    const body = view.nameAt[at + 1];
    if (body && typeOf(view, body) === 'organization' && body.proclitics === '') {
      yield relation(view, body.entity, mention.entity, mention.firstToken, body.endToken, 'seat');
    }
  }
}

/** The last bodies named up to a mention, not far before it and in its sentence. */
function lastBodies(view: ArticleView, mention: Mention, count: number): Mention[] {
  const sentence = view.text.sentences[view.text.sentenceOf[mention.firstToken]!]!;
  const found: Mention[] = [];
  const from = Math.max(sentence.firstToken, mention.endToken - SEAT_TOKENS_MAX);
  for (let at = mention.endToken; at > from && found.length < count; at--) {
    const body = view.nameBefore[at];
    if (body && typeOf(view, body) === 'organization') found.unshift(body);
  }
  return found;
}

/** How far before «ومقرهما» the two bodies may stand. */
const SEAT_TOKENS_MAX = 30;

/** «لجنة المالية في البرلمان», «المكتب التابع للوزارة»: what begins as the names of parts do. */
function partOf(view: ArticleView, mention: Mention, end: number): FoundRelation | undefined {
  const { tokens, pack } = view;
  if (!tokens[mention.firstToken]!.cuts.some((cut) => pack.partNouns.has(cut.stem))) return;
  let at = mention.endToken;
  const belonging = at < end && pack.belongingWords.has(tokens[at]!.key);
  if (belonging) at++;
  const inside = !belonging && tokens[at]?.key === pack.inWord;
  const whole = view.nameAt[inside ? at + 1 : at];
  if (!whole || at >= end || typeOf(view, whole) !== 'organization' || whole.entity === mention.entity) return;
  if (view.mentions.entities.get(whole.entity)?.kind === 'outlet') return;
  const another = tokens[whole.firstToken]!.cuts.some((cut) => pack.partNouns.has(cut.stem));
  if (another && !belonging) return;
  if (inside ? whole.proclitics !== '' : !(whole.proclitics === 'ل' || (!belonging && whole.proclitics === 'ب')))
    return;
  const evidence = tokenSpan(view.text, mention.firstToken, whole.endToken);
  return { subject: mention.entity, predicate: 'partOf', object: whole.entity, evidence, rule: 'part-of-body' };
}

/** «المكتب السياسي للحركة», «كلية الهندسة في جامعة كذا»: a name that ends in the name of what it belongs to. */
function withinName(
  view: ArticleView,
  mention: Mention,
  named: ReadonlyMap<string, string>,
): FoundRelation | undefined {
  const { tokens, pack } = view;
  const first = tokens[mention.firstToken]!;
  const part = first.cuts.some((cut) => pack.partNouns.has(cut.stem));
  const site = isSite(view, mention);
  if (!part && !site) return;
  for (let i = mention.firstToken + 1; i < mention.endToken; i++) {
    const before = tokens[i - 1]!.key;
    const rest = tokens.slice(i + 1, mention.endToken).map((token) => ` ${token.key}`);
    for (const cut of tokens[i]!.cuts) {
      const opened = pack.complementProclitics.has(cut.proclitics);
      const after = cut.proclitics === '' && (before === pack.inWord || pack.titlePrepositions.has(before));
      if (!opened && !after) continue;
      const whole = named.get(cut.stem + rest.join(''));
      if (!whole || whole === mention.entity) continue;
      const { type } = view.mentions.entities.get(whole)!;
      const evidence = tokenSpan(view.text, mention.firstToken, mention.endToken);
      const relation = { subject: mention.entity, object: whole, evidence, rule: 'within-name' };
      if (part && type === 'organization') return { ...relation, predicate: 'partOf' };
      if (site && type === 'place' && cut.proclitics !== 'ل') return { ...relation, predicate: 'locatedIn' };
    }
  }
  return undefined;
}

/** The article's bodies and places by the folded words of their names. */
function namesByWords(view: ArticleView): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const mention of view.mentions.list) {
    if (mention.kind !== 'name' || typeOf(view, mention) === 'person') continue;
    const first = view.tokens[mention.firstToken]!;
    const cut = first.cuts.find((c) => c.proclitics === mention.proclitics) ?? first.cuts[0]!;
    let key = cut.stem;
    for (let i = mention.firstToken + 1; i < mention.endToken; i++) key += ` ${view.tokens[i]!.key}`;
    named.set(key, mention.entity);
  }
  return named;
}

/** «أستراليا، حليفة الولايات المتحدة». */
function allied(view: ArticleView, mention: Mention, end: number): FoundRelation | undefined {
  const { tokens, pack } = view;
  let at = mention.endToken;
  if (tokens[at]?.form === '،') at++;
  if (at >= end || !tokens[at]!.cuts.some((cut) => pack.allyWords.has(cut.stem) && cut.proclitics.length <= 2)) return;
  at++;
  while (at < end && tokens[at]!.cuts.some((cut) => cut.definite && cut.length === 2) && !view.nameAt[at]) at++;
  const other = view.nameAt[at];
  if (!other || at >= end || other.entity === mention.entity || typeOf(view, other) === 'person') return;
  if (other.proclitics !== '' && other.proclitics !== 'ل') return;
  const evidence = tokenSpan(view.text, mention.firstToken, other.endToken);
  return { subject: mention.entity, predicate: 'alliedWith', object: other.entity, evidence, rule: 'ally' };
}

/** The relation, if the second place can hold the first: it is of a larger kind, and no other land is known of it. */
function located(
  view: ArticleView,
  mention: Mention,
  place: Mention,
  first: number,
  end: number,
  rule: string,
): FoundRelation | undefined {
  const inner = view.mentions.entities.get(mention.entity)!;
  const outer = view.mentions.entities.get(place.entity)!;
  if (outer.type !== 'place' || inner.id === outer.id || sizeOf(inner) >= sizeOf(outer)) return;
  if (outer.iso && inner.country && inner.country !== outer.iso && inner.type === 'place') return;
  return relation(view, mention.entity, place.entity, first, end, rule);
}

function relation(
  view: ArticleView,
  subject: string,
  object: string,
  first: number,
  end: number,
  rule: string,
): FoundRelation {
  const closing = view.tokens[end]?.form === ')' && view.tokens.slice(first, end).some((token) => token.form === '(');
  const evidence = tokenSpan(view.text, first, closing ? end + 1 : end);
  return { subject, predicate: 'locatedIn', object, evidence, rule };
}

const isState = (view: ArticleView, mention: Mention) => view.mentions.entities.get(mention.entity)?.iso != null;

/** How large a place is by its kind. */
function sizeOf(entity: MentionedEntity): number {
  if (entity.iso) return 4;
  if (entity.type === 'organization' || entity.kind === 'facility') return 0;
  if (entity.kind === 'continent' || entity.kind === 'region' || entity.kind === 'sea') return 5;
  if (entity.kind === 'province' || entity.kind === 'state') return 2;
  if (entity.kind === 'nature') return 3;
  return 1;
}
