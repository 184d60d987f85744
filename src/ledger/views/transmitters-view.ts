import type { LedgerReads, OccasionRow } from '../ledger-store.ts';
import { occasionOf } from '../occasions/occasion-of.ts';
import { recordOf, reprintsOf, type TransmitterRecord } from '../transmitters/transmitter-record.ts';
import type { Share } from '../transmitters/wilson.ts';
import { groupBy } from './by-key.ts';
import { DIARY_KINDS } from './diary.ts';
import { type Names, namesOf } from './names.ts';
import { type Account, accountOf, eventMentions, textsCarried } from './tellings.ts';

/** What became of what somebody announced. Plain data. */
export interface TransmitterView {
  readonly record: TransmitterRecord;
  /** For an outlet: how many of its articles carry a text that another had first. */
  readonly reprints: Share | null;
}

export interface TransmittersView {
  /** Those who announced most first. */
  readonly transmitters: readonly TransmitterView[];
  readonly names: Names;
}

/** The latest occasions are looked at, so many at most: of one transmitter, and in all. */
const OCCASIONS_OF_ONE = 500;
const OCCASIONS_OF_ALL = 5000;

/** The record of one official, ministry, agency or outlet (by its name). */
export async function transmitterView(store: LedgerReads, agent: string, today: number): Promise<TransmitterView> {
  return viewOf(store, await accountOf(store), agent, today, await store.outlets());
}

/** The records of those who are heard of most. */
export async function transmittersView(
  store: LedgerReads,
  options: { readonly limit: number; readonly today: number },
): Promise<TransmittersView> {
  const { limit, today } = options;
  const rows = await announcedOnes(store, {}, OCCASIONS_OF_ALL);
  const heard = groupBy(
    rows.flatMap(({ voices }) => voices),
    (voice) => voice,
  );
  const agents = [...heard]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([agent]) => agent);
  const account = await accountOf(store);
  const outlets = await store.outlets();
  const views: TransmitterView[] = [];
  for (const agent of agents) views.push(await viewOf(store, account, agent, today, outlets));
  return {
    transmitters: views
      .filter(({ record }) => record.announced > 0)
      .sort((a, b) => b.record.announced - a.record.announced || (a.record.agent < b.record.agent ? -1 : 1)),
    names: await namesOf(store, agents),
  };
}

async function viewOf(
  store: LedgerReads,
  account: Account,
  agent: string,
  today: number,
  outlets: Awaited<ReturnType<LedgerReads['outlets']>>,
): Promise<TransmitterView> {
  const rows = await announcedOnes(store, { voice: agent }, OCCASIONS_OF_ONE);
  const mentions = await eventMentions(
    store,
    account,
    'cluster',
    rows.map(({ id }) => id),
  );
  const texts = await textsCarried(
    store,
    mentions.map(({ article }) => article),
  );
  const context = { copyOf: (article: string) => texts.get(article) ?? article, judgements: account.judgements.all };
  const occasions = [...groupBy(mentions, ({ cluster }) => cluster).values()].map((members) =>
    occasionOf(members, context),
  );
  const outlet = outlets.find((one) => one.outlet === agent);
  return { record: recordOf(agent, occasions, today), reprints: outlet ? reprintsOf(outlet) : null };
}

function announcedOnes(store: LedgerReads, by: { readonly voice?: string }, limit: number): Promise<OccasionRow[]> {
  return store.findOccasions({ ...by, types: DIARY_KINDS, descending: true, limit });
}
