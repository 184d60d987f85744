import type { Cut } from '../text/text-pack.ts';
import type { Entities } from './entities.ts';
import type { Mention } from './find-mentions.ts';
import type { Names } from './find-names.ts';
import type { GroupedName } from './name-board.ts';
import type { Office } from './offices.ts';
import { mentionedOffice, referring } from './referring.ts';
import { nationalityAt, type Scan, sentenceEnd, TRAIT } from './scan.ts';

interface Named {
  readonly name: GroupedName;
  readonly mention: Mention;
}

/**
 * The places where somebody is meant by title or kind alone: «الرئيس الروسي», «نظيره الصيني», «الوزارة». Each is
 * resolved within the article first, then by who held the office on the day, then by the state.
 */
export function nominalMentions(
  scan: Scan,
  names: Names,
  named: readonly Named[],
  adjectives: readonly Mention[],
  entities: Entities,
): Mention[] {
  const found: Mention[] = [];
  const persons = named.filter(({ mention }) => entities.get(mention.entity)?.type === 'person');
  for (const office of names.offices) {
    if (office.role === 'honorific' || ofTitle(scan, office)) continue;
    for (const mention of officeMentions(scan, office, persons, entities)) found.push(mention);
  }
  found.push(...counterpartMentions(scan, names, named, entities, found));
  found.push(...anaphorMentions(scan, names, named, [...named.map((n) => n.mention), ...adjectives], entities));
  return found;
}

/** «النائب الثاني لرئيس الوزراء» is not the prime minister: the title after «ل» only completes the one before. */
function ofTitle({ pack, tables, tokens }: Scan, office: Office): boolean {
  if (!pack.forProclitics.has(office.cut.proclitics)) return false;
  let before = office.firstToken - 1;
  while (before > 0 && pack.titleAdjectives.has(tokens[before]!.key)) before--;
  return tokens[before]?.cuts.some((cut) => tables.titles.byFirst.has(cut.stem)) ?? false;
}

function officeMentions(scan: Scan, office: Office, persons: readonly Named[], entities: Entities): Mention[] {
  const states = office.states.length > 0 ? office.states : [office.of];
  const mentions: Mention[] = [];
  for (const of of states) {
    const resolved = resolve(scan, office, of, persons, entities);
    if (!resolved) continue;
    const role = mentionedOffice(scan, { ...office, of: of ?? office.of }, entities);
    mentions.push(
      referring(scan, office, office.cut, 'nominal', resolved.entity, resolved.rule, resolved.certainty, role),
    );
  }
  return mentions;
}

interface Resolved {
  readonly entity: string;
  readonly rule: string;
  readonly certainty: number;
}

function resolve(
  scan: Scan,
  office: Office,
  of: string | null,
  persons: readonly Named[],
  entities: Entities,
): Resolved | undefined {
  const { role } = office;
  const generic = role === 'other' || role === 'leader';
  if (describes(scan, office)) return undefined;
  if (of !== null && !generic) {
    const holder = holderNamed(scan, persons, role, of);
    if (holder) return { entity: holder.mention.entity, rule: 'holder-named', certainty: 0.9 };
    const day = scan.input.day;
    const known = day && office.number === 'singular' ? scan.knowledge.holders(role, of, day) : [];
    if (known.length === 1) return { entity: entities.addKnown(known[0]!), rule: 'holder-known', certainty: 0.6 };
    return undefined;
  }
  if (generic && office.endToken > office.firstToken + 1) return undefined;
  if (!office.definite || office.number !== 'singular' || describes(scan, office)) return undefined;
  // «الوزير», «السفير», «المتحدث»: the last person named before who has such a title.
  const before = persons.filter(({ name }) => name.endToken <= office.firstToken);
  const same = before.findLast(
    ({ mention }) =>
      (sameTitle(mention, role) || holdsRole(scan, mention, role)) && samePortfolio(scan, office, mention),
  );
  if (same) return { entity: same.mention.entity, rule: 'title-of-named', certainty: 0.75 };
  // The headline says «وزير الخارجية», the story below who that is.
  const later = generic
    ? undefined
    : persons.find(({ mention }) => sameTitle(mention, role) && samePortfolio(scan, office, mention));
  if (later) return { entity: later.mention.entity, rule: 'title-of-named', certainty: 0.7 };
  return undefined;
}

/** «الحليف الرئيس»: after a definite noun it is an adjective. */
function describes(scan: Scan, office: Office): boolean {
  const before = scan.tokens[office.firstToken - 1];
  if (!before || !office.cut.definite || office.cut.length > 2) return false;
  return (
    before.key.startsWith(scan.pack.article) &&
    scan.pack.common(before.key) &&
    !scan.pack.stops.has(before.key) &&
    !scan.tables.titles.byFirst.has(before.key.slice(2))
  );
}

/** «وزير الاقتصاد» is no other minister: for roles that many hold, the words after the title must be the same. */
function samePortfolio(scan: Scan, office: Office, mention: Mention): boolean {
  if (office.role !== 'minister' || office.endToken === office.firstToken + 1) return true;
  return mention.office?.span.text.includes(scan.tokens[office.firstToken + 1]!.form) ?? false;
}

function sameTitle(mention: Mention, role: string): boolean {
  if (role === 'other' || mention.office === null) return false;
  return mention.office.role === role || (role === 'minister' && mention.office.role.endsWith('-minister'));
}

function holdsRole(scan: Scan, mention: Mention, role: string): boolean {
  if (role === 'other') return false;
  const known = scan.knowledge.entity(mention.entity);
  return known?.offices.some((o) => o.role === role && inOffice(o, scan.input.day)) ?? false;
}

function holds(scan: Scan, mention: Mention, role: string, of: string): boolean {
  if (mention.office?.role === role && mention.office.of === of) return true;
  const known = scan.knowledge.entity(mention.entity);
  return known?.offices.some((o) => o.role === role && o.of === of && inOffice(o, scan.input.day)) ?? false;
}

function inOffice(office: { from: string | null; to: string | null }, day: string | null): boolean {
  if (day === null) return office.to === null;
  return (
    (office.from === null || office.from.slice(0, day.length) <= day) &&
    (office.to === null || office.to >= day.slice(0, office.to.length))
  );
}

/** How many mentions back the office of a counterpart is looked for. */
const COUNTERPART_REACH = 40;

/** «نظيره الصيني»: who holds in that state the office that was named last. */
function counterpartMentions(
  scan: Scan,
  names: Names,
  named: readonly Named[],
  entities: Entities,
  nominals: readonly Mention[],
): Mention[] {
  const found: Mention[] = [];
  const all = [...named.map((n) => n.mention), ...nominals].sort((a, b) => a.firstToken - b.firstToken);
  let next = 0;
  for (let i = 0; i < scan.tokens.length; i++) {
    if (!(scan.traits[i]! & TRAIT.counterpart) || scan.skip[i] || names.covered[i]) continue;
    const cut = counterpartCut(scan, i);
    if (!cut) continue;
    const end = sentenceEnd(scan, i);
    const nationality = i + 1 < end ? nationalityAt(scan, i + 1, end) : undefined;
    if (!nationality?.cut.definite) continue;
    const of = nationality.readings[0]!.iso;
    while (next < all.length && all[next]!.firstToken < i) next++;
    const role = roleBefore(scan, all.slice(Math.max(0, next - COUNTERPART_REACH), next).reverse());
    if (!role) continue;
    const range = { firstToken: i, endToken: nationality.endToken };
    const holder = personAt(named, range.endToken, entities) ?? holderNamed(scan, named, role, of);
    const known = scan.input.day ? scan.knowledge.holders(role, of, scan.input.day) : [];
    const entity = holder?.mention.entity ?? (known.length === 1 ? entities.addKnown(known[0]!) : undefined);
    if (!entity) continue;
    const office = { role, of, at: null, span: referring(scan, range, cut, 'nominal', entity, '', 0).span };
    found.push(referring(scan, range, cut, 'nominal', entity, 'counterpart', holder ? 0.9 : 0.6, office));
  }
  return found;
}

function counterpartCut({ tokens, pack }: Scan, i: number): Cut | undefined {
  return tokens[i]!.cuts.find((cut) => pack.counterparts.has(cut.stem));
}

function personAt(named: readonly Named[], token: number, entities: Entities): Named | undefined {
  return named.find(
    ({ mention }) => mention.group.firstToken === token && entities.get(mention.entity)?.type === 'person',
  );
}

function holderNamed(scan: Scan, named: readonly Named[], role: string, of: string): Named | undefined {
  return named.find(({ mention }) => holds(scan, mention, role, of));
}

function roleBefore(scan: Scan, before: readonly Mention[]): string | undefined {
  for (const mention of before) {
    if (mention.office && mention.office.role !== 'other') return mention.office.role;
    const known = scan.knowledge.entity(mention.entity);
    const office =
      known?.type === 'person'
        ? known.offices.find((o) => inOffice(o, scan.input.day) && o.role !== 'other')
        : undefined;
    if (office) return office.role;
  }
  return undefined;
}

/** «الوزارة», «الوكالة», «البلدان»: the last of that kind named before; of two, the last two. */
function anaphorMentions(
  scan: Scan,
  names: Names,
  named: readonly Named[],
  others: readonly Mention[],
  entities: Entities,
): Mention[] {
  const found: Mention[] = [];
  const seen: Named[] = [];
  const before: Mention[] = [];
  const sorted = [...others].sort((a, b) => a.endToken - b.endToken);
  let next = 0;
  let nextOther = 0;
  for (let i = 0; i < scan.tokens.length; i++) {
    while (next < named.length && named[next]!.name.endToken <= i) seen.push(named[next++]!);
    while (nextOther < sorted.length && sorted[nextOther]!.endToken <= i) before.push(sorted[nextOther++]!);
    if (!(scan.traits[i]! & TRAIT.anaphor) || scan.skip[i] || names.covered[i]) continue;
    const cut = scan.tokens[i]!.cuts.find((c) => c.definite && scan.pack.anaphors.has(c.stem));
    if (!cut) continue;
    const { kinds, number } = scan.pack.anaphors.get(cut.stem)!;
    const ids = number === 'singular' ? lastOfKind(seen, kinds) : lastTwoStates(before, i, entities);
    if (ids.length < (number === 'singular' ? 1 : 2)) continue;
    for (const id of ids) {
      found.push(referring(scan, { firstToken: i, endToken: i + 1 }, cut, 'nominal', id, 'anaphor', 0.6));
    }
  }
  return found;
}

function lastOfKind(seen: readonly Named[], kinds: readonly string[]): string[] {
  const last = seen.findLast(({ name }) => kinds.includes(name.kind));
  return last ? [last.mention.entity] : [];
}

/** How far back «البلدان» reaches, in tokens. */
const PAIR_REACH = 60;

/** «البلدان»: the two states that were named last, also by an adjective, a capital, or a ministry of theirs. */
function lastTwoStates(before: readonly Mention[], token: number, entities: Entities): string[] {
  const states: string[] = [];
  for (let k = before.length - 1; k >= 0 && before[k]!.endToken > token - PAIR_REACH; k--) {
    const mention = before[k]!;
    const entity = entities.get(mention.entity)!;
    const iso = entity.iso ?? mention.voiceOf ?? (entity.type === 'organization' ? entity.country : null);
    if (iso !== null && !states.includes(iso)) states.push(iso);
    if (states.length === 2) break;
  }
  return states.length < 2 ? [] : states.reverse().flatMap((iso) => entities.addCountry(iso) ?? []);
}
