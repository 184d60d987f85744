import type { Nationality } from '../knowledge/knowledge-base.ts';
import type { TokenRange } from '../parts/find-parts.ts';
import type { Cut } from '../text/text-pack.ts';
import { phraseAt } from './phrase-table.ts';
import { type FoundName, nationalityAt, type Scan, sentenceEnd, TRAIT } from './scan.ts';

/** A title with what belongs to it: portfolio, nationality, the body it speaks for, the land where it is held. */
export interface Office extends TokenRange {
  readonly cut: Cut;
  readonly role: string;
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
  readonly definite: boolean;
  /** ISO code, or the name of the body. */
  readonly of: string | null;
  readonly body: FoundName | null;
  readonly at: string | null;
  /** «الرئيسان الروسي والصيني»: one state a holder. */
  readonly states: readonly string[];
}

/** A name (no person's) that has been found to start at a token. */
export type NameAt = (token: number) => FoundName | undefined;

const STEPS_MAX = 10;
/** «نائب مساعد مدير …»: how many titles may stand in construct. */
const DEPTH_MAX = 4;

export function officeAt(scan: Scan, i: number, nameAt: NameAt, depth = 0): Office | undefined {
  const { tokens, tables, pack } = scan;
  if (!(scan.traits[i]! & TRAIT.title)) return undefined;
  const end = sentenceEnd(scan, i);
  const match = phraseAt(tables.titles, tokens, i, end);
  if (!match) return undefined;
  const { gender, number } = match.value;
  let { role, of } = match.value;
  let at: string | null = null;
  let body: FoundName | null = null;
  const states: string[] = [];
  let to = match.endToken;
  // «المتحدث الرسمي باسم …» is listed with its «باسم»: the body follows.
  if (to > i + 1 && pack.forWords.has(tokens[to - 1]!.key)) to--;
  body = bodyWithin(scan, i, to, nameAt);

  const isMinister = pack.portfolioTitles.has(match.cut.stem);
  if (isMinister && to < end && to === i + 1) {
    const portfolio = phraseAt(tables.portfolios, tokens, to, end);
    if (portfolio && portfolio.cut.length === 0) {
      if (role === 'minister' || role === 'other') role = portfolio.value.role;
      to = joinedPortfolio(scan, portfolio.endToken, end);
    } else {
      to = joinedPortfolio(scan, definiteRun(scan, to, end, 1), end);
      role = 'minister';
    }
  }

  for (let step = 0; step < STEPS_MAX && to < end; step++) {
    const token = tokens[to]!;
    if (token.kind !== 'word') break;
    if (pack.titleAdjectives.has(token.key)) {
      to++;
      continue;
    }
    const nationality = nationalityAt(scan, to, end);
    if (nationality && belongsTo(scan, nationality, match.cut.definite || to > i + 1, states.length > 0, number)) {
      states.push(stateOf(nationality.readings, gender));
      to = nationality.endToken;
      continue;
    }
    if (pack.forWords.has(token.key) && to + 1 < end) {
      const name = nameAt(to + 1);
      if (name && name.cut.length === 0) {
        body = name;
        to = name.endToken;
      } else to = definiteRun(scan, to + 1, end, 3);
      continue;
    }
    const name = nameAt(to);
    if (name && name.type !== 'person') {
      if (name.cut.length === 0 && !match.cut.definite && body === null) {
        body = name;
        to = name.endToken;
        continue;
      }
      if (name.cut.length > 0 && pack.forProclitics.has(name.cut.proclitics.slice(0, 1)) && body === null) {
        body = name;
        to = name.endToken;
        continue;
      }
      if (name.cut.length > 0 && pack.atProclitics.has(name.cut.proclitics.slice(0, 1))) {
        at ??= stateOfName(name);
        to = name.endToken;
        continue;
      }
    }
    if (pack.atWords.has(token.key) && to + 1 < end) {
      const place = nameAt(to + 1);
      if (place && place.type !== 'person' && place.cut.length === 0) {
        at ??= stateOfName(place);
        if (place.type === 'organization') body ??= place;
        to = place.endToken;
        continue;
      }
      break;
    }
    // «نائب وزير الدفاع», «مساعد مدير…»: a title in construct with a title.
    if (!match.cut.definite && to === match.endToken && token.cuts[0]!.stem === token.key && !isMinister) {
      const inner = depth < DEPTH_MAX ? officeAt(scan, to, nameAt, depth + 1) : undefined;
      if (inner && inner.cut.length <= 2 && inner.role !== 'honorific') {
        of ??= inner.of;
        body ??= inner.body;
        states.push(...inner.states);
        to = inner.endToken;
        if (role === inner.role) role = 'other';
        continue;
      }
      // «مدير عام الشؤون الصحية»: ordinary definite words say of what.
      const run = definiteRun(scan, to, end, 3);
      if (run > to) {
        to = run;
        continue;
      }
    }
    break;
  }
  if (
    role === 'monarch' &&
    pack.nobleTitles.has(match.cut.stem) &&
    match.cut.definite &&
    states.length === 0 &&
    of === null
  )
    role = 'honorific';
  return {
    firstToken: i,
    endToken: to,
    cut: match.cut,
    role: roleIn(role, body),
    gender,
    number,
    definite: match.cut.definite || body !== null || to > match.endToken || isMinister,
    of: of ?? states[0] ?? (body ? (body.type === 'place' ? stateOfName(body) : null) : null),
    body,
    at,
    states,
  };
}

/** The body that a title's own words name: «الأمين العام للأمم المتحدة» is listed whole. */
function bodyWithin(_scan: Scan, first: number, end: number, nameAt: NameAt): FoundName | null {
  for (let i = first + 1; i < end; i++) {
    const name = nameAt(i);
    if (name && name.type === 'organization' && name.endToken <= end) return name;
  }
  return null;
}

/** Who leads a body has the office that goes with its kind. */
function roleIn(role: string, body: FoundName | null): string {
  if (role !== 'president' || body?.type !== 'organization') return role;
  if (body.kind === 'parliament') return 'speaker-of-parliament';
  if (body.kind === 'party') return 'party-leader';
  return 'head-of-agency';
}

/** «ووزير…» starts a title of its own, «والتعاون الدولي» goes on in this one. */
function joinedPortfolio(scan: Scan, at: number, end: number): number {
  let to = at;
  while (to < end && to < at + 6) {
    const { key, cuts } = scan.tokens[to]!;
    const joined = cuts.some((c) => c.definite && c.proclitics === `${scan.pack.andProclitic}${scan.pack.article}`);
    const purpose = cuts.some(
      (c) => c.definite && scan.pack.forProclitics.has(c.proclitics.slice(0, 1)) && c.length === 2,
    );
    const adjective = to > at && scan.pack.nameAdjectives.has(key) && !nationalityAt(scan, to, end);
    if (!(joined || purpose || adjective) || nationalityAt(scan, to, end)) break;
    if (cuts.some((c) => scan.tables.titles.byFirst.has(c.stem))) break;
    to++;
  }
  return to;
}

function definiteRun(scan: Scan, at: number, end: number, max: number): number {
  let to = at;
  while (to < end && to < at + max) {
    const { key, kind } = scan.tokens[to]!;
    if (kind !== 'word' || !key.startsWith(scan.pack.article) || key.length < 5 || scan.pack.stops.has(key)) break;
    if (scan.tables.titles.byFirst.has(key.slice(2)) || (!scan.pack.common(key) && !scan.pack.common(key.slice(2))))
      break;
    if (nationalityAt(scan, to, end)) break;
    to++;
  }
  return to;
}

function belongsTo(
  scan: Scan,
  nationality: { readonly cut: Cut; readonly readings: readonly Nationality[] },
  definite: boolean,
  joined: boolean,
  number: string,
): boolean {
  const { cut } = nationality;
  const and = cut.proclitics.startsWith(scan.pack.andProclitic);
  if (and) return joined && number !== 'singular' && cut.definite && cut.length === 3;
  return definite ? cut.definite && cut.length === 2 : !cut.definite && cut.length === 0;
}

function stateOf(readings: readonly Nationality[], gender: 'm' | 'f'): string {
  return (readings.find((r) => r.gender === gender) ?? readings[0]!).iso;
}

export function stateOfName(name: FoundName): string | null {
  return name.country;
}
