import { expect, it } from 'vitest';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { judge } from '../../src/ledger/judge.ts';
import { addArticles } from '../../src/ledger/ledger.ts';
import { rereadArticles } from '../../src/ledger/reread.ts';
import { ledgerOf, options, told } from './ledger-of.ts';

/** The present knowledge base under an older name: what was read with it has to be read again. */
const older = (): KnowledgeBase => Object.create(loadKnowledge(), { version: { value: 'older' } });

const articles = [
  told(
    '2023-11-13',
    'صحيفة الميناء',
    'شكري في أثينا\n\nأثينا - رويترز\n\nوصل وزير الخارجية المصري سامح شكري إلى أثينا اليوم في زيارة تستمر يومين.',
  ),
  told(
    '2023-11-14',
    'إذاعة الساحل',
    'لقاء في أثينا\n\nأثينا - أ ف ب\n\nالتقى سامح شكري نظيره اليوناني في أثينا اليوم.',
  ),
];

it('replaces no reading, heeds what people judged, and is done once', async () => {
  const { store } = await ledgerOf([]);
  const added = await addArticles(store, articles, { ...options, knowledge: older });
  const [visit] = (await store.findOccasions({ parties: ['Q7409268'], limit: 9 })).filter(
    ({ mode }) => mode === 'visit',
  );
  const mark = { who: 'editor', at: '2024-05-02T09:00:00.000Z', why: 'he came a day later' };
  await judge(store, { verdict: 'value', a: visit!.id, field: 'time', value: '2023-11-14' }, mark);
  const before = await store.counts();

  const now = () => '2024-06-01T08:00:00.000Z';
  expect(await rereadArticles(store, { ...options, now })).toBe(2);
  const readings = await store.readings(added[0]!.id);
  expect(readings.map(({ readAt, supersededAt }) => [readAt, supersededAt])).toEqual([
    [now(), null],
    [options.now(), now()],
  ]);
  expect(await store.counts()).toEqual(before);
  expect((await store.occasions([visit!.id]))[0]).toMatchObject({ time: '2023-11-14' });
  expect(await rereadArticles(store, { ...options, now })).toBe(0);
  await store.close();
});

it('stops when told to, and goes on where it was', async () => {
  const { store } = await ledgerOf([]);
  await addArticles(store, articles, { ...options, knowledge: older });
  expect(await rereadArticles(store, { ...options, signal: AbortSignal.abort() })).toBe(0);
  expect(await rereadArticles(store, options)).toBe(2);
  await store.close();
});
