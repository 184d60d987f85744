import type { Office } from '../../src/knowledge/knowledge-base.ts';
import { distinct, type Entry, type EntryNames, LANGUAGES } from './entry.ts';
import type { Sources } from './sources.ts';

interface PersonRow {
  readonly id: string;
  readonly country: string | null;
  readonly names: { readonly [language: string]: readonly string[] };
  readonly short: { readonly [language: string]: readonly string[] };
  readonly roles: readonly RoleRow[];
}

export interface RoleRow {
  readonly role: string;
  readonly of: string | null;
  readonly at?: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly as_of?: string;
  readonly title?: string;
  readonly note?: string;
  readonly position?: string;
}

/** People who make news, one entry an id: a few stand in both files. */
export function persons(sources: Sources): Entry[] {
  const rows = [
    ...sources.jsonl<PersonRow>('knowledge/persons-middle-east.jsonl'),
    ...sources.jsonl<PersonRow>('knowledge/persons-world.jsonl'),
  ];
  const wikidata = wikidataIds(sources.jsonl<PersonRow>('sources/holders/holders.jsonl.gz'));
  const byId = new Map<string, PersonRow[]>();
  for (const row of rows) {
    const id = row.id.startsWith('x:') ? (wikidata(row) ?? row.id) : row.id;
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  return [...byId].map(([id, same]) => ({
    id,
    type: 'person',
    kind: 'person',
    iso: null,
    country: same.find((row) => row.country)?.country ?? null,
    names: Object.fromEntries(LANGUAGES.map((language) => [language, namesOf(same, language)])),
    coordinates: null,
    prominence: prominence(same.flatMap((row) => row.roles)),
    offices: offices(same.flatMap((row) => row.roles)),
    members: [],
  }));
}

/** The Wikidata id of a person who has none: the one office holder of that English name who held the same office. */
function wikidataIds(holders: readonly PersonRow[]): (person: PersonRow) => string | undefined {
  const byName = new Map<string, PersonRow[]>();
  for (const holder of holders) {
    for (const name of holder.names.en ?? []) byName.set(plain(name), [...(byName.get(plain(name)) ?? []), holder]);
  }
  return (person) => {
    const same = (person.names.en ?? []).flatMap((name) => byName.get(plain(name)) ?? []);
    const ids = new Set(same.filter((holder) => haveOfficeInCommon(holder, person)).map((holder) => holder.id));
    return ids.size === 1 ? [...ids][0] : undefined;
  };
}

function haveOfficeInCommon(a: PersonRow, b: PersonRow): boolean {
  return a.roles.some((x) => b.roles.some((y) => x.role === y.role && x.of === y.of));
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L} ]/gu, '')
    .toLowerCase();
}

function namesOf(same: readonly PersonRow[], language: string): EntryNames {
  return {
    full: distinct(same.flatMap((row) => row.names[language] ?? [])),
    short: distinct(same.flatMap((row) => row.short[language] ?? [])),
    alias: [],
    byline: [],
    ambiguous: [],
  };
}

export function offices(roles: readonly RoleRow[]): Office[] {
  const seen = new Set<string>();
  const found: Office[] = [];
  for (const { role, of, at, from, to, as_of, title, note, position } of roles) {
    const office: Office = {
      role,
      of,
      at: at ?? null,
      from,
      to,
      asOf: as_of ?? null,
      title: title ?? note ?? position ?? null,
    };
    const key = [role, of, office.at, from?.slice(0, 4)].join();
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(office);
  }
  return found;
}

const WEIGHTS: { readonly [role: string]: number } = {
  president: 0.9,
  monarch: 0.9,
  'prime-minister': 0.85,
  'crown-prince': 0.85,
  'secretary-general': 0.8,
  'foreign-minister': 0.75,
  'movement-leader': 0.75,
};

function prominence(roles: readonly RoleRow[]): number {
  return Math.max(0.5, ...roles.map(({ role }) => WEIGHTS[role] ?? 0.55));
}
