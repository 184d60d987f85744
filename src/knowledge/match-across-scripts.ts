import type { CrossScriptMatch, Office, Witness } from './knowledge-base.ts';
import { letters, withoutArticle } from './letters.ts';
import { differInOneSound, soundKey } from './sound-key.ts';

/** Somebody whose name is known in Latin letters. */
export interface LatinPerson {
  readonly id: string;
  readonly country: string | null;
  readonly names: readonly string[];
  /** The states that the offices belong to. */
  readonly states: readonly string[];
  /** Asked of candidates alone, since there are tens of thousands. */
  readonly offices: () => readonly Office[];
}

export type FindAcrossScripts = (words: readonly string[], witness: Witness) => readonly CrossScriptMatch[];

interface Named {
  readonly person: LatinPerson;
  readonly name: string;
  readonly keys: readonly string[];
}

/**
 * Finds the people whose Latin name sounds like the words of a name in another script. A match needs two witnesses:
 * given name and surname, or the surname and the country or office; a surname of one or two consonants needs both.
 */
export function personsByLatinName(persons: readonly LatinPerson[]): FindAcrossScripts {
  const bySurname = new Map<string, Named[]>();
  const byCountry = new Map<string, Named[]>();
  const sounds = new Map<string, string>();
  for (const person of persons) {
    const states = new Set([person.country, ...person.states]);
    for (const name of person.names) {
      const keys = keysOf(name.split(/[\s-]+/), sounds);
      if (keys.length === 0) continue;
      const named: Named = { person, name, keys };
      push(bySurname, keys.at(-1)!, named);
      for (const state of states) if (state) push(byCountry, state, named);
    }
  }
  return (words, witness) => {
    const keys = keysOf(words);
    if (keys.length === 0) return [];
    const candidates = new Set(bySurname.get(keys.at(-1)!));
    if (witness.country) {
      for (const named of byCountry.get(witness.country) ?? []) {
        if (surnameAgrees(keys.at(-1)!, named.keys.at(-1)!)) candidates.add(named);
      }
    }
    const best = new Map<string, CrossScriptMatch>();
    for (const named of candidates) {
      const match = judge(keys, named, witness);
      if (match && match.score > (best.get(match.id)?.score ?? 0)) best.set(match.id, match);
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, 5);
  };
}

/** Articles and particles are written or left out at will in both scripts. */
const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ben',
  'ibn',
  'van',
  'von',
  'der',
  'de',
  'da',
  'dos',
  'di',
  ...letters.particles,
]);

/** The keys of the words that count. `known` keeps those of words that repeat, as given names do. */
function keysOf(words: readonly string[], known = new Map<string, string>()): string[] {
  const keys: string[] = [];
  for (const word of words) {
    let key = known.get(word);
    if (key === undefined) {
      key = PARTICLES.has(word.toLowerCase()) ? '' : soundKey(withoutArticle(word));
      known.set(word, key);
    }
    if (key !== '') keys.push(key);
  }
  return keys;
}

function surnameAgrees(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && differInOneSound(a, b));
}

function judge(keys: readonly string[], named: Named, witness: Witness): CrossScriptMatch | undefined {
  const { person, name } = named;
  const surname = keys.at(-1)!;
  const exact = surname === named.keys.at(-1);
  if (!exact && !surnameAgrees(surname, named.keys.at(-1)!)) return undefined;
  const reasons: CrossScriptMatch['reasons'][number][] = ['surname'];
  let score = exact ? 0.35 : 0.25;

  const given = givenNameAgreement(keys.slice(0, -1), named.keys.slice(0, -1));
  if (given === 'other') return undefined;
  if (given !== 'none') {
    reasons.push('given-name');
    score += given === 'equal' ? 0.25 : 0.12;
  }
  const offices = person.offices();
  const inState = offices.filter((office) => office.of === witness.country);
  if (witness.country && (person.country === witness.country || inState.length > 0)) {
    reasons.push('country');
    score += 0.15;
  } else if (witness.country) return undefined;
  const held = offices.filter(
    (office) => office.role === witness.role && (!witness.country || office.of === witness.country),
  );
  if (witness.role && held.length > 0) {
    reasons.push('office');
    score += 0.1;
    if (witness.at && held.some((office) => office.at === witness.at)) {
      reasons.push('host');
      score += 0.05;
    }
    if (witness.day && held.some((office) => isHeld(office, witness.day!))) {
      reasons.push('term');
      score += 0.1;
    }
  }
  const short = surname.replace('A', '').length < 3;
  const agreed =
    Number(given === 'equal' || given === 'near') + Number(reasons.includes('country') || reasons.includes('office'));
  if (agreed < (short ? 2 : 1)) return undefined;
  // A surname of three consonants with no given name needs the office as well as the country.
  if (given === 'none' && !(reasons.includes('office') && reasons.includes('country'))) return undefined;
  return { id: person.id, name, reasons, score: Math.min(1, score) };
}

/** Given names are compared from the left; middle names may be missing on either side. */
function givenNameAgreement(a: readonly string[], b: readonly string[]): 'equal' | 'near' | 'none' | 'other' {
  if (a.length === 0 || b.length === 0) return 'none';
  if (a.join('') === b.join('')) return 'equal';
  if (a[0] === b[0]) return a[0]!.replace('A', '').length >= 2 ? 'equal' : 'near';
  if (Math.min(a[0]!.length, b[0]!.length) >= 3 && differInOneSound(a[0]!, b[0]!)) return 'near';
  return 'other';
}

function isHeld(office: Office, day: string): boolean {
  return (!office.from || office.from <= day) && (!office.to || `${office.to}-99` >= day);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
