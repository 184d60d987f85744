import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';
import { phraseAt } from './phrase-table.ts';
import { foreign, nationalityAt, ordinary, type Scan, sentenceEnd, whole } from './scan.ts';

/** A stretch that reads as a person's name. */
export interface NameRun {
  readonly firstToken: number;
  readonly endToken: number;
  readonly cut: Cut;
  /** Words of it that the name lists know. */
  readonly known: number;
  readonly words: number;
  /** Whether it starts with a word that is mostly a given name. */
  readonly given: boolean;
  readonly linked: boolean;
}

const WORDS_MAX = 9;

/**
 * The person's name that starts at a token. After a title any foreign word may start it; elsewhere it takes a given
 * name and a second part.
 */
export function nameRunAt(scan: Scan, i: number, titled: boolean): NameRun | undefined {
  const { tokens } = scan;
  const end = sentenceEnd(scan, i);
  const start = startOf(scan, i, titled);
  if (!start) return undefined;
  let at = i;
  let known = 0;
  let words = 0;
  let linked = false;
  let first = true;
  while (at < end && words < WORDS_MAX) {
    const token = tokens[at]!;
    if (token.kind === 'punctuation') {
      if (!joins(tokens, at, end)) break;
      at++;
      continue;
    }
    if (token.kind !== 'word') break;
    const key = first ? start.stem : token.key;
    const form = first ? token.form.slice(start.length) : token.form;
    const next = at + 1 < end && tokens[at + 1]!.kind === 'word' ? tokens[at + 1] : undefined;
    if (!first && scan.pack.links.has(key)) {
      if (!next || scan.pack.stops.has(next.key)) break;
      const step = scan.pack.prefixes.has(next.key) && at + 2 < end ? 3 : 2;
      at += step;
      words += step;
      known += 1;
      linked = true;
      continue;
    }
    if (
      scan.pack.prefixes.has(key) &&
      scan.pack.nameSpelling(form, key) &&
      next &&
      !scan.pack.stops.has(next.key) &&
      (known >= 1 || prefixed(scan, key, next))
    ) {
      at += 2;
      words += 2;
      known += 1;
      first = false;
      continue;
    }
    if (!first && titleStarts(scan, at, end, words)) break;
    const strength = first ? scan.pack.given(key) : strengthOf(scan, key);
    if (!first && strength < 2 && scan.pack.stops.has(key)) break;
    if (!first && !scan.pack.nameSpelling(form, key)) break;
    if (strength > 0 && scan.pack.nameSpelling(form, key)) {
      // A word that is as often an ordinary one needs a title, a link, or a sure name before it.
      if (
        strength === 1 &&
        first &&
        !titled &&
        !(next && start.length === 0 && scan.pack.given(next.key) === 2 && scan.pack.nameSpelling(next.form, next.key))
      )
        return undefined;
      known += strength === 2 ? 1 : 0.5;
    } else if (first && titled && ordinary(scan, token) && next) {
      known += 0.5;
    } else if (first && !titled) return undefined;
    else if (titled && words === 1 && known > 0 && (familyLike(scan, at, end) || inflectedOnly(scan, at, end))) {
      at++;
      words++;
      break;
    } else if (
      linked &&
      words >= 3 &&
      !key.startsWith(scan.pack.article) &&
      tokens[at - 1]!.key.startsWith(scan.pack.article)
    )
      break;
    else if (!(first ? foreign(scan, token) || start.length > 0 : continuing(scan, token, words, end, at))) break;
    at++;
    words++;
    first = false;
  }
  while (at > i && tokens[at - 1]!.kind === 'punctuation') at--;
  if (words === 0 || (titled && words === 1 && known === 0 && scan.pack.verbLike(tokens[i]!.key))) return undefined;
  return {
    firstToken: i,
    endToken: at,
    cut: start,
    known,
    words,
    given:
      scan.pack.given(start.stem) === 2 ||
      scan.pack.prefixes.has(start.stem) ||
      (scan.pack.given(start.stem) === 1 && known >= 2.5),
    linked,
  };
}

/** «… أمير دولة قطر», «… ولي العهد»: a word that may be a name opens a title here. */
function titleStarts(scan: Scan, at: number, end: number, words: number): boolean {
  const { tokens, tables, pack } = scan;
  const { key } = tokens[at]!;
  // «لطفي الدامون الأمين العام …»: a title of several words, be its first a name elsewhere.
  if (key.startsWith(pack.article) && words > 0 && tables.titles.byFirst.has(key.slice(pack.article.length))) {
    const whole = phraseAt(tables.titles, tokens, at, end);
    if (whole && whole.endToken > at + 1) return true;
  }
  const list = tables.titles.byFirst.get(key);
  if (!list || words < 1 || (words < 2 && strengthOf(scan, tokens[at]!.key) === 2)) return false;
  const title = phraseAt(tables.titles, tokens, at, end);
  if (!title || title.cut.length > 0) return false;
  if (title.endToken > at + 1) return true;
  const next = at + 1 < end ? tokens[at + 1]! : undefined;
  if (next?.kind !== 'word') return false;
  return (
    pack.stateWords.has(next.key) ||
    pack.portfolioTitles.has(tokens[at]!.key) ||
    strengthOf(scan, next.key) < 2 ||
    strengthOf(scan, tokens[at]!.key) < 2
  );
}

/** How the first word is cut: as a whole if it is a name so, else without «و», «ل», «ب» before a given name. */
function startOf(scan: Scan, i: number, titled: boolean): Cut | undefined {
  const token = scan.tokens[i]!;
  if (token.kind !== 'word' || token.key.length < 2) return undefined;
  const { pack } = scan;
  if (!pack.nameSpelling(token.form, token.key) && pack.prefixes.has(token.key)) return undefined;
  if (pack.stops.has(token.key) && !(pack.given(token.key) === 2 && scan.pack.nameSpelling(token.form, token.key)))
    return undefined;
  // Two letters («بي», «إل») are a name after a title alone: elsewhere they spell a Latin one.
  if (pack.given(token.key) > 0 && pack.nameSpelling(token.form, token.key) && (titled || token.key.length > 2))
    return whole(token);
  if (pack.prefixes.has(token.key)) return whole(token);
  for (const cut of token.cuts) {
    if (cut.length > 0 && !cut.definite && cut.stem.length > 2 && pack.given(cut.stem) === 2) return cut;
    if (cut.length > 0 && !cut.definite && pack.prefixes.has(cut.stem) && cut.stem.length > 2) return cut;
  }
  const joined = token.cuts.some((cut) => cut.length > 0 && cut.proclitics.startsWith(pack.andProclitic));
  const article = token.key.startsWith(scan.pack.article) && pack.later(token.key) < 2;
  const particle = token.cuts.some(
    (cut) =>
      cut.length > 0 &&
      (cut.definite || pack.listed(cut.stem) || strengthOf(scan, cut.stem) > 0) &&
      cut.stem.length > 2,
  );
  if (
    titled &&
    !joined &&
    !article &&
    !(particle && pack.later(token.key) < 2) &&
    (foreign(scan, token) || pack.later(token.key) === 2)
  )
    return whole(token);
  // «الدكتورة هدى عبد الرحمن»: an ordinary word between a title and what can only be the rest of a name.
  const next = i + 1 < sentenceEnd(scan, i) ? scan.tokens[i + 1]! : undefined;
  const leads = next?.kind === 'word' && (pack.prefixes.has(next.key) || pack.links.has(next.key));
  const cuttable = token.cuts.some((cut) => cut.length > 0 && (cut.definite || pack.common(cut.stem)));
  if (titled && leads && !cuttable && !joined) return whole(token);
  return undefined;
}

function strengthOf(scan: Scan, key: string): number {
  return Math.max(scan.pack.given(key), scan.pack.later(key));
}

/** A word in the midst of a name that no list has: foreign, and no proclitic on it that a new phrase would begin with. */
function continuing(scan: Scan, token: Token, words: number, _end: number, _at: number): boolean {
  const { pack } = scan;
  // After a given name a definite word that no list has in that very form is a family name: «الجندان».
  const family =
    words === 1 &&
    token.key.startsWith(scan.pack.article) &&
    token.key.length > 4 &&
    !(pack.feminine(token.key) && pack.common(token.key.slice(pack.article.length))) &&
    !pack.listed(token.key) &&
    !pack.listed(token.key.slice(2)) &&
    !pack.stops.has(token.key);
  if (family) return true;
  if (!foreign(scan, token)) return false;
  for (const cut of token.cuts) {
    if (cut.length === 0) continue;
    if (cut.proclitics.startsWith(pack.andProclitic)) return false;
    if (!cut.definite && strengthOf(scan, cut.stem) === 2 && cut.stem.length > 3) return false;
  }
  // A verb would go on to say something.
  const next = scan.tokens[token.index + 1];
  if (words >= 2 && scan.pack.verbLike(token.key) && next?.kind !== 'punctuation') return false;
  return true;
}

/** After title and given name a definite word is the family's, be it an ordinary one: «الدكتور سعيد المولد». */
function familyLike(scan: Scan, at: number, end: number): boolean {
  const { key } = scan.tokens[at]!;
  const { pack, tables } = scan;
  if (!key.startsWith(scan.pack.article) || key.length < 5 || pack.stops.has(key) || pack.titleAdjectives.has(key))
    return false;
  return !tables.titles.byFirst.has(key.slice(2)) && !pack.nameAdjectives.has(key) && !nationalityAt(scan, at, end);
}

/**
 * «المتحدث عمار مكونين أن …»: a word that no list has, and that only its ending could make a form of an ordinary one,
 * is the family's where the phrase ends after it.
 */
function inflectedOnly(scan: Scan, at: number, end: number): boolean {
  const token = scan.tokens[at]!;
  const { pack } = scan;
  if (token.key.length < 4 || pack.stops.has(token.key) || pack.listed(token.key) || pack.verbLike(token.key))
    return false;
  if (token.cuts.some((cut) => cut.length > 0 && (pack.common(cut.stem) || pack.stops.has(cut.stem)))) return false;
  const next = at + 1 < end ? scan.tokens[at + 1]! : undefined;
  return next === undefined || pack.stops.has(next.key);
}

/** «عبد الله», «أبو زهري», «آل سعود»: the second part is definite, a name, or foreign. */
function prefixed(scan: Scan, _prefix: string, next: Token): boolean {
  return next.key.startsWith(scan.pack.article) || strengthOf(scan, next.key) > 0 || foreign(scan, next);
}

/** A hyphen between parts («سوك-يول»), or the full stop of an initial. */
function joins(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (!next || at + 1 >= end || next.kind !== 'word' || at === 0) return false;
  if ((token.form === '-' || token.form === '‐' || token.form === '–') && !token.spaced && !next.spaced) return true;
  return token.form === '.' && tokens[at - 1]!.form.length === 1 && !token.spaced;
}
