/**
 * Fits the weights by which the reader judges whether words say an event worth keeping: a logistic regression over the
 * features of src/events/certainty.ts, on annotated articles, and writes data/languages/ar/event-weights.json.
 *
 *     npx tsx scripts/languages/train-events.ts [../shared/gold/dev] [--dry]
 *
 * Prints what the weights are worth on articles they have not seen: by article (ten folds), and by outlet (each outlet
 * left out once). The annotated folder is not part of the repository; where it is absent this says so.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Judged } from '../../src/events/certainty.ts';
import { judgeEvents } from '../../src/events/find-events.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { arabic } from '../../src/languages/ar/index.ts';
import { readWithReasons } from '../../src/read/read.ts';

const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? '../shared/gold/dev');
if (!existsSync(folder)) {
  console.log(`skipped: no annotated articles in ${folder}`);
  process.exit(0);
}

interface GoldEvent {
  trigger: string;
  nth?: number;
  type: string;
}
interface Case {
  article: string;
  outlet: string;
  features: readonly string[];
  label: number;
  /** Index of the event that its mention belongs to. */
  occasion: number;
}

const cases: Case[] = [];
const labelled: number[] = [];
let occasions = 0;
let goldCount = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const source = readFileSync(join(folder, file.replace(/json$/, 'txt')), 'utf8');
  const published = gold.published_given === false ? null : gold.published;
  const read = readWithReasons(source, { published, language: 'ar' });
  if (!('reading' in read)) continue;
  const { reading } = read;
  const day = reading.published?.value ?? null;
  const found = judgeEvents({ ...reading, knowledge: loadKnowledge(), day }, arabic.events);
  const spans = (gold.events as GoldEvent[]).map((event) => {
    let at = -1;
    for (let n = 0; n < (event.nth ?? 1); n++) at = source.indexOf(event.trigger, at + 1);
    return { start: at, end: at + event.trigger.length, type: event.type };
  });
  const headline = source.indexOf('\n');
  goldCount += spans.filter((span) => span.end > headline).length;
  const isGold = ({ candidate }: Judged) => {
    const start = reading.text.tokens[candidate.firstToken]!.start;
    const end = reading.text.tokens[candidate.endToken - 1]!.end;
    return spans.some((span) => span.type === candidate.type && start < span.end && span.start < end);
  };
  // Collections name their files by outlet; the Saudi one holds many papers, told apart by their bylines' first words.
  const outlet = file.startsWith('snn') ? source.split('\n')[2]!.slice(0, 12) : file.split('-')[0]!;
  for (const { all } of found) {
    const labels = all.map(isGold);
    const positive = labels.some(Boolean);
    labelled.push(positive ? 1 : 0);
    all.forEach((mention, i) => {
      // Further mentions of an annotated event speak neither for nor against.
      if (positive && !labels[i]) return;
      cases.push({ article: file, outlet, features: mention.features, label: labels[i] ? 1 : 0, occasion: occasions });
    });
    occasions++;
  }
}
const reachable = labelled.reduce((a, b) => a + b, 0);
console.log(
  `${cases.length} mentions in ${occasions} events, ${reachable} of ${goldCount} annotated events among them`,
);

type Model = { bias: number; weights: Map<string, number> };

/** Gradient descent with momentum; the penalty keeps rare features near zero. */
function fitWeights(train: readonly Case[], penalty = 3): Model {
  const weights = new Map<string, number>();
  for (const c of train) for (const f of c.features) weights.set(f, 0);
  let bias = 0;
  const velocity = new Map<string, number>();
  let biasVelocity = 0;
  for (let step = 0; step < 400; step++) {
    const gradient = new Map<string, number>();
    let biasGradient = 0;
    for (const c of train) {
      let z = bias;
      for (const f of c.features) z += weights.get(f)!;
      const error = 1 / (1 + Math.exp(-z)) - c.label;
      biasGradient += error;
      for (const f of c.features) gradient.set(f, (gradient.get(f) ?? 0) + error);
    }
    const rate = 0.5 / train.length;
    biasVelocity = 0.9 * biasVelocity - rate * biasGradient;
    bias += biasVelocity;
    for (const [f, w] of weights) {
      const v = 0.9 * (velocity.get(f) ?? 0) - rate * ((gradient.get(f) ?? 0) + penalty * w);
      velocity.set(f, v);
      weights.set(f, w + v);
    }
  }
  return { bias, weights };
}

const score = (model: Model, c: Case) => c.features.reduce((z, f) => z + (model.weights.get(f) ?? 0), model.bias);

/** The best F1 over thresholds, an event counting as kept where its best mention passes. */
function best(scored: readonly { c: Case; z: number }[]): { f1: number; threshold: number; p: number; r: number } {
  const byOccasion = new Map<number, number>();
  for (const { c, z } of scored) byOccasion.set(c.occasion, Math.max(byOccasion.get(c.occasion) ?? -99, z));
  const sorted = [...byOccasion].sort((a, b) => b[1] - a[1]);
  let hits = 0;
  let top = { f1: 0, threshold: 0, p: 0, r: 0 };
  sorted.forEach(([occasion, z], i) => {
    hits += labelled[occasion]!;
    const p = hits / (i + 1);
    const r = hits / goldCount;
    const f1 = p + r > 0 ? (2 * p * r) / (p + r) : 0;
    if (f1 > top.f1) top = { f1, threshold: z, p, r };
  });
  return top;
}

function crossValidate(name: string, groupOf: (c: Case) => string, folds?: number) {
  const groups = [...new Set(cases.map(groupOf))].sort();
  const foldOf = new Map(groups.map((g, i) => [g, folds ? i % folds : i]));
  const scored: { c: Case; z: number }[] = [];
  for (const fold of new Set(foldOf.values())) {
    const model = fitWeights(cases.filter((c) => foldOf.get(groupOf(c)) !== fold));
    for (const c of cases) if (foldOf.get(groupOf(c)) === fold) scored.push({ c, z: score(model, c) });
  }
  const top = best(scored);
  console.log(`${name}: precision ${pct(top.p)} recall ${pct(top.r)} F1 ${pct(top.f1)} at ${top.threshold.toFixed(2)}`);
  return top;
}

const pct = (x: number) => (100 * x).toFixed(1);
const byArticle = crossValidate('by article', (c) => c.article, 10);
crossValidate('by outlet', (c) => c.outlet);
const model = fitWeights(cases);
console.log(`on the training articles: F1 ${pct(best(cases.map((c) => ({ c, z: score(model, c) }))).f1)}`);
if (!args.includes('--dry')) {
  const weights = Object.fromEntries(
    [...model.weights]
      .filter(([, w]) => Math.abs(w) >= 0.01)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([f, w]) => [f, round(w)]),
  );
  const meta = {
    what: 'log odds that a mention with a feature is an event that a careful reader keeps',
    source: 'fitted on 54 annotated articles',
    madeBy: 'scripts/languages/train-events.ts',
  };
  writeFileSync(
    'data/languages/ar/event-weights.json',
    `${JSON.stringify({ meta, bias: round(model.bias), threshold: round(byArticle.threshold), weights }, null, 1)}\n`,
  );
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
