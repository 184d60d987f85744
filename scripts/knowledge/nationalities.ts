import { keysOf } from './keys.ts';
import type { Sources } from './sources.ts';

/** Of each adjective's key: the country, gender, number, and `!` where the word is common as something else. */
export interface NationalityTable {
  readonly [language: string]: { readonly [key: string]: readonly string[] };
}

/** Every form of every nationality: `روسية` → `RU f singular`. */
export function nationalities(sources: Sources): NationalityTable {
  const lexicon = sources.lexicon();
  const ambiguous = new Set(Object.keys(lexicon.ar_ambiguous_nisba).filter((word) => COMMON.has(word)));
  const table = new Map<string, Set<string>>();
  for (const [iso, { ar }] of Object.entries(lexicon.nisba)) {
    if (!ar) continue;
    const add = (form: string, gender: 'm' | 'f', number: string, common: boolean) => {
      const key = keysOf('ar', form);
      const of = table.get(key) ?? new Set();
      of.add(`${iso} ${gender} ${number}${common ? ' !' : ''}`);
      table.set(key, of);
    };
    // «الكورية» alone is of either Korea.
    const [men, women] = TWINS.has(iso) ? [withFirstWords(ar.m), withFirstWords(ar.f)] : [ar.m, ar.f];
    for (const m of men) {
      const common = ambiguous.has(m);
      add(m, 'm', 'singular', common);
      for (const ending of ['ان', 'ين']) add(inflected(m, ending), 'm', 'dual', common);
      for (const ending of ['ون', 'ين']) add(inflected(m, ending), 'm', 'plural', common);
    }
    for (const f of women) {
      const common = ambiguous.has(f) || ambiguous.has(f.replace(/ة$/, ''));
      add(f, 'f', 'singular', common);
      for (const ending of ['تان', 'تين']) add(inflected(f, ending), 'f', 'dual', common);
      add(inflected(f, 'ات'), 'f', 'plural', common);
    }
    for (const plural of ar.pl) add(plural, 'm', 'plural', COMMON_PLURALS.has(plural));
    for (const plural of ar.pl_f) add(plural, 'f', 'plural', false);
  }
  return { ar: Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key, [...of]])) };
}

const TWINS = new Set(['KR', 'KP', 'CD', 'CG']);

function withFirstWords(adjectives: readonly string[]): string[] {
  return [...new Set([...adjectives, ...adjectives.map((adjective) => adjective.split(' ', 1)[0]!)])];
}

/** Every word takes the ending, but not the first of «جنوب أفريقي». */
function inflected(adjective: string, ending: string): string {
  return adjective
    .split(' ')
    .map((word) => (/ي$|ية$/.test(word) ? word.replace(/ة$/, '') + ending : word))
    .join(' ');
}

/** Adjectives that news uses more often for something else. */
const COMMON = new Set([
  'مالي',
  'مالية',
  'قمري',
  'قمرية',
  'صحراوي',
  'صحراوية',
  'سليماني',
  'عاجي',
  'تشيلي',
  'ملاوي',
  'زيمبابوي',
  'زمبابوي',
  'مالاوي',
]);
const COMMON_PLURALS = new Set<string>(['ماليون', 'قمريون']);
