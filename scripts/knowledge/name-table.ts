import { type Entry, type EntryNames, noNames } from './entry.ts';
import { keysOf } from './keys.ts';
import type { Sources } from './sources.ts';
import { spellings } from './spellings.ts';
import type { Voice } from './voices.ts';

/** How a name counts, as one letter in the table. */
const FORMS = { full: 'F', alias: 'A', short: 'S', acronym: 'C', byline: 'B', voice: 'V' } as const;

/**
 * The names of a language, a key a line, sorted: `key TAB entries`. An entry is the form's letter, `~` where the spelling
 * is made by rule, `!` where the name is ambiguous, and the line of the entity.
 */
export function nameTable(
  language: string,
  entries: readonly Entry[],
  voices: readonly Voice[],
  sources: Sources,
): string {
  const judged = sources.own<{ [language: string]: readonly string[] }>('ambiguous-names.json');
  const common = new Set(judged[language] ?? []);
  const never = new Set(language === 'ar' ? sources.own<{ never: string[] }>('common-words.json').never : []);
  const table = new Map<string, Map<number, string>>();
  const add = (name: string, form: keyof typeof FORMS, index: number, ambiguous: boolean, loose: boolean) => {
    const key = keysOf(language, name);
    if (key.length < 2 || never.has(key)) return;
    const doubtful = ambiguous || (common.has(key) && entries[index]!.kind !== 'country');
    const flags = `${FORMS[form]}${loose ? '~' : ''}${doubtful ? '!' : ''}`;
    const of = table.get(key) ?? new Map<number, string>();
    const had = of.get(index);
    if (had === undefined || rank(flags) < rank(had)) of.set(index, flags);
    table.set(key, of);
  };
  const addAll = (index: number, names: EntryNames) => {
    const { byline, ambiguous } = names;
    for (const name of byline) add(name, 'byline', index, true, false);
    const put = (name: string, form: keyof typeof FORMS, loose: boolean) => {
      if (byline.includes(name)) return;
      add(name, isAcronym(name) ? 'acronym' : form, index, ambiguous.includes(name), loose);
    };
    for (const form of ['full', 'alias', 'short'] as const) {
      for (const name of names[form]) {
        put(name, form, false);
        if (language === 'ar') for (const spelling of spellings(name, entries[index]!)) put(spelling, form, true);
      }
    }
  };
  entries.forEach((entry, index) => {
    addAll(index, entry.names[language] ?? noNames);
    if (language === 'ar') addAll(index, acronymsOf(entry.names.en ?? noNames));
  });
  const lineOf = new Map(entries.map((entry, index) => [entry.id, index]));
  for (const { entity, names, doubtful } of voices) {
    for (const name of names[language] ?? []) {
      const key = keysOf(language, name);
      const index = lineOf.get(entity)!;
      const of = table.get(key) ?? new Map<number, string>();
      // A country that bears its capital's name («الكويت») speaks for itself already.
      if (!of.has(index)) of.set(index, `${FORMS.voice}${doubtful || common.has(key) ? '!' : ''}`);
      table.set(key, of);
    }
  }
  return `${[...table]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => `${key}\t${[...of].map(([index, flags]) => flags + index).join(' ')}`)
    .join('\n')}\n`;
}

/** The firmer of two readings of one name of one entity: exact before made, full before short. */
function rank(flags: string): number {
  return (flags.includes('~') ? 10 : 0) + 'FACSBV'.indexOf(flags[0]!);
}

function isAcronym(name: string): boolean {
  return /^[A-Z][A-Z.&+\d-]+$/.test(name);
}

/** Latin acronyms stand in Arabic text as they are. */
function acronymsOf(names: EntryNames): EntryNames {
  const acronyms = (list: readonly string[]) => list.filter((name) => isAcronym(name) && name.length > 2);
  return { ...noNames, short: acronyms([...names.full, ...names.short]), ambiguous: names.ambiguous };
}
