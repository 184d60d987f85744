import { clusterName } from './cluster-name.ts';
import { keysOfText, sameText } from './copies/same-text.ts';
import type { ArticleFeatures, ClaimMention, EventMention } from './digest.ts';
import { type EntityFeatures, isKnown, keysOfEntity, sameEntity } from './entities/same-entity.ts';
import { packFeatures, unpackFeatures } from './features-codec.ts';
import type { Member } from './ledger-store.ts';
import { packClaim, packEvent, unpackClaim, unpackEvent } from './mention-codec.ts';
import type { MergeRules } from './merge.ts';
import { keysOfEvent } from './occasions/occasion-keys.ts';
import { sameOccasion } from './occasions/same-occasion.ts';
import { keysOfClaim, sameReport } from './reports/same-report.ts';

/** Under which id an entity of an article goes now: another's, where both were found to be one. */
export type Canonical = (entity: string, article: string) => string;

/** Articles that carry one text. */
export const copies: MergeRules<ArticleFeatures> = {
  kind: 'copy',
  keysOf: keysOfText,
  compare: sameText,
  before: byDay,
  articleOf: ({ id }) => id,
  clusterId: ({ id }) => id,
  encode: ({ id: _, sketch, marks, numbers, vocabulary, ...rest }) =>
    packFeatures(rest, [sketch, marks, numbers], vocabulary),
  decode: ({ id, features }) => {
    const { json, lists, bits } = unpackFeatures<Pick<ArticleFeatures, 'outlet' | 'day' | 'length'>>(features);
    return { id, ...json, sketch: lists[0]!, marks: lists[1]!, numbers: lists[2]!, vocabulary: bits };
  },
};

/** Tellings of one happening or plan. */
export function occasions(canonical: Canonical): MergeRules<EventMention> {
  return {
    kind: 'occasion',
    keysOf: keysOfEvent,
    compare: sameOccasion,
    before: byDay,
    articleOf: ({ article }) => article,
    clusterId: ({ id }) => clusterName('occasion', id),
    encode: packEvent,
    decode: (member) => {
      const mention = unpackEvent(member);
      const named = (entity: string) => canonical(entity, mention.article);
      return {
        ...mention,
        parties: mention.parties.map((party) => ({ ...party, entity: named(party.entity) })),
        place: mention.place && { ...mention.place, entity: named(mention.place.entity) },
        origins: mention.origins.map((origin) => ({ ...origin, agent: origin.agent && named(origin.agent) })),
      };
    },
  };
}

/** Claims that say the same. */
export function reports(canonical: Canonical): MergeRules<ClaimMention> {
  return {
    kind: 'report',
    keysOf: keysOfClaim,
    compare: sameReport,
    before: byDay,
    articleOf: ({ article }) => article,
    clusterId: ({ id }) => clusterName('report', id),
    encode: packClaim,
    decode: (member) => {
      const claim = unpackClaim(member);
      const named = (agent: string | null) => agent && canonical(agent, claim.article);
      return {
        ...claim,
        chain: claim.chain.map((link) => ({ ...link, agent: named(link.agent) })),
        origin: { ...claim.origin, agent: named(claim.origin.agent) },
        named: claim.named.map((entity) => canonical(entity, claim.article)),
      };
    },
  };
}

/** Names that are one person's. */
export const entities: MergeRules<EntityFeatures> = {
  kind: 'entity',
  keysOf: keysOfEntity,
  compare: sameEntity,
  // One that the knowledge base has gives its id to those that are found to be it.
  before: (a, b) => Number(isKnown(b.id)) - Number(isKnown(a.id)) || compareText(a.id, b.id),
  articleOf: () => null,
  clusterId: ({ id }) => id,
  encode: ({ id: _, ...rest }) => packFeatures(rest, []),
  decode: ({ id, features }: Member) => ({ id, ...unpackFeatures<Omit<EntityFeatures, 'id'>>(features).json }),
};

/** The earliest first; those without a day last. */
function byDay(a: { id: string; day: number | null }, b: { id: string; day: number | null }): number {
  return dayOf(a) - dayOf(b) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function dayOf({ day }: { day: number | null }): number {
  return day ?? Number.MAX_SAFE_INTEGER;
}
