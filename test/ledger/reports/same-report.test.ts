import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimMention } from '../../../src/ledger/digest.ts';
import { keysOfClaim, sameReport } from '../../../src/ledger/reports/same-report.ts';
import { claim, day, speaker, unnamed } from './claims.ts';

const harbour = 'أن الميناء الجديد سيستقبل أولى السفن التجارية في مطلع الربيع بعد اكتمال تعميق الحوض';
const verdict = (a: ClaimMention, b: ClaimMention) => sameReport(a, b).verdict;

describe('two claims say the same', () => {
  it.each([
    ['word for word', harbour],
    ['in the spelling of another paper', harbour.replaceAll('أ', 'ا')],
    ['shortened', 'إن الميناء الجديد سيستقبل أولى السفن التجارية'],
    ['lightly reworded', 'أن أولى السفن التجارية ستدخل الميناء الجديد مطلع الربيع، بعد تعميق الحوض'],
  ])('%s', (_, words) => {
    expect(verdict(claim('a-1', harbour), claim('a-2', words))).toBe('same');
  });

  it('where one paper gives the speaker and the other an unnamed source', () => {
    expect(verdict(claim('a-1', harbour), claim('a-2', harbour, { chain: [unnamed] }))).toBe('same');
  });

  it('where numbers are written in digits and in words', () => {
    const [one, other] = ['أن سبعة عمال أصيبوا في حريق المصنع', 'أن 7 عمال أصيبوا في حريق المصنع'];
    expect(verdict(claim('a-1', one), claim('a-2', other))).toBe('same');
  });

  it('where one denies that it is not so', () => {
    const [one, other] = [
      claim('a-1', harbour),
      claim('a-2', harbour.replace('سيستقبل', 'لن يستقبل'), { denied: true }),
    ];
    expect(verdict(one, other)).toBe('same');
  });
});

describe('two claims do not say the same', () => {
  it('where a number differs', () => {
    const [one, other] = ['أن 7 عمال أصيبوا في حريق المصنع', 'أن 9 عمال أصيبوا في حريق المصنع'];
    expect(verdict(claim('a-1', one), claim('a-2', other))).toBe('different');
  });

  it('where one negates what the other affirms, or denies all of it', () => {
    expect(verdict(claim('a-1', harbour), claim('a-2', harbour.replace('سيستقبل', 'لن يستقبل')))).toBe('different');
    expect(verdict(claim('a-1', harbour), claim('a-2', harbour, { denied: true }))).toBe('different');
  });

  it('where one speaker says two things of one matter', () => {
    const other = 'أن رسوم الميناء الجديد ستخفض للسفن التي تحمل القمح';
    expect(verdict(claim('a-1', harbour), claim('a-2', other))).toBe('different');
  });

  it('where one formula names two countries', () => {
    const wish = (country: string) => `أصدق الأماني لشعب ${country} بمناسبة يوم الاستقلال ودوام الازدهار والرقي`;
    const [one, other] = [
      claim('a-1', wish('غانا'), { named: ['Q117'] }),
      claim('a-2', wish('مالي'), { named: ['Q912'] }),
    ];
    expect(verdict(one, other)).not.toBe('same');
    expect(verdict(one, { ...other, named: ['Q117', 'Q912'] })).toBe('same');
  });

  it('where the same words come again after a week', () => {
    expect(verdict(claim('a-1', harbour), claim('a-2', harbour, { day: day + 6 }))).toBe('same');
    expect(verdict(claim('a-1', harbour), claim('a-2', harbour, { day: day + 8 }))).toBe('different');
  });

  it('where two speakers share a few words only', () => {
    const other = 'أن الميناء الجديد سيضر بصيادي القرية وأن تعميق الحوض قتل الأسماك';
    const [mayor, fisher] = [claim('a-1', harbour), claim('a-2', other, { chain: [speaker('n:fisher')] })];
    expect(verdict(mayor, fisher)).toBe('different');
  });
});

it('needs less in common from one speaker than from two', () => {
  const reworded = 'أن السفن التجارية ستصل إلى الميناء الجديد في الربيع حسب الخطة الموضوعة';
  const saidBy = (agent: string) => claim('a-2', reworded, { chain: [speaker(agent)] });
  expect(verdict(claim('a-1', harbour), saidBy('n:mayor'))).toBe('same');
  expect(verdict(claim('a-1', harbour), saidBy('n:trader'))).not.toBe('same');
});

describe('comparing claims', () => {
  const vocabulary = 'ميناء سفينة قمح ربيع حوض رسوم مدينة نهر جسر عامل حريق مصنع لم لن 7 9 12 مليون الجديد تعميق'.split(
    ' ',
  );
  const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((list) => list.join(' '));
  const told = fc.record({
    day: fc.integer({ min: day, max: day + 9 }),
    chain: fc.constantFrom([speaker('n:mayor')], [speaker('n:other')], [unnamed], []),
    denied: fc.boolean(),
  });

  it('does not depend on which is given first', () => {
    fc.assert(
      fc.property(words, words, told, told, (a, b, x, y) => {
        const [one, other] = [claim('a-1', a, x), claim('a-2', b, y)];
        expect(sameReport(one, other)).toEqual(sameReport(other, one));
      }),
    );
  });

  it('finds every claim with content the same as itself in another paper, by a shared key', () => {
    fc.assert(
      fc.property(words, told, (a, x) => {
        const [one, other] = [claim('a-1', a, x), claim('a-2', a, x)];
        fc.pre(one.words.length > 0 && new Set(one.words.map((word) => word >>> 1)).size === one.words.length);
        expect(verdict(one, other)).toBe('same');
        expect(keysOfClaim(one).some((key) => keysOfClaim(other).includes(key))).toBe(true);
      }),
    );
  });

  it('gives a strength from 0 to 1', () => {
    fc.assert(
      fc.property(words, words, told, told, (a, b, x, y) => {
        const { strength } = sameReport(claim('a-1', a, x), claim('a-2', b, y));
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
      }),
    );
  });
});
