import type { ClaimMention, EventMention, Origin, Party, TimeWindow } from './digest.ts';
import { packFeatures, unpackFeatures } from './features-codec.ts';
import type { Member } from './ledger-store.ts';

/** An event mention as bytes: fields by place, since their names would be most of it. `unpackEvent` gives it back. */
export function packEvent(mention: EventMention): Uint8Array {
  const { article, place, time, start, sentence } = mention;
  const packed: PackedEvent = [
    mention.outlet,
    mention.day,
    mention.type,
    mention.mode,
    mention.status,
    mention.parties.map(({ entity, role, state, isState }) => [entity, role, state, isState ? 1 : 0]),
    place && [place.entity, place.country, place.isCountry ? 1 : 0],
    time && [time.value, time.from, time.to, time.precision],
    mention.numbers,
    mention.trigger,
    // Offsets from the trigger are short.
    [start, mention.end - start, start - sentence[0], sentence[1] - start],
    mention.origins.map(packOrigin),
    mention.claims.map((claim) => Number(claim.slice(article.length + 2))),
    mention.certainty,
  ];
  return packFeatures(packed, [mention.words, mention.headline]);
}

export function unpackEvent({ id, article, features }: Member): EventMention {
  const { json, lists } = unpackFeatures<PackedEvent>(features);
  const [outlet, day, type, mode, status, parties, place, time, numbers, trigger, at, origins, claims, certainty] =
    json;
  const [start, length, back, on] = at;
  return {
    id,
    article: article!,
    outlet,
    day,
    type,
    mode,
    status,
    parties: parties.map(([entity, role, state, isState]) => ({ entity, role, state, isState: isState === 1 })),
    place: place && { entity: place[0], country: place[1], isCountry: place[2] === 1 },
    time: time && { value: time[0], from: time[1], to: time[2], precision: time[3] },
    words: lists[0]!,
    headline: lists[1]!,
    numbers,
    trigger,
    start,
    end: start + length,
    sentence: [start - back, start + on],
    origins: origins.map(unpackOrigin),
    claims: claims.map((offset) => `${article}#c${offset}`),
    certainty,
  };
}

/** A claim mention as bytes; `unpackClaim` gives it back. */
export function packClaim(claim: ClaimMention): Uint8Array {
  const packed: PackedClaim = [
    claim.outlet,
    claim.day,
    claim.chain.map(({ role, agent }) => [role, agent]),
    packOrigin(claim.origin),
    claim.form,
    claim.named,
    claim.numbers,
    (claim.negated ? 1 : 0) + (claim.denied ? 2 : 0) + 4 * CALLED_OFF.indexOf(claim.calledOff),
    claim.start,
    claim.end - claim.start,
  ];
  return packFeatures(packed, [claim.words]);
}

export function unpackClaim({ id, article, features }: Member): ClaimMention {
  const { json, lists } = unpackFeatures<PackedClaim>(features);
  const [outlet, day, chain, origin, form, named, numbers, turned, start, length] = json;
  return {
    id,
    article: article!,
    outlet,
    day,
    chain: chain.map(([role, agent]) => ({ role, agent })),
    origin: unpackOrigin(origin),
    form,
    named,
    words: lists[0]!,
    numbers,
    negated: (turned & 1) !== 0,
    denied: (turned & 2) !== 0,
    calledOff: CALLED_OFF[turned >> 2]!,
    start,
    end: start + length,
  };
}

const CALLED_OFF: readonly ClaimMention['calledOff'][] = [null, 'postponed', 'cancelled'];

type PackedOrigin = [role: Origin['role'], agent: string | null, state: string | null];

type PackedEvent = [
  outlet: string | null,
  day: number | null,
  type: EventMention['type'],
  mode: string | null,
  status: EventMention['status'],
  parties: [entity: string, role: Party['role'], state: string | null, isState: 0 | 1][],
  place: [entity: string, country: string | null, isCountry: 0 | 1] | null,
  time: [value: string, from: number | null, to: number | null, precision: TimeWindow['precision']] | null,
  numbers: readonly string[],
  trigger: number,
  at: [start: number, length: number, back: number, on: number],
  origins: PackedOrigin[],
  claims: number[],
  certainty: number,
];

type PackedClaim = [
  outlet: string | null,
  day: number | null,
  chain: [role: ClaimMention['chain'][number]['role'], agent: string | null][],
  origin: PackedOrigin,
  form: ClaimMention['form'],
  named: readonly string[],
  numbers: readonly string[],
  turned: number,
  start: number,
  length: number,
];

function packOrigin({ role, agent, state }: Origin): PackedOrigin {
  return [role, agent, state];
}

function unpackOrigin([role, agent, state]: PackedOrigin): Origin {
  return { role, agent, state };
}
