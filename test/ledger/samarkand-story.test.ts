import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { occasionView } from '../../src/ledger/views/occasion-view.ts';
import { exampleArticles, ledgerOf } from './ledger-of.ts';

const articles = exampleArticles('samarkand-story');

it('eight articles tell one occasion: its seven steps, three reports, two independent origins', async () => {
  const { store, added } = await ledgerOf(articles);
  const sourceOf = new Map(added.map(({ id, source }) => [id, source.replace('.txt', '')]));
  const meetings = (await store.findOccasions({ parties: ['Q7747', 'Q15031'], limit: 9 })).filter(
    ({ time }) => time !== '2022-02-04',
  );
  expect(meetings).toHaveLength(1);
  const view = await occasionView(store, meetings[0]!.id, loadKnowledge());
  const { occasion } = view!;
  expect(occasion).toMatchObject({ state: 'held', time: '2022-09-16', articles: 8, origins: 2 });
  expect(occasion.place?.entity).toBe('Q5753');
  expect(occasion.life.map(({ state, article }) => [state, sourceOf.get(article)])).toEqual([
    ['announced', '1-first-announcement'],
    ['confirmed', '2-samarkand-meeting'],
    ['denied', '4-denial'],
    ['announced', '5-change-of-date'],
    ['moved', '5-change-of-date'],
    ['under way', '7-began'],
    ['held', '8-ended'],
  ]);
  const moved = occasion.life.find(({ state }) => state === 'moved');
  expect([moved?.before, moved?.after]).toEqual(['2022-09-15', '2022-09-16']);
  const reports = view!.reports.map(({ report }) => [report.articles, report.origins.length]);
  expect(reports.sort()).toEqual([
    [1, 1],
    [2, 1],
    [3, 2],
  ]);
  await store.close();
});

it('the visit, the summit and the meeting of February are occasions of their own', async () => {
  const { store } = await ledgerOf(articles);
  const others = (await store.findOccasions({ limit: 9 })).filter(({ articles: told }) => told === 1);
  expect(others.map(({ mode, time }) => `${mode} ${time}`).sort()).toEqual([
    'multilateral 2022-09-15/2022-09-16',
    'null 2022-02-04',
    'visit null',
  ]);
  await store.close();
});
