import type { Mention } from '../mentions/find-mentions.ts';
import { phraseAt } from '../mentions/phrase-table.ts';
import type { TokenRange } from '../parts/find-parts.ts';
import { type ArticleView, isPerson, isPlace, opensAt, type PositionHead } from './article-view.ts';
import { PORTFOLIO_NAMES } from './position-names.ts';

/** A title with its complement: «المتحدث باسم وزارة الصحة», «وزير التجارة والصناعة التونسي». */
export interface Title extends TokenRange {
  readonly head: PositionHead;
  readonly headEnd: number;
  readonly definite: boolean;
  /** Letters before the title's own: «و», «ل», «ب». */
  readonly proclitics: string;
  /** The portfolio of a minister, in English where it is known. */
  readonly portfolio: string | null;
  /** The country of its nationality adjective. */
  readonly state: Mention | null;
  /** The names in its complement, in order. */
  readonly names: readonly Mention[];
  /** The land where an envoy serves. */
  readonly at: Mention | null;
  readonly former: boolean;
  /** Whether words of the complement stand in no name: the title's own words must then tell it. */
  readonly described: boolean;
  /** «نائب» + «رئيس الوزراء». */
  readonly inner: Title | null;
  /** Titles of others in the complement: «مدير مكتب الرئيس». */
  readonly governed: readonly PositionHead[];
}

const TOKENS_MAX = 16;

/** The title that starts at token `i`, with as much of its complement as is certainly its own. */
export function titleAt(view: ArticleView, i: number, end: number, depth = 0): Title | undefined {
  const { tokens, pack, tables } = view;
  if (!opensAt(view, i).title) return;
  const match = phraseAt(tables.heads, tokens, i, end);
  if (!match) return;
  const standing = view.nameAt[i];
  if (standing && (standing.endToken > match.endToken || isPerson(view, standing))) return;

  const { value: head, cut } = match;
  const names: Mention[] = [];
  let to = match.endToken;
  let portfolio: string | null = null;
  let state: Mention | null = null;
  let at: Mention | null = null;
  let former = false;
  let described = false;
  let inner: Title | null = null;
  const governed: PositionHead[] = [];
  /** Whether the last word taken is one that a definite word may still make definite. */
  let open = !cut.definite && match.endToken === i + 1;

  // «أمين عام الأمم المتحدة», «أمير دولة قطر»: the lexicon's phrase may reach into the name of the body.
  for (let k = i + 1; k < to; k++) {
    const name = view.nameAt[k];
    if (!name || isPerson(view, name)) continue;
    names.push(name);
    to = Math.max(to, Math.min(name.endToken, end));
    open = false;
  }
  // «المتحدث باسم»: what it speaks for follows.
  if (pack.titlePrepositions.has(tokens[to - 1]!.key)) open = true;

  if (pack.portfolioTitles.has(cut.stem) && match.endToken === i + 1) {
    const known = phraseAt(tables.portfolios, tokens, to, end);
    if (known && known.cut.length === 0) {
      open = false;
      const joined = joinedPortfolios(view, to, end);
      portfolio = joined?.english ?? PORTFOLIO_NAMES[known.value.key] ?? null;
      to = Math.max(known.endToken, joined?.endToken ?? 0);
    }
  }
  if (head.prefix && open && depth < 3 && to < end) {
    const next = titleAt(view, to, end, depth + 1);
    if (next && !next.definite && next.proclitics === '') {
      inner = next;
      governed.push(next.head, ...next.governed);
      to = next.endToken;
      open = false;
    }
  }

  while (to < end && to < i + TOKENS_MAX) {
    const token = tokens[to]!;
    const quoted = QUOTES.has(token.form) ? view.nationalityAt[to + 1] : undefined;
    if (quoted && quoted.endToken < end && QUOTES.has(tokens[quoted.endToken]!.form)) {
      // The press that does not recognise a state sets its adjective in quotation marks.
      state ??= quoted;
      to = quoted.endToken + 1;
      continue;
    }
    if (token.kind !== 'word') break;
    const name = view.nameAt[to];
    const adjective = view.nationalityAt[to];
    if (name && isPerson(view, name)) break;
    if (name) {
      const joined = name.proclitics.startsWith(pack.andProclitic);
      if (joined && open && pack.portfolioTitles.has(cut.stem)) {
        // «وزير الصحة والشؤون…» may look like a ministry's name: it goes on in the portfolio.
        described = true;
        to = name.endToken;
        continue;
      }
      if (joined || (name.proclitics !== '' && !pack.complementProclitics.has(name.proclitics))) break;
      // «الوزير السعودية»: a bare name belongs to the title only in construct.
      if (name.proclitics === '' && !open && (cut.definite || names.length > 0 || state)) break;
      if (name.proclitics === 'ب' && names.length > 0) break;
      names.push(name);
      to = name.endToken;
      open = false;
      continue;
    }
    if (adjective) {
      if (adjective.proclitics.startsWith(pack.andProclitic)) {
        // «وزير الخارجية والمغاربة المقيمين بالخارج»: of a minister, joined to the portfolio.
        if (!pack.portfolioTitles.has(cut.stem) || state) break;
        described = true;
        to = adjective.endToken;
        continue;
      }
      state ??= adjective;
      to = adjective.endToken;
      open = false;
      continue;
    }
    if (pack.titlePrepositions.has(token.key) || token.key === pack.inWord) {
      const after = complementAfter(view, to + 1, end);
      const place = view.nameAt[to + 1];
      const inside = token.key === pack.inWord;
      if (after === 0 || (inside && !(head.abroad || (place && !isPlace(view, place))))) break;
      if (place && isPlace(view, place) && (head.abroad || !inside)) at ??= place;
      else if (place) names.push(place);
      else described = true;
      to = after;
      open = false;
      continue;
    }
    if (pack.stops.has(token.key) || pack.counterparts.has(token.key)) break;
    if (pack.formerWords.has(token.key)) {
      former = true;
      to++;
      continue;
    }
    if (pack.neutralAdjectives.has(token.key)) {
      open = false;
      to++;
      continue;
    }
    if (pack.honorifics.has(token.key)) {
      // «مدير مكتب معالي الوزير»: a courtesy within the complement.
      if (!open || to + 1 >= end || !phraseAt(tables.heads, tokens, to + 1, to + 2)?.cut.definite) break;
      to++;
      continue;
    }
    // «ولي العهد النائب الثاني»: a title with its article starts anew, as does one in construct after a closed group.
    const next = phraseAt(tables.heads, tokens, to, end);
    const proclitics = next ? next.cut.proclitics.replace(/ال$/, '') : '';
    if (next && !open && (proclitics === '' || proclitics.startsWith(pack.andProclitic))) break;
    if (next) governed.push(next.value);
    const definite = token.cuts.find((c) => c.definite);
    if (definite) {
      const before = definite.proclitics.slice(0, -2);
      const joinable = before === '' || before === pack.andProclitic || pack.complementProclitics.has(before);
      if (!joinable) break;
      // «الرئيس الجديد» describes; «رئيس الاتحاد» says of what.
      described ||= !cut.definite || before !== '' || match.endToken > i + 1;
      to++;
      open = false;
      continue;
    }
    const complement = token.cuts.find((c) => pack.complementProclitics.has(c.proclitics));
    if (complement && !open && next && pack.complementProclitics.has(proclitics)) {
      to++;
      described = true;
      open = true;
      continue;
    }
    // «رئيس لجنة الدفاع»: nouns in construct go on until one is definite.
    if (open && !pack.verbLike(token.key)) {
      described = true;
      to++;
      continue;
    }
    break;
  }
  // A construct that came to no end is none: «رئيس وقال».
  const person = view.nameAt[to];
  const closed = person !== undefined && person.proclitics === '' && isPerson(view, person);
  if (open && to > match.endToken && !closed) {
    to = match.endToken;
    described = false;
  }
  return {
    firstToken: i,
    endToken: to,
    head,
    headEnd: match.endToken,
    definite: cut.definite,
    proclitics: cut.definite ? cut.proclitics.slice(0, -2) : cut.proclitics,
    portfolio,
    state,
    names,
    at,
    former,
    described,
    inner,
    governed,
  };
}

/** «الثقافة والسياحة»: portfolios of one word each, joined. Undefined where the words are no such run. */
function joinedPortfolios(view: ArticleView, at: number, end: number) {
  const names: string[] = [];
  let to = at;
  for (; to < end; to++) {
    const match = phraseAt(view.tables.portfolios, view.tokens, to, to + 1);
    const name = match && PORTFOLIO_NAMES[match.value.key];
    if (!name || match.cut.proclitics !== (to === at ? '' : view.pack.andProclitic)) break;
    names.push(name);
  }
  return names.length > 1 ? { english: names.join(' and '), endToken: to } : undefined;
}

/** Whether the title says enough to be a position: by itself, or by what belongs to it. */
export function tellsPosition(view: ArticleView, title: Title): boolean {
  const { head } = title;
  if (head.member) return title.names.some((name) => !isPlace(view, name));
  if (!head.prefix && (head.bare || title.headEnd > title.firstToken + 1)) return true;
  if (title.inner) return true;
  return (
    title.portfolio !== null || title.state !== null || title.names.length > 0 || title.at !== null || title.described
  );
}

/** Where the name or the definite words after a preposition end; 0 where there are none. */
function complementAfter(view: ArticleView, at: number, end: number): number {
  if (at >= end) return 0;
  const name = view.nameAt[at];
  if (name) return isPerson(view, name) ? 0 : name.endToken;
  const token = view.tokens[at]!;
  return token.kind === 'word' && token.cuts.some((cut) => cut.definite && cut.length === 2) ? at + 1 : 0;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '«', '»', '“', '”']);
