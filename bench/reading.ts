/**
 * How fast articles are read, on one core, by the built package: what `tsx` makes of the sources is slower.
 *
 *     npm run bench [-- --json] [-- --articles 2000]
 *
 * Prints articles and characters a second (median of five runs, after one to warm up), the share of each stage, the
 * time from starting Node to the record of one short article, and the most memory used.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type BenchArticle, loadCorpus } from './corpus.ts';

const RUNS = 5;
const root = fileURLToPath(new URL('../', import.meta.url));

const { read, loadKnowledge }: typeof import('../src/index.ts') = await built('index');
const { packOf }: typeof import('../src/languages/index.ts') = await built('languages/index');
const { prepareText }: typeof import('../src/text/prepare-text.ts') = await built('text/prepare-text');
const { findParts }: typeof import('../src/parts/find-parts.ts') = await built('parts/find-parts');
const times: typeof import('../src/times/find-times.ts') = await built('times/find-times');
const { inferPublished }: typeof import('../src/times/infer-published.ts') = await built('times/infer-published');
const { findMentions }: typeof import('../src/mentions/find-mentions.ts') = await built('mentions/find-mentions');
const { findRelations }: typeof import('../src/relations/find-relations.ts') = await built('relations/find-relations');
const { findEvents }: typeof import('../src/events/find-events.ts') = await built('events/find-events');
const { findClaims }: typeof import('../src/claims/find-claims.ts') = await built('claims/find-claims');

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, articles: { type: 'string', default: '2000' } },
});
const corpus = loadCorpus(Number(options.articles));
const { articles } = corpus;
const characters = articles.reduce((sum, article) => sum + article.text.length, 0);

const readAll = () => {
  for (const { text, published } of articles) read(text, { published, language: 'ar' });
};
const warmUpMs = timed(readAll);
const runs = Array.from({ length: RUNS }, () => {
  const cpuBefore = process.cpuUsage();
  const ms = timed(readAll);
  const { user, system } = process.cpuUsage(cpuBefore);
  return { ms, cpuMs: (user + system) / 1000 };
});
const readingMs = median(runs.map((run) => run.ms));
const stagesMs = medianOfStages(Array.from({ length: RUNS }, () => timeStages(articles)));
const startUp = startUpMs();

const result = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  corpus: corpus.name,
  articles: articles.length,
  charactersPerArticle: Math.round(characters / articles.length),
  articlesPerSecond: Math.round(articles.length / (readingMs / 1000)),
  charactersPerSecond: Math.round(characters / (readingMs / 1000)),
  msPerArticle: rounded(readingMs / articles.length),
  // On a machine that others use as well, this is the figure to compare.
  cpuMsPerArticle: rounded(median(runs.map((run) => run.cpuMs)) / articles.length),
  firstRunArticlesPerSecond: Math.round(articles.length / (warmUpMs / 1000)),
  stagesMsPerArticle: Object.fromEntries(
    Object.entries(stagesMs).map(([stage, ms]) => [stage, rounded(ms / articles.length)]),
  ),
  startUpMs: startUp,
  peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
};
console.log(options.json ? JSON.stringify(result, null, 2) : tableOf(result));

async function built(module: string) {
  const file = `${root}dist/${module}.js`;
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first, as "npm run bench" does.`);
  return import(pathToFileURL(file).href);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The reading of `read-article.ts`, stage by stage, with a clock between. */
function timeStages(articles: readonly BenchArticle[]): { [stage: string]: number } {
  const pack = packOf('ar')!;
  const knowledge = loadKnowledge();
  const spent: { [stage: string]: number } = {};
  const during = <T>(stage: string, work: () => T): T => {
    const start = performance.now();
    const value = work();
    spent[stage] = (spent[stage] ?? 0) + performance.now() - start;
    return value;
  };
  for (const { text: source, published } of articles) {
    const text = during('text', () => prepareText(source, pack.text));
    const parts = during('parts', () => findParts(text, pack.parts, knowledge, pack.language));
    const expressions = during('times', () => times.findTimeExpressions(text, parts, pack.times));
    const day = during('times', () => published ?? inferPublished(text, parts, expressions)?.value ?? null);
    const resolved = during('times', () => times.resolveTimes(expressions, day));
    const input = { text, parts, knowledge, day };
    const mentions = during('mentions', () => findMentions(input, pack.mentions));
    during('relations', () => findRelations(input, mentions, pack.relations));
    during('events', () => findEvents({ ...input, times: resolved, mentions }, pack.events));
    during('claims', () => findClaims({ text, parts, mentions, knowledge }, pack.claims));
  }
  return spent;
}

/** From starting a new process to the record of one short article. */
function startUpMs(): number {
  const start = () =>
    spawnSync(process.execPath, ['dist/faces/cli/main.js', 'read', '--json', '-'], {
      cwd: root,
      input: 'الرياض - واس\n\nوصل وزير الخارجية المصري إلى الرياض اليوم الثلاثاء.',
    });
  return Math.round(median(Array.from({ length: RUNS }, () => timed(start))));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function medianOfStages(runs: readonly { readonly [stage: string]: number }[]): { [stage: string]: number } {
  return Object.fromEntries(Object.keys(runs[0]!).map((stage) => [stage, median(runs.map((run) => run[stage]!))]));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function tableOf({ stagesMsPerArticle, ...rest }: typeof result): string {
  const rows = [
    ...Object.entries(rest),
    ...Object.entries(stagesMsPerArticle).map(([k, v]) => [`  ${k}, ms an article`, v]),
  ];
  return rows.map(([name, value]) => `${String(name).padEnd(28)}${value}`).join('\n');
}
