import type { ClaimMention, Origin } from '../digest.ts';
import { type CopyOf, originKey, withoutCopies } from '../occasions/independent-origins.ts';

/** What many articles say alike: one statement, with every way by which it came. */
export interface Report {
  /** Ids of the claims, in the order of publication. */
  readonly members: readonly string[];
  readonly articles: number;
  readonly outlets: readonly string[];
  /** The different chains, from the nearest transmitter to the origin; the one that most claims came by first. */
  readonly chains: readonly Carried<{ readonly links: ClaimMention['chain'] }>[];
  /** Who passed it on: agencies, media, speakers who quote another. */
  readonly carriers: readonly Carried<{ readonly agent: string }>[];
  /** Independent origins, the one with most claims first. */
  readonly origins: readonly Carried<{ readonly origin: Origin }>[];
  readonly firstTold: number | null;
  readonly lastTold: number | null;
  /** The claim whose words stand for all: of the earliest direct quotations the longest; without one, of all claims. */
  readonly wording: string;
}

/** Something with the claims that show it. */
export type Carried<T> = T & { readonly members: readonly string[] };

/**
 * Folds the claims of one report. The outcome depends on the set of claims alone.
 *
 * An origin is the last link of a chain, and is independent of another unless
 * - it is only a copy: of a text that several papers carry, the first paper's claims count;
 * - it has no name: nobody can tell whether two unnamed sources are two, so they are one for each state they speak for;
 * - it is an agency, a medium or an outlet, and somebody else is named: it may know it from him;
 * - it is seen to pass the statement on for somebody else.
 */
export function reportOf(claims: readonly ClaimMention[], { copyOf }: { readonly copyOf: CopyOf }): Report {
  const told = [...claims].sort((a, b) => dayOf(a) - dayOf(b) || compareText(a.id, b.id));
  const days = told.flatMap(({ day }) => (day === null ? [] : [day]));
  return {
    members: told.map(({ id }) => id),
    articles: new Set(told.map(({ article }) => article)).size,
    outlets: [...new Set(told.flatMap(({ outlet }) => outlet ?? []))],
    chains: gather(told, ({ chain }) => [chain], chainKey).map(([links, members]) => ({ links, members })),
    carriers: gather(told, carriersOf, (agent) => agent).map(([agent, members]) => ({ agent, members })),
    origins: independentOrigins(told, copyOf),
    firstTold: days[0] ?? null,
    lastTold: days.at(-1) ?? null,
    wording: wordingOf(told),
  };
}

function independentOrigins(told: readonly ClaimMention[], copyOf: CopyOf): Report['origins'] {
  const firsts = new Set(withoutCopies(told, copyOf));
  const carriers = new Set(told.flatMap(carriersOf));
  const found = gather(
    told.filter((claim) => firsts.has(claim)),
    ({ origin }) => [origin],
    originKey,
  );
  const speaks = found.some(([{ role }]) => !PASSES_ON.has(role));
  const sources = speaks ? found.filter(([{ role }]) => !PASSES_ON.has(role)) : found;
  const last = sources.filter(([{ agent }]) => agent === null || !carriers.has(agent));
  return (last.length > 0 ? last : sources).map(([origin, members]) => ({ origin, members }));
}

/** Those whose trade is to pass on what others say. */
const PASSES_ON: ReadonlySet<Origin['role']> = new Set(['agency', 'medium', 'outlet']);

/** The named links before the last one; joint speakers do not pass on one another's words. */
function carriersOf({ chain }: ClaimMention): string[] {
  const last = chain.at(-1);
  return chain
    .slice(0, -1)
    .filter(({ role }) => role !== 'speaker' || last?.role !== 'speaker')
    .flatMap(({ agent }) => agent ?? []);
}

const chainKey = (chain: ClaimMention['chain']) => chain.map(({ role, agent }) => `${role} ${agent}`).join(' < ');

function wordingOf(told: readonly ClaimMention[]): string {
  const direct = told.filter(({ form }) => form !== 'indirect');
  const from = direct.length > 0 ? direct : told;
  const earliest = from.filter((claim) => dayOf(claim) === dayOf(from[0]!));
  return earliest.reduce((best, claim) => (claim.end - claim.start > best.end - best.start ? claim : best)).id;
}

/** Values with the claims that have them, those of most claims first. */
function gather<T>(
  told: readonly ClaimMention[],
  valuesOf: (claim: ClaimMention) => readonly T[],
  keyOf: (value: T) => string,
): [T, string[]][] {
  const found = new Map<string, [T, string[]]>();
  for (const claim of told) {
    for (const value of valuesOf(claim)) {
      const key = keyOf(value);
      const entry = found.get(key) ?? [value, []];
      found.set(key, entry);
      if (!entry[1].includes(claim.id)) entry[1].push(claim.id);
    }
  }
  return [...found.values()].sort((a, b) => b[1].length - a[1].length);
}

function dayOf({ day }: ClaimMention): number {
  return day ?? Number.POSITIVE_INFINITY;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
