import type { KnowledgeBase, KnownEntity, NameMatch } from '../knowledge/knowledge-base.ts';
import type { Text } from '../text/prepare-text.ts';
import type { Token } from '../text/tokens.ts';
import type { PartsPack } from './parts-pack.ts';

/** What a byline reader needs beside the text. */
export interface BylineContext {
  readonly text: Text;
  readonly pack: PartsPack;
  readonly knowledge: KnowledgeBase;
  readonly language: string;
}

/** One item of a byline between its separators. */
export interface BylineItem {
  readonly firstToken: number;
  readonly endToken: number;
  readonly words: number;
  readonly quoted: boolean;
  /** `filler`: words such as «وكالات»; `unknown`: a person, a small place, a paper. */
  readonly kind: 'place' | 'agency' | 'outlet' | 'filler' | 'unknown';
  /** The place or agency meant. */
  readonly entity: KnownEntity | undefined;
  /** Whether a place's name is also the name of a paper or station: «الرياض», «المدينة». */
  readonly alsoOutlet: boolean;
}

export interface Byline {
  readonly firstToken: number;
  /** After the byline's last word. */
  readonly endToken: number;
  /** Where the story goes on, after the separator. */
  readonly next: number;
  readonly items: readonly BylineItem[];
  /** Whether a place, an agency or a byline's own word bears it out, not the shape of the line alone. */
  readonly certain: boolean;
}

const WORDS_MAX = 16;
const NAME_WORDS_MAX = 6;

/**
 * Reads a whole line as a byline: «الرياض - واس», «القاهرة: فلان», «فلان (واشنطن)», «(رويترز)». Undefined where some
 * item is too long for a name.
 */
export function lineByline(context: BylineContext, first: number, end: number): Byline | undefined {
  let words = 0;
  for (let i = first; i < end; i++) if (context.text.tokens[i]!.kind !== 'punctuation' && ++words > WORDS_MAX) return;
  const items = itemsOf(context, first, end);
  if (items.length === 0 || items.some((item) => item.words > NAME_WORDS_MAX && item.kind === 'unknown')) return;
  const certain = items.some((item) => item.kind !== 'unknown');
  let endToken = items.at(-1)!.endToken;
  while (endToken < end && CLOSERS.has(context.text.tokens[endToken]!.form)) endToken++;
  return { firstToken: first, endToken, next: end, items, certain };
}

/**
 * Reads a byline at the start of a running paragraph: up to a colon («الرياض - واس: أكد»), or as long as items are
 * known and parted («دبي (رويترز) - قالت»). A lone place before a dash counts if no second dash makes an aside of what
 * follows.
 */
export function inlineByline(context: BylineContext, first: number, end: number): Byline | undefined {
  return bylineBeforeColon(context, first, end) ?? bylineBeforeDash(context, first, end);
}

function bylineBeforeColon(context: BylineContext, first: number, end: number): Byline | undefined {
  const { tokens } = context.text;
  let words = 0;
  for (let i = first; i < end && words <= 12; i++) {
    const { form, kind } = tokens[i]!;
    if (kind !== 'punctuation') words++;
    else if (form === ':') {
      const byline = i > first ? lineByline(context, first, i) : undefined;
      return byline && isBorneOut(context, byline) ? { ...byline, next: i + 1 } : undefined;
    } else if (form === '؟' || form === '!' || form === '؛') return;
  }
  return undefined;
}

/** Something in it is known, or it is a chain of names («فلان - صحيفة - مدينة») that no sentence begins with. */
function isBorneOut(context: BylineContext, byline: Byline): boolean {
  if (!byline.items.every((item) => item.kind !== 'unknown' || isName(context, item, 4))) return false;
  if (byline.certain) return true;
  const parted = byline.items.slice(1).every((item) => DASHES.has(context.text.tokens[item.firstToken - 1]!.form));
  return byline.items.length >= 2 && parted;
}

/** Whether an item can be a name: no longer than one, without a number or a word of which sentences are made. */
export function isName(context: BylineContext, item: BylineItem, wordsMax: number): boolean {
  let words = 0;
  for (let i = item.firstToken; i < item.endToken; i++) {
    const token = context.text.tokens[i]!;
    if (token.kind === 'number' || context.pack.sentenceWords.has(token.key)) return false;
    // «أ.د. فلان»: the letters of a title count for nothing.
    if (token.kind === 'word' && token.form.length > 1) words++;
  }
  return words <= wordsMax;
}

function bylineBeforeDash(context: BylineContext, first: number, end: number): Byline | undefined {
  const { text } = context;
  const { tokens } = text;
  const items: BylineItem[] = [];
  let next = first;
  let i = first;
  let lastBracket = false;
  while (i < end && items.length < 6) {
    const from = skipSeparators(text, i, end);
    if (from > i || i === first) {
      next = from;
      lastBracket = from > i && BRACKETS.has(tokens[from - 1]!.form);
    } else break;
    const item = knownItemAt(context, from, end);
    if (!item) break;
    items.push(item);
    i = item.endToken;
    // A separator that is a tatweel is no token; one that is a token is skipped in the next round.
    if (i < end && separatedBefore(text, i)) next = i;
  }
  if (items.length === 0) return;
  const last = items.at(-1)!;
  const bare = next < last.endToken;
  const agency = items.some((item) => item.kind === 'agency' || item.kind === 'filler');
  if (bare) {
    // «الرياض - واس أكد»: nothing parts the byline from the story, so it takes a place and an agency to believe it.
    if (items.length < 2 || !agency) return;
    next = last.endToken;
  } else if (items.length === 1 && !(agency && lastBracket) && !dashAlone(text, last.endToken, end)) return;
  if (!agency && last.kind === 'outlet') return;
  return { firstToken: first, endToken: last.endToken, next, items, certain: true };
}

/** A dash right after the item, and no other one soon after it: «القاهرة - قال», not «موسكو - العاصمة - قالت». */
function dashAlone(text: Text, at: number, end: number): boolean {
  if (at >= end) return false;
  if (!DASHES.has(text.tokens[at]!.form)) return separatedBefore(text, at);
  for (let i = at + 1; i < Math.min(end, at + 10); i++) {
    if (DASHES.has(text.tokens[i]!.form) && (text.tokens[i]!.spaced || text.tokens[i + 1]?.spaced)) return false;
  }
  return true;
}

/** The longest known item (place, agency, byline word) at token `from`. */
function knownItemAt(context: BylineContext, from: number, end: number): BylineItem | undefined {
  const { text, pack } = context;
  if (from >= end || !beginsItem(context, from, end)) return undefined;
  let to = from;
  while (to < end && to < from + 9 && !isSeparator(text, to, pack) && !(to > from && separatedBefore(text, to))) to++;
  for (let stop = to; stop > from; stop--) {
    const item = classify(context, from, stop, false);
    if (item.kind !== 'unknown' && item.words > 0 && !(item.kind === 'filler' && item.words > 2)) return item;
  }
  return undefined;
}

/** Whether a known item may begin at a token: most paragraphs begin with a verb, and end the search here. */
function beginsItem({ text, pack, knowledge, language }: BylineContext, at: number, end: number): boolean {
  const { key, form, kind } = text.tokens[at]!;
  if (kind !== 'word') return false;
  if (form.length === 1 || pack.bylineWords.has(key) || pack.agencySigns.has(key) || /^[A-Za-z]/.test(form))
    return true;
  return knowledge.namesAt(language, text.tokens, at, Math.min(end, at + 9)).some((match) => match.cut.length === 0);
}

export function itemsOf(context: BylineContext, first: number, end: number): BylineItem[] {
  const { text, pack } = context;
  const items: BylineItem[] = [];
  let from = -1;
  let quoted = false;
  const close = (to: number) => {
    if (from < 0) return;
    const item = classify(context, from, to, quoted);
    if (item.words > 0) items.push(item);
    from = -1;
  };
  for (let i = first; i < end; i++) {
    if (separatedBefore(text, i)) close(i);
    if (isSeparator(text, i, pack)) {
      close(i);
      quoted = false;
    } else if (QUOTES.has(text.tokens[i]!.form)) {
      // «الاقتصادية» من الرياض: what stands in quotation marks is an item of its own.
      close(i);
      quoted = !quoted;
    } else if (from < 0) from = i;
  }
  close(end);
  return items;
}

function classify(context: BylineContext, first: number, end: number, quoted: boolean): BylineItem {
  const { text, pack } = context;
  const tokens = text.tokens.slice(first, end).filter((token) => token.kind !== 'punctuation');
  const base = { firstToken: first, endToken: end, words: tokens.length, quoted, entity: undefined, alsoOutlet: false };
  if (tokens.length === 0) return { ...base, kind: 'unknown' };
  const found = meaningOf(context, tokens);
  const agency = found.find((entity) => entity.kind === 'agency') ?? agencyBySign(context, tokens);
  if (agency) return { ...base, kind: 'agency', entity: agency };
  if (pack.bylineWords.has(tokens[0]!.key)) return { ...base, kind: 'filler' };
  const outlet = found.find((entity) => entity.kind === 'outlet');
  const place = found.filter((entity) => entity.type === 'place').sort(byLikelyDateline)[0];
  if (quoted || !place || (outlet && place.kind !== 'city' && place.kind !== 'country'))
    return outlet ? { ...base, kind: 'outlet', entity: outlet } : { ...base, kind: 'unknown' };
  const alsoOutlet = outlet !== undefined || (tokens.length === 1 && pack.outletsNamedLikePlaces.has(tokens[0]!.key));
  return { ...base, kind: 'place', entity: place, alsoOutlet };
}

/** The known entities that all these words name, a list «بيروت ودمشق» by its first. */
function meaningOf(context: BylineContext, tokens: readonly Token[]): KnownEntity[] {
  const { knowledge, language, pack } = context;
  let words = tokens;
  while (words.length > 1 && pack.placeAdjuncts.has(words.at(-1)!.key)) words = words.slice(0, -1);
  let found: KnownEntity[] | undefined;
  for (let i = 0; i < words.length; ) {
    const match = longest(knowledge.namesAt(language, words, i, words.length), i > 0);
    if (!match) return found && i > 0 && words.length !== tokens.length ? found : capitals(context, words);
    found ??= match.entries.flatMap((entry) => knowledge.entity(entry.entity) ?? []);
    i = match.endToken;
  }
  return found ?? [];
}

function agencyBySign({ pack, knowledge }: BylineContext, tokens: readonly Token[]): KnownEntity | undefined {
  const id = tokens.length === 1 ? pack.agencySigns.get(tokens[0]!.key) : undefined;
  return id === undefined ? undefined : knowledge.entity(id);
}

/** Bylines write Latin initials as they like: cnn, Afp. */
function capitals(context: BylineContext, words: readonly Token[]): KnownEntity[] {
  const { knowledge, language } = context;
  if (!words.every((token) => /^[A-Za-z]{2,}$/.test(token.form))) return [];
  const upper = words.map((token) => {
    const form = token.form.toUpperCase();
    return { ...token, form, key: form, cuts: [{ proclitics: '', length: 0, stem: form, definite: false }], notes: [] };
  });
  const match = knowledge.namesAt(language, upper, 0, upper.length).find((m) => m.endToken === upper.length);
  return match?.entries.flatMap((entry) => knowledge.entity(entry.entity) ?? []) ?? [];
}

function longest(matches: readonly NameMatch[], joined: boolean): NameMatch | undefined {
  return matches.find(
    (match) => match.entries.length > 0 && (joined ? match.cut.length === 1 : match.cut.length === 0),
  );
}

/** A dateline names a town before a land («تونس», «الكويت»), and the better known of two towns. */
function byLikelyDateline(a: KnownEntity, b: KnownEntity): number {
  const rank = (entity: KnownEntity) =>
    (entity.kind === 'city' && entity.prominence >= 0.2 ? 2 : entity.kind === 'country' ? 1 : 0) + entity.prominence;
  return rank(b) - rank(a);
}

/** Whether a lengthening stroke stands alone before token `i`: typists use it for a dash, and the text stage drops it. */
function separatedBefore(text: Text, i: number): boolean {
  if (i === 0) return false;
  const before = text.tokens[i - 1]!;
  const gap = text.source.slice(before.end, Math.min(text.tokens[i]!.start, before.end + 8));
  return gap.includes('\u0640') || (text.tokens[i]!.spaced && text.source[before.end - 1] === '\u0640');
}

function skipSeparators(text: Text, from: number, end: number): number {
  let i = from;
  while (i < end && (SEPARATORS.has(text.tokens[i]!.form) || QUOTES.has(text.tokens[i]!.form))) i++;
  return i;
}

function isSeparator(text: Text, i: number, pack: PartsPack): boolean {
  const { form, key } = text.tokens[i]!;
  return SEPARATORS.has(form) || pack.bylineBreaks.has(key);
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '−', '‐', '‑']);
const BRACKETS: ReadonlySet<string> = new Set(['(', ')', '[', ']', '{', '}']);
const SEPARATORS: ReadonlySet<string> = new Set([...DASHES, ...BRACKETS, ':', '/', '\\', '|', '،', ',', '+', '*', '•']);
const CLOSERS: ReadonlySet<string> = new Set([')', ']', '}', '»', '"', '”', '“']);
const QUOTES: ReadonlySet<string> = new Set(['«', '»', '"', '“', '”']);
