import { describe, expect, it } from 'vitest';
import type { Judgement } from '../../../src/ledger/judgement.ts';
import { occasionOf } from '../../../src/ledger/occasions/occasion-of.ts';
import {
  agency,
  ambassador,
  amman,
  day,
  inJordan,
  irbid,
  jordan,
  minister,
  noCopies,
  norway,
  spokesman,
  telling,
} from './tellings.ts';

const plain = { copyOf: noCopies, judgements: [] };
const mark = { who: 'rana', at: '2024-03-20T10:00:00Z', why: 'seen there', undone: null };

describe('an occasion', () => {
  it('has the day that most independent origins give, however often another is repeated', () => {
    const occasion = occasionOf(
      [
        telling({ id: 'a-1#e1', when: '2024-03-10', by: ambassador }),
        telling({ id: 'a-2#e1', when: '2024-03-10', by: spokesman }),
        ...[3, 4, 5].map((n) => telling({ id: `a-${n}#e1`, when: '2024-03-11', by: agency })),
      ],
      plain,
    );
    expect(occasion.time).toBe('2024-03-10');
    expect(occasion.times.map(({ value, mentions }) => [value.value, mentions.length])).toEqual([
      ['2024-03-10', 2],
      ['2024-03-11', 3],
    ]);
    expect(occasion.contradictions.map(({ what }) => what)).toEqual(['time']);
    expect(occasion).toMatchObject({
      articles: 5,
      outlets: 1,
      origins: 3,
      from: day('2024-03-10'),
      to: day('2024-03-10'),
    });
  });

  it('takes the day within the week that another tells, and sees no contradiction', () => {
    const occasion = occasionOf(
      [
        telling({ id: 'a-1#e1', when: '2024-W10', by: ambassador }),
        telling({ id: 'a-2#e1', when: '2024-03-07', by: spokesman }),
      ],
      plain,
    );
    expect(occasion).toMatchObject({ time: '2024-03-07', precision: 'day', contradictions: [] });
  });

  it('goes by the new day once it was moved, and that is no contradiction', () => {
    const occasion = occasionOf(
      [
        telling({ id: 'a-1#e1', told: '2024-03-01', when: '2024-03-10', by: ambassador }),
        telling({ id: 'a-2#e1', told: '2024-03-02', when: '2024-03-10', by: spokesman }),
        telling({ id: 'a-3#e1', told: '2024-03-03', when: '2024-03-12', by: spokesman }),
      ],
      plain,
    );
    expect(occasion).toMatchObject({ state: 'moved', status: 'planned', time: '2024-03-12', contradictions: [] });
  });

  it('unites a state and its minister', () => {
    const occasion = occasionOf(
      [telling({ id: 'a-1#e1', parties: [norway, jordan] }), telling({ id: 'a-2#e1', parties: [minister, jordan] })],
      plain,
    );
    expect(occasion.parties.map(({ entity, mentions }) => [entity, mentions.length])).toEqual([
      ['Q810', 2],
      ['Q1001', 2],
    ]);
  });

  it('counts a text once, whoever prints it', () => {
    const copyOf = (article: string) => (article === 'a-2' ? 'a-1' : article);
    const harbour = { role: 'outlet', agent: 'The Harbour', state: null } as const;
    const palm = { role: 'outlet', agent: 'The Palm', state: null } as const;
    const own = telling({ id: 'a-1#e1', narrated: true, by: harbour });
    const reprint = telling({ id: 'a-2#e1', told: '2024-03-05', narrated: true, by: palm, outlet: 'The Palm' });
    expect(occasionOf([own, reprint], { copyOf, judgements: [] })).toMatchObject({
      articles: 2,
      outlets: 2,
      origins: 1,
    });
  });

  it('shows who denies it against who affirms it, until the denier affirms it too', () => {
    const plan = telling({ id: 'a-1#e1', told: '2024-03-01', by: ambassador });
    const denial = telling({ id: 'a-2#e1', told: '2024-03-02', status: 'denied', by: spokesman });
    const after = telling({ id: 'a-3#e1', told: '2024-03-03', by: spokesman });
    expect(occasionOf([plan, denial], plain).contradictions).toEqual([
      {
        what: 'status',
        sides: [
          { value: 'planned', mentions: ['a-1#e1'] },
          { value: 'denied', mentions: ['a-2#e1'] },
        ],
      },
    ]);
    expect(occasionOf([plan, denial, after], plain).contradictions).toEqual([]);
  });

  it('shows two towns and two counts of victims, but not a country and a town in it', () => {
    const attack = { type: 'ASSAULT', mode: null, status: 'occurred' } as const;
    const found = (second: Parameters<typeof telling>[0]) =>
      occasionOf(
        [
          telling({ ...attack, id: 'a-1#e1', place: amman, numbers: ['12'] }),
          telling({ ...attack, id: 'a-2#e1', ...second }),
        ],
        plain,
      ).contradictions.map(({ what, sides }) => [what, ...sides.map(({ value }) => value)]);
    expect(found({ place: irbid, numbers: ['15'] })).toEqual([
      ['place', 'Q3805', 'Q7402'],
      ['number', '12', '15'],
    ]);
    expect(found({ place: inJordan, numbers: ['12', '40'] })).toEqual([]);
  });

  it('is named by its earliest telling, whatever comes later', () => {
    const first = telling({ id: 'a-9#e1', told: '2024-03-01' });
    const later = telling({ id: 'a-1#e1', told: '2024-03-02' });
    const { id } = occasionOf([first], plain);
    expect(id).toBe('o-9-1');
    expect(occasionOf([later, first], plain).id).toBe(id);
  });

  it('has the values that people set before those that are told, until they are taken back', () => {
    const told = telling({ id: 'a-1#e1', when: '2024-03-10' });
    const judgements: Judgement[] = [
      { ...mark, id: 'j-1', verdict: 'value', subject: 'occasion', a: told.id, field: 'time', value: '2024-03-11' },
      { ...mark, id: 'j-2', verdict: 'value', subject: 'occasion', a: told.id, field: 'status', value: 'cancelled' },
      { ...mark, id: 'j-3', verdict: 'value', subject: 'occasion', a: 'a-7#e1', field: 'type', value: 'AID' },
      { ...mark, id: 'j-4', verdict: 'hide', subject: 'occasion', a: told.id },
    ];
    const undone = { at: '2024-03-21T09:00:00Z', who: 'rana', why: 'wrong article' };
    expect(occasionOf([told], { copyOf: noCopies, judgements })).toMatchObject({
      type: 'CONSULT',
      time: '2024-03-11',
      status: 'cancelled',
      state: 'cancelled',
      hidden: true,
      contradictions: [],
    });
    const takenBack = judgements.map((judgement) => ({ ...judgement, undone }));
    expect(occasionOf([told], { copyOf: noCopies, judgements: takenBack })).toMatchObject({
      time: '2024-03-10',
      status: 'planned',
      hidden: false,
    });
  });

  it('without any time is kept on the day on which it was first told', () => {
    const occasion = occasionOf(
      [telling({ told: '2024-03-04' }), telling({ id: 'a-2#e1', told: '2024-03-06' })],
      plain,
    );
    expect(occasion).toMatchObject({ time: null, precision: null, from: day('2024-03-04'), to: day('2024-03-04') });
  });
});
