import { distinct, type Entry, type EntryNames, LANGUAGES, noNames } from './entry.ts';
import type { Sources } from './sources.ts';

interface OwnPlace {
  readonly id: string;
  readonly kind: string;
  readonly country?: string;
  readonly at: readonly [number, number] | null;
  readonly ambiguous?: readonly string[];
  readonly ar: readonly string[];
  readonly en: readonly string[];
  readonly ru: readonly string[];
  readonly zh: readonly string[];
  readonly fr: readonly string[];
}

interface Repairs {
  /** By id, by language: the right name, or null where the row is to be left out. */
  readonly [id: string]: { readonly [language: string]: string | readonly string[] } | null;
}

const ARAB = new Set('AE BH DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE DJ'.split(' '));

/** World regions first (their hand-written names are best), then seas, provinces and cities. */
export function places(sources: Sources, countries: readonly Entry[]): Entry[] {
  const repairs = sources.own<{ places: Repairs }>('place-repairs.json').places;
  const taken = new Set(countries.map((country) => country.id));
  const found: Entry[] = [];
  const add = (entry: Entry) => {
    if (taken.has(entry.id) || repairs[entry.id] === null) return;
    taken.add(entry.id);
    found.push(repaired(entry, repairs[entry.id]));
  };
  for (const entry of worldRegions(sources)) add(entry);
  for (const entry of seasAndRegions(sources)) add(entry);
  for (const entry of cities(sources)) add(entry);
  for (const entry of provinces(sources)) add(entry);
  return found;
}

function repaired(entry: Entry, repair: Repairs[string] | undefined): Entry {
  if (!repair) return entry;
  const names: { [language: string]: EntryNames } = { ...entry.names };
  for (const [language, right] of Object.entries(repair)) names[language] = { ...noNames, full: [right].flat() };
  return { ...entry, names };
}

function worldRegions(sources: Sources): Entry[] {
  return sources.own<{ places: OwnPlace[] }>('world-regions.json').places.map((place) => ({
    ...bare(place.id, place.kind),
    country: place.country ?? null,
    names: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        { ...noNames, full: place[language], ambiguous: language === 'ar' ? (place.ambiguous ?? []) : [] },
      ]),
    ),
    coordinates: place.at,
    prominence: 0.9,
  }));
}

function seasAndRegions(sources: Sources): Entry[] {
  const seas = sources.tsv('sources/natural-earth/seas_306.tsv').map((row) => ({ row, kind: 'sea' }));
  const regions = sources
    .tsv('sources/natural-earth/regions_1047.tsv')
    .filter((row) => row.featurecla !== 'Dragons-be-here')
    .map((row) => ({ row, kind: row.featurecla!.startsWith('Island') ? 'island' : 'region' }));
  return [...seas, ...regions]
    .filter(({ row }) => row.name_ar && row.name_en)
    .map(({ row, kind }) => ({
      ...bare(row.wikidataid || `x:ne-${slug(row.name_en!)}`, kind),
      names: namesOf(row),
      prominence: kind === 'sea' ? 0.7 : 0.3,
    }));
}

/** «محافظة حلب» is the province; «حلب» alone is the city, where there is one: the linker sees both. */
function provinces(sources: Sources): Entry[] {
  return sources
    .tsv('sources/natural-earth/admin1_4596.tsv')
    .filter((row) => row.wikidataid && row.name_ar && /^[A-Z]{2}$/.test(row.iso_a2!))
    .map((row) => {
      const { ar, ...others } = namesOf(row);
      const name = ar!.full[0]!;
      const without = name.replace(PROVINCE_WORD, '');
      return {
        ...bare(row.wikidataid!, 'province'),
        country: row.iso_a2!,
        names: { ...others, ar: { ...noNames, full: distinct([name]), alias: without === name ? [] : [without] } },
        coordinates: [Number(row.longitude), Number(row.latitude)] as const,
        prominence:
          ARAB.has(row.iso_a2!) || ['RU', 'CN', 'US', 'TR', 'IR', 'UA', 'PK', 'AF'].includes(row.iso_a2!) ? 0.4 : 0.2,
      };
    });
}

const PROVINCE_WORD =
  /^(?:محافظة|منطقة|ولاية|مقاطعة|إقليم|اقليم|مديرية|إمارة|بلدية|شعبية|قضاء|جهة|أوبلاست|كراي|جمهورية|مدينة)\s+/;

function cities(sources: Sources): Entry[] {
  const tagged = new Map(sources.tsv('sources/geonames/geonames_names_5lang.tsv').map((row) => [row.geonameid!, row]));
  const towns = sources.tsv('sources/geonames/cities_pop15k_or_seat.tsv');
  const byCountry = new Map<string, Record<string, string>[]>();
  for (const town of towns) {
    const of = byCountry.get(town.cc!);
    if (of) of.push(town);
    else byCountry.set(town.cc!, [town]);
  }
  const matched = new Set<string>();
  const found: Entry[] = [];
  for (const row of sources.tsv('sources/natural-earth/cities_1251.tsv')) {
    if (row.featurecla === 'Scientific station' || !row.wikidataid) continue;
    const town = sameTown(row, byCountry.get(row.iso_a2!) ?? []);
    if (town) matched.add(town.geonameid!);
    const names = town ? tagged.get(town.geonameid!) : undefined;
    const population = Math.max(Number(row.pop_max) || 0, Number(town?.pop) || 0);
    const capital = row.featurecla!.startsWith('Admin-0 capital') && row.featurecla !== 'Admin-0 capital alt';
    found.push({
      ...bare(row.wikidataid, 'city'),
      country: row.iso_a2 === '-99' ? null : row.iso_a2!,
      names: namesOf(row, names),
      coordinates: [Number(row.longitude), Number(row.latitude)],
      prominence: prominence(population, capital, row.iso_a2!),
    });
  }
  for (const town of towns) {
    const names = tagged.get(town.geonameid!);
    const ar = names?.ar || (ARAB.has(town.cc!) ? town.ar_alternates?.split('|')[0] : '');
    const population = Number(town.pop) || 0;
    const kept = ARAB.has(town.cc!) || population >= 50_000 || /^PPL(?:C|A)$/.test(town.fcode!);
    if (matched.has(town.geonameid!) || !ar || !ARABIC_ONLY.test(ar) || !kept) continue;
    found.push({
      ...bare(`gn:${town.geonameid}`, 'city'),
      country: town.cc!,
      names: {
        ...namesOf({
          name_en: names?.en || town.name!,
          name_ru: names?.ru ?? '',
          name_zh: names?.zh ?? '',
          name_fr: names?.fr ?? '',
        }),
        ar: { ...noNames, full: [clean(ar)] },
      },
      coordinates: [Number(town.lon), Number(town.lat)],
      prominence: prominence(population, false, town.cc!),
    });
  }
  return found;
}

/** Arabic letters only: Persian and Urdu letters mark a name that was tagged wrongly. */
const ARABIC_ONLY = /^[\u0621-\u063a\u0641-\u064a\u064b-\u0652\s-]+$/;

function prominence(population: number, capital: boolean, country: string): number {
  if (capital) return 0.95;
  const size = Math.min(0.8, Math.max(0, (Math.log10(population + 1) - 4) * 0.22));
  return Math.min(0.85, 0.1 + size + (ARAB.has(country) ? 0.1 : 0));
}

/** The town of the same country within a fifth of a degree, the most populous one. */
function sameTown(row: Record<string, string>, towns: readonly Record<string, string>[]) {
  let best: Record<string, string> | undefined;
  for (const town of towns) {
    if (Math.abs(Number(town.lat) - Number(row.latitude)) > 0.2) continue;
    if (Math.abs(Number(town.lon) - Number(row.longitude)) > 0.2) continue;
    if (!best || Number(town.pop) > Number(best.pop)) best = town;
  }
  return best;
}

function namesOf(row: Record<string, string>, more?: Record<string, string>): { [language: string]: EntryNames } {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const first = language === 'ar' && row.name_ar === 'N/A' ? '' : row[`name_${language}`];
      const second = language === 'ar' && more?.ar && !ARABIC_ONLY.test(more.ar) ? '' : more?.[language];
      return [language, { ...noNames, full: distinct([clean(first ?? ''), clean(second ?? '')]) }];
    }),
  );
}

/** «بومبو، أوغندا», "Springfield (Illinois)": the name alone. Vowel signs go with it. */
function clean(name: string): string {
  return name
    .replace(/\s*[(（].*$/, '')
    .replace(/\s*[،,].*$/, '')
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .trim();
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function bare(id: string, kind: string): Entry {
  return {
    id,
    type: 'place',
    kind,
    iso: null,
    country: null,
    names: {},
    coordinates: null,
    prominence: 0,
    offices: [],
    members: [],
  };
}
