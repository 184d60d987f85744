import type { KnowledgeBase, Office } from '../../knowledge/knowledge-base.ts';
import type { ArticleRow, EntityRow, LedgerReads, OccasionRow } from '../ledger-store.ts';
import { distinctBy } from './by-key.ts';
import { entitiesIn, type Names, namesOf } from './names.ts';
import type { Chain } from './report-view.ts';
import { accountOf, claimMentions } from './tellings.ts';
import { type TransmitterView, transmitterView } from './transmitters-view.ts';
import { type Quoted, quote } from './words.ts';

/** All that the ledger has of one person, organisation or place. Plain data. */
export interface EntityView {
  readonly entity: EntityRow;
  /** Further names that are this entity's: ids that were found to be the same. */
  readonly others: readonly EntityRow[];
  /** What the knowledge base has beside what the articles say. */
  readonly known: {
    readonly names: { readonly [language: string]: readonly string[] };
    readonly offices: readonly Office[];
  } | null;
  readonly coming: readonly OccasionRow[];
  readonly past: readonly OccasionRow[];
  /** What it is said to have said, the latest first. */
  readonly said: readonly { readonly report: string; readonly words: Quoted; readonly chain: Chain }[];
  /** Articles that name it, the latest first. */
  readonly articles: readonly ArticleRow[];
  /** What became of what it announced. */
  readonly transmitter: TransmitterView;
  readonly names: Names;
}

const COMING_MAX = 20;
const PAST_MAX = 10;
const ARTICLES_MAX = 20;
const SAID_MAX = 6;

/**
 * An entity as the ledger has it; undefined where it does not.
 *
 * @param today the day, counted from 1970-01-01, that parts what is to come from what is past
 */
export async function entityView(
  store: LedgerReads,
  id: string,
  knowledge: KnowledgeBase,
  today: number,
): Promise<EntityView | undefined> {
  const [entity] = await store.entities([id]);
  if (!entity) return undefined;
  const others = await othersOf(store, id);
  const known = knowledge.entity(id);
  const parties = [id];
  const coming = await store.findOccasions({ parties, from: today, limit: COMING_MAX });
  const past = await store.findOccasions({ parties, to: today - 1, limit: PAST_MAX, descending: true });
  const articles = await store.articlesNaming(id, ARTICLES_MAX, null);
  const said = await saidBy(store, id, articles);
  const offices = known ? known.offices : entity.offices;
  return {
    entity,
    others,
    known: known ? { names: known.names, offices: known.offices } : null,
    coming,
    past,
    said,
    articles,
    transmitter: await transmitterView(store, id, today),
    names: await namesOf(store, [
      id,
      ...[...coming, ...past].flatMap(({ detail }) => entitiesIn(detail)),
      ...said.flatMap(({ chain }) => chain.map(({ agent }) => agent)),
      ...entity.doubts.map(({ other }) => other),
      ...offices.flatMap(({ of, at }) => [of, at]),
    ]),
  };
}

async function othersOf(store: LedgerReads, id: string): Promise<EntityRow[]> {
  const members = await store.members('entity', 'cluster', [id]);
  return store.entities(members.map((member) => member.id).filter((other) => other !== id));
}

async function saidBy(
  store: LedgerReads,
  id: string,
  articles: readonly ArticleRow[],
): Promise<EntityView['said'][number][]> {
  const day = new Map(articles.map((article, i) => [article.id, i]));
  const claims = await claimMentions(store, await accountOf(store), 'article', [...day.keys()]);
  const own = claims
    .filter(({ origin }) => origin.agent === id)
    .sort((a, b) => day.get(a.article)! - day.get(b.article)! || a.start - b.start);
  const first = distinctBy(own, ({ cluster }) => cluster).slice(0, SAID_MAX);
  const words = await quote(store, first);
  return words.map((quoted, i) => ({ report: first[i]!.cluster, words: quoted, chain: first[i]!.chain }));
}
