import type { ClaimMention } from '../digest.ts';
import { reports } from '../kinds.ts';
import type { LedgerReads } from '../ledger-store.ts';
import { type Disagreement, disagreements } from '../reports/disagreements.ts';
import { type Report, reportOf } from '../reports/report.ts';
import { distinctBy, groupBy } from './by-key.ts';
import { type Names, namesOf } from './names.ts';
import { type Account, accountOf, claimMentions, eventMentions, type Filed, textsCarried } from './tellings.ts';
import { type Quoted, quote } from './words.ts';

/** Who tells it, from the nearest transmitter to the origin; empty: the outlet in its own words. */
export type Chain = ClaimMention['chain'];

/** A claim as an article words it. */
export interface Wording {
  /** `a-1f…#c120` */
  readonly id: string;
  readonly words: Quoted;
  readonly chain: Chain;
}

/** A report as one line shows it. */
export interface ReportInShort {
  readonly id: string;
  readonly report: Report;
  /** The claim whose words stand for all. */
  readonly wording: Wording;
}

/** All that the ledger has of one report. Plain data. */
export interface ReportView extends ReportInShort {
  /** Every different wording, the earliest first. */
  readonly wordings: readonly Wording[];
  /** Occasions that its claims tell. */
  readonly occasions: readonly string[];
  /** Where others say the contrary, or another number; and those reports. */
  readonly disagreements: readonly Disagreement[];
  readonly opposed: readonly ReportInShort[];
  readonly names: Names;
}

/** A report as the ledger has it now; undefined where there is none of this id. */
export async function reportView(store: LedgerReads, id: string): Promise<ReportView | undefined> {
  const account = await accountOf(store);
  const [short] = await reportsInShort(store, account, [id]);
  if (!short) return undefined;
  const claims = await claimMentions(store, account, 'cluster', [id]);
  const wordings = distinctBy(await wordingsOf(store, claims), ({ words }) => words.text);
  const articles = [...new Set(claims.map(({ article }) => article))];
  const events = await eventMentions(store, account, 'article', articles);
  const own = new Set(short.report.members);
  const found = await disagreementsWith(store, account, id, claims);
  const others = found.flatMap(({ sides }) => sides.map(({ report }) => report)).filter((other) => other !== id);
  const opposed = await reportsInShort(store, account, [...new Set(others)]);
  return {
    ...short,
    wordings,
    occasions: distinctBy(
      events.filter((event) => event.claims.some((claim) => own.has(claim))),
      ({ cluster }) => cluster,
    ).map(({ cluster }) => cluster),
    disagreements: found,
    opposed,
    names: await namesOf(
      store,
      [short, ...opposed].flatMap(({ report }) => agentsIn(report)),
    ),
  };
}

/** These reports, the best witnessed first. */
export async function reportsInShort(
  store: LedgerReads,
  account: Account,
  ids: readonly string[],
): Promise<ReportInShort[]> {
  const claims = await claimMentions(store, account, 'cluster', ids);
  const texts = await textsCarried(
    store,
    claims.map(({ article }) => article),
  );
  const copyOf = (article: string) => texts.get(article) ?? article;
  const byReport = groupBy(claims, ({ cluster }) => cluster);
  const reports = [...byReport].map(([id, members]) => ({ id, report: reportOf(members, { copyOf }) }));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const wordings = await wordingsOf(
    store,
    reports.map(({ report }) => byId.get(report.wording)!),
  );
  const worded = new Map(wordings.map((wording) => [wording.id, wording]));
  return reports
    .flatMap(({ id, report }): ReportInShort[] => {
      const wording = worded.get(report.wording);
      return wording ? [{ id, report, wording }] : [];
    })
    .sort(
      ({ id: a, report: x }, { id: b, report: y }) =>
        y.origins.length - x.origins.length || y.articles - x.articles || (a < b ? -1 : 1),
    );
}

/** Where reports that tell of the same thing contradict this one. */
async function disagreementsWith(
  store: LedgerReads,
  account: Account,
  id: string,
  claims: readonly Filed<ClaimMention>[],
): Promise<Disagreement[]> {
  const rules = reports(account.canonical);
  const keys = [...new Set(claims.flatMap((claim) => rules.keysOf(claim)))];
  const near = await store.membersByKeys('report', keys);
  const others = [...new Set(near.map(({ cluster }) => cluster))].filter((other) => other !== id);
  const byReport = groupBy(await claimMentions(store, account, 'cluster', others), ({ cluster }) => cluster);
  return [...byReport].flatMap(([other, theirs]) =>
    disagreements([
      { id, claims },
      { id: other, claims: theirs },
    ]),
  );
}

/** Whose names are needed to print a report. */
export function agentsIn({ chains, origins }: Report): string[] {
  const agents = [
    ...chains.flatMap(({ links }) => links.map(({ agent }) => agent)),
    ...origins.map(({ origin }) => origin.agent),
  ];
  return agents.filter((agent) => agent !== null);
}

async function wordingsOf(store: LedgerReads, claims: readonly Filed<ClaimMention>[]): Promise<Wording[]> {
  const words = await quote(store, claims);
  const byPlace = new Map(words.map((one) => [`${one.article} ${one.start} ${one.end}`, one]));
  return claims.flatMap(({ id, article, start, end, chain }) => {
    const found = byPlace.get(`${article} ${start} ${end}`);
    return found ? [{ id, words: found, chain }] : [];
  });
}
