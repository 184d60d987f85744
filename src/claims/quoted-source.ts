import { tokenSpan } from '../text/prepare-text.ts';
import { formOf, has, isComma, isMark, mentionsIn, type Scene } from './scene.ts';
import { namedAt, type Source, sourceAt, strangerSource, titledSource, typeOf } from './sources.ts';

/**
 * Who is quoted after «عن»: somebody who can be told, else somebody whom nobody knows, where his own words follow:
 * «نقلت الوكالة عن عضو لجنة الصيادين رضوان قباني قوله إن». Without them «عن» is about something and names no source.
 */
export function quotedSource(scene: Scene, token: number, end: number): Source | null {
  const known = sourceAt(scene, token, end);
  if (known) return known;
  const to = namingEnd(scene, token, end);
  if (to === token) return null;
  const apposed = apposedName(scene, token, to);
  if (apposed) return apposed;
  const stranger = strangerSource(scene, token, to);
  const titled = titledSource(scene, token, stranger.endToken);
  if (titled && titled.endToken >= stranger.endToken) return titled;
  return wholly(scene, stranger, to);
}

/** Title and name together have no more words. */
const NAMING_MAX = 14;

/** Where the words that name him end: at «قوله», a colon or the opener of what he says; `token` where something else comes first. */
function namingEnd(scene: Scene, token: number, end: number): number {
  for (let i = token; i < Math.min(end, token + NAMING_MAX); i++) {
    const { opener, kinds, verbs } = scene.tags[i]!;
    if (kinds.has('own-words')) return i;
    if (opener || kinds.has('relative') || verbs.some((reading) => !reading.rival)) return token;
    if (formOf(scene, i) === ':' && i > token) return i;
    if (isMark(scene, i) && (i === token || !isComma(scene, i))) return token;
  }
  // «عن فلان أن» opens his words; «في البحث عن الكتاب، لأن» gives the writer's own reason.
  return end <= token + NAMING_MAX && scene.tags[end]?.opener?.attached === null ? end : token;
}

/**
 * The person named after his title: after a comma, or after a word with its article, which closes the title («عضو مجلس
 * الأعيان سالم»); a name right after a bare noun is whose he is («محامي سالم»).
 */
function apposedName(scene: Scene, token: number, to: number): Source | null {
  const name = mentionsIn(scene, token + 1, to).find(
    (mention) => mention.kind === 'name' && typeOf(scene, mention) === 'person',
  );
  if (!name) return null;
  const at = name.group.firstToken;
  if (!isComma(scene, at - 1) && !has(scene, at - 1, 'definite')) return null;
  const source = namedAt(scene, at, to);
  return source && { ...source, firstToken: token };
}

/** With all his words: «نائب مدير الشركة المشغلة للميناء جوناس فلدمان» goes on after its preposition. */
function wholly(scene: Scene, source: Source, to: number): Source {
  const [link] = source.links;
  if (source.links.length !== 1 || link!.role !== 'speaker') return source;
  for (let i = source.endToken; i < to; i++) {
    const { preposition, kinds } = scene.tags[i]!;
    if (preposition || kinds.has('adverb') || isMark(scene, i)) return source;
  }
  return { ...source, endToken: to, links: [{ ...link!, span: tokenSpan(scene.text, source.firstToken, to) }] };
}
