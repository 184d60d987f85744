import type { ParticipantRole } from '../../core/record.ts';
import type { EventMention, Party } from '../digest.ts';
import type { Occasion } from './occasion.ts';

type WitnessedParty = Occasion['parties'][number];

/**
 * Who takes part, the best witnessed first. A state and its minister are one party, named by the minister: one telling
 * has «Moscow», the other «Lavrov».
 */
export function partiesOf(mentions: readonly EventMention[]): WitnessedParty[] {
  const found = new Map<
    string,
    { readonly party: Party; readonly roles: ParticipantRole[]; readonly by: Set<string> }
  >();
  for (const { id, parties } of mentions) {
    for (const party of parties) {
      const known = found.get(party.entity) ?? { party, roles: [], by: new Set<string>() };
      found.set(party.entity, known);
      known.roles.push(party.role);
      known.by.add(id);
    }
  }
  const all = [...found.values()].sort((a, b) => b.by.size - a.by.size || (a.party.entity < b.party.entity ? -1 : 1));
  const united = all.filter(({ party, by }) => {
    const minister = party.isState && all.find((other) => !other.party.isState && other.party.state === party.state);
    if (minister) for (const id of by) minister.by.add(id);
    return !minister;
  });
  return united
    .sort((a, b) => b.by.size - a.by.size)
    .map(({ party, roles, by }) => ({ ...party, role: mostFrequent(roles), mentions: [...by] }));
}

/** The one that occurs most; of several, the first. */
export function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
