import type { TimeType } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import { spanOf } from '../core/span.ts';
import type { Parts } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import { stemStart } from '../text/tokens.ts';
import { parseDay } from './calendar.ts';
import { type Match, matchRules } from './match-rules.ts';
import type { Tense, TimeMeaning } from './meaning.ts';
import { type InferredPart, placeMeaning } from './place-meaning.ts';
import { rangeOf } from './range-of.ts';
import type { TimesPack } from './times-pack.ts';

export { inferPublished } from './infer-published.ts';
export { rangeOf, sideOfDay } from './range-of.ts';

/** An expression as the words have it, before it is known what day the article is from. */
export interface TimeExpression {
  readonly firstToken: number;
  readonly endToken: number;
  readonly span: Span;
  readonly rule: string;
  readonly meaning: TimeMeaning;
  /** The tense of the verb that it hangs on, as far as the words tell. */
  readonly tense: Tense | null;
  /** The day on which somebody said it, where that is not the day of publication: «قال الثلاثاء: "وصلنا أمس"». */
  readonly saidOn: { readonly meaning: TimeMeaning; readonly tense: Tense | null } | null;
}

/** An expression placed on the calendar. */
export interface TimeMention extends TimeExpression {
  /** ISO 8601 / EDTF. */
  readonly value: string;
  readonly type: TimeType;
  /** The days it may cover, first and last, for expressions that lie on the calendar. */
  readonly range: { readonly from: string; readonly to: string } | null;
  /** Which parts were said and which were inferred from the publication day, for `explain`. */
  readonly inferred: readonly InferredPart[];
}

/** The time expressions of an article, in order; what they mean does not depend on the day of publication yet. */
export function findTimeExpressions(text: Text, parts: Parts, pack: TimesPack): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of matchRules(text, pack)) {
    if (!match.meaning || !isRead(text, parts, match)) continue;
    const { firstToken, endToken, tense } = match;
    const start = stemStart(text.tokens[firstToken]!, match.cut, text.source);
    const span = spanOf(text.source, start, text.tokens[endToken - 1]!.end);
    found.push({ firstToken, endToken, span, rule: match.rule.name, meaning: match.meaning, tense, saidOn: null });
  }
  return withDaysOfSpeech(text, withDays(text, found));
}

/**
 * The expressions on the calendar of an article published on `published` (`2022-09-07`). Where that is null, what the
 * words fix alone keeps its value and the rest becomes `PAST_REF`, `PRESENT_REF` or `FUTURE_REF`.
 */
export function resolveTimes(expressions: readonly TimeExpression[], published: string | null): TimeMention[] {
  const anchor = published === null ? null : (parseDay(published) ?? null);
  return expressions.map((expression) => {
    const { meaning, tense, saidOn } = expression;
    const said = saidOn && placeMeaning(saidOn.meaning, anchor, saidOn.tense).value;
    const { value, type, inferred } = placeMeaning(meaning, said ? (parseDay(said) ?? anchor) : anchor, tense);
    return { ...expression, value, type, inferred, range: rangeOf(value) };
  });
}

/** The page around the story tells its own times; and in a byline a relative word is a paper's name («اليوم»). */
function isRead(text: Text, parts: Parts, match: Match): boolean {
  const paragraph = text.paragraphOf[match.firstToken]!;
  const role = parts.roles[paragraph];
  if (role === 'furniture') return false;
  const byline =
    role === 'dateline' || (role === 'body' && match.firstToken < (parts.storyStart[paragraph] ?? match.firstToken));
  return !byline || match.meaning?.kind === 'date';
}

/** An hour without a day is on the day that its sentence speaks of: the last one said before it, else the next one. */
function withDays(text: Text, found: readonly TimeExpression[]): readonly TimeExpression[] {
  if (!found.some(({ meaning }) => meaning.kind === 'clock')) return found;
  const before = daysSaid(text, found);
  const after = daysSaid(text, [...found].reverse()).reverse();
  return found.map((expression, i) => {
    const { meaning } = expression;
    const day = before[i] ?? after[i];
    if (meaning.kind !== 'clock' || meaning.day || !day) return expression;
    return { ...expression, meaning: { ...meaning, day: day.meaning }, tense: day.tense };
  });
}

/** For each expression the day that its sentence says last, itself included, in the order given. */
function daysSaid(text: Text, ordered: readonly TimeExpression[]): (TimeExpression | undefined)[] {
  let day: TimeExpression | undefined;
  return ordered.map((expression) => {
    if (isDay(expression.meaning)) day = expression;
    else if (day && text.sentenceOf[day.firstToken] !== text.sentenceOf[expression.firstToken]) day = undefined;
    return day;
  });
}

function isDay(meaning: TimeMeaning): boolean {
  return (
    meaning.kind === 'weekday' ||
    (meaning.kind === 'shift' && meaning.unit === 'day') ||
    (meaning.kind === 'date' && meaning.day !== undefined)
  );
}

/** Quotations of a few words are names and catchwords; nobody says in them when. */
const QUOTED_WORDS_LEAST = 4;

/** «أمس» in what somebody said on Tuesday is Monday: a past day before a quotation in its sentence is that of its words. */
function withDaysOfSpeech(text: Text, found: readonly TimeExpression[]): TimeExpression[] {
  const anchors = new Map<TimeExpression, TimeExpression>();
  let first = 0;
  for (const { firstToken, endToken, words, depth } of text.quotations) {
    if (depth > 0 || words < QUOTED_WORDS_LEAST) continue;
    while (first < found.length && found[first]!.firstToken < firstToken) first++;
    const before = found[first - 1];
    if (!before || !isDay(before.meaning) || before.meaning.kind === 'date' || before.tense !== 'past') continue;
    if (text.sentenceOf[before.firstToken] !== text.sentenceOf[firstToken]) continue;
    for (let i = first; i < found.length && found[i]!.endToken <= endToken; i++) {
      const { meaning } = found[i]!;
      if (meaning.kind === 'shift' && meaning.unit === 'day' && meaning.weekday === undefined)
        anchors.set(found[i]!, before);
    }
  }
  return found.map((expression) => {
    const { meaning, tense } = anchors.get(expression) ?? expression;
    return anchors.has(expression) ? { ...expression, saidOn: { meaning, tense } } : expression;
  });
}
