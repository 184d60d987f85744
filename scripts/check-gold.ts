/**
 * Reads every article of a gold folder and prints the table of its scorer.
 *
 *     npm run check:gold -- ../shared/gold/dev [--misses] [--only NAME]
 *
 * The scorer is `score.mjs` beside the folder; where there is none, this says so and is skipped.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read } from '../src/index.ts';

const args = process.argv.slice(2);
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
const folder = resolve(
  args.find((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--only') ?? '../shared/gold/dev',
);
const scorer = join(folder, '..', 'score.mjs');

if (!existsSync(folder) || !existsSync(scorer)) {
  console.log(`skipped: no gold articles in ${folder}, or no score.mjs beside it`);
  process.exit(0);
}

const work = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
const goldDir = join(work, 'gold');
const records = join(work, 'records');
mkdirSync(goldDir);
mkdirSync(records);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json') && (!only || name.includes(only)))) {
  const textFile = file.replace(/\.json$/, '.txt');
  copyFileSync(join(folder, file), join(goldDir, file));
  copyFileSync(join(folder, textFile), join(goldDir, textFile));
  const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const published = gold.published_given === false ? null : gold.published;
  const record = read(readFileSync(join(folder, textFile), 'utf8'), { published, language: gold.language ?? 'ar' });
  writeFileSync(join(records, file), JSON.stringify(record));
}
const passed = args.filter((arg) => arg === '--misses' || arg === '--json');
const result = spawnSync(process.execPath, [scorer, goldDir, records, ...passed], { stdio: 'inherit' });
rmSync(work, { recursive: true });
process.exit(result.status ?? 1);
