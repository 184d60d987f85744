import type { SightedOffice, Sighting } from '../digest.ts';
import type { EntityDoubt, EntityRow } from '../ledger-store.ts';
import { isKnown } from './same-entity.ts';

/**
 * The row of an entity after further articles named it: spellings and offices found are added to what is known. The
 * knowledge base knows its own people's names and offices better, so theirs are not gathered.
 */
export function withSightings(row: EntityRow | undefined, sightings: readonly Sighting[]): EntityRow {
  const [first] = sightings as readonly [Sighting, ...Sighting[]];
  const names = row?.names ?? first.names;
  const start: EntityRow = row ?? {
    id: first.entity,
    type: first.type,
    names,
    spellings: [],
    offices: [],
    canonical: first.entity,
    doubts: [],
  };
  if (isKnown(first.entity)) return start;
  let { spellings, offices } = start;
  for (const sighting of sightings) {
    for (const name of Object.values(sighting.names)) {
      const isKnownName = spellings.includes(name) || Object.values(names).includes(name);
      if (!isKnownName && spellings.length < SPELLINGS_MAX) spellings = [...spellings, name].sort();
    }
    for (const office of sighting.offices) offices = withOffice(offices, office, sighting.day);
  }
  if (row && spellings === row.spellings && offices === row.offices) return row;
  const doubts = [...start.doubts.filter(({ kind }) => kind !== 'may-be-two'), ...mayBeTwo(offices)];
  return { ...start, spellings, offices, doubts };
}

const SPELLINGS_MAX = 8;
const OFFICES_MAX = 12;

type DatedOffice = EntityRow['offices'][number];

function withOffice(
  offices: readonly DatedOffice[],
  office: SightedOffice,
  day: number | null,
): readonly DatedOffice[] {
  const index = offices.findIndex(({ role, of, at }) => role === office.role && of === office.of && at === office.at);
  const old = offices[index];
  if (!old) return offices.length < OFFICES_MAX ? [...offices, { ...office, firstDay: day, lastDay: day }] : offices;
  const firstDay = least(old.firstDay, day);
  const lastDay = greatest(old.lastDay, day);
  if (firstDay === old.firstDay && lastDay === old.lastDay) return offices;
  return offices.map((known, i) => (i === index ? { ...known, firstDay, lastDay } : known));
}

/** One name in the service of two states is likely two people. */
function mayBeTwo(offices: readonly DatedOffice[]): EntityDoubt[] {
  const states = [...new Set(offices.map(({ of }) => of).filter((of) => of !== null && /^[A-Z]{2}$/.test(of)))].sort();
  if (states.length < 2) return [];
  return [{ kind: 'may-be-two', other: null, why: `The name is found in offices of ${states.join(' and ')}.` }];
}

function least(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

function greatest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}
