import { foldSpelling } from '../../src/knowledge/fold-spelling.ts';
import type { Entry } from './entry.ts';
import { keysOf } from './keys.ts';
import type { Sources } from './sources.ts';

const ARAB = new Set('AE BH DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE DJ'.split(' '));

/** Of each foreign name in the table of names: how it sounds, and its key. Names that sound like a common word are out. */
export function spellingLines(names: string, entries: readonly Entry[], sources: Sources): string[] {
  const barred = new Set(sources.own<{ unspellable: readonly string[] }>('common-words.json').unspellable);
  const arabWords = new Set(
    entries
      .filter((entry) => entry.type === 'person' && ARAB.has(entry.country ?? ''))
      .flatMap((entry) => entry.names.ar?.full ?? [])
      .flatMap((name) => keysOf('ar', name).split(' ')),
  );
  const found = new Map<string, string[]>();
  for (const line of names.trimEnd().split('\n')) {
    const [key, value] = line.split('\t') as [string, string];
    if (barred.has(key) || !/^[\u0621-\u064a ]+$/.test(key)) continue;
    const foreign = value.split(' ').some((entry) => {
      if (/[!~BV]/.test(entry)) return false;
      return isForeign(entries[Number(/\d+$/.exec(entry)![0])]!);
    });
    if (!foreign) continue;
    const words = key.split(' ');
    // «حسن» and «حسين», «سعد» and «سعيد» are two names: what Arabs are called is not spelled by ear.
    if (words.some((word) => arabWords.has(word))) continue;
    const folded = words.map(foldSpelling);
    if (folded.some((word) => word === '')) continue;
    // Few consonants sound like much: «أنجيلا» is no Angola.
    const consonants = folded.join('').replaceAll('ا', '').length;
    if (consonants < 4 || (words.length === 1 && (key.length < 6 || key.startsWith('ال')))) continue;
    const spelling = folded.join(' ');
    found.set(spelling, [...(found.get(spelling) ?? []), key]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([spelling, keys]) => `${spelling}\t${keys.join('|')}`);
}

/** People and places beyond the Arab states, whose names came by ear. Small places are left to their exact names. */
function isForeign(entry: Entry): boolean {
  if (entry.country !== null && ARAB.has(entry.country)) return false;
  if (entry.type === 'person') return entry.country !== null;
  if (entry.kind === 'country') return true;
  return entry.kind === 'city' && entry.prominence >= 0.5;
}
