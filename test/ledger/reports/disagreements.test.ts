import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreements, type ReportedClaims } from '../../../src/ledger/reports/disagreements.ts';
import { claim, day, speaker } from './claims.ts';

const toll = (n: number) => `أن انهيار المنجم أدى إلى مقتل ${n} من العمال وإصابة آخرين`;
const report = (id: string, ...claims: ReportedClaims['claims']): ReportedClaims => ({ id, claims });
const ministry = speaker('n:ministry');
const union = speaker('n:union');

describe('reports disagree', () => {
  it('where the same words have another number, with all who give each', () => {
    const [a, b, c] = [claim('a-1', toll(12)), claim('a-2', toll(12)), claim('a-3', toll(15), { chain: [union] })];
    expect(disagreements([report('r-1', a, b), report('r-2', c)])).toEqual([
      {
        what: 'number',
        sides: [
          { report: 'r-1', value: '12', mentions: [a.id, b.id] },
          { report: 'r-2', value: '15', mentions: [c.id] },
        ],
      },
    ]);
  });

  it('where one affirms and another denies', () => {
    const words = 'أن الشركة ستغلق المنجم نهاية الموسم';
    const yes = report('r-1', claim('a-1', words, { chain: [union] }));
    const values = (no: ReportedClaims) => disagreements([yes, no])[0]?.sides.map(({ value }) => value);
    const [will, wont] = [words, words.replace('ستغلق', 'لن تغلق')];
    expect(values(report('r-2', claim('a-2', wont, { chain: [ministry] })))).toEqual(['affirmed', 'denied']);
    expect(values(report('r-2', claim('a-2', will, { chain: [ministry], denied: true })))).toEqual([
      'affirmed',
      'denied',
    ]);
    expect(values(report('r-2', claim('a-2', wont, { chain: [ministry], denied: true })))).toBeUndefined();
  });
});

describe('reports do not disagree', () => {
  it.each([
    ['that tell of other things', toll(12), 'أن 15 شركة تقدمت بعروض لشراء المنجم القديم'],
    ['whose numbers are of other sizes', toll(12), toll(4000)],
    ['of which one gives no number', toll(12), toll(12).replace('12', 'عدد')],
    ['of which one gives two numbers', toll(12), `${toll(15)} عددهم 40`],
  ])('%s', (_, one, other) => {
    const pair = [report('r-1', claim('a-1', one)), report('r-2', claim('a-2', other, { chain: [union] }))];
    expect(disagreements(pair)).toEqual([]);
  });

  it('where one counts again a day later', () => {
    const later = (chain: typeof ministry) => report('r-2', claim('a-2', toll(15), { chain: [chain], day: day + 1 }));
    const first = report('r-1', claim('a-1', toll(12), { chain: [ministry] }));
    expect(disagreements([first, later(ministry)])).toEqual([]);
    expect(disagreements([first, later(union)])).toHaveLength(1);
  });
});

it('finds the same in whatever order the reports are given', () => {
  const some = fc.shuffledSubarray([
    report('r-1', claim('a-1', toll(12))),
    report('r-2', claim('a-2', toll(15), { chain: [union] })),
    report('r-3', claim('a-3', toll(20), { chain: [ministry] })),
    report('r-4', claim('a-4', 'أن النقابة دعت إلى إضراب')),
  ]);
  fc.assert(
    fc.property(some, (reports) => {
      const sorted = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(disagreements(reports)).toEqual(disagreements(sorted));
    }),
  );
});
