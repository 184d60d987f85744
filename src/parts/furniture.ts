import type { Text } from '../text/prepare-text.ts';
import { firstWord, type Line, phraseEnd } from './lines.ts';
import type { PartsPack } from './parts-pack.ts';

const FURNITURE_WORDS_MAX = 30;
const TAGS_MAX = 20;

/** Whether a line belongs to the page and not to the story: related links, tags, addresses, calls to subscribe. */
export function isFurniture(text: Text, line: Line, pack: PartsPack): boolean {
  if (line.words > FURNITURE_WORDS_MAX) return false;
  const first = firstWord(text, line);
  if (first === line.endToken) return true;
  if (isAddress(text, line, first)) return true;
  if (!firstWordsOf(pack).page.has(text.tokens[first]!.key)) return false;
  if (pack.furniture.some((phrase) => phraseEnd(text, first, line.endToken, phrase) > 0)) return true;
  return pack.furnitureLabels.some((phrase) => isLabel(text, line, phraseEnd(text, first, line.endToken, phrase)));
}

/** Whether a line opens a list of links: «اقرأ أيضا:». */
export function opensLinks(text: Text, line: Line, pack: PartsPack): boolean {
  const first = firstWord(text, line);
  return pack.linkLabels.some((phrase) => isLabel(text, line, phraseEnd(text, first, line.endToken, phrase)));
}

/**
 * The token at which a paragraph's story ends: before the tags or the link that some pages run into their last
 * paragraph («… . سمات إيران عقوبات»). They must start a sentence of their own and must not end in a full stop.
 */
export function storyEndOf(text: Text, line: Line, pack: PartsPack): number {
  const from = text.sentences[line.endSentence - 1]!.firstToken;
  const { foot } = firstWordsOf(pack);
  let end = line.endToken;
  for (let i = Math.max(line.firstToken, line.endToken - 2 * FURNITURE_WORDS_MAX); i < line.endToken; i++) {
    if (!foot.has(text.tokens[i]!.key)) continue;
    const phrase = pack.footLabels.find((words) => phraseEnd(text, i, line.endToken, words) > 0);
    if (!phrase) continue;
    const labelEnd = phraseEnd(text, i, line.endToken, phrase);
    const link = phrase.length > 1 && colonWithin(text, labelEnd, line.endToken, 3);
    const tags = i === from && i > line.firstToken && !line.closed && line.endToken - i <= TAGS_MAX;
    if (link || tags) {
      end = i;
      break;
    }
  }
  return end;
}

interface FirstWords {
  readonly page: ReadonlySet<string>;
  readonly foot: ReadonlySet<string>;
}

/** With what words labels begin, so that most words cost one look-up. */
function firstWordsOf(pack: PartsPack): FirstWords {
  let found = firstWords.get(pack);
  if (!found) {
    const of = (phrases: readonly (readonly string[])[]) => new Set(phrases.map((phrase) => phrase[0]!));
    found = { page: of([...pack.furniture, ...pack.furnitureLabels]), foot: of(pack.footLabels) };
    firstWords.set(pack, found);
  }
  return found;
}

const firstWords = new WeakMap<PartsPack, FirstWords>();

function isLabel(text: Text, line: Line, end: number): boolean {
  if (end === 0) return false;
  if (end === line.endToken) return true;
  const next = text.tokens[end]!;
  if (next.form === ':' || next.form === '|') return true;
  return next.kind === 'punctuation' && line.words <= 3 && end + 1 === line.endToken;
}

function colonWithin(text: Text, from: number, end: number, words: number): boolean {
  for (let i = from; i < Math.min(end, from + words + 2); i++) if (text.tokens[i]!.form === ':') return true;
  return false;
}

/** A line that is an e-mail or web address, an account or hashtags alone: one script of its own, and @ or # in it. */
function isAddress(text: Text, line: Line, first: number): boolean {
  if (line.words > 12) return false;
  let sign = false;
  for (let i = line.firstToken; i < line.endToken; i++) {
    const { form } = text.tokens[i]!;
    if (form === '@') sign = true;
    else if (form === '#') return i <= first;
  }
  if (sign) return text.tokens[first]!.kind === 'word' && /^[A-Za-z]/.test(text.tokens[first]!.form);
  return /^(https?|www)$/i.test(text.tokens[first]!.form);
}
