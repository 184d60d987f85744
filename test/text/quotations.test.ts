import { describe, expect, it } from 'vitest';
import { text as pack } from '../../src/languages/ar/text.ts';
import { prepareText } from '../../src/text/prepare-text.ts';

const quotationsOf = (source: string) =>
  prepareText(source, pack).quotations.map((quotation) => source.slice(quotation.start, quotation.end));

describe('quotations', () => {
  it.each([
    ['straight marks', 'قال: "سنعود غدا" ثم غادر', ['سنعود غدا']],
    ['guillemets', 'قال: «سنعود غدا» ثم غادر', ['سنعود غدا']],
    ['curly marks the right way', 'قال: “سنعود غدا” ثم غادر', ['سنعود غدا']],
    ['curly marks the wrong way', 'قال: ”سنعود غدا“ ثم غادر', ['سنعود غدا']],
    ['two closers', 'قال: ”سنعود غدا” ثم غادر', ['سنعود غدا']],
    ['guillemets the wrong way', 'قال: »سنعود غدا« ثم غادر', ['سنعود غدا']],
    ['two on one line', 'بين "الأمل" و"الخوف" عاش', ['الأمل', 'الخوف']],
    ['a proclitic before the mark', 'ضد “داعش” وغيرها', ['داعش']],
  ])('with %s', (_, source, found) => expect(quotationsOf(source)).toEqual(found));

  it('nest where the marks come out even', () => {
    const source = 'قال: «سنعود إلى «البيت» غدا» ثم غادر';
    const { quotations } = prepareText(source, pack);
    expect(quotations.map((q) => [source.slice(q.start, q.end), q.depth])).toEqual([
      ['سنعود إلى «البيت» غدا', 0],
      ['البيت', 1],
    ]);
  });

  it('of another family nest within', () => {
    expect(quotationsOf('قال: «قرأت في "الحياة" أمس» ثم غادر')).toEqual(['قرأت في "الحياة" أمس', 'الحياة']);
  });

  it('run to the end of the paragraph, and no farther, where the closing mark is missing', () => {
    const source = 'قال: «سنعود غدا\nثم غادر';
    const [quotation] = prepareText(source, pack).quotations;
    expect(quotation).toMatchObject({ closed: false, words: 2 });
    expect(source.slice(quotation!.start, quotation!.end)).toBe('سنعود غدا');
  });

  it('are none in an empty pair of marks, nor at an apostrophe', () => {
    expect(quotationsOf('كتب "" ثم ذهب')).toEqual([]);
    expect(quotationsOf('صحيفة Today’s News تقول')).toEqual([]);
  });
});
