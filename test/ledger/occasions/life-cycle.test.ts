import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventMention } from '../../../src/ledger/digest.ts';
import { inOrderOfTelling } from '../../../src/ledger/occasions/independent-origins.ts';
import { lifeOf, stateOf, TRANSITIONS } from '../../../src/ledger/occasions/life-cycle.ts';
import { agency, ambassador, day, noCopies, spokesman, telling } from './tellings.ts';

const statesOf = (mentions: readonly EventMention[], copyOf = noCopies) =>
  lifeOf(mentions, copyOf).map(({ state }) => state);

describe('the life of a visit that is moved', () => {
  const story = [
    telling({ id: 'a-1#e1', told: '2024-03-01', when: '2024-03-10', by: ambassador }),
    telling({ id: 'a-2#e1', told: '2024-03-02', when: '2024-03-10', by: ambassador, outlet: 'Second Agency' }),
    telling({ id: 'a-3#e1', told: '2024-03-03', when: '2024-03-10', by: spokesman }),
    telling({ id: 'a-4#e1', told: '2024-03-05', status: 'denied', by: spokesman }),
    telling({ id: 'a-5#e1', told: '2024-03-06', status: 'postponed', when: '2024-03-12', by: spokesman }),
    telling({ id: 'a-6#e1', told: '2024-03-07', status: 'postponed', when: '2024-03-13', by: spokesman }),
    telling({ id: 'a-7#e1', told: '2024-03-12', status: 'ongoing', by: agency, narrated: true }),
    telling({ id: 'a-8#e1', told: '2024-03-13', status: 'occurred', when: '2024-03-12', by: agency, narrated: true }),
  ];
  const reprint = (article: string) => (article === 'a-6' ? 'a-5' : article);

  it('has seven steps, of which neither the second agency nor the reprint is one', () => {
    expect(lifeOf(story, reprint).map(({ state, article }) => `${article} ${state}`)).toEqual([
      'a-1 announced',
      'a-3 confirmed',
      'a-4 denied',
      'a-5 announced',
      'a-5 moved',
      'a-7 under way',
      'a-8 held',
    ]);
  });

  it('tells from when to when it was moved, on which day and in which words', () => {
    const moved = lifeOf(story, reprint).find(({ state }) => state === 'moved')!;
    expect(moved).toMatchObject({ before: '2024-03-10', after: '2024-03-12', day: day('2024-03-06') });
    expect(moved.mention).toBe('a-5#e1');
    expect(moved.sentence).toEqual(story[4]!.sentence);
  });
});

describe('what makes a step', () => {
  const announced = telling({ id: 'a-1#e1', told: '2024-03-01', when: '2024-03-10', by: ambassador });

  it('a paper that tells the plan by itself confirms nothing', () => {
    const paper = telling({ id: 'a-2#e1', told: '2024-03-02', narrated: true, by: agency });
    expect(statesOf([announced, paper])).toEqual(['announced']);
  });

  it('another day told on the same day is a contradiction and no move', () => {
    expect(
      statesOf([announced, telling({ id: 'a-2#e1', told: '2024-03-01', when: '2024-03-12', by: ambassador })]),
    ).toEqual(['announced']);
  });

  it('a late telling of the day that was left moves nothing back and confirms nothing', () => {
    const moved = telling({ id: 'a-2#e1', told: '2024-03-03', when: '2024-03-12', by: ambassador });
    const late = telling({ id: 'a-3#e1', told: '2024-03-04', when: '2024-03-10', by: spokesman });
    expect(statesOf([announced, moved, late])).toEqual(['announced', 'moved']);
  });

  it('a finer time is no move', () => {
    const coarse = telling({ id: 'a-1#e1', told: '2024-03-01', when: '2024-W11', by: ambassador });
    const fine = telling({ id: 'a-2#e1', told: '2024-03-03', when: '2024-03-14', by: ambassador });
    expect(statesOf([coarse, fine])).toEqual(['announced']);
  });

  it('what has not come yet cannot have begun', () => {
    const early = telling({ id: 'a-2#e1', told: '2024-03-04', status: 'ongoing', by: agency });
    expect(statesOf([announced, early])).toEqual(['announced']);
  });

  it('what was cancelled can be announced anew', () => {
    const cancelled = telling({ id: 'a-2#e1', told: '2024-03-04', status: 'cancelled', by: spokesman });
    const anew = telling({ id: 'a-3#e1', told: '2024-03-06', when: '2024-03-10', by: spokesman });
    expect(statesOf([announced, cancelled, anew])).toEqual(['announced', 'cancelled', 'announced']);
  });

  it('a denial after it was held is a step, and it stays held', () => {
    const held = telling({ id: 'a-2#e1', told: '2024-03-10', status: 'occurred', when: '2024-03-10' });
    const denied = telling({ id: 'a-3#e1', told: '2024-03-11', status: 'denied' });
    const life = lifeOf([announced, held, denied], noCopies);
    expect(life.map(({ state }) => state)).toEqual(['announced', 'held', 'denied']);
    expect(stateOf(life)).toBe('held');
  });

  it('put off without a new day is postponed, from the day that was planned', () => {
    const off = telling({ id: 'a-2#e1', told: '2024-03-04', status: 'postponed', by: spokesman });
    expect(lifeOf([announced, off], noCopies).at(-1)).toMatchObject({
      state: 'postponed',
      before: '2024-03-10',
      after: null,
    });
  });
});

describe('any tellings', () => {
  const statuses = [
    'requested',
    'possible',
    'planned',
    'postponed',
    'cancelled',
    'denied',
    'ongoing',
    'occurred',
  ] as const;
  const days = fc.integer({ min: 1, max: 9 }).map((n) => `2024-03-0${n}`);
  const anyTellings = fc
    .array(
      fc.record({
        status: fc.constantFrom(...statuses),
        told: fc.oneof({ weight: 9, arbitrary: days }, { weight: 1, arbitrary: fc.constant(null) }),
        when: fc.oneof(fc.constant(null), days, fc.constantFrom('2024-W10', '2024-03', 'FUTURE_REF')),
        by: fc.constantFrom(ambassador, spokesman, agency),
        narrated: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((list) => list.map((told, i) => telling({ ...told, id: `a-${String(i).padStart(2, '0')}#e1` })));

  it('make a life whose every step is allowed', () => {
    fc.assert(
      fc.property(anyTellings, (mentions) => {
        const life = statesOf(mentions);
        life.forEach((state, i) => {
          expect(TRANSITIONS[life[i - 1] ?? 'unheard']).toContain(state);
        });
        if (life.includes('held'))
          expect(life.slice(life.indexOf('held') + 1)).toEqual(
            life.includes('denied') && life.at(-1) === 'denied' ? ['denied'] : [],
          );
      }),
    );
  });

  it('make the same life in whatever order they come', () => {
    fc.assert(
      fc.property(
        anyTellings.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(lifeOf(shuffled, noCopies)).toEqual(lifeOf(list, noCopies));
        },
      ),
    );
  });

  it('make a life that begins with the life as it was before the last of them', () => {
    fc.assert(
      fc.property(anyTellings, (mentions) => {
        const before = lifeOf(inOrderOfTelling(mentions).slice(0, -1), noCopies);
        expect(lifeOf(mentions, noCopies).slice(0, before.length)).toEqual(before);
      }),
    );
  });

  it('change in no step when a copy comes in', () => {
    fc.assert(
      fc.property(anyTellings, fc.nat(), (mentions, n) => {
        fc.pre(mentions.length > 0);
        const original = mentions[n % mentions.length]!;
        const copy = {
          ...original,
          id: 'b-1#e1',
          article: 'b-1',
          day: original.day === null ? null : original.day + 1,
        };
        const copyOf = (article: string) => (article === 'b-1' ? original.article : article);
        expect(lifeOf([...mentions, copy], copyOf)).toEqual(lifeOf(mentions, noCopies));
      }),
    );
  });
});
