import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { founderOf } from '../../src/ledger/cluster-name.ts';
import { judge, undoJudgement } from '../../src/ledger/judge.ts';
import { addArticles } from '../../src/ledger/ledger.ts';
import type { LedgerStore } from '../../src/ledger/ledger-store.ts';
import type { ArticleToAdd } from '../../src/ledger/prepare.ts';
import { exampleArticles, ledgerOf, options, told } from './ledger-of.ts';

let open: LedgerStore[] = [];
afterEach(async () => {
  await Promise.all(open.map((store) => store.close()));
  open = [];
});

async function ledger(articles: readonly ArticleToAdd[], atOnce?: number): Promise<LedgerStore> {
  const { store } = await ledgerOf(articles, atOnce);
  open.push(store);
  return store;
}

/** All that the ledger holds to be one, whatever the order in which rows were written. */
async function accountOf(store: LedgerStore) {
  const occasions = await store.findOccasions({ limit: 1000, hidden: true });
  const rows = occasions.map(({ id, state, time, articles, origins, outlets }) => {
    return { id, state, time, articles, origins, outlets };
  });
  return { rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)), counts: await store.counts() };
}

const visitOf = (day: string, outlet: string) =>
  told(
    day,
    outlet,
    `وزير الخارجية المصري يصل إلى أثينا\n\nأثينا - رويترز\n\nوصل وزير الخارجية المصري سامح شكري إلى أثينا اليوم في زيارة تستمر يومين.`,
  );
const shoukry = visitOf('2023-11-13', 'صحيفة الميناء');
const again = told(
  '2023-11-13',
  'إذاعة الساحل',
  'شكري في اليونان\n\nأثينا - أ ف ب\n\nوصل سامح شكري وزير الخارجية المصري اليوم إلى أثينا، حيث يلتقي نظيره اليوناني.',
);

describe('the account', () => {
  it('is the same in whatever order and batches the articles come', async () => {
    const articles = [...exampleArticles('samarkand-story'), shoukry, again];
    const whole = await accountOf(await ledger(articles));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        fc.integer({ min: 1, max: articles.length }),
        async (shuffled, atOnce) => {
          expect(await accountOf(await ledger(shuffled, atOnce))).toEqual(whole);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('knows an article that it has, and keeps a changed text at the same address as an edition', async () => {
    const first = { ...shoukry, url: 'https://example.org/a?utm_source=x' };
    const store = await ledger([first]);
    const changed = { ...first, url: 'http://www.example.org/a', text: `${first.text}\n\nوأضاف أنه سيعود غدا.` };
    const outcomes = async (articles: ArticleToAdd[]) =>
      (await addArticles(store, articles, options)).map(({ outcome }) => outcome);
    expect(await outcomes([first])).toEqual(['known']);
    expect(await outcomes([changed, changed])).toEqual(['edition', 'known']);
    expect(await outcomes([first, changed])).toEqual(['known', 'known']);
    expect(await store.counts()).toMatchObject({ articles: 2 });
  });

  it('links the same text in another outlet as a reprint, which is no further origin', async () => {
    const paragraph =
      'وأوضح بيان وزارة الخارجية أن الوزير سيبحث في أثينا ملفات الطاقة والهجرة والتعاون في شرق المتوسط مع عدد من المسؤولين اليونانيين قبل عودته إلى القاهرة.';
    const wire = { ...shoukry, text: `${shoukry.text}\n\n${paragraph}` };
    const reprint = { ...wire, outlet: 'صحيفة الجبل', text: wire.text.replace('يصل إلى أثينا', 'في أثينا') };
    const store = await ledger([wire, reprint]);
    expect((await store.outlets()).map(({ copies }) => copies).sort()).toEqual([0, 1]);
    const [visit] = await store.findOccasions({ parties: ['Q7409268'], limit: 9 });
    expect(visit).toMatchObject({ articles: 2, outlets: 2, origins: 1 });
  });
});

describe('judgements', () => {
  const who = { who: 'editor', at: '2024-05-02T09:00:00.000Z', why: 'read both' };
  const arrivals = async (store: LedgerStore) =>
    (await store.findOccasions({ parties: ['Q7409268'], limit: 9 })).filter(({ mode }) => mode === 'visit');

  it('part two tellings of what the machine took for one, and join them again when undone', async () => {
    const store = await ledger([shoukry, again]);
    const [visit] = await arrivals(store);
    expect(visit).toMatchObject({ articles: 2 });
    const tellings = (await store.members('occasion', 'cluster', [visit!.id])).map(({ id }) => id).sort();
    const [a, b] = [tellings.at(0)!, tellings.at(-1)!];
    const { id } = await judge(store, { verdict: 'different', a, b }, who);
    expect((await arrivals(store)).map(({ articles }) => articles)).toEqual([1, 1]);
    await undoJudgement(store, id, { ...who, at: '2024-05-03T09:00:00.000Z' });
    expect((await arrivals(store)).map(({ articles }) => articles)).toEqual([2]);
    expect((await store.judgements())[0]!.undone).toMatchObject({ who: 'editor' });
  });

  it('join what the machine kept apart; the name of the one leads to the other', async () => {
    const later = told(
      '2023-12-20',
      'إذاعة الساحل',
      'شكري في أثينا\n\nأثينا - أ ف ب\n\nوصل وزير الخارجية المصري سامح شكري اليوم إلى أثينا للمشاركة في منتدى اقتصادي.',
    );
    const store = await ledger([shoukry, later]);
    const [first, second] = (await arrivals(store)).sort((x, y) => x.from! - y.from!);
    await judge(store, { verdict: 'same', a: first!.id, b: second!.id }, who);
    const [one, ...others] = await arrivals(store);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ id: first!.id, articles: 2 });
    expect(await store.resolve('occasion', second!.id)).toBe(first!.id);
    expect(await store.changes({ occasion: first!.id, limit: 9 })).toContainEqual(
      expect.objectContaining({ what: 'merged', before: second!.id }),
    );
  });

  it('set a value, and hide an occasion, until they are undone', async () => {
    const store = await ledger([shoukry]);
    const [visit] = await arrivals(store);
    const value = await judge(store, { verdict: 'value', a: visit!.id, field: 'time', value: '2023-11-14' }, who);
    expect((await arrivals(store))[0]).toMatchObject({ time: '2023-11-14' });
    await undoJudgement(store, value.id, { ...who, at: '2024-05-04T09:00:00.000Z' });
    expect((await arrivals(store))[0]).toMatchObject({ time: visit!.time });
    await judge(store, { verdict: 'hide', a: visit!.id }, { ...who, at: '2024-05-05T09:00:00.000Z' });
    expect(await arrivals(store)).toEqual([]);
  });

  it('say what is wrong with them', async () => {
    const store = await ledger([shoukry]);
    const [visit] = await arrivals(store);
    const refused = (decision: Parameters<typeof judge>[1]) => judge(store, decision, who);
    await expect(refused({ verdict: 'hide', a: 'o-00-1' })).rejects.toThrow('o-00-1 is not in the ledger');
    await expect(refused({ verdict: 'same', a: visit!.id, b: 'Q7409268' })).rejects.toThrow('not of one kind');
    await expect(refused({ verdict: 'same', a: visit!.id, b: founderOf(visit!.id)! })).rejects.toThrow('one already');
    await expect(refused({ verdict: 'value', a: visit!.id, field: 'time', value: 'tomorrow' })).rejects.toThrow(
      '"tomorrow" is no date',
    );
    await expect(undoJudgement(store, 'j-0', who)).rejects.toThrow('no correction j-0');
  });
});
