import type { EventStatus, EventType } from '../../core/record.ts';
import type { Origin, Party, Place, TimeWindow } from '../digest.ts';

/** Where an occasion stands in its life. */
export type LifeState =
  | 'possible'
  | 'requested'
  | 'announced'
  | 'confirmed'
  | 'moved'
  | 'postponed'
  | 'cancelled'
  | 'denied'
  | 'under way'
  | 'held';

/** One step in the life of an occasion: what became known, when, from whose words. */
export interface LifeStep {
  readonly state: LifeState;
  /** Day on which it was published, since 1970-01-01; null where no article tells its day. */
  readonly day: number | null;
  /** The telling that makes the step; its article has the words. */
  readonly mention: string;
  readonly article: string;
  readonly sentence: readonly [start: number, end: number];
  readonly origins: readonly Origin[];
  /** For `moved` (and `postponed` where it is known): from when to when, EDTF. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A value of an occasion with the tellings that give it, the best witnessed first. */
export interface Witnessed<T> {
  readonly value: T;
  readonly mentions: readonly string[];
}

/** Two or more values of which only one can be right. */
export interface Contradiction {
  readonly what: 'time' | 'place' | 'status' | 'number';
  readonly sides: readonly Witnessed<string>[];
}

/** What a row holds in columns of its own. */
export interface OccasionSummary {
  /** `o-…`, from its founding member, which is the earliest. */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: EventStatus;
  readonly state: LifeState;
  /** First and last day on which it may take place, days since 1970-01-01; where no words tell, the day it was first told. */
  readonly from: number | null;
  readonly to: number | null;
  /** EDTF; null where nothing tells it. */
  readonly time: string | null;
  readonly precision: TimeWindow['precision'] | null;
  readonly certainty: number;
  readonly firstTold: number | null;
  readonly lastTold: number | null;
  /** How many articles tell it, how many different outlets, how many independent origins. */
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly hidden: boolean;
}

/** What many articles tell of one happening or plan. */
export interface Occasion extends OccasionSummary {
  readonly parties: readonly (Party & { readonly mentions: readonly string[] })[];
  readonly place: Place | null;
  readonly times: readonly Witnessed<TimeWindow>[];
  readonly places: readonly Witnessed<Place>[];
  /** In the order in which they became known. */
  readonly life: readonly LifeStep[];
  readonly contradictions: readonly Contradiction[];
  /** Ids of all tellings, in the order of publication. */
  readonly members: readonly string[];
}
