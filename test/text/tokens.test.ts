import { describe, expect, it } from 'vitest';
import { text as pack } from '../../src/languages/ar/text.ts';
import { prepareText } from '../../src/text/prepare-text.ts';
import { stemStart } from '../../src/text/tokens.ts';

const tokensOf = (source: string) => prepareText(source, pack).tokens;
const formsOf = (source: string) => tokensOf(source).map((token) => token.form);
const stemsOf = (word: string) => tokensOf(word)[0]!.cuts.map((cut) => cut.stem);

describe('tokens', () => {
  it.each([
    ['وصل الوزير.', ['وصل', 'الوزير', '.']],
    ['كوفيد-19', ['كوفيد', '-', '19']],
    ['2023م', ['2023', 'م']],
    ['15 و16 سبتمبر', ['15', 'و', '16', 'سبتمبر']],
    ['٦٫٥ ملايين', ['6', '٫', '5', 'ملايين']],
    ['بـ"الشراكة"', ['ب', '"', 'الشراكة', '"']],
    ['كشفReuters', ['كشف', 'Reuters']],
    ['😀 مرحبا', ['😀', 'مرحبا']],
  ])('of %s', (source, forms) => expect(formsOf(source)).toEqual(forms));

  it('cover their vowel signs in the source', () => {
    const [first, second] = tokensOf('القائديْنِ وصلا');
    expect([first!.start, first!.end, first!.form]).toEqual([0, 10, 'القائدين']);
    expect(second!.start).toBe(11);
  });

  it('leave out the invisible marks around them', () => {
    const source = '\u200fالرياض\u200f، \u202aواس\u202c';
    expect(tokensOf(source).map((token) => source.slice(token.start, token.end))).toEqual(['الرياض', '،', 'واس']);
  });

  it('say whether a space stands before them', () => {
    expect(tokensOf('قال: "نعم"').map((token) => token.spaced)).toEqual([true, false, true, false, false]);
  });
});

describe('ways of cutting proclitics off', () => {
  it.each([
    ['وبالرياض', ['وبالرياض', 'بالرياض', 'الرياض', 'رياض']],
    ['للولايات', ['للولايات', 'الولايات', 'ولايات', 'لولايات']],
    ['سيلتقي', ['سيلتقي', 'يلتقي']],
    ['وسيلتقي', ['وسيلتقي', 'سيلتقي', 'يلتقي']],
    ['سوريا', ['سوريا']],
    ['إلى', ['الي']],
  ])('of %s', (word, stems) => expect(stemsOf(word)).toEqual(stems));

  it('never leave a single letter', () => {
    for (const word of ['ولد', 'بل', 'فك', 'لله', 'و', 'كال']) {
      for (const stem of stemsOf(word).slice(1)) expect(stem.length).toBeGreaterThan(1);
    }
  });

  it('lead back to the letter of the source where the stem starts', () => {
    const source = 'وَبِالرِّياضِ';
    const token = tokensOf(source)[0]!;
    const stems = token.cuts.map((cut) => source.slice(stemStart(token, cut, source), token.end));
    expect(stems).toEqual([source, 'بِالرِّياضِ', 'الرِّياضِ', 'رِّياضِ']);
  });
});
