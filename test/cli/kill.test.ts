import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleId } from '../../src/core/identity.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type BuiltApp, buildApp } from './built-app.ts';
import { asJsonl, madeUpArticles } from './made-up-articles.ts';
import { accountOf, articlesHeld } from './state-of-ledger.ts';
import { folderWith } from './temporary-folder.ts';

const KILLS = 200;
/** As many processes at once as a small machine has cores. */
const LANES = 2;
const ARTICLES = 500;

const articles = madeUpArticles(ARTICLES);
const ids = articles.map(({ url }) => articleId(url, ''));

describe('isnad add, killed', () => {
  let app: BuiltApp;
  beforeAll(async () => {
    app = await buildApp();
  });
  afterAll(() => app.remove());

  it('loses no article that it acknowledged, leaves none half in, and goes on to the same end', {
    timeout: 1_800_000,
  }, async () => {
    const at = folderWith({ 'many.jsonl': asJsonl(articles) });
    const add = (store: string) => app.start('add', at('many.jsonl'), '--store', at(store), '--verbose');

    const started = performance.now();
    const whole = add('whole.db');
    await whole.wrote(1);
    const startMs = performance.now() - started;
    expect(await whole.ended).toBe(0);
    const reference = await openStore(at('whole.db'));
    const heldAtLast = await articlesHeld(reference, ids);
    const account = await accountOf(reference, ids);
    await reference.close();
    expect(heldAtLast.size).toBe(ARTICLES);

    let kills = 0;
    let killedAtWork = 0;
    const killOver = async (lane: number) => {
      for (let round = 0; kills < KILLS; round++) {
        const file = `killed-${lane}-${round}.db`;
        const acknowledged = new Set<string>();
        for (let isOver = false; !isOver; ) {
          const running = add(file);
          if (kills < KILLS) {
            kills++;
            await atRandomMoment(running, startMs);
            running.kill('SIGKILL');
          }
          isOver = (await running.ended) === 0;
          if (!isOver) killedAtWork++;
          for (const line of running.lines()) acknowledged.add(line.split(' ')[1]!);
          const store = await openStore(at(file));
          const held = await articlesHeld(store, ids);
          expect([...acknowledged].filter((id) => id.startsWith('a-') && !held.has(id))).toEqual([]);
          for (const [id, whatIsHeld] of held) expect(whatIsHeld).toEqual(heldAtLast.get(id));
          if (isOver) {
            expect(held.size).toBe(ARTICLES);
            expect(await accountOf(store, ids)).toEqual(account);
          }
          await store.close();
        }
        for (const ending of ['', '-wal', '-shm']) rmSync(at(file + ending), { force: true });
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, lane) => killOver(lane)));
    // Some end before their kill; how many depends on the machine.
    expect(killedAtWork).toBeGreaterThan(KILLS / 2);
  });

  it('and two that add at once both succeed', { timeout: 300_000 }, async () => {
    const at = folderWith({});
    // The middle third is in both.
    writeFileSync(at('a.jsonl'), asJsonl(articles.slice(0, 200)));
    writeFileSync(at('b.jsonl'), asJsonl(articles.slice(100, 300)));
    writeFileSync(at('all.jsonl'), asJsonl(articles.slice(0, 300)));
    const add = (file: string, store: string) => app.start('add', at(file), '--store', at(store)).ended;
    expect(await Promise.all([add('a.jsonl', 'two.db'), add('b.jsonl', 'two.db')])).toEqual([0, 0]);
    expect(await add('all.jsonl', 'one.db')).toBe(0);
    const [two, one] = [await openStore(at('two.db')), await openStore(at('one.db'))];
    const some = ids.slice(0, 300);
    expect(await articlesHeld(two, some)).toEqual(await articlesHeld(one, some));
    expect(await accountOf(two, some)).toEqual(await accountOf(one, some));
    await Promise.all([two.close(), one.close()]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'finishes its batch at %s, says how to go on, and ends with 130',
    async (signal) => {
      const at = folderWith({ 'many.jsonl': asJsonl(articles) });
      const running = app.start('add', at('many.jsonl'), '--store', at('stopped.db'), '--verbose');
      await running.wrote(1);
      running.kill(signal);
      expect(await running.ended).toBe(130);
      expect(running.stderr()).toContain('goes on where it was');
      const acknowledged = running.lines().filter((line) => line.startsWith('added '));
      const store = await openStore(at('stopped.db'));
      expect((await store.articles(ids)).length).toBe(acknowledged.length);
      await store.close();
      const again = app.start('add', at('many.jsonl'), '--store', at('stopped.db'));
      expect(await again.ended).toBe(0);
      expect(again.lines()).toEqual([`${ARTICLES - acknowledged.length} added, ${acknowledged.length} known`]);
    },
  );
});

/** While it starts, or within the work on one of its next batches. */
async function atRandomMoment(running: ReturnType<BuiltApp['start']>, startMs: number): Promise<void> {
  const batches = Math.floor(Math.random() * 3);
  if (batches > 0) await running.wrote(batches * 100 - 99);
  const wait = batches > 0 ? Math.random() * (startMs / 3) : startMs * (0.3 + Math.random());
  await Promise.race([sleep(wait), running.ended]);
}
