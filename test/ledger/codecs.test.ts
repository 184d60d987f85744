import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packFeatures, unpackFeatures } from '../../src/ledger/features-codec.ts';

const word = fc.integer({ min: 0, max: 0xffffffff });
const sorted = fc.array(word).map((list) => [...new Set(list)].sort((a, b) => a - b));

it('what is packed comes back, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.array(sorted), fc.array(word), (json, lists, bits) => {
      expect(unpackFeatures(packFeatures(json, lists, bits))).toEqual({
        json: JSON.parse(JSON.stringify(json)),
        lists,
        bits,
      });
    }),
  );
});
