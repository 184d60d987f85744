import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, normalise } from '../../src/text/normalise.ts';

describe('normalise', () => {
  it.each([
    ['vowel signs and shadda', 'القائديْن سيَلتقيان', 'القائدين سيلتقيان'],
    ['tatweel', 'هـ الريـــاض', 'ه الرياض'],
    ['Arabic-Indic and Persian digits', '١٥ و۱۶', '15 و16'],
    ['invisible marks of direction', '\u200fالرياض\u200e \u202bواس\u202c', 'الرياض واس'],
    ['no-break space and tab', 'كلمة\u00a0أخرى\tثالثة', 'كلمة أخرى ثالثة'],
    ['Persian letters typed for Arabic ones', 'الکویت', 'الكويت'],
    ['presentation forms', 'ﺍﻟﺮﻳﺎﺽ', 'الرياض'],
    ['a ligature of several letters', 'ﻻ', 'لا'],
  ])('drops or replaces %s', (_, source, copy) => {
    expect(normalise(source).text).toBe(copy);
  });

  it('keeps what tells words apart: hamza, teh marbuta, alif maqsura', () => {
    expect(normalise('أمن إلى مدرسة').text).toBe('أمن إلى مدرسة');
  });

  it('keeps every offset where signs stand for whole words, however many there are', () => {
    const source = 'ﷲ'.repeat(50);
    const { text, at } = normalise(source);
    expect(text).toBe('الله'.repeat(50));
    expect(at).toHaveLength(text.length + 1);
    expect(at[4]).toBe(1);
    expect(at[text.length]).toBe(source.length);
  });

  it('gives a way back that never runs backwards, for any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        const source = String.fromCharCode(...units);
        const { text, at } = normalise(source);
        expect(at).toHaveLength(text.length + 1);
        for (let i = 0; i < text.length; i++) expect(at[i + 1]!).toBeGreaterThanOrEqual(at[i]!);
        expect(at[text.length]).toBe(source.length);
      }),
    );
  });

  it('leaves a normalised text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const once = normalise(source).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});

describe('keyOf', () => {
  it.each([
    ['إلى', 'الي'],
    ['آسيا', 'اسيا'],
    ['أن', 'ان'],
    ['هنأ', 'هنأ'],
    ['مسؤول', 'مسؤول'],
  ])('folds %s to %s', (form, key) => expect(keyOf(form)).toBe(key));
});
