import { nameByContext } from './context-names.ts';
import { genusNameAt, slug } from './genus-names.ts';
import { inByline, type KnownName, knownNamesAt } from './known-names.ts';
import { Board, type GroupedName } from './name-board.ts';
import { type Office, officeAt } from './offices.ts';
import { uniteNames } from './one-entity.ts';
import { type NameRun, nameRunAt } from './person-names.ts';
import { type FoundName, foreign, nationalityAt, type Scan, sentenceEnd, TRAIT, whole } from './scan.ts';
import { findShortForms } from './short-forms.ts';

export interface Names {
  /** In the order of the text; none overlaps another. */
  readonly list: readonly GroupedName[];
  /** Titles with no name beside them: they refer to somebody all the same. */
  readonly offices: readonly Office[];
  /** By token: whether it is part of a name. */
  readonly covered: Uint8Array;
}

const COMMAS: ReadonlySet<string> = new Set(['،', ',']);
const NONE: readonly KnownName[] = [];

/** How prominent a known entity must be for a short or ambiguous name alone to mean it. */
const PROMINENT = 0.5;

/**
 * All names of an article. Known names and those that a genus word opens come first, then titles, which stand on them,
 * then persons, which stand on titles, and last the short forms of those that are named in full somewhere.
 */
export function findNames(scan: Scan): Names {
  const { tokens, skip } = scan;
  const known = memoised(tokens.length, (i: number) =>
    skip[i] || (scan.traits[i]! & TRAIT.stop && !(scan.traits[i]! & TRAIT.nameStart)) ? NONE : knownNamesAt(scan, i),
  );
  const board = new Board(tokens.length);
  const doubtful: KnownName[] = [];

  for (let i = 0; i < tokens.length; ) {
    const name = skip[i] || tokens[i]!.kind === 'punctuation' ? undefined : bestNameAt(scan, i, known, doubtful);
    if (name) {
      board.put(name);
      i = Math.max(i + 1, name.endToken);
    } else i++;
  }

  const nameAt = (i: number) => board.startingAt(i);
  const offices: Office[] = [];
  for (let i = 0; i < tokens.length; ) {
    const inside = board.at(i);
    const mayBegin = scan.traits[i]! & TRAIT.title && !skip[i] && (!inside || inside.type === 'person');
    const office = mayBegin ? officeAt(scan, i, nameAt) : undefined;
    if (office && !(inside && inside.endToken > i + 1) && !partOfName(scan, office)) {
      offices.push(office);
      i = office.endToken;
    } else i++;
  }

  const used = new Set<Office>();
  namePersonsAfterTitles(scan, board, offices, used, known);
  nameUntitledPersons(scan, board, offices);
  settleDoubtful(scan, board, doubtful, known);
  findShortForms(scan, board, known);
  board.addDateline(scan);
  nameByContext(scan, board);
  uniteNames(scan, board);
  joinAppositions(scan, board, offices, used);
  return { list: board.list(), offices: offices.filter((office) => !used.has(office)), covered: board.covered() };
}

/** «ولد الشيخ أحمد», «آل الشيخ»: the title word is part of a name. */
function partOfName(scan: Scan, office: Office): boolean {
  const before = scan.tokens[office.firstToken - 1];
  return before !== undefined && (scan.pack.prefixes.has(before.key) || scan.pack.links.has(before.key));
}

function memoised<T>(size: number, of: (i: number) => T): (i: number) => T {
  const made = new Array<T | undefined>(size).fill(undefined);
  return (i) => (made[i] ??= of(i));
}

type KnownAt = (i: number) => readonly KnownName[];

function bestNameAt(scan: Scan, i: number, known: KnownAt, doubtful: KnownName[]): FoundName | undefined {
  const traits = scan.traits[i]!;
  const composed =
    (traits & TRAIT.genus ? genusNameAt(scan, i, known) : undefined) ??
    (traits & TRAIT.state ? longState(scan, i, known) : undefined);
  for (const name of known(i)) {
    if (composed && (composed.firstToken > i || composed.endToken > name.endToken)) break;
    if (name.type === 'event' && scan.pack.happenings.has(name.cut.stem)) continue;
    if (name.entry.form === 'short' && name.type !== 'organization') continue;
    if (inByline(scan, i) || !doubted(scan, name))
      return inOwnMarks(scan, withoutGenus(scan, withAdjective(scan, name), known));
    doubtful.push(name);
  }
  return composed && quotedWhole(scan, composed);
}

/** Whether a known name needs a second witness: it is ambiguous, or one ordinary word. */
function doubted(scan: Scan, name: KnownName): boolean {
  if (name.entry.ambiguous) return true;
  if (name.entry.match === 'loose' && scan.pack.common(name.cut.stem)) return true;
  if (name.endToken > name.firstToken + 1 || name.known.iso !== null) return false;
  const token = scan.tokens[name.firstToken]!;
  if (name.type === 'place' && name.known.prominence >= 0.9) return false;
  return (
    scan.pack.common(token.key) || scan.pack.common(name.cut.stem) || scan.pack.common(name.cut.stem.replace(/^ال/, ''))
  );
}

/** «دولة قطر», «جمهورية ناميبيا», «جمهورية الشيشان»: the word of state makes one name with the land. */
function longState(scan: Scan, i: number, known: KnownAt): FoundName | undefined {
  const cut = scan.tokens[i]!.cuts.find((c) => !c.definite && scan.pack.stateWords.has(c.stem));
  if (!cut || i + 1 >= sentenceEnd(scan, i)) return undefined;
  const land = known(i + 1).find((name) => name.cut.length === 0 && name.type === 'place');
  const entity =
    land &&
    [land.known, ...land.others.map((o) => o.known)].find(
      (k) => k.kind === 'country' || k.kind === 'province' || k.kind === 'region',
    );
  if (!entity) return undefined;
  return {
    ...land!,
    firstToken: i,
    groupFirst: i,
    cut,
    entity: entity.id,
    kind: entity.kind,
    country: entity.country,
    rule: 'long-state',
  };
}

/** «حركة حماس» is حماس where the bare name is as good a name; «حزب الله» stays. */
function withoutGenus(scan: Scan, name: KnownName, known: KnownAt): KnownName {
  const genus = scan.pack.genera.get(name.cut.stem);
  if (!genus || name.cut.definite || name.endToken === name.firstToken + 1) return name;
  if (genus.kind === 'disease')
    return { ...name, firstToken: name.firstToken + 1, cut: whole(scan.tokens[name.firstToken + 1]!) };
  const inner = known(name.firstToken + 1).find(
    (n) =>
      n.cut.length === 0 &&
      n.endToken === name.endToken &&
      [n.entry, ...n.others.map((o) => o.entry)].some((e) => e.entity === name.entity),
  );
  if (!inner || inner.entry.ambiguous) return name;
  // «منظمة التعاون الإسلامي», «جماعة الحوثيين»: a description needs its word; «منظمة الأمم المتحدة» is as often without.
  const form = [inner.entry, ...inner.others.map((o) => o.entry)].find((e) => e.entity === name.entity)!.form;
  if (
    inner.cut.stem.startsWith(scan.pack.article) &&
    (genus.keep === 'described' || (genus.keep === 'always' && form === 'short'))
  )
    return name;
  return {
    ...inner,
    entity: name.entity,
    type: name.type,
    kind: name.kind,
    country: name.country,
    known: name.known,
    groupFirst: name.firstToken,
  };
}

/** «الحرس الثوري الإيراني», «الكنيست الإسرائيلي»: a body's name may say its state, «القدس المحتلة» its lot. */
function withAdjective(scan: Scan, name: KnownName): KnownName {
  const end = sentenceEnd(scan, name.firstToken);
  if (name.endToken >= end) return name;
  const next = scan.tokens[name.endToken]!;
  if (name.type === 'place' && scan.pack.placeAdjectives.has(next.key)) return { ...name, endToken: name.endToken + 1 };
  if (name.type !== 'organization' || name.country === null) return name;
  const genus = scan.pack.genera.has(name.cut.stem);
  if (
    !genus &&
    !scan.tokens[name.endToken - 1]!.key.startsWith(scan.pack.article) &&
    !name.cut.stem.startsWith(scan.pack.article)
  )
    return name;
  const nationality = nationalityAt(scan, name.endToken, end);
  if (
    !nationality?.cut.definite ||
    nationality.cut.length !== 2 ||
    !nationality.readings.some((r) => r.iso === name.country)
  )
    return name;
  return { ...name, endToken: nationality.endToken };
}

/** «الشرق الأوسط» in quotation marks of its own is the newspaper, where there is one of that name. */
function inOwnMarks(scan: Scan, name: KnownName): KnownName {
  if (name.type !== 'place' || name.others.length === 0) return name;
  const own = scan.quotationsAt.get(name.firstToken)?.some((q) => q.endToken === name.endToken);
  const outlet = own ? name.others.find((o) => o.known.type === 'organization') : undefined;
  if (!outlet) return name;
  const { known } = outlet;
  return {
    ...name,
    entity: known.id,
    type: known.type,
    kind: known.kind,
    country: known.country,
    known,
    rule: 'quoted-outlet',
  };
}

/** A document's title in quotation marks is all that stands in them: «إعلان … الشاملة في ليبيا». */
function quotedWhole(scan: Scan, name: FoundName): FoundName {
  if (name.type !== 'product' && name.type !== 'event') return name;
  const quotation = scan.quotationsAt.get(name.firstToken)?.find((q) => q.words <= 10);
  if (!quotation || quotation.endToken <= name.endToken) return name;
  return { ...name, endToken: quotation.endToken, local: slug(scan, name.firstToken, quotation.endToken, name.cut) };
}

/** Titles in a row, and the person they lead to. */
function namePersonsAfterTitles(
  scan: Scan,
  board: Board,
  offices: readonly Office[],
  used: Set<Office>,
  known: KnownAt,
) {
  for (let i = 0; i < offices.length; i++) {
    let last = i;
    while (
      last + 1 < offices.length &&
      offices[last + 1]!.firstToken === offices[last]!.endToken &&
      !joined(scan, offices[last + 1]!)
    )
      last++;
    const chain = offices.slice(i, last + 1);
    const office = chain.at(-1)!;
    i = last;
    const next = scan.tokens[office.endToken];
    if (
      office.number !== 'singular' &&
      !(next && next.kind === 'word' && (scan.pack.given(next.key) > 0 || (office.of !== null && foreign(scan, next))))
    )
      continue;
    const name = personAt(scan, board, office.endToken, known, office) ?? personAfterComma(scan, board, office, known);
    if (!name) continue;
    const main = chain.find((o) => o.role !== 'honorific') ?? office;
    // «نائب ميركل» is somebody else than she: a bare title before a known name is in construct with it.
    const possessed =
      chain.length === 1 &&
      !office.definite &&
      office.role === 'other' &&
      office.endToken === office.firstToken + 1 &&
      name.entity !== null;
    if (possessed) board.put(name);
    else board.put({ ...name, groupFirst: chain[0]!.firstToken }, { office: main });
    for (const o of chain) used.add(o);
  }
}

const joined = (scan: Scan, office: Office) => office.cut.proclitics.startsWith(scan.pack.andProclitic);

function personAfterComma(scan: Scan, board: Board, office: Office, known: KnownAt): FoundName | undefined {
  const comma = scan.tokens[office.endToken];
  if (
    !comma ||
    (comma.form !== '،' && comma.form !== ',' && comma.form !== ':') ||
    office.endToken + 1 >= sentenceEnd(scan, office.firstToken)
  )
    return undefined;
  if (!office.definite) return undefined;
  const at = office.endToken + 1;
  const name = knownPerson(known, at);
  const run = nameRunAt(scan, at, false);
  if (name && name.entry.form !== 'short' && (!run || run.endToken <= name.endToken)) return name;
  if (!run || run.words < 2 || !run.given || run.cut.length > 0 || !board.free(at, run.endToken)) return undefined;
  return personOf(scan, run, known, 'person-after-title', 0.8);
}

function personAt(scan: Scan, board: Board, at: number, known: KnownAt, office: Office): FoundName | undefined {
  if (at >= sentenceEnd(scan, office.firstToken)) return undefined;
  const standing = board.startingAt(at);
  const run = nameRunAt(scan, at, true);
  const person = knownHolder(known, at, office, run);
  if (person && (!run || run.endToken <= person.endToken || ownOffice(person, office))) return person;
  if (!run || run.cut.length > 0) return undefined;
  if (standing && standing.type !== 'person' && standing.endToken >= run.endToken) return undefined;
  // A foreign word alone after a bare title («قائد تانغو») is too little.
  if (!office.definite && office.role !== 'honorific' && run.known < 1) return undefined;
  if (run.known === 0 && run.words === 1 && office.role === 'other' && office.of === null && !office.body)
    return undefined;
  return personOf(scan, run, known, 'person-after-title', run.known > 0 ? 0.9 : 0.75);
}

/** «العاهل المغربي محمد السادس سانشيز»: with his own office before it a full name ends where the known one does. */
function ownOffice(person: KnownName, office: Office): boolean {
  return (
    person.entry.form !== 'short' &&
    person.endToken > person.firstToken + 1 &&
    office.role !== 'other' &&
    person.known.offices.some((o) => o.role === office.role)
  );
}

/** A known person by his short name is meant where the title is his, or where the name alone could be no one else's. */
function knownHolder(known: KnownAt, at: number, office: Office, run: NameRun | undefined): KnownName | undefined {
  const person = knownPerson(known, at);
  if (person?.entry.form !== 'short') return person;
  const holder = [person.known, ...person.others.map((o) => o.known)].find((k) =>
    k.offices.some((o) => o.role === office.role && (office.of === null || o.of === office.of)),
  );
  if (holder) return { ...person, entity: holder.id, known: holder, kind: holder.kind, country: holder.country };
  return run?.given ? undefined : person.entry.ambiguous ? undefined : person;
}

function knownPerson(known: KnownAt, at: number): KnownName | undefined {
  return known(at).find((name) => name.type === 'person' && name.cut.length === 0);
}

/** The run as a name: of a known person where his name is its beginning and the rest carries it on. */
function personOf(scan: Scan, run: NameRun, known: KnownAt, rule: string, certainty: number): FoundName {
  const person = known(run.firstToken).find(
    (name) =>
      name.type === 'person' &&
      name.cut.length === run.cut.length &&
      name.endToken <= run.endToken &&
      name.entry.form !== 'short',
  );
  const carriesOn =
    person &&
    (person.endToken === run.endToken ||
      scan.pack.links.has(scan.tokens[person.endToken]!.key) ||
      scan.pack.prefixes.has(scan.tokens[person.endToken]!.key));
  if (person && carriesOn) return { ...person, endToken: run.endToken };
  return {
    firstToken: run.firstToken,
    endToken: run.endToken,
    cut: run.cut,
    type: 'person',
    kind: 'person',
    entity: null,
    local: slug(scan, run.firstToken, run.endToken, run.cut),
    country: null,
    groupFirst: run.firstToken,
    voiceOf: null,
    rule,
    certainty,
  };
}

/** Persons without a title: a given name and a second part that the lists know, or a chain of «بن». */
function nameUntitledPersons(scan: Scan, board: Board, offices: readonly Office[]): void {
  const none: KnownAt = () => [];
  const starts = new Set(
    offices
      .filter((o) => o.role !== 'honorific' && o.definite && o.cut.length <= 2 && !joined(scan, o))
      .map((o) => o.firstToken),
  );
  const titleAt = (i: number) => starts.has(i);
  const titleAfter = (i: number) => titleAt(COMMAS.has(scan.tokens[i]?.form ?? '') ? i + 1 : i);
  for (let i = 0; i < scan.tokens.length; i++) {
    if (scan.skip[i] || !(scan.traits[i]! & TRAIT.nameStart || titleAt(i + 2) || titleAt(i + 3))) continue;
    const standing = board.at(i);
    if (standing && standing.firstToken !== i) continue;
    const run = nameRunAt(scan, i, false) ?? runBeforeTitle(scan, i, titleAt);
    if (!run) continue;
    const introduced = titleAfter(run.endToken);
    const pair =
      run.words === 1 &&
      titleAfter(run.endToken + 1) &&
      run.given &&
      scan.tokens[run.endToken]?.kind === 'word' &&
      !scan.pack.stops.has(scan.tokens[run.endToken]!.key);
    if (pair && !board.at(i)) {
      board.put(personOf(scan, { ...run, endToken: run.endToken + 1, words: 2 }, none, 'person-before-title', 0.75));
      i = run.endToken;
      continue;
    }
    if (run.words < 2 || !(run.given || run.linked || introduced)) continue;
    if (run.known < 1.5 && !run.linked && !introduced && !inByline(scan, i) && !foreignFamily(scan, run)) continue;
    if (standing && standing.type === 'person') {
      if (run.endToken > standing.endToken && carriesOn(scan, standing.endToken)) {
        board.put({ ...standing, endToken: run.endToken }, { office: standing.office });
      }
    } else if (!standing && board.free(i, run.endToken)) {
      const full = withWeakGiven(scan, board, run);
      board.put(personOf(scan, full, none, 'person-by-name-lists', run.linked ? 0.85 : 0.7));
    }
    i = Math.max(i, (board.at(i)?.endToken ?? i + 1) - 1);
  }
}

/** «مروان اشباعتو»: what follows a name that is no word besides, and is itself neither word nor name, is the family's. */
function foreignFamily(scan: Scan, run: NameRun): boolean {
  const first = scan.tokens[run.firstToken]!;
  const second = scan.tokens[run.firstToken + 1]!;
  if (run.known < 1 || run.words > 4 || scan.pack.given(run.cut.stem) < 2) return false;
  if (run.cut.length > 0 && !joinedOnly(scan, run.cut)) return false;
  if (second.kind !== 'word' || second.key.length < 3 || scan.pack.verbLike(second.key)) return false;
  if (
    second.key.startsWith(scan.pack.article) &&
    (scan.pack.feminine(second.key) || !scan.pack.relativeAdjective(second.key))
  )
    return false;
  return scan.pack.listed(first.key) ? !second.cuts.some((cut) => cut.length > 0) : true;
}

/** «رجاء ناجي الزمراني»: a given name that is a word besides counts where a sure name follows it. */
function withWeakGiven(scan: Scan, board: Board, run: NameRun): NameRun {
  const at = run.firstToken - 1;
  const before = scan.tokens[at];
  if (
    !before ||
    run.cut.length > 0 ||
    before.key.length < 3 ||
    scan.text.sentenceOf[at] !== scan.text.sentenceOf[at + 1]
  )
    return run;
  if (scan.pack.given(before.key) === 0 || scan.pack.stops.has(before.key) || board.at(at)) return run;
  return { ...run, firstToken: at, words: run.words + 1, cut: whole(before) };
}

const joinedOnly = (scan: Scan, cut: NameRun['cut']) => cut.proclitics === scan.pack.andProclitic;

/** «آن باترسون مساعدة وزير الخارجية»: two foreign words that a title follows. */
function runBeforeTitle(scan: Scan, i: number, titleAt: (i: number) => boolean): NameRun | undefined {
  if (!titleAt(i + 2) && !titleAt(i + 3)) return undefined;
  if (scan.tokens[i]!.key.length < 2 || scan.pack.stops.has(scan.tokens[i]!.key)) return undefined;
  const run = nameRunAt(scan, i, true);
  return run && run.words >= 2 && run.cut.length === 0 && titleAt(run.endToken) && run.known >= 0.5 ? run : undefined;
}

function carriesOn(scan: Scan, at: number): boolean {
  const { key } = scan.tokens[at]!;
  return scan.pack.links.has(key) || scan.pack.prefixes.has(key);
}

/** Ambiguous names count where the article names the same entity unambiguously, or a preposition shows a place. */
function settleDoubtful(scan: Scan, board: Board, doubtful: readonly KnownName[], _known: KnownAt): void {
  const sure = new Set(board.list().map((name) => name.entity));
  for (const name of doubtful) {
    if (!board.free(name.firstToken, name.endToken)) continue;
    const witness = [
      name,
      ...name.others.map((o) => ({
        ...name,
        entity: o.known.id,
        type: o.known.type,
        kind: o.known.kind,
        country: o.known.country,
        known: o.known,
      })),
    ].find(
      (n) =>
        sure.has(n.entity) ||
        (n.type === 'place' && besidePlace(scan, board, n)) ||
        (n.known.iso !== null && !scan.pack.common(n.cut.stem)) ||
        (n.type === 'place' &&
          !kindWord(scan, n) &&
          n.known.prominence >= PROMINENT &&
          scan.pack.atWords.has(scan.tokens[n.firstToken - 1]?.key ?? '')),
    );
    if (witness) board.put({ ...witness, certainty: 0.7 });
  }
}

/** «إلى المدينة», «في الجزيرة»: the kind word itself, which means the one spoken of and only elsewhere a name. */
function kindWord(scan: Scan, name: KnownName): boolean {
  if (name.endToken > name.firstToken + 1) return false;
  const { key } = scan.tokens[name.firstToken]!;
  const { genera, article } = scan.pack;
  return (genera.get(name.cut.stem) ?? genera.get(key.slice(article.length)))?.keep === 'never';
}

/** «بين الصين والغرب»: joined to a land by «و», it is one itself. */
function besidePlace(scan: Scan, board: Board, name: KnownName): boolean {
  const before = name.cut.proclitics.startsWith(scan.pack.andProclitic) ? board.at(name.firstToken - 1) : undefined;
  const next = scan.tokens[name.endToken]?.cuts.some((c) => c.proclitics.startsWith(scan.pack.andProclitic))
    ? board.startingAt(name.endToken)
    : undefined;
  return before?.type === 'place' || next?.type === 'place';
}

/** «سالم العتيبي، المتحدث باسم الوزارة», «أحمد فوزي المتحدث باسم الأمم المتحدة»: a title after the name. */
function joinAppositions(scan: Scan, board: Board, offices: readonly Office[], used: Set<Office>): void {
  const byFirst = new Map(offices.map((office) => [office.firstToken, office]));
  for (const name of board.list()) {
    if (name.type !== 'person') continue;
    let at = name.endToken;
    for (const words of scan.pack.blessings) {
      if (words.every((word, k) => scan.tokens[at + k]?.key === word)) {
        at += words.length;
        break;
      }
    }
    const mark = scan.tokens[at]?.form;
    const comma = mark === '،' || mark === ',';
    const office = byFirst.get(comma ? at + 1 : at);
    if (
      !office ||
      used.has(office) ||
      office.number !== 'singular' ||
      !office.definite ||
      office.cut.length > (office.cut.definite ? 2 : 0)
    )
      continue;
    if (office.role === 'honorific' || office.cut.proclitics.startsWith(scan.pack.andProclitic)) continue;
    if (office.firstToken >= sentenceEnd(scan, name.firstToken)) continue;
    if (!comma && !(office.cut.definite || office.body || office.of)) continue;
    used.add(office);
    board.put(name, { groupEnd: office.endToken, office: name.office ?? office });
  }
}
