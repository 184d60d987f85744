/**
 * How fast a large ledger answers, on SQLite or on PostgreSQL.
 *
 *     npm run bench:store [-- --events 1000000] [-- --store postgres | postgres://…] [-- --json]
 *
 * Fills a store with events of real articles, again and again, with days and names shifted, and keeps it in a folder for
 * temporary files for the next time. Then measures the diary of a month for a country, the search for words, and one
 * occasion with all its tellings: the median of many, each with other values, after some to warm up.
 */
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { LedgerStore } from '../src/ledger/ledger-store.ts';
import { openStore } from '../src/store/open-store.ts';
import { replay, statesOf, type Template, templateOf } from './replayed-ledger.ts';

const ARTICLES = 300;
const QUERIES = 60;
const WARM_UP = 10;
/** What the ledger is held to on SQLite, in milliseconds at the median. */
const AIMS: { readonly [query: string]: number } = { diary: 20, common: 100, two: 100, rare: 100, occasion: 20 };

const NAMES: { readonly [query: string]: string } = {
  diary: 'diary of a month for a country',
  common: 'search for one of the most frequent words',
  two: 'search for two words',
  rare: 'search for a rare word',
  occasion: 'an occasion with all its tellings',
};

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    store: { type: 'string', default: 'sqlite' },
    json: { type: 'boolean', default: false },
  },
});
const events = Number(options.events);

const template = await templateOf(ARTICLES);
const place = await placeOf(options.store);
try {
  const store = await filled(place);
  const measured = await measure(store, template);
  await store.close();
  report(measured);
} finally {
  await place.leave();
}

interface Place {
  readonly address: string;
  /** The file that it is filled in before it is given its name; null on a server. */
  readonly unfinished: string | null;
  leave(): Promise<void>;
}

async function placeOf(store: string): Promise<Place> {
  if (store === 'sqlite') {
    const folder = join(tmpdir(), 'isnad-bench');
    mkdirSync(folder, { recursive: true });
    const address = join(folder, `store-${events}.db`);
    return { address, unfinished: `${address}.unfinished`, leave: async () => undefined };
  }
  if (store !== 'postgres') return { address: store, unfinished: null, leave: async () => undefined };
  const { startPostgres } = await import('../test/store/postgres-server.ts');
  const server = await startPostgres();
  return { address: server.address, unfinished: null, leave: () => server.stop() };
}

async function filled({ address, unfinished }: Place): Promise<LedgerStore> {
  if (unfinished === null || !isFile(address)) {
    if (unfinished) for (const end of ['', '-wal', '-shm']) rmSync(unfinished + end, { force: true });
    const store = await openStore(unfinished ?? address);
    if ((await store.counts()).events < events) {
      const start = performance.now();
      await replay(store, template, events, (done) => {
        const seconds = Math.round((performance.now() - start) / 1000);
        process.stderr.write(`\rfilling: ${done} of ${events} events, ${seconds} s`);
      });
      process.stderr.write('\n');
    }
    await store.close();
    if (unfinished) {
      renameSync(unfinished, address);
      for (const end of ['-wal', '-shm']) rmSync(unfinished + end, { force: true });
    }
  }
  return openStore(address);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

interface Measured {
  readonly [query: string]: { readonly medianMs: number; readonly p95Ms: number; readonly rows: number };
}

async function measure(store: LedgerStore, template: Template): Promise<Measured> {
  const states = statesOf(template);
  const days = template.occasions.flatMap(({ from }) => from ?? []).sort((a, b) => a - b);
  const first = days[days.length >> 1]!;
  const frequent = wordsByFrequency(template);
  const found = await store.findOccasions({ from: first + 200, limit: 5000 });
  const told = found.filter(({ articles }) => articles > 1);
  return {
    diary: await timed((i) => {
      const from = first + ((i * 397) % 1700);
      return store.findOccasions({ from, to: from + 30, parties: [states[i % states.length]!], limit: 200 });
    }),
    common: await timed((i) => store.search([frequent[i % 50]!], 50, null)),
    two: await timed((i) => store.search([frequent[i % 50]!, frequent[100 + i]!], 50, null)),
    rare: await timed((i) => store.search([`rare${((i * 13) % 50) * 7919 + i}`], 50, null)),
    occasion: await timed(async (i) => {
      const { id } = (told.length > 0 ? told : found)[(i * 31) % (told.length || found.length)]!;
      const [row, members] = [await store.occasions([id]), await store.members('occasion', 'cluster', [id])];
      return [...row, ...members];
    }),
  };
}

function wordsByFrequency({ articles }: Template): string[] {
  const counts = new Map<string, number>();
  for (const { searchWords } of articles) for (const word of searchWords) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

async function timed(query: (i: number) => Promise<readonly unknown[]>): Promise<Measured[string]> {
  const times: number[] = [];
  let rows = 0;
  for (let i = 0; i < WARM_UP + QUERIES; i++) {
    const start = performance.now();
    const found = await query(i);
    if (i < WARM_UP) continue;
    times.push(performance.now() - start);
    rows += found.length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)]! * 100) / 100;
  return { medianMs: at(0.5), p95Ms: at(0.95), rows: Math.round(rows / QUERIES) };
}

function report(measured: Measured): void {
  const bytes = place.unfinished === null ? null : statSync(place.address).size;
  const result = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    store: options.store.replace(/:.*/, ''),
    events,
    megabytes: bytes && Math.round(bytes / 1e6),
    ...measured,
  };
  if (options.json) console.log(JSON.stringify(result, null, 2));
  else console.log(tableOf(measured, result));
}

function tableOf(
  measured: Measured,
  { store, events: n, megabytes }: { store: string; events: number; megabytes: number | null },
) {
  const times = store === 'sqlite' ? 1 : 3;
  const lines = Object.entries(measured).map(([query, { medianMs, p95Ms, rows }]) => {
    const aim = AIMS[query]! * times;
    return `${NAMES[query]!.padEnd(42)} ${ms(medianMs)} ${ms(p95Ms)} ${ms(aim)} ${String(rows).padStart(6)}`;
  });
  return [
    `${n.toLocaleString('en')} events in ${store}${megabytes ? `, ${megabytes.toLocaleString('en')} MB` : ''}`,
    '',
    `${'milliseconds'.padEnd(42)} ${'median'.padStart(8)} ${'95 %'.padStart(8)} ${'aim'.padStart(8)} ${'rows'.padStart(6)}`,
    ...lines,
  ].join('\n');
}

function ms(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0).padStart(8);
}
