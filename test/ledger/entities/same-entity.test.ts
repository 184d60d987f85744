import { describe, expect, it } from 'vitest';
import { type EntityFeatures, keysOfEntity, sameEntity } from '../../../src/ledger/entities/same-entity.ts';

const ambassador = { role: 'ambassador', of: 'RU', at: 'CN' };
const person = (id: string, names: string[], offices: EntityFeatures['offices'] = []): EntityFeatures => {
  return { id, type: 'person', names, offices };
};
const sharesKey = (a: EntityFeatures, b: EntityFeatures) =>
  keysOfEntity(a).some((key) => keysOfEntity(b).includes(key));

describe('two entities', () => {
  it('that sound the same in one office are one, in whatever spelling or script', () => {
    const arabic = person('n:1', ['أندري دينيسوف'], [ambassador]);
    const latin = person('x:denisov', ['Andrey Denisov'], [ambassador]);
    expect(sharesKey(arabic, latin)).toBe(true);
    expect(sameEntity(arabic, latin).verdict).toBe('same');
    expect(sameEntity(latin, arabic)).toEqual(sameEntity(arabic, latin));
  });

  it('that only sound the same are for people to decide', () => {
    const one = person('n:1', ['سمير خليل'], [{ role: 'minister', of: 'TN', at: null }]);
    expect(sameEntity(one, person('n:2', ['سمير خليل'])).verdict).toBe('unsure');
  });

  it('of the same sound in the service of two states are two', () => {
    const one = person('n:1', ['سمير خليل'], [{ role: 'minister', of: 'TN', at: null }]);
    const other = person('n:2', ['سمير خليل'], [{ role: 'minister', of: 'LB', at: null }]);
    expect(sameEntity(one, other).verdict).toBe('different');
  });

  it('are not taken for one by names in scripts whose sounds are not known', () => {
    const one = person('Q1', ['فلاديمير بوتين', '普京']);
    const other = person('Q-2', ['شي جين بينغ', '习近平']);
    expect(sharesKey(one, other)).toBe(false);
    expect(sameEntity(one, person('n:3', ['قيس سعيد', '赛义德'])).verdict).toBe('different');
  });

  it('are compared by letters, not by the forms in which an old system printed them', () => {
    expect(sharesKey(person('n:1', ['ﻓﻀﻞ ﺣﺴﻦ']), person('n:2', ['فضل حسن']))).toBe(true);
  });
});
