import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.ts';
import { checkInvariants } from './invariants.ts';

/**
 * Texts that no newsroom writes and somebody will send. Each is read whole; one that took quadratic work would run
 * into the time limit of the test by orders of magnitude, on any machine.
 */
const LENGTH = 100_000;
const fill = (unit: string, length = LENGTH) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const nested = (open: string, close: string) => fill(open, LENGTH / 2) + fill(close, LENGTH / 2);

const HOSTILE: { readonly [what: string]: string } = {
  'one letter': fill('م'),
  'one letter, spaced': fill('و '),
  'the conjunction, unspaced': fill('و'),
  'one common word': fill('الرئيس '),
  'one unknown word': fill('قلنسوة '),
  'a name': fill('محمد بن '),
  'straight quotation marks': fill('"'),
  'spaced quotation marks': fill(' " '),
  'guillemets open': fill('«'),
  'guillemets open, spaced words': fill(' «نص'),
  'pairs of guillemets': fill('«» '),
  'quotations of a word': fill('«نعم» '),
  'guillemets nested deep': nested(' «نص', 'نص» '),
  'three families of marks left open': fill(' «نص “نص ‘نص', LENGTH / 2) + fill(' " ', LENGTH / 2),
  'brackets open': fill('('),
  'brackets open, words between': fill('(الرئيس '),
  'brackets nested deep': nested('(', ')'),
  'said that': fill('قال إن '),
  'said that, each a sentence': fill('قال إن. '),
  'said: quotation': fill('وقال: "نعم" '),
  'added, noting that': fill('وأضاف مشيرا إلى أن '),
  'according to': fill('بحسب وفق حسبما '),
  'spokesman of a spokesman': fill('المتحدث باسم '),
  'ministers of a state': fill('وزير الخارجية الروسي '),
  'names joined by و': fill('روسيا والصين و'),
  digits: fill('1234567890'),
  'numbers, spaced': fill('15 '),
  'numbers joined': fill('15 و'),
  'dotted numbers': fill('1.2.3.'),
  'dates without end': fill('15/3/2022 - '),
  'a month': fill('سبتمبر '),
  'a weekday': fill('الاثنين '),
  'days of a month': fill('15 سبتمبر 2022 إلى '),
  'before before before': fill('قبل '),
  'three months in two styles': fill('كانون الثاني/يناير '),
  meets: fill('يلتقي '),
  'meets, with whom': fill('يلتقي الرئيس الروسي نظيره الصيني '),
  'denies that he denies': fill('نفى أن '),
  'full stops': fill('.'),
  'full stops, spaced': fill('. '),
  commas: fill('،'),
  'line breaks': fill('\n'),
  'one word a line': fill('الرياض\n'),
  'one word a paragraph': fill('نص\n\n'),
  'vowel signs': fill('\u064e'),
  'a letter under vowel signs': `م${fill('\u064e')}`,
  tatweel: fill('ـ'),
  'ligatures of whole words': fill('ﷲ'),
  'marks of direction': fill('\u200f'),
  'lone surrogates': fill('\ud800'),
  emoji: fill('😀'),
  'no spaces at all': fill('وقالالرئيسالروسيانهسيزورالصينغدا'),
  'Latin in one piece': fill('abcdefghij'),
  tags: fill('<p>قال</p>'),
};

describe('a hostile text of 100,000 characters is read whole', () => {
  it.each(Object.entries(HOSTILE))('%s', (_, text) => {
    const record = read(text, { published: '2024-05-01', language: 'ar' });
    checkInvariants(record);
    expect(record.article.text).toBe(text);
  });
});

describe('a line of a million characters is read whole', () => {
  it.each([
    ['one word', 'الرئيس '],
    ['a sentence without a full stop', 'وقال الوزير إن بلاده سترسل وفدا إلى القاهرة يوم الخميس المقبل '],
    ['quotations', 'أضاف «لن نقبل بذلك» '],
  ])('%s', (_, unit) => {
    checkInvariants(read(fill(unit, 1_000_000), { published: '2024-05-01', language: 'ar' }));
  });
});

describe('a hostile text does not set a day', () => {
  it.each(['one letter', 'straight quotation marks', 'said that', 'full stops'])('%s', (what) => {
    expect(read(HOSTILE[what]!, { language: 'ar' }).article.published).toBeNull();
  });
});
