import { distinct, type Entry, type EntryNames, LANGUAGES, noNames } from './entry.ts';
import type { LexiconSource } from './lexicon.ts';
import type { Sources } from './sources.ts';

interface OrganizationRow {
  readonly id: string;
  readonly kind: string;
  readonly country: string | null;
  readonly names: { readonly [language: string]: readonly string[] };
  readonly short?: { readonly [language: string]: readonly string[] };
  readonly aliases?: { readonly [language: string]: readonly string[] };
  readonly ambiguous?: { readonly [language: string]: readonly string[] };
  readonly byline_only?: { readonly [language: string]: readonly string[] };
  readonly members?: readonly {
    readonly iso: string;
    readonly from: string;
    readonly to: string | null;
    readonly status: string;
  }[];
}

/** Organisations, then agencies and outlets. */
export function organizations(sources: Sources): Entry[] {
  const rows = [
    ...sources.jsonl<OrganizationRow>('knowledge/organizations.jsonl'),
    ...sources.jsonl<OrganizationRow>('knowledge/media.jsonl'),
  ];
  const { nisba } = sources.lexicon();
  const more = sources.own<{ organizations: { [id: string]: readonly string[] } }>('more-names.json').organizations;
  const byId = new Map<string, OrganizationRow>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return [...byId.values()].map((row) => ({
    id: row.id,
    type: 'organization',
    kind: row.kind,
    iso: null,
    country: row.country,
    names: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        language === 'ar'
          ? withoutClassWord(withAgencyForms(withMore(namesOf(row, language), more[row.id]), row, nisba), row.kind)
          : namesOf(row, language),
      ]),
    ),
    coordinates: null,
    prominence: row.kind === 'igo' || row.kind === 'government' || row.kind === 'agency' ? 0.8 : 0.6,
    offices: [],
    members: (row.members ?? [])
      .filter((member) => member.status === 'member')
      .map(({ iso, from, to }) => ({ iso, from, to })),
  }));
}

function namesOf(row: OrganizationRow, language: string): EntryNames {
  return {
    full: row.names[language] ?? [],
    short: row.short?.[language] ?? [],
    alias: row.aliases?.[language] ?? [],
    byline: row.byline_only?.[language] ?? [],
    ambiguous: row.ambiguous?.[language] ?? [],
  };
}

function withMore(names: EntryNames, more: readonly string[] = []): EntryNames {
  const known = new Set([...names.full, ...names.short]);
  return { ...names, alias: distinct([...names.alias, ...more.filter((name) => !known.has(name))]) };
}

/**
 * An agency's name is put together in several ways: «وكالة تسنيم», «وكالة تسنيم للأنباء», «وكالة أنباء تسنيم», with the
 * nationality inside or not; that of a state is «وكالة أنباء البحرين» or «وكالة الأنباء البحرينية».
 */
function withAgencyForms(names: EntryNames, row: OrganizationRow, nisba: LexiconSource['nisba']): EntryNames {
  if (row.kind !== 'agency') return names;
  const adjectives = (nisba[row.country ?? '']?.ar?.f ?? []).slice(0, 2).map((word) => `ال${word}`);
  const found: string[] = [];
  for (const name of names.full) {
    const proper = /^وكالة (?:أنباء )?(?!الأنباء|الانباء|الصحافة)(.+?)(?: للأنباء)?$/.exec(name)?.[1];
    if (proper && adjectives.every((adjective) => !proper.includes(adjective))) {
      found.push(`وكالة ${proper}`, `وكالة ${proper} للأنباء`, `وكالة أنباء ${proper}`);
      for (const adjective of adjectives) {
        found.push(`وكالة ${proper} ${adjective} للأنباء`, `وكالة أنباء ${proper} ${adjective}`);
      }
    }
  }
  const ofState =
    names.full.some((name) => /^وكالة الأنباء \S+ية/.test(name)) ||
    names.full.some((name) => /^وكالة أنباء ال/.test(name));
  if (ofState) for (const adjective of adjectives) found.push(`وكالة الأنباء ${adjective}`);
  const known = new Set([...names.full, ...names.short]);
  return { ...names, alias: distinct([...names.alias, ...found.filter((name) => !known.has(name))]) };
}

/**
 * «صحيفة الوطن القطرية» is also written «الوطن» in quotes or beside a class word that stands apart: that name alone is
 * ambiguous, and several outlets may share it.
 */
function withoutClassWord(names: EntryNames, kind: string): EntryNames {
  if (kind !== 'agency' && kind !== 'outlet') return names;
  const bare = names.full.filter((name) => CLASS_WORD.test(name)).map((name) => name.replace(CLASS_WORD, ''));
  const known = new Set([...names.full, ...names.short, ...names.alias]);
  const short = distinct([...bare, ...bare.map((name) => name.replace(NATIONALITY_AFTER, ''))]).filter(
    (name) => !known.has(name) && !GENERIC.test(name),
  );
  return { ...names, alias: [...names.alias, ...short], ambiguous: [...names.ambiguous, ...short] };
}

const CLASS_WORD = /^(?:صحيفة|جريدة|مجلة|قناة|فضائية|تلفزيون|إذاعة|موقع|شبكة|وكالة|بوابة|راديو)\s+/;
const NATIONALITY_AFTER = /(?<=\S)\s+ال\S{3,}ية$/;
/** What is left of «وكالة الأنباء السعودية» is no name. */
const GENERIC = /^(?:ال)?(?:أنباء|الأنباء|انباء|الصحافة|الاخبار|أخبار)(?:\s|$)|^الإعلام|ية$/;

/** Wars, games and summits that have names of their own, and agreements. */
export function namedEvents(sources: Sources): Entry[] {
  const lexicon = sources.lexicon() as LexiconSource;
  const events = lexicon.events.map((event) => ({ ...event, type: 'event' as const }));
  // A treaty is a text, as a law or a resolution is.
  const texts = lexicon.agreements.map((event) => ({ ...event, type: 'product' as const }));
  return [...events, ...texts].map((event) => ({
    id: event.id,
    type: event.type,
    kind: event.kind,
    iso: null,
    country: event.countries.length === 1 ? event.countries[0]! : null,
    names: Object.fromEntries(
      LANGUAGES.map((language) => [language, { ...noNames, full: distinct(event.names[language] ?? []) }]),
    ),
    coordinates: null,
    prominence: 0.6,
    offices: [],
    members: [],
  }));
}
