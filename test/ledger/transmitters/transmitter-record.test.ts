import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LifeState, LifeStep, Occasion } from '../../../src/ledger/occasions/occasion.ts';
import { reportOf } from '../../../src/ledger/reports/report.ts';
import { recordOf, reprintsOf, voiceOf } from '../../../src/ledger/transmitters/transmitter-record.ts';
import { wilson } from '../../../src/ledger/transmitters/wilson.ts';
import { agency, claim, noCopies, speaker } from '../reports/claims.ts';

const today = 20_000;

function step(state: LifeState, day: number, agent = 'n:ministry'): LifeStep {
  const origins = [{ role: 'speaker' as const, agent, state: null }];
  const article = `a-${state}-${day}`;
  return { state, day, mention: `${article}#e0`, article, sentence: [0, 1], origins, before: null, after: null };
}

function occasion(id: string, date: number | null, ...life: LifeStep[]): Occasion {
  const state = life.at(-1)!.state;
  const time = date === null ? null : 'some day';
  const counts = { articles: 1, outlets: 1, origins: 1, certainty: 1, hidden: false };
  const told = { firstTold: life[0]!.day, lastTold: life.at(-1)!.day };
  return {
    ...{ id, type: 'CONSULT', mode: null, status: 'planned', state, from: date, to: date, time, precision: 'day' },
    ...counts,
    ...told,
    ...{ parties: [], place: null, times: [], places: [], life, contradictions: [], members: [] },
  };
}

describe("a transmitter's record", () => {
  const held = (id: string, lead: number) =>
    occasion(id, 19_900, step('announced', 19_900 - lead), step('held', 19_901, 'Q1'));
  const occasions = [
    held('o-1', 2),
    held('o-2', 10),
    held('o-3', 4),
    occasion('o-4', 19_905, step('announced', 19_890), step('moved', 19_895, 'n:other'), step('held', 19_905, 'Q1')),
    occasion('o-5', 19_910, step('announced', 19_890), step('cancelled', 19_900, 'n:other')),
    occasion('o-6', 19_910, step('announced', 19_890), step('denied', 19_900, 'n:other')),
    occasion('o-7', today + 5, step('announced', today - 1)),
    occasion('o-8', today - 9, step('announced', today - 20)),
    occasion(
      'o-9',
      19_900,
      step('announced', 19_880, 'n:other'),
      step('confirmed', 19_890),
      step('held', 19_900, 'Q1'),
    ),
    occasion('o-10', 19_900, step('announced', 19_880, 'n:other'), step('held', 19_900, 'n:ministry')),
  ];
  const record = recordOf('n:ministry', occasions, today);

  it('tells what became of what it announced, and leaves out what it only told afterwards', () => {
    expect(record.announced).toBe(9);
    expect(record.outcomes).toEqual({ 'as said': 4, moved: 1, cancelled: 1, denied: 1, open: 1, unknown: 1 });
    expect(record.occasions.map(({ occasion }) => occasion)).not.toContain('o-10');
  });

  it('counts as its own what nobody told earlier', () => {
    expect(record.first).toBe(8);
  });

  it('gives the share that came about as said among those whose outcome is known', () => {
    expect(record.asSaid).toMatchObject({ successes: 4, of: 7, tooFew: false });
    expect(record.asSaid.low).toBeCloseTo(0.25, 2);
    expect(record.asSaid.high).toBeCloseTo(0.842, 2);
  });

  it('says when there are too few to tell', () => {
    expect(recordOf('n:ministry', occasions.slice(0, 4), today).asSaid.tooFew).toBe(true);
    expect(recordOf('n:nobody', occasions, today)).toMatchObject({ announced: 0, leadDays: null });
  });

  it('gives the median of the days between word and deed', () => {
    expect(recordOf('n:ministry', occasions.slice(0, 3), today).leadDays).toBe(4);
    expect(recordOf('n:ministry', occasions.slice(0, 2), today).leadDays).toBe(6);
  });

  it('knows no lead where no day is told for it', () => {
    const [only] = recordOf('n:ministry', [occasion('o-1', null, step('announced', 19_900))], today).occasions;
    expect(only).toMatchObject({ leadDays: null, outcome: 'open' });
  });
});

describe('the part one plays in reports', () => {
  const words = 'أن الجسر سيفتح قريبا';
  const mayor = speaker('n:mayor');
  const carried = reportOf([claim('a-1', words), claim('a-2', words, { chain: [agency('Q1'), mayor] })], {
    copyOf: noCopies,
  });
  const alone = reportOf([claim('a-3', words)], { copyOf: noCopies });

  it('is to say, to be carried, to pass on', () => {
    expect(voiceOf('n:mayor', [carried, alone])).toEqual({ said: 2, carried: 1, passedOn: 0 });
    expect(voiceOf('Q1', [carried, alone])).toEqual({ said: 0, carried: 0, passedOn: 1 });
  });

  it('is to reprint, for an outlet', () => {
    expect(reprintsOf({ articles: 40, copies: 10 })).toMatchObject({ successes: 10, of: 40, tooFew: false });
  });
});

describe("Wilson's interval", () => {
  it.each([
    [0, 10, 0, 0.2775],
    [9, 10, 0.5958, 0.9821],
    [10, 10, 0.7225, 1],
    [50, 100, 0.4038, 0.5962],
    [0, 0, 0, 1],
  ])('of %i in %i', (successes, of, low, high) => {
    expect(wilson(successes, of).low).toBeCloseTo(low, 4);
    expect(wilson(successes, of).high).toBeCloseTo(high, 4);
  });

  it('holds the share itself, lies within 0 and 1, and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
        const successes = Math.round(share * of);
        const { low, high } = wilson(successes, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(successes / of).toBeGreaterThanOrEqual(low);
        expect(successes / of).toBeLessThanOrEqual(high);
        const more = wilson(successes * 4, of * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
      }),
    );
  });
});
