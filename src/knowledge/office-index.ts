import type { KnownEntity } from './knowledge-base.ts';

/** Who held an office on a day, from the terms of `persons`. */
export function officeIndex(
  persons: readonly KnownEntity[],
): (role: string, of: string, day: string) => readonly KnownEntity[] {
  const terms = new Map<string, { person: KnownEntity; from: string | null; to: string | null }[]>();
  for (const person of persons) {
    for (const { role, of, from, to } of person.offices) {
      const key = `${role} ${of}`;
      const list = terms.get(key);
      if (list) list.push({ person, from, to });
      else terms.set(key, [{ person, from, to }]);
    }
  }
  return (role, of, day) => {
    const holders = (terms.get(`${role} ${of}`) ?? []).filter((term) => isHeld(term, day));
    return [...new Set(holders.map((term) => term.person))];
  };
}

/** Dates may be a year or a month alone: then the whole of it counts. */
function isHeld(term: { readonly from: string | null; readonly to: string | null }, day: string): boolean {
  if (term.from && term.from > day) return false;
  return !term.to || `${term.to}-99` >= day;
}
