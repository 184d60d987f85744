import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { ArticleRow, LedgerReads, ReadingRow } from '../ledger-store.ts';
import type { RecordWithRules } from '../pack-reading.ts';
import { currentRecord } from './records.ts';

/** All that the ledger has of one article. Plain data. */
export interface ArticleView {
  readonly article: ArticleRow;
  readonly found: RecordWithRules;
  /** Every text that stood at its address, the first one first. */
  readonly editions: readonly ArticleRow[];
  /** Other articles that carry its text. */
  readonly copies: readonly ArticleRow[];
  /** By which readers it was read, the newest first. */
  readonly readings: readonly Omit<ReadingRow, 'packed'>[];
  /** By event id of the record: its occasion. By claim id: its report. */
  readonly occasions: { readonly [event: string]: string };
  readonly reports: { readonly [claim: string]: string };
}

/** An article as the ledger has it; undefined where it does not. */
export async function articleView(
  store: LedgerReads,
  id: string,
  knowledge: KnowledgeBase,
): Promise<ArticleView | undefined> {
  const [article] = await store.articles([id]);
  const found = await currentRecord(store, id, knowledge);
  if (!article || !found) return undefined;
  const readings = await store.readings(id);
  const { record } = found;
  return {
    article,
    found,
    editions: await editionsOf(store, article),
    copies: await copiesOf(store, id),
    readings: readings.map(({ packed: _, ...reading }) => reading),
    occasions: await clustersAt(
      store,
      'occasion',
      id,
      (start) => record.events.find(({ trigger }) => trigger.start === start)?.id,
    ),
    reports: await clustersAt(store, 'report', id, (start) => record.claims.find((claim) => claim.start === start)?.id),
  };
}

async function editionsOf(store: LedgerReads, { id, editionOf }: ArticleRow): Promise<ArticleRow[]> {
  return store.editions([editionOf ?? id]);
}

async function copiesOf(store: LedgerReads, id: string): Promise<ArticleRow[]> {
  const [own] = await store.members('copy', 'id', [id]);
  if (!own) return [];
  const members = await store.members('copy', 'cluster', [own.cluster]);
  const others = await store.articles(members.map((member) => member.id).filter((other) => other !== id));
  return others.sort((a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || (a.id < b.id ? -1 : 1));
}

/** A telling's id ends in the offset at which it stands. */
async function clustersAt(
  store: LedgerReads,
  kind: 'occasion' | 'report',
  article: string,
  idAt: (start: number) => string | undefined,
): Promise<{ [id: string]: string }> {
  const members = await store.members(kind, 'article', [article]);
  return Object.fromEntries(
    members.flatMap(({ id, cluster }) => {
      const found = idAt(Number(/\d+$/.exec(id)?.[0]));
      return found === undefined ? [] : [[found, cluster]];
    }),
  );
}
