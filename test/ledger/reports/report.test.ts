import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimMention } from '../../../src/ledger/digest.ts';
import { reportOf } from '../../../src/ledger/reports/report.ts';
import { agency, claim, day, noCopies, speaker, unnamed } from './claims.ts';

const words = 'أن المفاوضات حول تقاسم مياه النهر ستستأنف قريبا';
const told = (article: string, chain: ClaimMention['chain'], more: Parameters<typeof claim>[2] = {}) =>
  claim(article, words, { ...more, chain });
const originsOf = (claims: readonly ClaimMention[], copyOf = noCopies) =>
  reportOf(claims, { copyOf }).origins.map(({ origin }) => origin.agent ?? `unnamed ${origin.state ?? ''}`.trim());

describe('independent origins', () => {
  const envoy = speaker('n:envoy');

  it('twelve papers that carry one wire that quotes one envoy are one', () => {
    const papers = Array.from({ length: 12 }, (_, i) => told(`a-${i}`, [agency('Q1'), envoy]));
    expect(originsOf(papers)).toEqual(['n:envoy']);
  });

  it('two agencies that quote two people are two', () => {
    const minister = speaker('n:minister');
    expect(originsOf([told('a-1', [agency('Q1'), envoy]), told('a-2', [agency('Q2'), minister])]).sort()).toEqual([
      'n:envoy',
      'n:minister',
    ]);
  });

  it('an agency that names nobody may know it from the one who is named', () => {
    expect(originsOf([told('a-1', [agency('Q1')]), told('a-2', [envoy])])).toEqual(['n:envoy']);
    expect(originsOf([told('a-1', [agency('Q1')]), told('a-2', [agency('Q2')])])).toHaveLength(2);
  });

  it('one who is seen to quote another is none', () => {
    const spokesman = speaker('n:spokesman');
    const quoting = told('a-1', [spokesman, { role: 'document', agent: 'n:report' }]);
    expect(originsOf([quoting, told('a-2', [spokesman])])).toEqual(['n:report']);
  });

  it('unnamed sources of two papers are not proven to be two, unless they speak for two states', () => {
    const [egypt, sudan] = [{ state: 'EG' }, { state: 'SD' }];
    expect(originsOf([told('a-1', [unnamed], egypt), told('a-2', [unnamed], egypt)])).toEqual(['unnamed EG']);
    expect(originsOf([told('a-1', [unnamed], egypt), told('a-2', [unnamed], sudan)])).toHaveLength(2);
  });

  it('papers that print one text are one, papers that tell it by themselves are several', () => {
    const papers = [told('a-1', []), told('a-2', []), told('a-3', [])];
    expect(originsOf(papers)).toHaveLength(3);
    expect(originsOf(papers, () => 'a-1')).toEqual(['a-1']);
  });
});

describe('a report', () => {
  const claims = [
    told('a-2', [agency('Q1'), speaker('n:envoy')], { day: day + 1 }),
    told('a-1', [speaker('n:envoy')], { outlet: 'First' }),
    claim('a-3', `${words} جدا`, { day: day + 2, form: 'direct', outlet: 'First' }),
    claim('a-4', `${words} جدا جدا`, { day: day + 2, form: 'direct' }),
    claim('a-5', `${words} بعد العيد في العاصمة`, { day: day + 3, form: 'direct' }),
  ];
  const report = reportOf(claims, { copyOf: noCopies });

  it('tells who told it first and last, in how many papers', () => {
    expect(report).toMatchObject({ firstTold: day, lastTold: day + 3, articles: 5 });
    expect(report.members[0]).toBe('a-1#c0');
    expect(report.outlets).toEqual(['First', 'a-2', 'a-4', 'a-5']);
  });

  it('is shown in the longest of the earliest direct quotations', () => {
    expect(report.wording).toBe('a-4#c0');
    expect(reportOf(claims.slice(0, 2), { copyOf: noCopies }).wording).toBe('a-1#c0');
  });

  it('has every chain with the claims that came by it, and who passed it on', () => {
    expect(report.chains.map(({ links, members }) => [links.length, members.length])).toEqual([
      [1, 3],
      [1, 1],
      [2, 1],
    ]);
    expect(report.carriers).toEqual([{ agent: 'Q1', members: ['a-2#c0'] }]);
  });

  const links = fc.constantFrom(speaker('n:a'), speaker('n:b'), agency('Q1'), agency('Q2'), unnamed);
  const some = fc
    .array(fc.record({ chain: fc.array(links, { maxLength: 3 }), day: fc.integer({ min: day, max: day + 3 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((list) => list.map((each, i) => told(`a-${i}`, each.chain, { day: each.day })));

  it('is the same in whatever order its claims came', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (list, random) => {
        const shuffled = list
          .map((each) => ({ each, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(reportOf(shuffled, { copyOf: noCopies })).toEqual(reportOf(list, { copyOf: noCopies }));
      }),
    );
  });

  it('gains no origin by a copy of an article, and has one at least', () => {
    fc.assert(
      fc.property(some, fc.nat(), (list, pick) => {
        const original = list[pick % list.length]!;
        const copy = { ...original, id: 'b-1#c0', article: 'b-1', outlet: 'Reprinter' };
        const copyOf = (article: string) => (article === 'b-1' ? original.article : article);
        expect(originsOf([...list, copy], copyOf)).toHaveLength(originsOf(list).length);
        expect(originsOf(list).length).toBeGreaterThan(0);
      }),
    );
  });
});
