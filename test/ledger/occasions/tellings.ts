import { hash32 } from '../../../src/core/hash32.ts';
import type { EventStatus } from '../../../src/core/record.ts';
import type { EventMention, Origin, Party, Place, TimeWindow } from '../../../src/ledger/digest.ts';
import { windowOf } from '../../../src/ledger/time-window.ts';
import { parseDay } from '../../../src/times/calendar.ts';

/** A telling as tests write it: what is left out is the visit of Norway's foreign minister to Amman. */
export interface Telling {
  readonly id?: string;
  readonly told?: string | null;
  readonly outlet?: string;
  readonly type?: EventMention['type'];
  readonly mode?: string | null;
  readonly status?: EventStatus;
  readonly when?: string | null;
  readonly parties?: readonly Party[];
  readonly place?: Place | null;
  readonly words?: string;
  readonly headline?: string;
  readonly numbers?: readonly string[];
  readonly trigger?: string;
  readonly by?: Origin;
  /** Whether the article tells it in its own words, not as somebody's. */
  readonly narrated?: boolean;
  readonly sentence?: number;
}

export function telling(told: Telling = {}): EventMention {
  const id = told.id ?? 'a-1#e1';
  const article = id.split('#')[0]!;
  const words = told.words ?? 'foreign minister norway visit amman talks';
  return {
    id,
    article,
    outlet: told.outlet ?? 'The Harbour',
    day: told.told === null ? null : day(told.told ?? '2024-03-04'),
    type: told.type ?? 'CONSULT',
    mode: told.mode === undefined ? 'visit' : told.mode,
    status: told.status ?? 'planned',
    parties: told.parties ?? [minister],
    place: told.place === undefined ? amman : told.place,
    time: told.when == null ? null : (windowOf(told.when) as TimeWindow),
    words: hashes(words),
    headline: hashes(told.headline ?? 'norway minister amman'),
    numbers: told.numbers ?? [],
    trigger: (hash32(told.trigger ?? 'visit') & ~1) >>> 0,
    start: (told.sentence ?? 100) + words.length,
    end: (told.sentence ?? 100) + words.length + 5,
    sentence: [told.sentence ?? 100, (told.sentence ?? 100) + 10 * words.length],
    origins: [told.by ?? spokesman],
    claims: told.narrated ? [] : [`${article}#c1`],
    certainty: 0.8,
  };
}

export const minister: Party = { entity: 'Q1001', role: 'actor', state: 'NO', isState: false };
export const norway: Party = { entity: 'Q20', role: 'actor', state: 'NO', isState: true };
export const jordan: Party = { entity: 'Q810', role: 'host', state: 'JO', isState: true };
export const amman: Place = { entity: 'Q3805', country: 'JO', isCountry: false };
export const irbid: Place = { entity: 'Q7402', country: 'JO', isCountry: false };
export const inJordan: Place = { entity: 'Q810', country: 'JO', isCountry: true };
export const ambassador: Origin = { role: 'speaker', agent: 'Q1002', state: 'NO' };
export const spokesman: Origin = { role: 'speaker', agent: 'Q1003', state: 'JO' };
export const agency: Origin = { role: 'agency', agent: 'Q1004', state: null };

export function day(iso: string): number {
  return parseDay(iso)!;
}

/** Every article is a text of its own. */
export const noCopies = (article: string) => article;

function hashes(words: string): number[] {
  return [...new Set(words.split(' ').map((word) => (hash32(word) & ~1) >>> 0))].sort((a, b) => a - b);
}
