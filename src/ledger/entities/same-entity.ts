import { combine32, hash32 } from '../../core/hash32.ts';
import type { EntityType } from '../../core/record.ts';
import { soundKey } from '../../knowledge/sound-key.ts';
import { normalise } from '../../text/normalise.ts';
import type { Comparison } from '../cluster.ts';
import type { SightedOffice } from '../digest.ts';

/** What tells whether two entities with ids of their own are one. */
export interface EntityFeatures {
  readonly id: string;
  readonly type: EntityType;
  readonly names: readonly string[];
  /** Those in which articles found it. */
  readonly offices: readonly SightedOffice[];
}

/** How each name sounds as a whole: spellings and scripts of one name share it. */
export function keysOfEntity({ type, names }: EntityFeatures): number[] {
  return [...soundsOf(names)].map((sound) => combine32(hash32(type), hash32(sound)));
}

/**
 * A name that sounds the same is one witness, and an office of the same body is the second; with one alone nobody can
 * tell. Two that the knowledge base has are two, whatever they are called.
 *
 * «أندري دينيسوف» and «أندريه دينيسوف», both ambassadors of Russia, are one; without their office they may be.
 */
export function sameEntity(a: EntityFeatures, b: EntityFeatures): Comparison {
  if (a.type !== b.type || (isKnown(a.id) && isKnown(b.id))) return { verdict: 'different', strength: 1 };
  const sounds = soundsOf(a.names);
  if (![...soundsOf(b.names)].some((sound) => sounds.has(sound))) return { verdict: 'different', strength: 1 };
  if (a.offices.some((office) => b.offices.some((other) => sameOffice(office, other)))) {
    return { verdict: 'same', strength: 0.9 };
  }
  const bodies = new Set(a.offices.map(({ of }) => of).filter((of) => of !== null));
  const contradicts =
    bodies.size > 0 && b.offices.length > 0 && !b.offices.some(({ of }) => of !== null && bodies.has(of));
  return contradicts ? { verdict: 'different', strength: 0.5 } : { verdict: 'unsure', strength: 0.5 };
}

/** Whether the knowledge base has it. */
export function isKnown(id: string): boolean {
  return !/^[nl]:/.test(id);
}

function sameOffice(a: SightedOffice, b: SightedOffice): boolean {
  return a.role === b.role && a.of !== null && a.of === b.of;
}

/** How the names sound, word by word; those in a script whose sounds are not known say nothing. */
function soundsOf(names: readonly string[]): Set<string> {
  const sounds = names.map((name) => normalise(name).text.trim().split(/\s+/).map(soundKey));
  return new Set(sounds.filter((words) => words.every((sound) => sound !== '')).map((words) => words.join(' ')));
}
