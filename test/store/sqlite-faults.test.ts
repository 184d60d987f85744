import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsnadError } from '../../src/core/errors.ts';
import { openSqlite } from '../../src/store/embedded/open-sqlite.ts';
import { explainSqlite } from '../../src/store/embedded/sqlite-errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fails } from './fails.ts';
import { newArticle, newMember } from './rows.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-faults-'));
  file = join(folder, 'ledger.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what can go wrong with a file', () => {
  it('is no database: said, and left as it is', async () => {
    writeFileSync(file, 'these are my notes, no ledger\n'.repeat(50));
    const before = readFileSync(file);
    await fails(openStore(file), /ledger\.db is no ledger/, /has not been changed/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('is a database of another program: said, and left as it is', async () => {
    const other = new Database(file);
    other.exec('create table bookmarks (url text)');
    other.close();
    const before = readFileSync(file);
    await fails(openStore(file), /database of another program/, /has not been changed/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('was written by a newer version: said, and left as it is', async () => {
    await (await openStore(file)).close();
    const later = new Database(file);
    later.exec('insert into isnad_schema values (999, 0); pragma wal_checkpoint(truncate)');
    later.close();
    const before = readFileSync(file);
    await fails(openStore(file), /written by a newer isnad \(layout 999/, /Update isnad/);
    expect(readFileSync(file)).toEqual(before);
  });

  it('lies in a folder that is not there', async () => {
    await fails(openStore(join(folder, 'none', 'ledger.db')), /cannot be opened/, /folder must exist/);
  });

  it('has no room left: nothing of the batch is in, what was before is kept, and later batches can go in', async () => {
    const store = await openSqlite(file, { pagesMax: 60 });
    await store.write((tx) => tx.addArticles([newArticle('a-1')]));
    const noise = Array.from({ length: 400 }, (_, i) => newMember(`n:${i}`, { features: noisy(2000) }));
    const tooMuch = store.write(async (tx) => {
      await tx.addArticles([newArticle('a-2')]);
      await tx.addMembers('entity', noise);
    });
    await fails(tooMuch, /cannot grow: the disk is full/, /nothing of this batch is in it/);
    expect(await store.articles(['a-1', 'a-2'])).toHaveLength(1);
    await store.write((tx) => tx.addArticles([newArticle('a-3')]));
    expect(await store.articles(['a-1', 'a-2', 'a-3'])).toHaveLength(2);
    await store.close();
  });

  it('is written by another for too long', async () => {
    const store = await openSqlite(file, { waitMilliseconds: 50 });
    const other = new Database(file);
    other.exec('begin immediate');
    await fails(
      store.write(async () => undefined),
      /is in use/,
      /Wait until the other process has ended/,
    );
    other.exec('rollback');
    other.close();
    await store.write((tx) => tx.addArticles([newArticle('a-1')]));
    await store.close();
  });

  it.each([
    ['SQLITE_READONLY', /cannot be written/, /right to write/],
    ['SQLITE_IOERR_WRITE', /disk is full/, /Make room/],
    ['SQLITE_IOERR_READ', /disk reports a fault/, /Check the disk/],
    ['SQLITE_CORRUPT', /is damaged/, /recover/],
    ['SQLITE_MISUSE', /failed: as told \(SQLITE_MISUSE\)/, /Nothing of what was being added is in it/],
  ])('%s is said in words', (code, message, hint) => {
    const explained = explainSqlite('x.db')(Object.assign(new Error('as told'), { code })) as IsnadError;
    expect(explained.message).toMatch(message);
    expect(explained.hint).toMatch(hint);
  });
});

describe('processes', () => {
  it('killed at any moment leave whole batches only, and all that were acknowledged', async () => {
    for (let round = 0; round < 3; round++) {
      const writer = startWriter(file, `round${round}`);
      await writer.acknowledged(3 + round);
      await new Promise((resolve) => setTimeout(resolve, round * 7));
      writer.child.kill('SIGKILL');
      await writer.ended;
      const store = await openStore(file);
      const batches = await store.write((tx) => wholeBatches(tx, `round${round}`));
      expect(batches).toBeGreaterThanOrEqual(writer.count());
      await store.close();
    }
  });

  it('that write at the same time both get everything in', async () => {
    const writers = ['left', 'right'].map((name) => startWriter(file, name));
    await Promise.all(writers.map((writer) => writer.acknowledged(6)));
    for (const { child, ended } of writers) {
      child.kill('SIGKILL');
      await ended;
    }
    const store = await openStore(file);
    for (const [i, name] of ['left', 'right'].entries()) {
      expect(await wholeBatches(store, name)).toBeGreaterThanOrEqual(writers[i]!.count());
    }
    await store.close();
  });
});

/** How many batches of a writer are in; fails where one is in by half. */
async function wholeBatches(store: Pick<Awaited<ReturnType<typeof openStore>>, 'articles' | 'members'>, name: string) {
  for (let batch = 0; ; batch++) {
    const ids = Array.from({ length: 20 }, (_, i) => `a-${name}.${batch}.${i}`);
    const [articles, members] = [await store.articles(ids), await store.members('copy', 'id', ids)];
    expect([articles.length, members.length]).toEqual(articles.length === 0 ? [0, 0] : [20, 20]);
    if (articles.length === 0) return batch;
  }
}

/** A process that adds batches of 20 until it is killed, and says after each that it is in. */
function startWriter(path: string, name: string) {
  const script = fileURLToPath(new URL('./endless-writer.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, path, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let wake = () => {};
  child.stdout!.on('data', (chunk) => {
    said += chunk;
    wake();
  });
  const count = () => said.split('\n').length - 1;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    child,
    ended,
    count,
    async acknowledged(batches: number) {
      while (count() < batches && child.exitCode === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          child.once('exit', () => resolve());
        });
      }
      expect(child.exitCode).toBeNull();
    },
  };
}

/** Bytes that no compression makes smaller. */
function noisy(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state >> 16;
  });
}
