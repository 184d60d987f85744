import type { ParagraphRole } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Text, tokenSpan } from '../text/prepare-text.ts';
import {
  type Byline,
  type BylineContext,
  type BylineItem,
  inlineByline,
  isName,
  itemsOf,
  lineByline,
} from './bylines.ts';
import { creditedPicture, type Picture, uncredited } from './captions.ts';
import { isFurniture, opensLinks, storyEndOf } from './furniture.ts';
import { firstWord, type Line, linesOf, phraseEnd, sameWords } from './lines.ts';
import type { PartsPack } from './parts-pack.ts';

/** What kind of text each stretch of the article is. */
export interface Parts {
  readonly headline: TokenRange | null;
  readonly dateline: Dateline | null;
  readonly pictures: readonly Picture[];
  /** By paragraph index. */
  readonly roles: readonly ParagraphRole[];
  /** By paragraph index: the token at which its story starts, after a dateline on the same line. */
  readonly storyStart: readonly number[];
  /** By paragraph index: where its story ends (exclusive), before tags, links or an agency's sign on the same line. */
  readonly storyEnd: readonly number[];
}

export interface TokenRange {
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
}

export interface Dateline extends TokenRange {
  /** An entity id. */
  readonly place: string | null;
  /** The words that name it. */
  readonly placeSpan: Span | null;
  /** Entity ids, in order of mention. */
  readonly agencies: readonly { readonly id: string; readonly span: Span }[];
  readonly span: Span;
}

/**
 * Tells headline, byline, captions, subheads and page furniture from the story itself. In doubt a line is story:
 * furniture that is read costs less than story that is not.
 */
export function findParts(text: Text, pack: PartsPack, knowledge: KnowledgeBase, language: string): Parts {
  const context: BylineContext = { text, pack, knowledge, language };
  const lines = linesOf(text);
  const roles: ParagraphRole[] = lines.map(() => 'body');
  const storyStart = lines.map((line) => line.firstToken);
  const storyEnd = lines.map((line) => line.endToken);
  const bylines: Byline[] = [];
  const pictures: Picture[] = [];

  const hasHeadline = readHeadline(context, lines, roles, bylines);
  const headline = hasHeadline ? lines[0] : undefined;
  const body = readTop(context, lines, roles, bylines, pictures, hasHeadline);
  const foot = readFoot(context, lines, roles, bylines, headline, body);
  readMiddle(context, lines, roles, pictures, body, foot);

  if (body < lines.length) {
    const inline = inlineByline(context, lines[body]!.firstToken, lines[body]!.endToken);
    if (inline) {
      storyStart[body] = inline.next;
      bylines.push(inline);
    }
    const last = roles.lastIndexOf('body');
    storyEnd[last] = Math.max(storyStart[last]!, storyEndOf(text, lines[last]!, pack));
    const sign = signature(context, storyStart[last]!, storyEnd[last]!);
    if (sign) {
      storyEnd[last] = sign.firstToken;
      bylines.push(sign);
    }
  }
  return {
    headline: headline ? { firstToken: headline.firstToken, endToken: headline.endToken } : null,
    dateline: datelineOf(text, bylines),
    pictures,
    roles,
    storyStart,
    storyEnd,
  };
}

/** Whether a token belongs to the running story: the body, after its dateline. */
export function inStory(text: Text, parts: Parts, token: number): boolean {
  const paragraph = text.paragraphOf[token]!;
  return (
    parts.roles[paragraph] === 'body' && token >= parts.storyStart[paragraph]! && token < parts.storyEnd[paragraph]!
  );
}

/** Words from which a line is a paragraph of the story whatever its end looks like. */
const PARAGRAPH_WORDS = 25;
/** Words of a line that shows that what stands above it is no part of a list or poem. */
const STORY_WORDS = 15;
const SUBHEAD_WORDS_MAX = 9;
const CAPTION_WORDS_MAX = 14;
const NAME_WORDS_MAX = 5;
const HEADLINE_WORDS_MAX = 40;
/** How many lines may stand above a story, and below it: pages have fewer, and a list of short lines is a story. */
const TOP_LINES_MAX = 15;
const FOOT_LINES_MAX = 60;

/** The first line is the headline, unless it is all there is, a byline, or plainly a paragraph. */
function readHeadline(context: BylineContext, lines: readonly Line[], roles: ParagraphRole[], bylines: Byline[]) {
  const first = lines[0];
  if (!first || lines.length === 1) return false;
  const byline = first.words <= 8 ? lineByline(context, first.firstToken, first.endToken) : undefined;
  if (byline?.items.some((item) => item.kind === 'agency') && byline.items.every((item) => item.kind !== 'unknown')) {
    roles[0] = 'dateline';
    bylines.push(byline);
    return false;
  }
  if (first.words > HEADLINE_WORDS_MAX) return false;
  roles[0] = 'headline';
  return true;
}

/** Gives roles to what stands between the headline and the story; returns the story's first line. */
function readTop(
  context: BylineContext,
  lines: readonly Line[],
  roles: ParagraphRole[],
  bylines: Byline[],
  pictures: Picture[],
  hasHeadline: boolean,
): number {
  const { text, pack } = context;
  let i = hasHeadline || roles[0] === 'dateline' ? 1 : 0;
  for (; i < Math.min(lines.length, TOP_LINES_MAX); i++) {
    const line = lines[i]!;
    const next = lines[i + 1];
    if (line.words > PARAGRAPH_WORDS && !creditedPicture(context, line)) return i;
    if (hasHeadline && sameWords(text, line, lines[0]!)) {
      roles[i] = 'headline';
      continue;
    }
    if (isFurniture(text, line, pack)) {
      roles[i] = 'furniture';
      continue;
    }
    const byline = certainByline(context, line);
    if (byline) {
      roles[i] = 'dateline';
      bylines.push(byline);
      continue;
    }
    const repeated = next !== undefined && line.words > 3 && !line.closed && sameWords(text, line, next);
    const picture = creditedPicture(context, line) ?? (repeated ? uncredited(text, line) : undefined);
    if (picture) {
      roles[i] = 'caption';
      pictures.push(picture);
      // The page shows a caption twice, as text and as the picture's label: one picture.
      while (lines[i + 1] && sameWords(text, line, lines[i + 1]!)) roles[++i] = 'caption';
      continue;
    }
    if (line.closed || line.colon || !next || line.words > CAPTION_WORDS_MAX) return i;
    if (bylines.length === 0 && isNameLine(context, line) && isStory(next)) {
      roles[i] = 'dateline';
      continue;
    }
    const bylineBelow = bylines.length === 0 && next.words <= CAPTION_WORDS_MAX && certainByline(context, next);
    if (!bylineBelow && !isStory(next)) return i;
    roles[i] = 'caption';
    pictures.push(uncredited(text, line));
  }
  return i;
}

function certainByline(context: BylineContext, line: Line): Byline | undefined {
  if (line.closed && line.words > NAME_WORDS_MAX) return;
  const byline = lineByline(context, line.firstToken, line.endToken);
  return byline && (byline.certain || (line.colon && line.words <= 8)) && hasBylineShape(context, byline, line)
    ? byline
    : undefined;
}

/**
 * A byline's items are parted by marks, or it is nothing but a place or agency. Items that name nobody known must look
 * like people and papers: «الرياض تستضيف القمة: لقاء مهم» is none.
 */
function hasBylineShape(context: BylineContext, byline: Byline, line: Line): boolean {
  if (byline.items.length === 1 && byline.items[0]!.kind === 'unknown' && !line.colon) return false;
  return byline.items.every((item) => item.kind !== 'unknown' || isName(context, item, NAME_WORDS_MAX));
}

/** A line that is a writer's name and no more. */
function isNameLine(context: BylineContext, line: Line): boolean {
  if (line.words < 2) return false;
  const items = itemsOf(context, line.firstToken, line.endToken);
  return items.length <= 4 && items.every((item) => isName(context, item, NAME_WORDS_MAX));
}

const isStory = (line: Line) => line.words >= STORY_WORDS || (line.closed && line.words > 5);

/** Gives roles to what stands below the story, from the last line upwards; returns the line after the story. */
function readFoot(
  context: BylineContext,
  lines: readonly Line[],
  roles: ParagraphRole[],
  bylines: Byline[],
  headline: Line | undefined,
  body: number,
): number {
  const { text, pack } = context;
  // Below a label such as «اقرأ أيضا:» everything short is a link.
  const label = lines.findIndex((line, i) => i > body && opensLinks(text, line, pack));
  let foot = lines.length;
  if (label > 0) {
    let to = label + 1;
    while (to < lines.length && lines[to]!.words <= PARAGRAPH_WORDS && !lines[to]!.closed) to++;
    for (let i = label; i < to; i++) roles[i] = 'furniture';
    if (to === lines.length) foot = label;
  }
  const highest = Math.max(body, foot - 1 - FOOT_LINES_MAX);
  for (let i = foot - 1; i > highest; i--) {
    const line = lines[i]!;
    const source = pack.sourceLabels.some((phrase) => {
      const end = phraseEnd(text, firstWord(text, line), line.endToken, phrase);
      return end > 0 && text.tokens[end]?.form === ':' && line.words <= 12;
    });
    const byline = source || !line.closed ? agencyLine(context, line, source) : undefined;
    if (byline || source) {
      roles[i] = source ? 'furniture' : 'dateline';
      if (byline) bylines.push(byline);
    } else if (headline && line.words > 3 && sameWords(text, line, headline)) roles[i] = 'headline';
    else if (isFurniture(text, line, pack)) roles[i] = 'furniture';
    else break;
    foot = i;
  }
  return foot;
}

/** A line at the foot with which an agency signs: «(أ ف ب)», «المصدر: وكالات + رويترز». */
function agencyLine(context: BylineContext, line: Line, source: boolean): Byline | undefined {
  if (line.words > 12) return;
  const byline = lineByline(context, line.firstToken, line.endToken);
  if (!byline?.items.some((item) => item.kind === 'agency')) return;
  if (!source && byline.items.some((item) => item.kind === 'unknown')) return;
  return { ...byline, items: byline.items.filter((item) => item.kind === 'agency') };
}

/** Gives roles to captions, subheads and furniture between the story's paragraphs. */
function readMiddle(
  context: BylineContext,
  lines: readonly Line[],
  roles: ParagraphRole[],
  pictures: Picture[],
  body: number,
  foot: number,
): void {
  const { text, pack } = context;
  for (let i = body + 1; i < foot; i++) {
    const line = lines[i]!;
    if (roles[i] !== 'body' || line.words > PARAGRAPH_WORDS + CAPTION_WORDS_MAX) continue;
    if (isFurniture(text, line, pack)) {
      roles[i] = 'furniture';
      continue;
    }
    const picture = creditedPicture(context, line);
    if (picture) {
      roles[i] = 'caption';
      pictures.push(picture);
    } else if (isSubhead(text, lines, roles, i, foot)) roles[i] = 'subhead';
  }
}

/** A short line that ends in no full stop, begins with no bullet, and has running paragraphs above and below. */
function isSubhead(text: Text, lines: readonly Line[], roles: readonly ParagraphRole[], i: number, foot: number) {
  const line = lines[i]!;
  const above = lines[i - 1]!;
  const below = lines[i + 1];
  if (!below || i + 1 >= foot || line.closed || line.words > SUBHEAD_WORDS_MAX || line.words < 1) return false;
  const first = text.tokens[line.firstToken]!;
  if (first.kind === 'number' || BULLETS.has(first.form)) return false;
  if (COMMAS.has(text.tokens[line.endToken - 1]!.form) || COMMAS.has(text.tokens[above.endToken - 1]!.form))
    return false;
  const aboveIsStory = roles[i - 1] !== 'body' || isParagraph(above);
  return aboveIsStory && isParagraph(below);
}

const isParagraph = (line: Line) => line.words >= STORY_WORDS && (line.closed || line.words >= PARAGRAPH_WORDS);

/**
 * The sign of whoever supplied the story after its last full stop: «… . (رويترز)», «… . "رويترز"», «… المصدر: كذا».
 * A station or paper counts as an agency there.
 */
function signature(context: BylineContext, first: number, end: number): Byline | undefined {
  const { text, pack } = context;
  const { tokens } = text;
  if (end - first < 20) return;
  for (let i = end - 2; i > end - 12; i--) {
    const { form } = tokens[i]!;
    const labelled = pack.sourceLabels.some((phrase) => tokens[phraseEnd(text, i, end, phrase)]?.form === ':');
    const opened = OPENERS.has(form) && SIGN_CLOSERS.has(tokens[end - 1]!.form) && AFTER_STORY.has(tokens[i - 1]!.form);
    if (!labelled && !opened) continue;
    const byline = lineByline(context, labelled ? i + 1 : i, end);
    const items = byline?.items.map((item) => (item.kind === 'outlet' ? { ...item, kind: 'agency' as const } : item));
    if (!byline || !items?.every((item) => item.kind === 'agency' || item.kind === 'filler')) return;
    return { ...byline, firstToken: i, items };
  }
  return undefined;
}

const OPENERS: ReadonlySet<string> = new Set(['(', '"', '«', '“', '”']);
const SIGN_CLOSERS: ReadonlySet<string> = new Set([')', '"', '»', '”', '“']);
const AFTER_STORY: ReadonlySet<string> = new Set(['.', '"', '»', '”', '؟', '!']);

/** Place and agencies of all bylines; null where none names a place or an agency. */
function datelineOf(text: Text, bylines: readonly Byline[]): Dateline | null {
  const telling = bylines.filter((byline) =>
    byline.items.some((item, i) => item.kind === 'place' || item.kind === 'agency' || isForeignOutlet(byline, i)),
  );
  const first = telling[0];
  if (!first) return null;
  const place = telling.map(placeOf).find((item) => item !== undefined);
  const agencies: { id: string; span: Span }[] = [];
  for (const byline of telling) {
    for (const [i, item] of byline.items.entries()) {
      if (!item.entity || !(item.kind === 'agency' || isForeignOutlet(byline, i))) continue;
      if (agencies.some((agency) => agency.id === item.entity!.id)) continue;
      agencies.push({ id: item.entity.id, span: tokenSpan(text, item.firstToken, item.endToken) });
    }
  }
  const { firstToken, endToken } = first;
  const span = tokenSpan(text, firstToken, endToken);
  const placeSpan = place ? tokenSpan(text, place.firstToken, place.endToken) : null;
  return { firstToken, endToken, place: place?.entity?.id ?? null, placeSpan, agencies, span };
}

/** The first place; a name that is also a paper's gives way to another place, unless paper or agency are named besides. */
function placeOf(byline: Byline): BylineItem | undefined {
  const places = byline.items.filter((item) => item.kind === 'place');
  const signed = byline.items.some((item) => item.kind === 'outlet' || item.kind === 'agency');
  return (signed ? undefined : places.find((item) => !item.alsoOutlet)) ?? places[0];
}

/** «الوئام - سي إن إن»: a station that stands after the paper's own name has supplied the story, as an agency does. */
function isForeignOutlet(byline: Byline, i: number): boolean {
  const item = byline.items[i]!;
  if (item.kind !== 'outlet' || item.quoted || i === 0) return false;
  const own = byline.items[i - 1]!;
  return own.words <= 2 && (own.kind === 'outlet' || own.kind === 'unknown') && byline.items.length === 2;
}

const BULLETS: ReadonlySet<string> = new Set(['-', '–', '—', '*', '•', '·', '●', '▪', '□', '>', '+']);
const COMMAS: ReadonlySet<string> = new Set(['،', ',', '؛', ':']);
