import { soundKey } from '../../src/knowledge/sound-key.ts';
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
  /** By id, by language: the right names, `+` before it for more; `country` may be ''; null where the row is left out. */
  readonly [id: string]: { readonly [key: string]: string | readonly string[] } | null;
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
  const { country = entry.country, ...repairs } = repair;
  for (const [language, right] of Object.entries(repairs)) {
    // `+ar` adds names to those of the table.
    const added = language.startsWith('+');
    const key = added ? language.slice(1) : language;
    const before = names[key] ?? noNames;
    names[key] = added
      ? { ...before, alias: [...before.alias, ...[right].flat()] }
      : { ...noNames, full: [right].flat() };
  }
  return { ...entry, names, country: (country as string | null) || null };
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
    .filter(({ row, kind }) => row.name_ar && row.name_en && (kind !== 'sea' || WATER.test(row.name_ar)))
    .map(({ row, kind }) => ({
      ...bare(row.wikidataid || `x:ne-${slug(row.name_en!)}`, kind),
      names: namesOf(row),
      prominence: kind === 'sea' ? 0.7 : 0.3,
    }));
}

/** A strait that the table calls by its shore alone («كوريا») would hide the shore. */
const WATER = /^(?:ال)?(?:بحر|خليج|مضيق|محيط|قناة|بحيرة|ممر|رأس|ميناء|مصب|نهر|شرم|باب|لسان|هور|بوسفور|دردنيل|حيد)/;

/** «محافظة حلب» is the province; «حلب» alone is the city, where there is one: the linker sees both. */
function provinces(sources: Sources): Entry[] {
  return sources
    .tsv('sources/natural-earth/admin1_4596.tsv')
    .filter((row) => row.wikidataid && row.name_ar && /^[A-Z]{2}$/.test(row.iso_a2!))
    .filter((row) => row.iso_a2 === 'SA' || !DIRECTION.test(row.name_ar!.replace(PROVINCE_WORD, '')))
    .map((row) => {
      const { ar, ...others } = namesOf(row);
      const name = ar!.full[0]!;
      const without = name.replace(PROVINCE_WORD, '');
      const known = ARAB.has(row.iso_a2!) || KNOWN_PROVINCES.has(row.iso_a2!);
      return {
        ...bare(row.wikidataid!, 'province'),
        country: row.iso_a2!,
        names: {
          ...others,
          ar: {
            ...noNames,
            full: [name],
            alias: without === name || !known || DIRECTION.test(without) ? [] : [without],
            ambiguous: known ? [] : [name].filter((full) => !/\s/.test(full)),
          },
        },
        coordinates: [Number(row.longitude), Number(row.latitude)] as const,
        prominence: known ? 0.4 : 0.2,
      };
    });
}

/** States outside the Arab world whose provinces Arabic news names without «ولاية» or «إقليم». */
const KNOWN_PROVINCES = new Set('RU CN US TR IR UA PK AF IN DE ES FR IT GB CA AU BR KZ UZ IL ET'.split(' '));

/** «المنطقة الجنوبية» and «شمال شرق» are parts of any country. */
const DIRECTION =
  /^(?:المنطقة |المقاطعة |الإقليم )?(?:ال)?(?:شمال|جنوب|شرق|غرب|وسط|وسطى|مركز|أوسط|مركزية)(?:ية|ي)?(?: (?:ال)?(?:شمال|جنوب|شرق|غرب)(?:ية|ي)?)?$/;

const PROVINCE_WORD =
  /^(?:محافظة|منطقة|ولاية|مقاطعة|إقليم|اقليم|مديرية|إمارة|بلدية|شعبية|قضاء|جهة|أوبلاست|كراي|جمهورية|مدينة)\s+/;

type Tagged = ReadonlyMap<string, Record<string, string>>;

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
    const town = sameTown(row, byCountry.get(row.iso_a2!) ?? [], tagged);
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
    const arabicNames = arabicNamesOf(town, names);
    const population = Number(town.pop) || 0;
    // Towns of the English-speaking world bear people's names: «دوغلاس», «ستانلي». Only the large ones are news.
    const least = ENGLISH.has(town.cc!) ? 250_000 : /^PPL(?:C|A)$/.test(town.fcode!) ? 30_000 : 100_000;
    const kept = ARAB.has(town.cc!) || population >= least;
    if (matched.has(town.geonameid!) || arabicNames.length === 0 || !kept) continue;
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
        ar: { ...noNames, full: arabicNames },
      },
      coordinates: [Number(town.lon), Number(town.lat)],
      prominence: prominence(population, false, town.cc!),
    });
  }
  return found;
}

/** In Arab states every Arabic name counts, the plain one («الشارقة», not «إمارة الشارقة») first; elsewhere the tagged one. */
function arabicNamesOf(town: Record<string, string>, names: Record<string, string> | undefined): string[] {
  const others = ARAB.has(town.cc!) ? (town.ar_alternates ?? '').split('|') : [];
  const found = distinct([names?.ar, town.ar_tagged, ...others].map((name) => clean(name ?? ''))).filter((name) =>
    ARABIC_ONLY.test(name),
  );
  // The alternates hold the provinces' names and other words too: what does not sound like the first is left out.
  const plainNames = found
    .filter((name) => !PROVINCE_WORD.test(name))
    .filter((name, _i, [first]) => soundsLike(name, first!));
  if (plainNames.length > 0 || !ARAB.has(town.cc!)) return plainNames.slice(0, 4);
  return distinct([found[0]?.replace(PROVINCE_WORD, ''), found[0]]);
}

function soundsLike(name: string, other: string): boolean {
  const key = (written: string) =>
    written
      .split(' ')
      .map((word) => soundKey(word.replace(/^ال(?=.{3})/, '')))
      .join('');
  return key(name) === key(other);
}

const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE']);

/** Arabic letters only: Persian and Urdu letters mark a name that was tagged wrongly. */
const ARABIC_ONLY = /^[\u0621-\u063a\u0641-\u064a\u064b-\u0652\s-]+$/;

function prominence(population: number, capital: boolean, country: string): number {
  if (capital) return 0.95;
  const size = Math.min(0.8, Math.max(0, (Math.log10(population + 1) - 4) * 0.22));
  return Math.min(0.85, 0.1 + size + (ARAB.has(country) ? 0.1 : 0));
}

/** The same town in the other table: of one name within a third of a degree, else the nearest within 5 km. */
function sameTown(row: Record<string, string>, towns: readonly Record<string, string>[], tagged: Tagged) {
  const called = new Set([row.name, row.name_en, row.name_ar].map((name) => plain(name ?? '')));
  let best: Record<string, string> | undefined;
  let nearest = 0.05;
  for (const town of towns) {
    const away = Math.max(
      Math.abs(Number(town.lat) - Number(row.latitude)),
      Math.abs(Number(town.lon) - Number(row.longitude)),
    );
    if (away > 0.35) continue;
    const names = tagged.get(town.geonameid!);
    const same = [town.name, names?.en, names?.ar, town.ar_tagged].some((name) => name && called.has(plain(name)));
    const distance = same ? away - 1 : away;
    if (distance < nearest) {
      best = town;
      nearest = distance;
    }
  }
  return best;
}

/** Letters alone, without accents, so that two tables agree. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace(/^al(?=\p{L}{3})/u, '');
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
