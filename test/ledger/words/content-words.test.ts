import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32 } from '../../../src/core/hash32.ts';
import { arabic } from '../../../src/languages/ar/index.ts';
import { contentWords, sortedDistinct } from '../../../src/ledger/words.ts';
import { prepareText } from '../../../src/text/prepare-text.ts';

const said = (source: string) => {
  const text = prepareText(source, arabic.text);
  return contentWords(text, 0, text.tokens.length, arabic.words);
};

describe('content words', () => {
  it.each([
    ['conjunction, preposition and article', 'وبالمستشفى', 'مستشفى'],
    ['hamza as newsrooms differ in it', 'المسؤولين', 'للمسئولين'],
    ['teh marbuta and heh', 'جزيرة', 'جزيره'],
    ['a pronoun at the end', 'زيارتها', 'الزيارة'],
    ['number', 'الطائرات', 'طائرة'],
    ['vowel signs', 'مُهندِسٌ', 'مهندس'],
    ['a first letter that could be «and» before a word of its own', 'ووزير', 'الوزير'],
  ])('are the same whatever their %s', (_, one, other) => {
    expect(said(one).words).toHaveLength(1);
    expect(said(one).words).toEqual(said(other).words);
  });

  it('leave out what links and carries nothing', () => {
    expect(said('وقال إن ذلك كان في هذا من خلالها').words).toEqual([]);
  });

  it('tell a word from its negation, and both are neighbours', () => {
    const [affirmed] = said('يحضر').words;
    const [denied] = said('لم يحضر').words;
    expect(denied).toBe(affirmed! + 1);
    expect(said('ألا يحضر').words).toEqual([denied]);
  });

  it('are not negated by what goes on', () => {
    expect(said('لا يزال يعمل')).toEqual(said('يعمل'));
  });

  it('are negated within their clause only', () => {
    expect(said('لا، يعمل').words).toEqual(said('يعمل').words);
  });
});

describe('amounts', () => {
  it.each([
    ['digits of any script', 'أصيب ٢٣ عاملا و۴ مارة', ['23', '4']],
    ['thousands and decimals', 'صرفت 12,500 ريال بزيادة 3.5 بالمئة', ['12500', '3.5']],
    ['a fraction written before the whole', 'زرعت 5ر12 هكتار', ['12.5']],
    ['a fraction that a mark of direction turns round', 'زرعت 5.\u200f12 هكتار', ['12.5']],
    ['words, one or two', 'غرق سبعة بحارة وأنقذ خمسة عشر', ['15', '7']],
    ['thousand and million after the digits', 'كلف 2 مليون و(300) ألف', ['2000000', '300000']],
  ])('are read from %s', (_, source, numbers) => {
    expect(said(source).numbers).toEqual(numbers);
  });

  it.each(['في 15 مارس', 'عام 2019', 'الساعة 10:30', 'بتاريخ 2 / 6 / 1436', 'سنة 1998 وحتى 2004'])(
    'are no dates and hours: «%s»',
    (source) => {
      expect(said(source).numbers).toEqual([]);
    },
  );
});

describe('hashes', () => {
  it('are the same on every machine, for ledgers are carried from one to another', () => {
    expect([hash32(''), hash32('a'), hash32('قمة')]).toEqual([2872998923, 444641715, 2926572815]);
  });

  it('are whole numbers of 32 bits', () => {
    fc.assert(fc.property(fc.string(), (text) => hash32(text) === hash32(text) >>> 0));
  });

  it('sorted and distinct come out the same whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), (numbers) => {
        const sorted = sortedDistinct(numbers);
        expect(sorted).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        expect(sortedDistinct([...numbers].reverse())).toEqual(sorted);
      }),
    );
  });
});
