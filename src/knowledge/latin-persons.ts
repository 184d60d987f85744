import type { KnownEntity, Office } from './knowledge-base.ts';
import { type FindAcrossScripts, type LatinPerson, personsByLatinName } from './match-across-scripts.ts';

export interface LatinPersons {
  readonly find: FindAcrossScripts;
  byId(id: string): KnownEntity | undefined;
}

/** Office holders that are known by Latin names alone (a line each in `table`), and the people known in five languages. */
export function latinPersons(table: string, persons: readonly KnownEntity[]): LatinPersons {
  const holders = new Map<string, LatinPerson>();
  for (const line of table.trimEnd().split('\n')) {
    const [id, country, names, offices] = line.split('\t');
    holders.set(id!, {
      id: id!,
      country: country || null,
      names: names!.split('|'),
      states: statesOf(offices!),
      offices: () => (offices ? offices.split(' ').map(office) : []),
    });
  }
  const known = persons.map(({ id, country, names, offices }) => ({
    id,
    country,
    names: names.en ?? [],
    states: offices.flatMap((held) => held.of ?? []),
    offices: () => offices,
  }));
  return {
    find: personsByLatinName([...holders.values(), ...known]),
    byId(id) {
      const person = holders.get(id);
      return (
        person && {
          id,
          type: 'person',
          kind: 'person',
          iso: null,
          country: person.country,
          names: { en: person.names },
          coordinates: null,
          prominence: 0.3,
          offices: person.offices(),
        }
      );
    },
  };
}

/** `role:of:at:from:to:asOf`, empty where unknown. */
function office(written: string): Office {
  const [role, of, at, from, to, asOf] = written.split(':').map((part) => part || null);
  return {
    role: role!,
    of: of ?? null,
    at: at ?? null,
    from: from ?? null,
    to: to ?? null,
    asOf: asOf ?? null,
    title: null,
  };
}

function statesOf(offices: string): string[] {
  const found: string[] = [];
  for (const term of offices.split(' ')) {
    const state = term.split(':', 2)[1];
    if (state && !found.includes(state)) found.push(state);
  }
  return found;
}
