import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { field, styled } from '../../src/faces/cli/report/fields.ts';
import { type Page, setBlock } from '../../src/faces/cli/report/set-lines.ts';
import { textWidth } from '../../src/faces/cli/report/text-width.ts';
import { type BidiAlgorithm, inVisualOrder } from '../../src/faces/cli/report/visual-order.ts';

const plain = (columns: number, bidi: Page['bidi'] = 'isolate'): Page => ({ columns, bidi, paint: (text) => text });

function set(text: string, page: Page): string[] {
  return setBlock({ fields: [field(text)], indent: 0, hanging: 2 }, page);
}

describe('setBlock', () => {
  it('keeps every word, and no line wider than the page', () => {
    const words = fc.array(fc.constantFrom('وزير', 'الخارجية', 'AFP', '15', 'مُحَمَّد', '北京', 'a'), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 24, max: 60 }), (list, columns) => {
        const lines = set(list.join(' '), plain(columns, 'none'));
        expect(lines.map((line) => line.trim()).join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('breaks a word that is longer than the page', () => {
    const lines = set(`x https://example.org/${'a'.repeat(100)}`, plain(40, 'none'));
    expect(lines.every((line) => textWidth(line) <= 40)).toBe(true);
    expect(lines.map((line) => line.trim()).join('')).toContain('a'.repeat(100));
  });

  it('isolates an Arabic field on each of its lines, read from the right also where a line begins in Latin', () => {
    const lines = set('قالت وكالة الأنباء الرسمية نقلا عن REUTERS إن الوزير', plain(24));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.trim()).toMatch(/^[\u2067\u2068][^\u2066-\u2069]+\u2069$/);
    expect(set('REUTERS', plain(30))).toEqual(['REUTERS']);
  });

  it('lets no escape sequence or open override of the text reach the terminal', () => {
    expect(set('خبر\u001b[2J\u202e\u2067\u0007 عاجل', plain(60, 'none'))).toEqual(['خبر[2J عاجل']);
  });

  it('sets a label wider than its margin on a line of its own', () => {
    const block = { label: field('Organisation'), fields: [field('Q1')], indent: 2, hanging: 6 };
    expect(setBlock(block, plain(60))).toEqual(['  Organisation', '      Q1']);
  });
});

describe('inVisualOrder', async () => {
  const { default: factory } = (await import('bidi-js')) as unknown as { default: () => BidiAlgorithm };
  const seen = (text: string, direction: 'rtl' | 'ltr' = 'rtl') =>
    inVisualOrder([styled(text, 'plain')], direction, factory())
      .map((run) => run.text)
      .join('');

  it('turns Arabic round and leaves numbers and Latin words as they are', () => {
    expect(seen('قمة 15 سبتمبر')).toBe('ربمتبس 15 ةمق');
    expect(seen('وكالة AFP قالت')).toBe('تلاق AFP ةلاكو');
  });

  it('mirrors brackets and keeps marks on their letters', () => {
    expect(seen('«قمة»')).toBe('«ةمق»');
    expect(seen('مُدن')).toBe('ندمُ');
  });

  it('loses no character of any text', () => {
    const sorted = (text: string) => [...text].sort().join('');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ب', 'َ', 'a', '1', ' ', '😀', '-') }), (text) => {
        expect(sorted(seen(text))).toBe(sorted(text));
      }),
    );
  });
});
