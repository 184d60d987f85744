import type { Relation } from '../events-pack.ts';
import { accidents } from './accidents.ts';
import { acts } from './acts.ts';
import { agreements } from './agreements.ts';
import { attacks } from './attacks.ts';
import { calls } from './calls.ts';
import { meetings } from './meetings.ts';
import { visits } from './visits.ts';

/** What a family of kinds of event asks of its arguments beyond the frame of its trigger. */
export interface Family {
  readonly name: string;
  /** The kinds of trigger, as the trigger list calls them. */
  readonly kinds: readonly string[];
  /** Whether a place is where the traveller goes, so that a bare or «to» place is the event's place. */
  readonly goesTo: boolean;
  /** Whether a country that is struck is also where it happens. */
  readonly struckIsPlace: boolean;
  /** Whether its place may be taken from the clause or the dateline where its own words give none. */
  readonly placed: boolean;
  /** Prepositions that add a participant, whatever the frame says. */
  readonly joins: readonly Relation[];
  /** Whether the subject of the clause takes part where the noun has no party of its own. */
  readonly takesSubject: boolean;
  /** Whether a verb in the present with no time says what is planned (visits), what goes on (wars) or what was just done (calls for). */
  readonly present: 'planned' | 'ongoing' | 'occurred';
  /** Kinds of it that nobody named by a place does: a place beside them is where they happen. */
  readonly befalls?: readonly string[];
  /** Whether two parties are needed to tell one such event from another. */
  readonly mutual: boolean;
}

/** A line a family. The first that lists a kind has it; `acts` is for all others. */
const FAMILIES: readonly Family[] = [visits, meetings, calls, agreements, attacks, accidents];

const byKind = new Map(FAMILIES.flatMap((family) => family.kinds.map((kind) => [kind, family] as const)));

export function familyOf(kind: string): Family {
  return byKind.get(kind) ?? acts;
}
