import { canonicalBy } from '../account.ts';
import type { ClaimMention, EventMention } from '../digest.ts';
import { type Canonical, occasions, reports } from '../kinds.ts';
import type { LedgerReads } from '../ledger-store.ts';
import { Judgements } from '../merge.ts';

/** Under which id each entity goes now, with what people judged. */
export interface Account {
  readonly canonical: Canonical;
  readonly judgements: Judgements;
}

export async function accountOf(store: LedgerReads): Promise<Account> {
  const judgements = new Judgements(await store.judgements());
  return { canonical: canonicalBy(await store.aliases(), judgements), judgements };
}

/** A telling with the occasion or report that it is of. */
export type Filed<T> = T & { readonly cluster: string };

/** Events as articles tell them: by their ids, by article, or all of some occasions. */
export async function eventMentions(
  store: LedgerReads,
  { canonical }: Account,
  by: 'id' | 'article' | 'cluster',
  values: readonly string[],
): Promise<Filed<EventMention>[]> {
  const rules = occasions(canonical);
  const members = await store.members('occasion', by, values);
  return members.map((member) => ({ ...rules.decode(member), cluster: member.cluster })).sort(rules.before);
}

/** Claims as articles carry them. */
export async function claimMentions(
  store: LedgerReads,
  { canonical }: Account,
  by: 'id' | 'article' | 'cluster',
  values: readonly string[],
): Promise<Filed<ClaimMention>[]> {
  const rules = reports(canonical);
  const members = await store.members('report', by, values);
  return members.map((member) => ({ ...rules.decode(member), cluster: member.cluster })).sort(rules.before);
}

/** Which text each of these articles carries: the id that all copies of it share. */
export async function textsCarried(
  store: LedgerReads,
  articles: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const members = await store.members('copy', 'id', [...new Set(articles)]);
  return new Map(members.map(({ id, cluster }) => [id, cluster]));
}
