import { describe, expect, it } from 'vitest';
import { keysOfEvent } from '../../../src/ledger/occasions/occasion-keys.ts';
import { sameOccasion } from '../../../src/ledger/occasions/same-occasion.ts';
import { agency, amman, irbid, jordan, minister, norway, telling } from './tellings.ts';

const sharesKey = (a: Parameters<typeof telling>[0], b: Parameters<typeof telling>[0]) => {
  const keys = new Set(keysOfEvent(telling(b)));
  return keysOfEvent(telling(a)).some((key) => keys.has(key));
};
const verdict = (a: Parameters<typeof telling>[0], b: Parameters<typeof telling>[0]) => {
  const [x, y] = [telling({ id: 'a-1#e1', ...a }), telling({ id: 'a-2#e1', by: agency, ...b })];
  expect(sameOccasion(y, x)).toEqual(sameOccasion(x, y));
  return sameOccasion(x, y).verdict;
};

const visit = {
  when: '2024-03-10',
  parties: [minister, jordan],
  words: 'eide arrives amman sunday first visit since taking office',
  headline: 'eide in amman on sunday',
} as const;
const retold = {
  ...visit,
  words: 'norwegian minister eide will visit amman sunday talks safadi',
  headline: 'eide amman talks',
};

describe('two tellings', () => {
  it('of one visit are one, though one names the state and not its minister', () => {
    expect(verdict(visit, retold)).toBe('same');
    expect(verdict(visit, { ...retold, parties: [norway, jordan] })).toBe('same');
  });

  it('of one plan whose day was moved are one', () => {
    expect(verdict(visit, { ...retold, told: '2024-03-06', when: '2024-03-12' })).toBe('same');
  });

  it('of two days on both of which it has happened are two', () => {
    const held = { status: 'occurred', told: '2024-03-14' } as const;
    expect(verdict({ ...visit, ...held, when: '2024-03-04' }, { ...retold, ...held, when: '2024-03-10' })).toBe(
      'different',
    );
  });

  it('of what has happened and of what is to come are two', () => {
    const held = { ...visit, status: 'occurred', told: '2024-03-04', when: null } as const;
    expect(verdict(held, { ...retold, told: '2024-03-04' })).toBe('different');
  });

  it('of attacks in two towns on one day are not one', () => {
    const attack = {
      type: 'ASSAULT',
      mode: null,
      status: 'occurred',
      when: '2024-03-04',
      parties: [],
      trigger: 'attack',
    } as const;
    const north = { ...attack, place: irbid, words: 'gunmen attack bank irbid market', headline: 'attack irbid bank' };
    const south = {
      ...attack,
      place: amman,
      words: 'gunmen attack hotel amman airport road',
      headline: 'attack amman hotel',
    };
    expect(verdict(north, south)).not.toBe('same');
  });

  it('at one place of one sentence in two papers are one; at two places of one sentence they are two', () => {
    const sentence = { words: 'eide met safadi and visited refugee camp near mafraq', sentence: 40 };
    const [met, alike] = [telling({ id: 'a-1#e1', ...sentence }), telling({ id: 'a-2#e1', ...sentence })];
    const visited = { ...alike, id: 'a-1#e2', article: 'a-1', start: alike.start + 20, end: alike.end + 20 };
    expect(sameOccasion(met, alike).verdict).toBe('same');
    expect(sameOccasion(met, { ...visited, type: 'AID' }).verdict).toBe('different');
  });

  it('of which one says next to nothing are not the same', () => {
    const vague = { words: 'visit', headline: '', parties: [], place: null, when: null };
    expect(verdict(visit, vague)).not.toBe('same');
  });
});

describe('keys', () => {
  it('are shared where a telling lacks the place, the time, or a party', () => {
    expect(sharesKey(visit, { ...retold, place: null })).toBe(true);
    expect(sharesKey(visit, { ...retold, told: '2024-03-08', when: null })).toBe(true);
    expect(sharesKey(visit, { ...retold, parties: [minister] })).toBe(true);
  });

  it('are shared where the day was moved', () => {
    const moved = { ...retold, told: '2024-03-08', when: '2024-03-26' };
    expect(sharesKey({ ...visit, told: '2024-03-01' }, moved)).toBe(true);
  });

  it('are not shared by what different people do elsewhere, nor by the same people years apart', () => {
    const elsewhere = {
      parties: [{ ...minister, entity: 'Q77', state: 'CL' }],
      place: { entity: 'Q2887', country: 'CL', isCountry: false },
      words: 'santiago budget hearing senators copper levy',
      headline: 'copper levy hearing',
    };
    expect(sharesKey(visit, elsewhere)).toBe(false);
    expect(sharesKey(visit, { ...visit, told: '2026-03-04', when: '2026-03-10' })).toBe(false);
  });

  it('are few', () => {
    const full = telling({
      ...visit,
      when: '2024-03-10/2024-03-12',
      parties: [minister, norway, jordan],
      words: 'one two three four five six',
    });
    expect(keysOfEvent(full).length).toBeLessThanOrEqual(30);
  });
});
