/**
 * How well the ledger tells what is one: pairwise precision, recall and F1 over the annotations in bench/gold.
 *
 *     npx tsx bench/clustering.ts [--json] [--annotated]
 *
 * Takes the whole of ../shared/corpus/saudinewsnet into a ledger of its own (with --annotated only the articles that are
 * annotated, which is quicker and easier), and asks of each pair of annotated items whether the ledger has them in one
 * occasion, report or text, and whether they are. `found` counts only what the reader found; in `all` an item that it
 * did not find is one with nothing.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { occasions, reports } from '../src/ledger/kinds.ts';
import { addArticles } from '../src/ledger/ledger.ts';
import type { LedgerStore, Member, MemberKind } from '../src/ledger/ledger-store.ts';
import { openStore } from '../src/store/open-store.ts';
import { type DailyArticle, saudiNewspapers } from './corpus.ts';

/** Rules are written on `open`; `held` is only measured. */
export type Half = 'open' | 'held';

/** Something annotated: where it is, and with what it is one. */
export interface GoldItem {
  readonly half: Half;
  readonly group: string;
  readonly article: string;
  /** Offsets of a trigger or a claim; null where the whole article is meant. */
  readonly span: readonly [start: number, end: number] | null;
}

export interface Score {
  readonly items: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ClusteringScores {
  readonly what: 'occasions' | 'reports' | 'reprints';
  readonly half: Half;
  readonly found: Score;
  readonly all: Score;
}

/**
 * Over all pairs of items: how many of those put together belong together, how many of those that belong together are.
 * `clusters` has the cluster of each item, by its place; null for one that was not found. `apartFailed`: of pairs that are
 * known to be two, how many are together; they count against precision.
 */
export function pairwiseF1(items: readonly GoldItem[], clusters: readonly (string | null)[], apartFailed = 0): Score {
  let together = apartFailed;
  let belong = 0;
  let both = 0;
  for (let a = 0; a < items.length; a++) {
    for (let b = a + 1; b < items.length; b++) {
      const is = items[a]!.group === items[b]!.group;
      const said = clusters[a] !== null && clusters[a] === clusters[b];
      if (is) belong++;
      if (said) together++;
      if (is && said) both++;
    }
  }
  const precision = together === 0 ? 1 : both / together;
  const recall = belong === 0 ? 1 : both / belong;
  return { items: items.length, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** All scores, of a ledger made for it and thrown away. Null where the corpus is not there. */
export async function measureClustering(annotatedOnly = false): Promise<ClusteringScores[] | null> {
  const gold = loadGold();
  const annotated = new Set(
    gold.flatMap(({ items, apart }) => [...items.map(({ article }) => article), ...apart.flat()]),
  );
  const articles = saudiNewspapers().filter(({ id }) => !annotatedOnly || annotated.has(id));
  if (articles.length === 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'isnad-clustering-'));
  const store = await openStore(join(folder, 'ledger.db'));
  try {
    const ids = await takeIn(store, articles);
    const scores: ClusteringScores[] = [];
    for (const { what, kind, items, apart } of gold) {
      const clusters = await clustersOf(store, kind, items, ids);
      const failed = await countTogether(store, kind, apart, ids);
      for (const half of ['open', 'held'] as const) {
        const of = (missing: boolean): Score => {
          const counted = items
            .map((_, i) => i)
            .filter((i) => items[i]!.half === half && (missing || clusters[i] !== null));
          return pairwiseF1(
            counted.map((i) => items[i]!),
            counted.map((i) => clusters[i]!),
            failed,
          );
        };
        scores.push({ what, half, found: of(false), all: of(true) });
      }
    }
    return scores;
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

const BATCH = 200;

/** By the name in the annotations, the id in the ledger. */
async function takeIn(store: LedgerStore, articles: readonly DailyArticle[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const knowledge = loadKnowledge();
  const options = { knowledge: () => knowledge, now: () => new Date().toISOString() };
  for (let i = 0; i < articles.length; i += BATCH) {
    const batch = articles.slice(i, i + BATCH);
    const added = await addArticles(
      store,
      batch.map(({ id: source, text, url, outlet, published }) => ({
        id: null,
        text,
        url,
        outlet,
        published,
        language: 'ar',
        source,
      })),
      options,
    );
    for (const { id, source } of added) ids.set(source, id);
  }
  return ids;
}

/** The cluster of each item; of several members that overlap an item, the nearest to it. */
async function clustersOf(
  store: LedgerStore,
  kind: MemberKind,
  items: readonly GoldItem[],
  ids: ReadonlyMap<string, string>,
): Promise<(string | null)[]> {
  const members = await store.members(kind, 'article', [...new Set(items.map(({ article }) => ids.get(article)!))]);
  const placeIn = placeOf(kind);
  const byArticle = new Map<string | null, Member[]>();
  for (const member of members) byArticle.set(member.article, [...(byArticle.get(member.article) ?? []), member]);
  return items.map(({ article, span }) => {
    const told = byArticle.get(ids.get(article)!) ?? [];
    if (!span) return told[0]?.cluster ?? null;
    const [start, end] = span;
    const near = told
      .map((member) => ({ member, place: placeIn(member) }))
      .filter(({ place }) => place.start < end && start < place.end)
      .sort((a, b) => distance(a.place, start, end) - distance(b.place, start, end));
    return near[0]?.member.cluster ?? null;
  });
}

/** Where an event's trigger, or a claim, is in its article. */
function placeOf(kind: MemberKind): (member: Member) => { readonly start: number; readonly end: number } {
  return (kind === 'occasion' ? occasions : reports)((entity) => entity).decode;
}

/** How many of the pairs of articles are in one cluster. */
async function countTogether(
  store: LedgerStore,
  kind: MemberKind,
  pairs: readonly (readonly [string, string])[],
  ids: ReadonlyMap<string, string>,
): Promise<number> {
  const item = (article: string): GoldItem => ({ half: 'open', group: '', article, span: null });
  const clusters = await clustersOf(store, kind, pairs.flat().map(item), ids);
  return pairs.filter((_, i) => clusters[2 * i] !== null && clusters[2 * i] === clusters[2 * i + 1]).length;
}

function distance(place: { readonly start: number; readonly end: number }, start: number, end: number): number {
  return Math.abs(place.start - start) + Math.abs(place.end - end);
}

interface GoldFile {
  readonly half: Half;
  readonly id: string;
  readonly items: readonly { readonly article: string; readonly start: number; readonly end: number }[];
}

interface Gold {
  readonly what: ClusteringScores['what'];
  readonly kind: MemberKind;
  readonly items: readonly GoldItem[];
  /** Pairs of articles that are judged to be two, in either half. */
  readonly apart: readonly (readonly [string, string])[];
}

function loadGold(): Gold[] {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`gold/${name}.json`, import.meta.url), 'utf8')) as {
      readonly [group: string]: readonly GoldFile[];
    };
  const spans = (groups: readonly GoldFile[]): GoldItem[] =>
    groups.flatMap(({ id, half, items }) =>
      items.map(({ article, start, end }): GoldItem => ({ half, group: id, article, span: [start, end] })),
    );
  const { groups, notReprints } = read('reprints') as unknown as {
    readonly notReprints: readonly (readonly [string, string])[];
    readonly groups: readonly { readonly id: string; readonly half: Half; readonly articles: readonly string[] }[];
  };
  return [
    { what: 'occasions', kind: 'occasion', items: spans(read('occasions').occasions!), apart: [] },
    { what: 'reports', kind: 'report', items: spans(read('reports').reports!), apart: [] },
    {
      what: 'reprints',
      kind: 'copy',
      items: groups.flatMap(({ id, half, articles }) =>
        articles.map((article): GoldItem => ({ half, group: id, article, span: null })),
      ),
      apart: notReprints,
    },
  ];
}

if (process.argv[1] && existsSync(process.argv[1]) && fileURLToPath(import.meta.url) === process.argv[1]) {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, annotated: { type: 'boolean', default: false } },
  });
  const scores = await measureClustering(values.annotated);
  if (!scores) console.log('skipped: ../shared/corpus is not there');
  else if (values.json) console.log(JSON.stringify(scores, null, 2));
  else for (const line of tableOf(scores)) console.log(line);
}

function tableOf(scores: readonly ClusteringScores[]): string[] {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
  const row = (score: Score) =>
    [String(score.items).padStart(5), percent(score.precision), percent(score.recall), percent(score.f1)].join('  ');
  return [
    `${''.padEnd(22)}items   prec   rec.     F1`,
    ...scores.flatMap(({ what, half, found, all }) => [
      `${what.padEnd(10)}${half.padEnd(5)}found  ${row(found)}`,
      `${''.padEnd(15)}all    ${row(all)}`,
    ]),
  ];
}
