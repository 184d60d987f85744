import type { EntityType } from '../../src/core/record.ts';
import { type Entry, type EntryNames, noNames } from './entry.ts';
import type { Sources } from './sources.ts';

type Row = readonly [id: string, type: EntityType, kind: string, country: string | null, ar: string, en: string];

/** Companies, clubs, competitions, weapons and sites; those whose id another table has are left to it. */
export function wellKnown(sources: Sources, others: readonly Entry[]): Entry[] {
  const taken = new Set(others.map((entry) => entry.id));
  return sources
    .own<{ rows: readonly Row[] }>('well-known.json')
    .rows.filter(([id]) => !taken.has(id))
    .map(([id, type, kind, country, ar, en]) => ({
      id,
      type,
      kind,
      iso: null,
      country,
      names: { ar: namesOf(ar), en: namesOf(en) },
      coordinates: null,
      prominence: 0.6,
      offices: [],
      members: [],
    }));
}

/** `a|!b`: b is also something else. */
function namesOf(written: string): EntryNames {
  const names = written.split('|');
  const plain = (name: string) => name.replace(/^!/, '');
  return {
    ...noNames,
    full: names.map(plain),
    ambiguous: names.filter((name) => name.startsWith('!')).map(plain),
  };
}
