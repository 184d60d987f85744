import type { Cut } from '../text/text-pack.ts';
import { type KnownName, knownNamesAt } from './known-names.ts';
import type { Genus } from './mentions-pack.ts';
import { nameRunAt } from './person-names.ts';
import { phraseAt } from './phrase-table.ts';
import { type FoundName, foreign, nationalityAt, type Scan, sentenceEnd, whole } from './scan.ts';

/** Looks a known name up by its first token; memoised by the caller. */
export type KnownAt = (token: number) => readonly KnownName[];

/**
 * A name that a genus word opens: «هيئة مكافحة الفساد», «جامعة القاهرة», «السفارة الروسية», «مدينة سمرقند». What
 * follows the word decides: a name, words in quotation marks, or ordinary words in the shape of a name.
 */
export function genusNameAt(scan: Scan, i: number, knownAt: KnownAt): FoundName | undefined {
  const token = scan.tokens[i]!;
  for (const cut of token.cuts) {
    const genus = scan.pack.genera.get(cut.stem);
    if (!genus) continue;
    const name = cut.definite ? definiteName(scan, i, cut, genus) : genusName(scan, i, cut, genus, knownAt);
    if (name) return name;
  }
  return ministryAt(scan, i, knownAt);
}

/** «وزارة الخارجية القطرية», «الخارجية القطرية»: one ministry, however it is written. */
function ministryAt(scan: Scan, i: number, knownAt: KnownAt): FoundName | undefined {
  const { tokens, pack, tables } = scan;
  const end = sentenceEnd(scan, i);
  const word = tokens[i]!.cuts.find((cut) => pack.ministryWords.has(cut.stem) && !cut.definite);
  const first = word ? i + 1 : i;
  if (first >= end) return undefined;
  const portfolio = phraseAt(tables.portfolios, tokens, first, end);
  let key: string;
  let last: number;
  let cut = word;
  const construct = word && !portfolio ? constructPortfolio(scan, first, end, knownAt) : undefined;
  if (construct) {
    key = construct.key;
    last = construct.endToken;
  } else if (portfolio && (word ? portfolio.cut.length === 0 : true)) {
    key = portfolio.value.key;
    last = portfolio.endToken;
    cut ??= portfolio.cut;
  } else if (word) {
    last = definiteWords(scan, first, end, true);
    if (last === first) return undefined;
    key = slug(scan, first, last);
  } else return undefined;
  const of = construct ?? stateAfter(scan, last, end, knownAt);
  if (!word && !portfolioAlone(scan, i, portfolio!.cut.stem, of)) return undefined;
  return {
    firstToken: i,
    endToken: of?.adjective ? of.endToken : last,
    cut: cut!,
    type: 'organization',
    kind: 'ministry',
    entity: null,
    local: `ministry ${key}`,
    country: of?.iso ?? null,
    groupFirst: i,
    voiceOf: null,
    rule: word ? 'ministry' : 'portfolio',
    certainty: 0.85,
  };
}

/** «وزارة خارجية البحرين»: the portfolio loses its article before its land. */
function constructPortfolio(scan: Scan, at: number, end: number, knownAt: KnownAt) {
  if (at + 1 >= end) return undefined;
  const land = knownAt(at + 1).find((name) => name.cut.length === 0 && name.known.iso);
  const portfolio =
    land &&
    scan.tables.portfolios.byFirst.get(`${scan.pack.article}${scan.tokens[at]!.key}`)?.find((p) => p.rest.length === 0);
  return (
    portfolio && {
      key: portfolio.value.key,
      iso: land.known.iso!,
      endToken: land.endToken,
      adjective: true,
      feminine: true,
    }
  );
}

/**
 * «الخارجية الروسية», «الدفاع الروسية»: the adjective is feminine for the ministry that is left out; a minister's title
 * before it, or a feminine noun that it could describe, makes it no name of its own.
 */
function portfolioAlone(scan: Scan, i: number, stem: string, of: ReturnType<typeof stateAfter>): boolean {
  const { tokens, pack } = scan;
  const before = i > scan.text.sentences[scan.text.sentenceOf[i]!]!.firstToken ? tokens[i - 1] : undefined;
  if (before?.cuts.some((cut) => pack.portfolioTitles.has(cut.stem) || pack.ministryWords.has(cut.stem))) return false;
  const bare = pack.bareMinistries.has(`${scan.pack.article}${stem}`) || pack.bareMinistries.has(stem);
  if (of?.adjective)
    return (
      of.feminine &&
      (bare || !pack.feminine(tokens[i]!.key)) &&
      (bare
        ? !(before && definiteBefore(scan, before))
        : !before || before.kind === 'punctuation' || pack.stops.has(before.key))
    );
  return bare && (!before || before.kind === 'punctuation' || pack.forWords.has(before.key));
}

function definiteBefore({ pack }: Scan, { key }: { key: string }): boolean {
  return key.startsWith(pack.article) || pack.feminine(key);
}

/** The state that an adjective or a name says after a body's name. */
function stateAfter(
  scan: Scan,
  at: number,
  end: number,
  knownAt: KnownAt,
): { iso: string; endToken: number; adjective: boolean; feminine: boolean } | undefined {
  if (at >= end) return undefined;
  const nationality = nationalityAt(scan, at, end);
  if (nationality?.cut.definite && nationality.cut.length === 2) {
    return {
      iso: nationality.readings[0]!.iso,
      endToken: nationality.endToken,
      adjective: true,
      feminine: nationality.readings.some((r) => r.gender === 'f'),
    };
  }
  const country = countryAfter(scan, at, end, knownAt);
  return country && { iso: country.known.iso!, endToken: country.endToken, adjective: false, feminine: false };
}

function countryAfter(scan: Scan, at: number, end: number, knownAt: KnownAt): KnownName | undefined {
  const inside = scan.pack.atWords.has(scan.tokens[at]!.key) ? at + 1 : at;
  if (inside >= end) return undefined;
  return knownAt(inside).find(
    (name) => name.known.iso && (inside > at ? name.cut.length === 0 : scan.pack.atProclitics.has(name.cut.proclitics)),
  );
}

/** «السفارة الروسية», «الهيئة العامة للاستثمار», «البرلمان الأوروبي»: the word itself is definite. */
function definiteName(scan: Scan, i: number, cut: Cut, genus: Genus): FoundName | undefined {
  if (!genus.definite || cut.length > 4 || demonstrated(scan, i)) return undefined;
  const end = sentenceEnd(scan, i);
  let at = i + 1;
  let named = false;
  let country: string | null = null;
  while (at < end && at < i + 5) {
    const nationality = nationalityAt(scan, at, end);
    if (nationality?.cut.definite && nationality.cut.length === 2) {
      country = nationality.readings[0]!.iso;
      at = nationality.endToken;
      named = true;
    } else if (scan.pack.nameAdjectives.has(scan.tokens[at]!.key)) {
      named ||= scan.pack.coreAdjectives.has(scan.tokens[at]!.key);
      at++;
    } else break;
  }
  if (!named) return undefined;
  const purpose = purposeAfter(scan, at, end);
  return local(scan, i, purpose, cut, genus, { country, rule: 'definite-body', certainty: country ? 0.7 : 0.6 });
}

/** «هذه المؤسسة…» refers back. */
function demonstrated(scan: Scan, i: number): boolean {
  return i > 0 && scan.pack.demonstratives.has(scan.tokens[i - 1]!.key);
}

function genusName(scan: Scan, i: number, cut: Cut, genus: Genus, knownAt: KnownAt): FoundName | undefined {
  const { tokens } = scan;
  const end = sentenceEnd(scan, i);
  const first = i + 1;
  if (first >= end) return undefined;
  if (scan.pack.onlyBefore.get(cut.stem)?.has(tokens[first]!.key) === false) return undefined;
  if (tokens[first]!.kind === 'punctuation') {
    const quotation = scan.quotationsAt.get(first + 1)?.find((q) => q.words <= 6);
    if (!quotation || quotation.endToken > end) return undefined;
    const inner = knownAt(quotation.firstToken)
      .filter((n) => n.endToken === quotation.endToken && n.cut.length === 0)
      .flatMap((n) => [n, ...n.others.map((o) => meaning(n, o))])
      .find((n) => n.type === genus.type);
    return {
      ...(inner ?? local(scan, quotation.firstToken, quotation.endToken, whole(tokens[quotation.firstToken]!), genus)),
      groupFirst: i,
      rule: 'genus-quoted',
      certainty: 0.8,
    };
  }
  if (scan.pack.notBefore.get(cut.stem)?.has(tokens[first]!.key)) return undefined;

  const honoured =
    genus.keep === 'always' && genus.completed.includes('person') ? honouredEnd(scan, first, end) : first;
  if (honoured > first) {
    const to = purposeAfter(scan, adjectives(scan, honoured, end), end);
    return local(scan, i, to, cut, genus, { rule: 'genus-honoured', certainty: 0.8 });
  }
  // A kind word that takes neither names nor descriptions makes names only when it is definite.
  if (genus.keep === 'always' && genus.completed.length === 0 && !genus.described) return undefined;
  const known = knownAt(first).find(
    (name) => name.cut.length === 0 && (name.entry.form !== 'short' || name.type === 'organization'),
  );
  if (known) {
    const whole = purposeAfter(scan, adjectives(scan, known.endToken, end), end);
    if (genus.kind === 'agency' && purposed(scan, whole - 1)) {
      // «وكالة تسنيم الإيرانية للأنباء»: the word and what follows make the agency's full name.
      const agency = [known, ...known.others].find((n) => n.known.type === 'organization');
      return { ...local(scan, i, whole, cut, genus), entity: agency?.known.id ?? null, rule: 'agency', certainty: 0.9 };
    }
    if (genus.keep !== 'always') {
      // «مدينة سمرقند», «صحيفة الحياة»: the word only tells which of the entities of that name is meant.
      const fitting = [known, ...known.others].find(
        (n) => n.known.type === genus.type && (MEDIA.has(n.known.kind) ? MEDIA.has(genus.kind) : true),
      );
      if (!fitting) return undefined;
      const { known: entity } = fitting;
      // «حزب المؤتمر الشعبي العام»: a description needs its word, «حزب فوكس» does not.
      if (genus.keep === 'described' && genus.kind !== 'agency' && known.cut.stem.startsWith(scan.pack.article)) {
        return {
          ...local(scan, i, adjectives(scan, known.endToken, end), cut, genus),
          entity: entity.id,
          kind: entity.kind,
          country: entity.country,
          rule: 'genus-known',
          certainty: 0.95,
        };
      }
      return {
        ...known,
        entity: entity.id,
        type: entity.type,
        kind: entity.kind,
        country: entity.country,
        groupFirst: i,
        rule: 'genus-known',
        certainty: 0.95,
      };
    }
    const after = adjectives(scan, known.endToken, end);
    if (!genus.completed.includes(known.type) || (known.entry.ambiguous && scan.pack.common(known.cut.stem.slice(2))))
      return undefined;
    // «برنامج إيران النووي» takes its adjective to be a name, «برنامج إيران» is none.
    if (genus.kind === 'programme' && adjectives(scan, known.endToken, end) === known.endToken) return undefined;
    const host = genus.kind === 'embassy' ? hostEnd(scan, after, end, knownAt) : after;
    return local(scan, i, purposeAfter(scan, host, end), cut, genus, {
      country: known.known.iso ?? known.country,
      rule: 'genus-of-known',
      certainty: 0.7,
    });
  }
  const described = genus.described ? describedEnd(scan, first, end, genus) : first;
  if (described > first) {
    const nationality = lastNationality(scan, first, described);
    return local(scan, i, described, cut, genus, { country: nationality, rule: 'genus-described', certainty: 0.6 });
  }
  if (genus.keep === 'always' && (genus.type === 'product' || genus.type === 'event')) return undefined;
  // «عملية الهضم»: an operation is named by a known name or in quotation marks, or it is none.
  if (genus.type === 'event') return undefined;
  const proper = properEnd(scan, first, end);
  if (proper === first) return undefined;
  // «حزب خان» is a man's party, not a party's name.
  if (
    genus.keep !== 'always' &&
    (genus.type === 'organization' || genus.type === 'product') &&
    (scan.pack.later(tokens[first]!.key) > 0 || scan.pack.given(tokens[first]!.key) > 0)
  )
    return undefined;
  if (genus.kind === 'agency') {
    const whole = purposeAfter(scan, adjectives(scan, proper, end), end);
    if (purposed(scan, whole - 1)) return local(scan, i, whole, cut, genus, { rule: 'agency', certainty: 0.8 });
  }
  const kept = genus.keep === 'always';
  const to = kept ? adjectives(scan, proper, end) : proper;
  return {
    ...local(scan, kept ? i : first, to, kept ? cut : whole(tokens[first]!), genus),
    groupFirst: i,
    rule: 'genus-proper',
    certainty: 0.65,
  };
}

/** «مطار الملك خالد», «مركز الأمير سلطان»: a title and a name, after which the body is called. */
function honouredEnd(scan: Scan, first: number, end: number): number {
  const title = phraseAt(scan.tables.titles, scan.tokens, first, end);
  if (!title?.cut.definite || title.cut.length !== 2 || !HONOURED.has(title.value.role) || title.endToken >= end)
    return first;
  return nameRunAt(scan, title.endToken, true)?.endToken ?? first;
}

const HONOURED: ReadonlySet<string> = new Set(['monarch', 'honorific', 'crown-prince']);

/** «سفارة قطر لدى تونس»: an embassy is named with the land where it stands. */
function hostEnd(scan: Scan, at: number, end: number, knownAt: KnownAt): number {
  if (at + 1 >= end || !scan.pack.atWords.has(scan.tokens[at]!.key)) return at;
  return knownAt(at + 1).find((name) => name.cut.length === 0 && name.known.iso)?.endToken ?? at;
}

/** A club or a party is no newspaper of the same name. */
const MEDIA: ReadonlySet<string> = new Set([
  'newspaper',
  'outlet',
  'broadcaster',
  'agency',
  'magazine',
  'website',
  'media',
]);

/** A name taken for another of its entities. */
function meaning(name: KnownName, { entry, known }: KnownName['others'][number]): KnownName {
  const { id, type, kind, country } = known;
  return { ...name, entry, known, entity: id, type, kind, country };
}

/** «مطار أورلي بباريس», «ليمان بالكامل»: where it lies or how far is no part of a name. */
function placeWithin(scan: Scan, at: number): boolean {
  return scan.tokens[at]!.cuts.some(
    (cut) =>
      cut.length > 0 &&
      scan.pack.atProclitics.has(cut.proclitics.slice(0, 1)) &&
      (cut.definite || knownNamesAt(scan, at).some((name) => name.cut.length === cut.length && name.type === 'place')),
  );
}

/** Foreign words in a row: «واترلو», «إيفيا»; given names count, for schools and streets are called after people. */
function properEnd(scan: Scan, first: number, end: number): number {
  const { tokens } = scan;
  let at = first;
  while (at < end && at < first + 4) {
    const token = scan.tokens[at]!;
    if (token.kind !== 'word' || token.key.length < 3) break;
    if (placeWithin(scan, at)) break;
    if (
      at > first &&
      ((scan.pack.given(token.key) > 0 && scan.pack.given(tokens[first]!.key) === 0) ||
        token.cuts.some((cut) => cut.proclitics === scan.pack.andProclitic))
    )
      break;
    if (!foreign(scan, token) || scan.pack.adjectiveLike(token.key)) break;
    if (
      token.cuts.some(
        (cut) => cut.definite && cut.length === 2 && scan.pack.forProclitics.has(cut.proclitics.slice(0, 1)),
      )
    )
      break;
    at++;
  }
  return at;
}

/**
 * Where ordinary words that make up a body's name end: a construct «مكافحة الفساد», joined «والتعليم», adjectives
 * «العامة», a purpose «للاستثمار». `first` where they make up none.
 */
function describedEnd(scan: Scan, first: number, end: number, genus: Genus, depth = 0): number {
  const { tokens, pack } = scan;
  let at = first;
  // At most two words without article may go before the definite one: «مكافحة الفساد», «نواب الشعب».
  for (let n = 0; n < 2 && at < end && bareNoun(scan, at); n++) at++;
  let to = definiteWords(scan, at, end, genus.joined);
  if (to === at) return first;
  // «إدارة المستشفى», «أمانة المنطقة» belong to one that was named before.
  const generic = to === at + 1 && pack.genera.has(tokens[at]!.key.slice(2));
  to = adjectives(scan, to, end, true);
  to = purposeAfter(scan, to, end);
  if (depth < 2) to = withinEnd(scan, to, end, depth + 1);
  if (generic && to === at + 1) return first;
  const next = to < end ? tokens[to]! : undefined;
  if (next && pack.prefixes.has(next.key)) return first;
  return to;
}

function purposed(scan: Scan, at: number): boolean {
  return scan.tokens[at]!.cuts.some(
    (c) => c.definite && c.length === 2 && scan.pack.forProclitics.has(c.proclitics.slice(0, 1)),
  );
}

function bareNoun(scan: Scan, at: number): boolean {
  const { key, kind } = scan.tokens[at]!;
  return kind === 'word' && !key.startsWith(scan.pack.article) && !scan.pack.stops.has(key) && scan.pack.common(key);
}

/** One definite noun, and those that «و» joins to it. */
function definiteWords(scan: Scan, at: number, end: number, joined: boolean): number {
  const { tokens, pack } = scan;
  if (at >= end || !definiteNoun(scan, at)) return at;
  let to = at + 1;
  while (joined && to < end && to < at + 4) {
    const cut = tokens[to]!.cuts.find((c) => c.definite && c.proclitics === `${pack.andProclitic}${scan.pack.article}`);
    if (!cut || pack.stops.has(`${scan.pack.article}${cut.stem}`) || nationalityAt(scan, to, end)) break;
    if (scan.tables.titles.byFirst.has(cut.stem) || pack.genera.has(cut.stem)) break;
    to++;
  }
  return to;
}

function definiteNoun(scan: Scan, at: number): boolean {
  const { key, kind } = scan.tokens[at]!;
  if (kind !== 'word' || !key.startsWith(scan.pack.article) || key.length < 4 || scan.pack.stops.has(key)) return false;
  // «مجلس الوزراء», «مجلس النواب» are bodies; «مجلس الرئيس» is none.
  return !scan.tables.titles.byFirst.get(key.slice(2))?.some(({ value }) => value.number === 'singular');
}

function relativeAt(scan: Scan, at: number): boolean {
  const { key } = scan.tokens[at]!;
  const { pack, tables } = scan;
  return (
    pack.relativeAdjective(key) &&
    !pack.stops.has(key) &&
    !pack.titleAdjectives.has(key) &&
    !tables.titles.byFirst.has(key.slice(2)) &&
    (pack.common(key) || pack.common(key.slice(2)))
  );
}

/** «لجنة الدفاع في مجلس الشيوخ», «كلية الهندسة بجامعة بغداد»: a part is named with its whole. */
function withinEnd(scan: Scan, at: number, end: number, depth: number): number {
  const { tokens, pack } = scan;
  if (at >= end) return at;
  const apart = pack.atWords.has(tokens[at]!.key) ? at + 1 : at;
  if (apart >= end) return at;
  const cut = tokens[apart]!.cuts.find(
    (c) =>
      pack.genera.get(c.stem)?.type === 'organization' &&
      pack.genera.get(c.stem)?.keep === 'always' &&
      pack.genera.get(c.stem)?.described &&
      (apart > at
        ? c.length <= 2 && c.proclitics !== pack.andProclitic
        : pack.atProclitics.has(c.proclitics.slice(0, 1))),
  );
  if (!cut) return at;
  if (cut.definite) {
    const to = adjectives(scan, apart + 1, end);
    return to > apart + 1 ? to : at;
  }
  const to = describedEnd(scan, apart + 1, end, pack.genera.get(cut.stem)!, depth);
  if (to > apart + 1) return to;
  const proper = properEnd(scan, apart + 1, end);
  return proper > apart + 1 ? proper : at;
}

/** Adjectives of names and nationalities, all definite. */
function adjectives(scan: Scan, at: number, end: number, relative = false): number {
  let to = at;
  while (to < end && to < at + 4) {
    const nationality = nationalityAt(scan, to, end);
    if (nationality?.cut.definite && nationality.cut.length === 2) to = nationality.endToken;
    else if (scan.pack.nameAdjectives.has(scan.tokens[to]!.key) || (relative && relativeAt(scan, to))) to++;
    else break;
  }
  return to;
}

/** «للأنباء», «للغذاء والدواء» after a name that is complete without it. */
function purposeAfter(scan: Scan, at: number, end: number): number {
  const { tokens, pack } = scan;
  if (at >= end) return at;
  const cut = tokens[at]!.cuts.find(
    (c) => c.definite && pack.forProclitics.has(c.proclitics.slice(0, 1)) && c.length === 2,
  );
  if (
    !cut ||
    pack.stops.has(tokens[at]!.key) ||
    !pack.common(cut.stem) ||
    pack.genera.has(cut.stem) ||
    scan.tables.titles.byFirst.has(cut.stem)
  )
    return at;
  let to = at + 1;
  while (
    to < end &&
    to < at + 3 &&
    tokens[to]!.cuts.some((c) => c.definite && c.proclitics === `${pack.andProclitic}${scan.pack.article}`)
  )
    to++;
  return adjectives(scan, to, end);
}

function lastNationality(scan: Scan, first: number, end: number): string | null {
  for (let i = end - 1; i >= first; i--) {
    const nationality = nationalityAt(scan, i, end);
    if (nationality?.cut.definite) return nationality.readings[0]!.iso;
  }
  return null;
}

function local(
  scan: Scan,
  first: number,
  end: number,
  cut: Cut,
  genus: Genus,
  more: Partial<FoundName> = {},
): FoundName {
  return {
    firstToken: first,
    endToken: end,
    cut,
    type: genus.type,
    kind: genus.kind,
    entity: null,
    local: slug(scan, first, end, cut),
    country: null,
    groupFirst: first,
    voiceOf: null,
    rule: 'genus',
    certainty: 0.6,
    ...more,
  };
}

/** The folded words of a stretch, the first without its proclitics. */
export function slug(scan: Scan, first: number, end: number, cut?: Cut): string {
  const words: string[] = [];
  for (let i = first; i < end; i++) {
    const token = scan.tokens[i]!;
    if (token.kind === 'punctuation') continue;
    if (i > first || !cut) words.push(token.key);
    else words.push(cut.definite ? `${scan.pack.article}${cut.stem}` : cut.stem);
  }
  return words.join(' ');
}
