import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { ClaimMention, EventMention, Origin } from '../digest.ts';
import type { ChangeRow, LedgerReads } from '../ledger-store.ts';
import { inOrderOfTelling, isClaimed, originKey, withoutCopies } from '../occasions/independent-origins.ts';
import type { Contradiction, LifeStep, Occasion } from '../occasions/occasion.ts';
import { occasionOf } from '../occasions/occasion-of.ts';
import { type Background, backgroundOf } from './background.ts';
import { entitiesIn, type Names, namesOf } from './names.ts';
import { agentsIn, type Chain, type ReportInShort, reportsInShort } from './report-view.ts';
import { accountOf, claimMentions, eventMentions, type Filed, textsCarried } from './tellings.ts';
import { type Quoted, quote } from './words.ts';

/** One telling of an occasion: its words and by whom they came. */
export interface Telling {
  readonly id: string;
  readonly words: Quoted;
  readonly chain: Chain;
}

/** Somebody from whom it is known, with the articles in which that is said. */
export interface OriginInArticles {
  readonly origin: Origin;
  readonly articles: readonly string[];
}

/** All that the ledger has of one occasion. Plain data. */
export interface OccasionView {
  readonly occasion: Occasion;
  readonly life: readonly (LifeStep & { readonly telling: Telling | null })[];
  /** The independent origins, those in most articles first. */
  readonly origins: readonly OriginInArticles[];
  /** Articles that carry another's text. */
  readonly copies: number;
  readonly tellings: readonly Telling[];
  readonly reports: readonly ReportInShort[];
  readonly contradictions: readonly {
    readonly what: Contradiction['what'];
    readonly sides: readonly { readonly value: string; readonly tellings: readonly Telling[] }[];
  }[];
  readonly background: Background;
  readonly changes: readonly ChangeRow[];
  readonly names: Names;
}

const CHANGES_MAX = 100;

/** An occasion as the ledger has it now; undefined where there is none of this id. */
export async function occasionView(
  store: LedgerReads,
  id: string,
  knowledge: KnowledgeBase,
): Promise<OccasionView | undefined> {
  const account = await accountOf(store);
  const mentions = await eventMentions(store, account, 'cluster', [id]);
  if (mentions.length === 0) return undefined;
  const texts = await textsCarried(
    store,
    mentions.map(({ article }) => article),
  );
  const copyOf = (article: string) => texts.get(article) ?? article;
  const occasion = occasionOf(mentions, { copyOf, judgements: account.judgements.all });
  const claims = await claimMentions(
    store,
    account,
    'id',
    mentions.flatMap((mention) => mention.claims),
  );
  const tellings = await tellingsOf(store, inOrderOfTelling(mentions), claims);
  const byId = new Map(tellings.map((telling) => [telling.id, telling]));
  const background = await backgroundOf(store, occasion, knowledge);
  const reports = await reportsInShort(store, account, [...new Set(claims.map(({ cluster }) => cluster))]);
  const origins = originsInArticles(mentions, copyOf);
  return {
    occasion,
    life: occasion.life.map((step) => ({ ...step, telling: byId.get(step.mention) ?? null })),
    origins,
    copies:
      new Set(mentions.map(({ article }) => article)).size -
      new Set(mentions.map(({ article }) => copyOf(article))).size,
    tellings,
    reports,
    contradictions: occasion.contradictions.map(({ what, sides }) => ({
      what,
      sides: sides.map((side) => ({
        value: side.value,
        tellings: side.mentions.flatMap((mention) => byId.get(mention) ?? []),
      })),
    })),
    background,
    changes: await store.changes({ occasion: id, limit: CHANGES_MAX }),
    names: await namesOf(store, [
      ...occasion.parties.map(({ entity }) => entity),
      ...occasion.places.map(({ value }) => value.entity),
      occasion.place?.entity ?? null,
      ...tellings.flatMap(({ chain }) => chain.map(({ agent }) => agent)),
      ...origins.map(({ origin }) => origin.agent),
      ...reports.flatMap(({ report }) => agentsIn(report)),
      ...idsIn(background),
    ]),
  };
}

/** The tellings with their words, as those of `mentions` come. */
export async function tellingsOf(
  store: LedgerReads,
  mentions: readonly EventMention[],
  claims: readonly Filed<ClaimMention>[],
): Promise<Telling[]> {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const articles = await quote(
    store,
    mentions.map(({ article, sentence: [start, end] }) => ({ article, start, end })),
  );
  const byPlace = new Map(articles.map((words) => [`${words.article} ${words.start}`, words]));
  return mentions.flatMap((mention) => {
    const words = byPlace.get(`${mention.article} ${mention.sentence[0]}`);
    if (!words) return [];
    const chain = mention.claims.map((claim) => byId.get(claim)?.chain).find((one) => one !== undefined) ?? [];
    return [{ id: mention.id, words, chain }];
  });
}

/** As `originsOf` counts them: who is named goes before what outlets tell in their own words. */
export function originsInArticles(
  mentions: readonly EventMention[],
  copyOf: (article: string) => string,
): OriginInArticles[] {
  const originals = withoutCopies(mentions, copyOf);
  const claimed = originals.some(isClaimed);
  const found = new Map<string, { origin: Origin; texts: Set<string>; articles: Set<string> }>();
  for (const mention of originals.filter((one) => !claimed || isClaimed(one))) {
    for (const origin of mention.origins) {
      const key = originKey(origin);
      const one = found.get(key) ?? { origin, texts: new Set(), articles: new Set() };
      found.set(key, one);
      one.texts.add(copyOf(mention.article));
    }
  }
  for (const { texts, articles } of found.values()) {
    for (const { article } of mentions) if (texts.has(copyOf(article))) articles.add(article);
  }
  return [...found.entries()]
    .sort(([a, x], [b, y]) => y.articles.size - x.articles.size || (a < b ? -1 : 1))
    .map(([, { origin, articles }]) => ({ origin, articles: [...articles].sort() }));
}

function idsIn({ meetings, visits, members, beside }: Background): string[] {
  const rows = [...beside, ...meetings.flatMap(({ last }) => last ?? []), ...visits.flatMap(({ last }) => last ?? [])];
  return [
    ...meetings.flatMap(({ parties }) => parties),
    ...visits.map(({ visitor }) => visitor),
    ...members.map(({ organization }) => organization),
    ...rows.flatMap(({ detail }) => entitiesIn(detail)),
  ];
}
