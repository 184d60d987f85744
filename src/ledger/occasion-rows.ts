import type { EventMention } from './digest.ts';
import type { Judgement } from './judgement.ts';
import type { ChangeRow, OccasionRow } from './ledger-store.ts';
import type { Contradiction, Occasion } from './occasions/occasion.ts';
import { occasionOf } from './occasions/occasion-of.ts';

/** What a line of the diary shows of an occasion besides the columns of its row. */
export interface OccasionLine {
  readonly parties: readonly { readonly entity: string; readonly role: string; readonly state: string | null }[];
  readonly place: string | null;
  readonly country: string | null;
  /** The day from which it was last moved, EDTF. */
  readonly movedFrom: string | null;
  readonly contradictions: readonly Contradiction['what'][];
  /** The telling whose words show best what it is. */
  readonly mention: string;
}

export interface FoldContext {
  copyOf(article: string): string;
  readonly judgements: readonly Judgement[];
}

/** The row of an occasion, from its tellings. */
export function occasionRow(mentions: readonly EventMention[], context: FoldContext): OccasionRow {
  const occasion = occasionOf(mentions, context);
  const { parties, place, times: _, places: __, life, contradictions, members: ___, ...summary } = occasion;
  const moved = life.findLast(({ state }) => state === 'moved');
  const line: OccasionLine = {
    parties: parties.map(({ entity, role, state }) => ({ entity, role, state })),
    place: place?.entity ?? null,
    country: place?.country ?? null,
    movedFrom: moved?.before ?? null,
    contradictions: [...new Set(contradictions.map(({ what }) => what))],
    mention: occasion.members[0]!,
  };
  return { ...summary, detail: JSON.stringify(line), parties: foundBy(occasion), voices: voicesOf(mentions) };
}

/** Entities and states under which people look for it. */
function foundBy({ parties, place }: Occasion): string[] {
  const ids = parties.flatMap(({ entity, state }) => [entity, state]);
  return [...new Set([...ids, place?.entity, place?.country].filter((id) => typeof id === 'string'))];
}

function voicesOf(mentions: readonly EventMention[]): string[] {
  const agents = mentions.flatMap(({ origins }) => origins.map(({ agent }) => agent));
  return [...new Set(agents.filter((agent) => agent !== null))];
}

/** What is new in an occasion, as rows of the list of changes. */
export function changesBetween(
  before: OccasionRow | undefined,
  after: OccasionRow,
  at: string,
  because: string | null,
): Omit<ChangeRow, 'seq'>[] {
  const row = (what: ChangeRow['what'], old: string | null, now: string | null) => {
    return { at, occasion: after.id, what, before: old, after: now, because };
  };
  if (!before) return [row('new', null, after.state)];
  const changes: Omit<ChangeRow, 'seq'>[] = [];
  if (before.state !== after.state) changes.push(row('status', before.state, after.state));
  if (before.time !== after.time) changes.push(row('time', before.time, after.time));
  const places = [before, after].map(({ detail }) => (JSON.parse(detail) as OccasionLine).place) as [string, string];
  if (places[0] !== places[1]) changes.push(row('place', ...places));
  return changes;
}
