import type { Span } from '../core/span.ts';
import { type Text, tokenSpan } from '../text/prepare-text.ts';
import { type BylineContext, itemsOf } from './bylines.ts';
import { firstWord, type Line, phraseEnd } from './lines.ts';

export interface Picture {
  readonly caption: Span;
  readonly credit: Span | null;
}

const CAPTION_WORDS_MAX = 40;

/**
 * The picture that a line describes, if it ends in a credit («مظاهرة في ميدان - رويترز», «… (أرشيف)») or begins as
 * captions do («تصوير», «صورة»). A line with a full stop before the credit is a story that an agency signs.
 */
export function creditedPicture(context: BylineContext, line: Line): Picture | undefined {
  const { text, pack } = context;
  if (line.words > CAPTION_WORDS_MAX || line.words < 2) return;
  const first = firstWord(text, line);
  if (first < line.endToken && pack.captionWords.has(text.tokens[first]!.key)) return uncredited(text, line);
  const tail = tailStart(text, line);
  if (tail <= line.firstToken) return;
  const item = itemsOf(context, tail, line.endToken)[0];
  if (!item || (item.kind !== 'agency' && !isCredit(context, item.firstToken, item.endToken))) return;
  let end = tail;
  while (end > line.firstToken && text.tokens[end - 1]!.kind === 'punctuation') end--;
  let words = 0;
  for (let i = line.firstToken; i < tail; i++) {
    const { kind, form } = text.tokens[i]!;
    if (kind !== 'punctuation') words++;
    else if ((form === '.' || form === '؟') && text.tokens[i - 1]?.form.length !== 1) return;
  }
  if (words < 3 || text.tokens[line.endToken - 1]!.form === '.') return;
  return {
    caption: tokenSpan(text, line.firstToken, end),
    credit: tokenSpan(text, item.firstToken, item.endToken),
  };
}

export function uncredited(text: Text, line: Line): Picture {
  return { caption: tokenSpan(text, line.firstToken, line.endToken), credit: null };
}

/** The first token after the last dash, opening bracket or colon of the line. */
function tailStart(text: Text, line: Line): number {
  for (let i = line.endToken - 2; i > line.firstToken && line.endToken - i < 9; i--) {
    if (TAIL_OPENERS.has(text.tokens[i]!.form)) return i + 1;
  }
  return 0;
}

function isCredit(context: BylineContext, first: number, end: number): boolean {
  const { text, pack } = context;
  return pack.credits.some((phrase) => {
    const to = phraseEnd(text, first, end, phrase);
    return to > 0 && to === end;
  });
}

const TAIL_OPENERS: ReadonlySet<string> = new Set(['-', '–', '—', '(', '[', ':', '|']);
