import { distinct, type Entry, type EntryNames, LANGUAGES, type Language, noNames } from './entry.ts';
import type { Sources } from './sources.ts';

type RegionNames = { readonly [code: string]: { readonly [language: string]: readonly string[] } };

interface OwnNames {
  readonly show: { readonly [language: string]: { readonly [iso: string]: string } };
  readonly ar: { readonly [iso: string]: readonly string[] };
  readonly ambiguous: { readonly ar: readonly string[] };
  readonly coordinates: { readonly [iso: string]: readonly [number, number] };
}

/** Wikidata ids that the map data gives to another thing of the same name, or lacks. */
const IDS: { readonly [iso: string]: string } = {
  PS: 'Q219060',
  GF: 'Q3769',
  GP: 'Q17012',
  MQ: 'Q17054',
  RE: 'Q17070',
  YT: 'Q17063',
  SJ: 'Q842829',
  BV: 'Q23408',
  CX: 'Q31063',
  CC: 'Q36004',
  TK: 'Q36823',
  BQ: 'Q27561',
};

/** Every code of ISO 3166-1, and Kosovo's user-assigned XK. */
export function countries(sources: Sources): Entry[] {
  const icu = sources.json<RegionNames>('sources/icu/regions_5lang.json');
  const own = sources.own<OwnNames>('country-names.json');
  const earth = new Map<string, Record<string, string>>();
  for (const row of sources.tsv('sources/natural-earth/countries_258.tsv')) {
    if (!earth.has(row.iso_a2_eh!)) earth.set(row.iso_a2_eh!, row);
  }
  const isoNames = new Map(LANGUAGES.map((language) => [language, isoCountries(sources, language)]));
  const cldr = new Map(LANGUAGES.map((language) => [language, territories(sources, language)]));
  const centres = centresOfProvinces(sources);
  const codes = Object.keys(icu)
    .filter((code) => /^[A-Z]{2}$/.test(code) && !['EU', 'EZ', 'UN'].includes(code))
    .sort();
  return codes.map((iso) => {
    const row = earth.get(iso);
    const names = (language: Language): EntryNames => {
      const show = own.show[language]?.[iso];
      const fromTables = [
        ...(icu[iso]?.[language] ?? []),
        cldr.get(language)![iso],
        cldr.get(language)![`${iso}-alt-short`],
        cldr.get(language)![`${iso}-alt-variant`],
        ...(isoNames.get(language)![iso] ?? []),
        ...(language === 'zh' ? [] : [row?.[`name_${language}`]]),
      ].map((name) => name?.replace(/\s*[(（].*$/, ''));
      const hand = language === 'ar' ? [...(own.ar[iso] ?? []), ...republic(iso, show ?? icu[iso]?.ar?.[0])] : [];
      return {
        ...noNames,
        full: distinct([show, ...fromTables, ...hand]),
        ambiguous: language === 'ar' ? own.ambiguous.ar : [],
      };
    };
    return {
      id: IDS[iso] ?? row?.wikidataid ?? `x:iso-${iso.toLowerCase()}`,
      type: 'place',
      kind: 'country',
      iso,
      country: iso,
      names: Object.fromEntries(LANGUAGES.map((language) => [language, names(language)])),
      coordinates: own.coordinates[iso] ?? centres.get(iso) ?? null,
      prominence: DEPENDENCIES.has(iso) ? 0.6 : 1,
      offices: [],
      members: [],
    };
  });
}

const DEPENDENCIES = new Set(
  'AI AQ AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'.split(
    ' ',
  ),
);

/** «جمهورية ناميبيا»: the long form of most states. Monarchies and the rest are in the hand-written list. */
function republic(iso: string, name: string | undefined): string[] {
  if (!name || MONARCHIES.has(iso) || DEPENDENCIES.has(iso) || /جمهورية|جزر|مملكة|ولايات|إمارات|سلطنة/.test(name))
    return [];
  return [`جمهورية ${name}`];
}

const MONARCHIES = new Set(
  'AE AU AD AG BB BE BH BN BS BT BZ CA DK ES GB GD HK JM JO JP KH KN KW LC LI LS LU MA MC MO MY NL NO NZ OM PG PS QA SA SB SE SZ TH TO TV VA VC WS IL IR LY EH'.split(
    ' ',
  ),
);

/** Spellings known to be wrong in the tables. */
const WRONG = new Set(['المسكيك']);

function isoCountries(sources: Sources, language: Language): { readonly [iso: string]: readonly string[] } {
  const { countries: table } = sources.npm<{ countries: { [iso: string]: string | string[] } }>(
    `i18n-iso-countries/langs/${language}.json`,
  );
  return Object.fromEntries(
    Object.entries(table).map(([iso, names]) => [iso, [names].flat().filter((name) => !WRONG.has(name))]),
  );
}

function territories(sources: Sources, language: Language): { readonly [code: string]: string } {
  const file = sources.npm<{
    main: { [language: string]: { localeDisplayNames: { territories: { [code: string]: string } } } };
  }>(`cldr-localenames-full/main/${language}/territories.json`);
  return file.main[language]!.localeDisplayNames.territories;
}

/** The middle of a country's provinces, as directions from the Earth's centre, so that the date line does no harm. */
function centresOfProvinces(sources: Sources): Map<string, [number, number]> {
  const sums = new Map<string, [number, number, number]>();
  for (const row of sources.tsv('sources/natural-earth/admin1_4596.tsv')) {
    const latitude = (Number(row.latitude) * Math.PI) / 180;
    const longitude = (Number(row.longitude) * Math.PI) / 180;
    const sum = sums.get(row.iso_a2!) ?? [0, 0, 0];
    sum[0] += Math.cos(latitude) * Math.cos(longitude);
    sum[1] += Math.cos(latitude) * Math.sin(longitude);
    sum[2] += Math.sin(latitude);
    sums.set(row.iso_a2!, sum);
  }
  return new Map(
    [...sums].map(([iso, [x, y, z]]) => [
      iso,
      [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI],
    ]),
  );
}
