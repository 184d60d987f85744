import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/ledger/judgement.ts';
import type { LedgerStore } from '../../src/ledger/ledger-store.ts';
import { AT, entity, newArticle, newMember, occasion } from './rows.ts';

/** A place for a store that nothing else uses. */
export interface StorePlace {
  /** Opens it once more; what is there stays. */
  open(): Promise<LedgerStore>;
  remove(): Promise<void>;
}

/** What every store must do, whatever database is behind it. */
export function describeStore(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    let place: StorePlace;
    let store: LedgerStore;
    const opened: LedgerStore[] = [];
    const open = async () => {
      const another = await place.open();
      opened.push(another);
      return another;
    };
    beforeEach(async () => {
      place = await newPlace();
      store = await open();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await place.remove();
    });

    describe('articles', () => {
      it('gives back what was put in, by id, and nothing for an id that is unknown', async () => {
        const full = newArticle('a-1', { headline: null, day: null, dayGiven: false, source: 'news.jsonl:7' });
        const bare = newArticle('a-2', { url: null, outlet: null, source: 'stdin' });
        await store.write((tx) => tx.addArticles([full, bare]));
        expect(await store.articles(['a-2', 'a-9', 'a-1'])).toEqual([bare.article, full.article]);
        expect(await store.texts(['a-1', 'a-9'])).toEqual(new Map([['a-1', full.text]]));
        expect(await store.readings('a-1')).toEqual([full.reading]);
        expect(await store.articles([])).toEqual([]);
      });

      it('keeps a text to the last character, also one that is no valid Unicode', async () => {
        const text = `${'سطر طويل، '.repeat(3000)}\u0000 \ud83d \udd25 🔥 \ud800`;
        await store.write((tx) =>
          tx.addArticles([newArticle('a-1', { text, url: 'https://example.org/\ud800\u0000' })]),
        );
        expect((await store.texts(['a-1'])).get('a-1')).toBe(text);
      });

      it('lists the editions of an article in the order in which they came', async () => {
        const later = (n: number) =>
          newArticle(`a-1.${n}`, { editionOf: 'a-1', addedAt: `2024-03-0${n}T09:00:00.000Z`, textHash: `${n}` });
        await store.write((tx) => tx.addArticles([later(3), later(2), newArticle('a-1'), newArticle('a-5')]));
        const editions = await store.editions(['a-1']);
        expect(editions.map(({ id }) => id)).toEqual(['a-1', 'a-1.2', 'a-1.3']);
      });

      it('keeps a superseded reading behind the one that counts', async () => {
        const first = newArticle('a-1', { words: ['قديم'], day: 10 });
        const second = {
          ...newArticle('a-1', { words: ['جديد'], day: 11 }),
          reading: {
            ...first.reading,
            reader: '2.0.0 k1',
            readAt: '2024-04-01T00:00:00.000Z',
            packed: Uint8Array.of(5),
          },
        };
        await store.write((tx) => tx.addArticles([first, newArticle('a-2')]));
        await store.write((tx) => tx.supersede([second]));
        expect(await store.readings('a-1')).toEqual([
          second.reading,
          { ...first.reading, supersededAt: second.reading.readAt },
        ]);
        expect(await store.currentReadings(['a-1'])).toEqual([second.reading]);
        expect(await store.articles(['a-1'])).toEqual([second.article]);
        expect(await store.search(['قديم'], 9, null)).toEqual([]);
        expect(await store.search(['جديد'], 9, null)).toEqual([second.article]);
      });

      it('finds the articles that another reader has read, page by page', async () => {
        await store.write((tx) => tx.addArticles(['a-1', 'a-2', 'a-3'].map((id) => newArticle(id))));
        const current = { ...newArticle('a-2'), reading: { ...newArticle('a-2').reading, reader: '2.0.0 k1' } };
        await store.write((tx) => tx.supersede([current]));
        expect(await store.articlesNotReadBy('2.0.0 k1', null, 1)).toEqual(['a-1']);
        expect(await store.articlesNotReadBy('2.0.0 k1', 'a-1', 9)).toEqual(['a-3']);
        expect(await store.articlesNotReadBy('1.0.0 k1', null, 9)).toEqual(['a-2']);
        expect(await store.articlesNotReadBy('never seen', null, 9)).toHaveLength(3);
      });

      it('searches for all the words, the latest first, page by page', async () => {
        const day = (id: string, day: number | null, ...words: string[]) => newArticle(id, { day, words });
        await store.write((tx) =>
          tx.addArticles([
            day('a-1', 100, 'وزير', 'زيارة'),
            day('a-2', 300, 'وزير', 'زيارة', 'زيارة'),
            day('a-3', 200, 'وزير'),
            day('a-4', null, 'زيارة', 'وزير'),
            day('a-5', -3, 'زيارة', 'وزير'),
          ]),
        );
        const ids = async (...args: Parameters<LedgerStore['search']>) =>
          (await store.search(...args)).map(({ id }) => id);
        expect(await ids(['وزير', 'زيارة'], 9, null)).toEqual(['a-2', 'a-1', 'a-5', 'a-4']);
        expect(await ids(['زيارة', 'وزير'], 2, null)).toEqual(['a-2', 'a-1']);
        expect(await ids(['زيارة', 'وزير'], 9, { day: 100, id: 'a-1' })).toEqual(['a-5', 'a-4']);
        expect(await ids(['وزير', 'غائب'], 9, null)).toEqual([]);
        expect(await ids([], 9, null)).toEqual([]);
      });

      it('takes words as they are, whatever signs are in them', async () => {
        const words = ['al-qaeda', '3.5', "o'neil", '"quoted"', 'a&b', 'not', 'x:*', '(or)', '\\', 'سلام'];
        await store.write((tx) => tx.addArticles([newArticle('a-1', { words })]));
        for (const word of words) expect(await store.search([word], 9, null), word).toHaveLength(1);
        for (const part of ['al', '3', 'quoted', 'سلا', 'x']) expect(await store.search([part], 9, null)).toEqual([]);
      });
    });

    describe('members', () => {
      it('are found by key, each with the key that it shares, within their kind', async () => {
        const event = newMember('a-1#e1', { keys: [0, 0xffffffff, 7, 7], cluster: 'o-1-1' });
        const other = newMember('a-2#e1', { keys: [7], component: 'a-1#e1', cluster: 'o-1' });
        await store.write(async (tx) => {
          await tx.addMembers('occasion', [event, other]);
          await tx.addMembers('report', [newMember('a-1#c1', { keys: [7] })]);
        });
        const { keys: _, ...found } = event;
        const { keys: __, ...foundToo } = other;
        const hits = await store.membersByKeys('occasion', [7, 0xffffffff, 1234]);
        expect(hits.sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))).toEqual([
          { ...found, key: 7 },
          { ...foundToo, key: 7 },
          { ...found, key: 0xffffffff },
        ]);
        expect(await store.membersByKeys('copy', [7])).toEqual([]);
      });

      it('answers for thousands of keys at once', async () => {
        const many = Array.from({ length: 3000 }, (_, i) => newMember(`a-${i}`, { keys: [i * 1_000_003] }));
        await store.write((tx) => tx.addMembers('copy', many));
        const keys = Array.from({ length: 20_000 }, (_, i) => i * 1_000_003);
        expect(
          await store.membersByKeys(
            'copy',
            keys.filter((key) => key <= 0xffffffff),
          ),
        ).toHaveLength(3000);
      });

      it('are found by id, article, component and cluster', async () => {
        await store.write(async (tx) => {
          await tx.addMembers('occasion', [
            newMember('a-1#e1', { cluster: 'o-1' }),
            newMember('a-1#e2'),
            newMember('a-2#e1', { component: 'a-1#e1', cluster: 'o-1' }),
          ]);
          await tx.addMembers('copy', [newMember('a-1'), newMember('a-2', { component: 'a-1', cluster: 'a-1' })]);
          await tx.addMembers('entity', [newMember('Q7'), newMember('n:اسم', { component: 'Q7', cluster: 'Q7' })]);
        });
        const ids = async (...args: Parameters<LedgerStore['members']>) =>
          (await store.members(...args)).map(({ id }) => id).sort();
        expect(await ids('occasion', 'id', ['a-1#e2', 'a-7#e1', 'a-1'])).toEqual(['a-1#e2']);
        expect(await ids('occasion', 'article', ['a-1'])).toEqual(['a-1#e1', 'a-1#e2']);
        expect(await ids('occasion', 'component', ['a-1#e1'])).toEqual(['a-1#e1', 'a-2#e1']);
        expect(await ids('occasion', 'cluster', ['o-1', 'o-1-2'])).toEqual(['a-1#e1', 'a-1#e2', 'a-2#e1']);
        expect(await ids('copy', 'article', ['a-2'])).toEqual(['a-2']);
        expect(await ids('copy', 'cluster', ['a-1'])).toEqual(['a-1', 'a-2']);
        expect(await ids('copy', 'cluster', ['a-2'])).toEqual([]);
        expect(await ids('entity', 'cluster', ['Q7'])).toEqual(['Q7', 'n:اسم']);
        expect(await ids('entity', 'article', ['a-1'])).toEqual([]);
        expect(await store.aliases()).toEqual(new Map([['n:اسم', 'Q7']]));
      });

      it('move to another component and cluster, and back to their own', async () => {
        const where = async () =>
          (await store.members('report', 'id', ['a-1#c1', 'a-2#c1'])).map(({ component, cluster }) => [
            component,
            cluster,
          ]);
        await store.write((tx) => tx.addMembers('report', [newMember('a-1#c1'), newMember('a-2#c1')]));
        await store.write((tx) => tx.place('report', [{ id: 'a-2#c1', component: 'a-1#c1', cluster: 'r-1-1' }]));
        expect(await where()).toEqual([
          ['a-1#c1', 'r-1-1'],
          ['a-1#c1', 'r-1-1'],
        ]);
        await store.write((tx) => tx.place('report', [{ id: 'a-2#c1', component: 'a-2#c1', cluster: 'r-2-1' }]));
        expect(await where()).toEqual([
          ['a-1#c1', 'r-1-1'],
          ['a-2#c1', 'r-2-1'],
        ]);
      });

      it('leave no key behind when they are removed, and can come again with others', async () => {
        await store.write((tx) =>
          tx.addMembers('occasion', [newMember('a-1#e1', { keys: [5, 6] }), newMember('a-1#e2', { keys: [5] })]),
        );
        await store.write(async (tx) => {
          await tx.removeMembers('occasion', [
            { id: 'a-1#e1', keys: [5, 6] },
            { id: 'a-3#e1', keys: [5] },
          ]);
          await tx.addMembers('occasion', [newMember('a-1#e1', { keys: [6, 8] })]);
        });
        const hits = await store.membersByKeys('occasion', [5, 6, 8]);
        expect(hits.map(({ id, key }) => `${id} ${key}`).sort()).toEqual(['a-1#e1 6', 'a-1#e1 8', 'a-1#e2 5']);
      });

      it('resolves a cluster that is no more, over several steps, and one that is to itself', async () => {
        await store.write(async (tx) => {
          await tx.addMembers('occasion', [newMember('a-1#e1', { cluster: 'o-3' })]);
          await tx.redirect('occasion', [{ from: 'o-1', to: 'o-2' }]);
          await tx.redirect('occasion', [{ from: 'o-2', to: 'o-3' }]);
          await tx.redirect('occasion', [{ from: 'o-3', to: 'o-1' }]);
        });
        expect(await store.resolve('occasion', 'o-1')).toBe('o-3');
        expect(await store.resolve('occasion', 'o-3')).toBe('o-3');
        expect(await store.resolve('occasion', 'o-never')).toBe('o-never');
        expect(await store.resolve('report', 'o-1')).toBe('o-1');
      });
    });

    describe('occasions', () => {
      const found = async (filter: Partial<Parameters<LedgerStore['findOccasions']>[0]>) =>
        (await store.findOccasions({ limit: 100, ...filter })).map(({ id }) => id);

      it('come back as they were put, and as they were put last', async () => {
        const first = occasion('o-1');
        const bare = occasion('o-2', { mode: null, from: null, to: null, time: null, precision: null, parties: [] });
        await store.write((tx) => tx.putOccasions([first, bare]));
        expect(await store.occasions(['o-1', 'o-2', 'o-3'])).toEqual([first, bare]);
        const moved = occasion('o-1', {
          from: 19_900,
          to: 19_900,
          status: 'postponed',
          parties: ['Q41'],
          hidden: true,
        });
        await store.write((tx) => tx.putOccasions([moved]));
        expect(await store.occasions(['o-1'])).toEqual([moved]);
        expect(await found({ parties: ['Q79'], hidden: true })).toEqual([]);
        expect(await found({ parties: ['Q41'], hidden: true })).toEqual(['o-1']);
      });

      it('are found if they touch the period, however long they are', async () => {
        const span = (id: string, from: number | null, to: number | null) => occasion(id, { from, to });
        await store.write((tx) =>
          tx.putOccasions([
            span('o-before', 90, 99),
            span('o-into', 98, 100),
            span('o-inside', 101, 101),
            span('o-out-of', 110, 120),
            span('o-around', 1, 9999),
            span('o-open', 50, null),
            span('o-after', 111, 112),
            span('o-never', null, null),
          ]),
        );
        const touching = ['o-around', 'o-open', 'o-into', 'o-inside', 'o-out-of'];
        expect(await found({ from: 100, to: 110 })).toEqual(touching);
        expect(await found({ from: 100, to: 110, parties: ['EG'] })).toEqual(touching);
        expect(await found({ from: 100, to: 110, descending: true })).toEqual([...touching].reverse());
        expect(await found({ from: 111 })).toEqual(['o-around', 'o-open', 'o-out-of', 'o-after']);
        expect(await found({ to: 60 })).toEqual(['o-around', 'o-open']);
        expect(await found({})).toHaveLength(8);
      });

      it('are found by all of the parties, by voice, status, type and certainty together', async () => {
        await store.write((tx) =>
          tx.putOccasions([
            occasion('o-1', { parties: ['EG', 'GR'], voices: ['Q1'] }),
            occasion('o-2', { parties: ['EG'], voices: ['GR'], status: 'cancelled', type: 'PROTEST', certainty: 0.2 }),
            occasion('o-3', { parties: ['GR', 'EG', 'Q5'], voices: ['Q1', 'Q2'], from: 1, to: 500, status: 'denied' }),
            occasion('o-4', { parties: ['EG', 'GR'], voices: ['Q1'], hidden: true }),
          ]),
        );
        expect(await found({ parties: ['EG', 'GR'] })).toEqual(['o-3', 'o-1']);
        expect(await found({ parties: ['EG', 'Q404'] })).toEqual([]);
        expect(await found({ voice: 'Q1' })).toEqual(['o-3', 'o-1']);
        expect(await found({ voice: 'GR' })).toEqual(['o-2']);
        expect(await found({ parties: ['Q5'], voice: 'Q2', from: 400 })).toEqual(['o-3']);
        expect(await found({ status: ['cancelled', 'denied'] })).toEqual(['o-3', 'o-2']);
        expect(await found({ types: ['PROTEST'] })).toEqual(['o-2']);
        expect(await found({ certaintyMin: 0.5 })).toEqual(['o-3', 'o-1']);
        expect(await found({ hidden: true })).toEqual(['o-3', 'o-1', 'o-2', 'o-4']);
      });

      it('can be read page by page, in either direction, to the last one and once each', async () => {
        const days = [100, 100, 100, 101, 90, null, 95];
        const rows = days.map((from, i) => occasion(`o-${i}`, { from, to: i % 2 ? 400 : from }));
        await store.write((tx) => tx.putOccasions(rows));
        for (const descending of [false, true]) {
          const whole = await found({ descending });
          const pages: string[] = [];
          for (let after: (typeof rows)[number] | undefined; pages.length < 50; ) {
            const page = await store.findOccasions({ limit: 2, descending, ...(after && { after }) });
            pages.push(...page.map(({ id }) => id));
            after = page.at(-1);
            if (page.length < 2) break;
          }
          expect(pages).toEqual(whole);
          expect(new Set(whole).size).toBe(days.length);
        }
      });

      it('are gone from every search when they are removed', async () => {
        await store.write((tx) => tx.putOccasions([occasion('o-1'), occasion('o-2')]));
        await store.write((tx) => tx.removeOccasions(['o-1', 'o-7']));
        expect(await store.occasions(['o-1', 'o-2'])).toHaveLength(1);
        expect(await found({ parties: ['EG'] })).toEqual(['o-2']);
        expect(await found({ voice: 'Q130879' })).toEqual(['o-2']);
      });
    });

    describe('entities', () => {
      it('are found by all words of a name, those of the knowledge base first', async () => {
        const words = new Map([
          ['n:a', ['سامح', 'شكري']],
          ['Q7', ['سامح', 'فهمي']],
          ['n:c', ['نبيل', 'فهمي']],
        ]);
        await store.write((tx) => tx.putEntities([entity('n:a'), entity('Q7'), entity('n:c')], words));
        const named = async (...name: string[]) => (await store.findEntities(name, 9)).map(({ id }) => id);
        expect(await named('سامح')).toEqual(['Q7', 'n:a']);
        expect(await named('فهمي', 'نبيل')).toEqual(['n:c']);
        expect(await named('شكري', 'فهمي')).toEqual([]);
        expect(await store.findEntities(['سامح'], 1)).toEqual([entity('Q7')]);
      });

      it('are found by their new words, not by the old, once these have changed', async () => {
        await store.write((tx) => tx.putEntities([entity('n:a')], new Map([['n:a', ['قديم']]])));
        const renamed = entity('n:a', { canonical: 'Q9', names: { ar: 'جديد' }, spellings: [], offices: [] });
        await store.write((tx) => tx.putEntities([renamed], new Map([['n:a', ['جديد']]])));
        expect(await store.findEntities(['قديم'], 9)).toEqual([]);
        expect(await store.findEntities(['جديد'], 9)).toEqual([renamed]);
        expect(await store.entities(['n:a', 'n:z'])).toEqual([renamed]);
      });

      it('in doubt are listed until the doubt is gone', async () => {
        const doubts = [{ kind: 'may-be-same', other: 'n:b', why: 'They bear one name.' }] as const;
        await store.write((tx) =>
          tx.putEntities([entity('n:a', { doubts }), entity('n:b'), entity('n:c', { doubts })], new Map()),
        );
        expect((await store.doubtfulEntities(null, 9)).map(({ id }) => id)).toEqual(['n:a', 'n:c']);
        expect((await store.doubtfulEntities('n:a', 9)).map(({ id }) => id)).toEqual(['n:c']);
        await store.write((tx) => tx.putEntities([entity('n:c')], new Map()));
        expect((await store.doubtfulEntities(null, 9)).map(({ id }) => id)).toEqual(['n:a']);
      });

      it('lead to the articles that name them, the latest first, until a later reading names them no more', async () => {
        const ids = ['a-1', 'a-2', 'a-3', 'a-4'];
        const days = [100, 300, null, 200];
        await store.write(async (tx) => {
          await tx.addArticles(ids.map((id, i) => newArticle(id, { day: days[i]!, entities: ['Q7', 'x:mfa-eg'] })));
        });
        const naming = async (...args: Parameters<LedgerStore['articlesNaming']>) =>
          (await store.articlesNaming(...args)).map(({ id }) => id);
        expect(await naming('Q7', Number.MAX_SAFE_INTEGER, null)).toEqual(['a-2', 'a-4', 'a-1', 'a-3']);
        expect(await naming('Q7', 1, { day: 300, id: 'a-2' })).toEqual(['a-4']);
        expect(await naming('Q8', 9, null)).toEqual([]);
        await store.write((tx) => tx.supersede([newArticle('a-4', { day: 200, entities: ['Q8'] })]));
        expect(await naming('Q7', 9, null)).toEqual(['a-2', 'a-1', 'a-3']);
      });
    });

    describe('the journal', () => {
      it('numbers the changes and gives them from an instant, a number or of one occasion', async () => {
        const change = (occasion: string, at: string) =>
          ({ at, occasion, what: 'time', before: '2024-03-18', after: null, because: 'a-1' }) as const;
        const later = '2024-03-02T08:00:00.000Z';
        await store.write((tx) => tx.addChanges([change('o-1', AT), change('o-2', later), change('o-1', later)]));
        const all = await store.changes({ limit: 9 });
        expect(all).toEqual([
          { ...change('o-1', AT), seq: all[0]!.seq },
          { ...change('o-2', later), seq: all[1]!.seq },
          { ...change('o-1', later), seq: all[2]!.seq },
        ]);
        expect(all[0]!.seq).toBeLessThan(all[1]!.seq);
        expect(await store.changes({ since: later, limit: 9 })).toEqual(all.slice(1));
        expect(await store.changes({ after: all[1]!.seq, limit: 9 })).toEqual(all.slice(2));
        expect(await store.changes({ occasion: 'o-1', limit: 1 })).toEqual(all.slice(0, 1));
        expect(await store.changes({ occasion: 'o-9', limit: 1 })).toEqual([]);
      });

      it('keeps judgements in their order, also those that are undone', async () => {
        const mark = { who: 'desk', at: AT, why: 'seen', undone: null };
        const judged: Judgement[] = [
          { id: 'j-2', verdict: 'same', subject: 'occasion', a: 'a-1#e1', b: 'a-2#e1', ...mark },
          { id: 'j-1', verdict: 'value', subject: 'occasion', a: 'a-1#e1', field: 'time', value: '2024', ...mark },
        ];
        for (const judgement of judged) await store.write((tx) => tx.addJudgement(judgement));
        const undone = { at: AT, who: 'chief', why: 'wrong' };
        await store.write((tx) => tx.undoJudgement('j-2', undone));
        expect(await store.judgements()).toEqual([{ ...judged[0], undone }, judged[1]]);
      });

      it('keeps one state a feed', async () => {
        const feed = { url: 'https://example.org/rss', title: null, state: '{"etag":"1"}' };
        await store.write((tx) => tx.putFeed(feed));
        await store.write((tx) => tx.putFeed({ ...feed, title: 'News', state: '{}' }));
        expect(await store.feeds()).toEqual([{ ...feed, title: 'News', state: '{}' }]);
      });
    });

    it('counts what there is, and copies by outlet', async () => {
      await store.write(async (tx) => {
        await tx.addArticles([
          newArticle('a-1', { outlet: 'x', day: 4 }),
          newArticle('a-2', { outlet: 'y', day: 9 }),
          newArticle('a-3', { outlet: 'y', day: 2 }),
        ]);
        await tx.addMembers('copy', [newMember('a-1'), newMember('a-2', { cluster: 'a-1' }), newMember('a-3')]);
        await tx.addMembers('occasion', [newMember('a-1#e1', { cluster: 'o-1' })]);
        await tx.addMembers('report', [
          newMember('a-1#c1', { cluster: 'r-1' }),
          newMember('a-2#c1', { cluster: 'r-1' }),
          newMember('a-2#c2', { cluster: 'r-2' }),
          newMember('a-3#c1'),
        ]);
        await tx.putOccasions([occasion('o-1')]);
        await tx.putEntities([entity('Q7'), entity('Q8')], new Map());
      });
      expect(await store.counts()).toEqual({
        articles: 3,
        events: 1,
        occasions: 1,
        claims: 4,
        reports: 3,
        entities: 2,
      });
      const outlets = await store.outlets();
      expect(outlets.sort((a, b) => (a.outlet! < b.outlet! ? -1 : 1))).toEqual([
        { outlet: 'x', articles: 1, copies: 0, first: 4, last: 4 },
        { outlet: 'y', articles: 2, copies: 1, first: 2, last: 9 },
      ]);
    });

    describe('writing', () => {
      it('takes in all or nothing, and goes on after it went wrong', async () => {
        const failing = store.write(async (tx) => {
          await tx.addArticles([newArticle('a-1')]);
          await tx.addMembers('entity', [newMember('n:half')]);
          expect(await tx.articles(['a-1'])).toHaveLength(1);
          throw new Error('thrown by the work');
        });
        await expect(failing).rejects.toThrow('thrown by the work');
        expect(await store.articles(['a-1'])).toEqual([]);
        expect(await store.search(['مقال'], 9, null)).toEqual([]);
        await store.write(async (tx) => {
          await tx.addMembers('entity', [newMember('n:whole')]);
          await tx.addArticles([newArticle('a-2'), newArticle('a-1')]);
        });
        expect((await store.articles(['a-1', 'a-2'])).map(({ id }) => id).sort()).toEqual(['a-1', 'a-2']);
        expect(await store.members('entity', 'id', ['n:whole', 'n:half'])).toHaveLength(1);
      });

      it('shows others nothing of what is not committed', async () => {
        const reader = await open();
        await store.write(async (tx) => {
          await tx.addArticles([newArticle('a-1')]);
          expect(await reader.articles(['a-1'])).toEqual([]);
          expect(await store.articles(['a-1'])).toEqual([]);
        });
        expect(await reader.articles(['a-1'])).toHaveLength(1);
        expect(await store.articles(['a-1'])).toHaveLength(1);
      });

      it('lets writers come one after the other, each seeing what the one before has done', async () => {
        const other = await open();
        const add = (writer: LedgerStore, id: string) =>
          writer.write(async (tx) => {
            const { articles } = await tx.counts();
            await new Promise((resolve) => setTimeout(resolve, 5));
            await tx.addArticles([newArticle(id, { day: articles, words: [`word-${id}`] })]);
          });
        const ids = Array.from({ length: 12 }, (_, i) => `a-${i}`);
        await Promise.all(ids.map((id, i) => add(i % 2 ? store : other, id)));
        const days = (await store.articles(ids)).map(({ day }) => day!).sort((a, b) => a - b);
        expect(days).toEqual(ids.map((_, i) => i));
      });

      it('keeps everything when it is closed and opened again', async () => {
        await store.write(async (tx) => {
          await tx.addArticles([newArticle('a-1')]);
          await tx.putOccasions([occasion('o-1')]);
        });
        await store.close();
        opened.length = 0;
        const again = await open();
        expect(await again.articles(['a-1'])).toEqual([newArticle('a-1').article]);
        expect(await again.findOccasions({ parties: ['EG'], limit: 9 })).toEqual([occasion('o-1')]);
      });
    });
  });
}
