import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { clusterName, founderOf } from '../src/ledger/cluster-name.ts';
import { addArticles } from '../src/ledger/ledger.ts';
import type {
  LedgerStore,
  LedgerWrites,
  MemberKind,
  NewArticle,
  NewMember,
  OccasionRow,
} from '../src/ledger/ledger-store.ts';
import { openStore } from '../src/store/open-store.ts';
import { loadCorpus } from './corpus.ts';

/** A small ledger as its rows, to be written many times over. */
export interface Template {
  readonly articles: readonly NewArticle[];
  readonly members: { readonly [kind in MemberKind]: readonly NewMember[] };
  readonly occasions: readonly OccasionRow[];
  readonly events: number;
}

/** Reads and merges some articles, and takes the rows that came of it out of the store. */
export async function templateOf(articlesMax: number): Promise<Template> {
  const knowledge = loadKnowledge();
  const store = await openStore(':memory:');
  const written = { articles: [] as NewArticle[], keys: new Map<string, readonly number[]>() };
  const listening: LedgerStore = {
    ...store,
    write: (work) =>
      store.write((tx) =>
        work({
          ...tx,
          addArticles: (articles) => {
            written.articles.push(...articles);
            return tx.addArticles(articles);
          },
          addMembers: (kind, members) => {
            for (const { id, keys } of members) written.keys.set(id, keys);
            return tx.addMembers(kind, members);
          },
        }),
      ),
  };
  const given = loadCorpus(articlesMax).articles.map(({ text, published }, i) => {
    return {
      text,
      published,
      id: `${i}`,
      url: null,
      outlet: OUTLETS[i % OUTLETS.length]!,
      language: 'ar',
      source: `${i}`,
    };
  });
  const options = { knowledge: () => knowledge, now: () => '2026-01-01T00:00:00.000Z' };
  for (let at = 0; at < given.length; at += 100) await addArticles(listening, given.slice(at, at + 100), options);
  const ids = written.articles.map(({ article }) => article.id);
  const members = async (kind: MemberKind) =>
    (await store.members(kind, 'article', ids)).map((member) => ({
      ...member,
      keys: written.keys.get(member.id) ?? [],
    }));
  const template = {
    articles: written.articles,
    members: {
      copy: await members('copy'),
      occasion: await members('occasion'),
      report: await members('report'),
      entity: [],
    },
    occasions: await store.findOccasions({ limit: 1_000_000, hidden: true }),
  };
  await store.close();
  return { ...template, events: template.members.occasion.length };
}

const OUTLETS = ['alpha.example', 'beta.example', 'gamma.example', 'delta.example', 'epsilon.example'];

/**
 * Writes the template so often that the store holds `events` of them. Every round lies `DAYS_A_ROUND` later, its articles
 * have other ids, its people and countries other names.
 *
 * Two things are not as in life, so that filling takes minutes: keys rise from round to round, where hashes would fall all
 * over the index, and texts and readings are cut short. Nothing that is measured reads either.
 */
export async function replay(
  store: LedgerStore,
  template: Template,
  events: number,
  onProgress: (events: number) => void,
): Promise<void> {
  const rounds = Math.ceil(events / template.events);
  const states = statesOf(template);
  for (let round = 0; round < rounds; round += ROUNDS_A_WRITE) {
    await store.write(async (tx) => {
      for (let r = round; r < Math.min(rounds, round + ROUNDS_A_WRITE); r++)
        await writeRound(tx, template, r, rounds, states);
    });
    onProgress(Math.min(rounds, round + ROUNDS_A_WRITE) * template.events);
  }
}

const ROUNDS_A_WRITE = 5;
const YEARS = 5;

async function writeRound(
  tx: LedgerWrites,
  template: Template,
  round: number,
  rounds: number,
  states: readonly string[],
): Promise<void> {
  const later = Math.floor((round * YEARS * 365) / rounds);
  const day = <T extends number | null>(value: T) => (value === null ? value : value + later) as T;
  const mark = round.toString(16).padStart(5, '0');
  const article = (id: string) => id.replace(/^a-.{5}/, `a-${mark}`);
  const cluster = (kind: MemberKind, id: string) => clusterName(kind, article(founderOf(id) ?? id));
  const someone = (id: string) => {
    const state = states.indexOf(id);
    if (state >= 0) return states[(state + round) % states.length]!;
    return id.startsWith('n:') ? `${id}~${round % 100}` : id;
  };
  await tx.addArticles(
    template.articles.map(({ article: row, text, reading, searchWords, entities }, i) => ({
      article: {
        ...row,
        id: article(row.id),
        day: day(row.day),
        editionOf: row.editionOf && article(row.editionOf),
      },
      text: text.slice(0, 100),
      reading: { ...reading, article: article(row.id), packed: reading.packed.subarray(0, 100) },
      searchWords: [...searchWords, `rare${round * 7919 + i}`],
      entities: entities.map(someone),
    })),
  );
  for (const kind of ['copy', 'occasion', 'report'] as const) {
    await tx.addMembers(
      kind,
      template.members[kind].map((member, i) => ({
        ...member,
        id: article(member.id),
        article: member.article && article(member.article),
        component: article(member.component),
        cluster: cluster(kind, member.cluster),
        keys: member.keys.map((_, k) => round * 3_000_000 + i * 100 + k).map((key) => key % 2 ** 32),
      })),
    );
  }
  await tx.putOccasions(
    template.occasions.map((row) => ({
      ...row,
      id: cluster('occasion', row.id),
      from: day(row.from),
      to: day(row.to),
      firstTold: day(row.firstTold),
      lastTold: day(row.lastTold),
      parties: row.parties.map(someone),
      voices: row.voices.map(someone),
    })),
  );
}

/** ISO codes, in the order of the alphabet. */
export function statesOf({ occasions }: Template): string[] {
  return [...new Set(occasions.flatMap(({ parties }) => parties.filter((id) => /^[A-Z]{2}$/.test(id))))].sort();
}
