import { describe, expect, it } from 'vitest';
import type { NameMatch } from '../../src/knowledge/knowledge-base.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { text as arabic } from '../../src/languages/ar/text.ts';
import { normalise } from '../../src/text/normalise.ts';
import { tokenise } from '../../src/text/tokens.ts';

const knowledge = loadKnowledge();
const tokensOf = (text: string) => tokenise(normalise(text), text, arabic);

/** The matches at the first word of the text. */
function at(text: string): readonly NameMatch[] {
  const tokens = tokensOf(text);
  return knowledge.namesAt('ar', tokens, 0, tokens.length);
}

/** The entities of the longest match at the first word that takes the whole text. */
function whole(text: string): string[] {
  const tokens = tokensOf(text);
  const matches = at(text).filter((match) => match.endToken === tokens.length);
  return matches.flatMap((match) => match.entries.map((entry) => entry.entity));
}

describe('names in Arabic', () => {
  it.each([
    ['الولايات المتحدة', 'Q30'],
    ['للولايات المتحدة', 'Q30'],
    ['وبالمملكة العربية السعودية', 'Q851'],
    ['جمهورية مصر العربية', 'Q79'],
    ['فلاديمير بوتين', 'Q7747'],
    ['منظمة شنغهاي للتعاون', 'Q485207'],
    ['سمرقند', 'Q5753'],
    ['الشرق الأوسط', 'Q7204'],
    ['البحر الأحمر', 'Q23406'],
    ['أ ف ب', 'Q40464'],
    ['أ.ف.ب', 'Q40464'],
    ['NATO', 'Q7184'],
  ])('finds %s', (text, id) => {
    expect(whole(text)).toContain(id);
  });

  it.each([
    ['joined and split given names', 'شي جين بينج', 'Q15031'],
    ['joined and split given names', 'شي جينبينج', 'Q15031'],
    ['a missing vowel', 'سيرغي لافرف', 'Q58217'],
    ['another g', 'واشنطون', 'Q61'],
    ['another g', 'هامبورج', 'Q1055'],
    ['the feminine ending without its dots', 'القاهره', 'Q85'],
    ['the feminine ending without its dots', 'الامم المتحده', 'Q1065'],
    ['Abd written onto the next word', 'محمد بن سلمان بن عبدالعزيز آل سعود', 'Q6892571'],
    ['an old spelling', 'اوزباكستان', 'Q265'],
  ])('forgives %s: %s', (_why, text, id) => {
    expect(whole(text)).toContain(id);
  });

  it.each(['برازيلي', 'مصلحة', 'البرتغالي', 'قريتين', 'بريطانية', 'منقولة', 'رحماني', 'تدريس'])(
    'takes the everyday word %s for no name',
    (text) => {
      expect(whole(text).filter((id) => !knowledge.entity(id)?.kind.match(/outlet|agency/))).toEqual([]);
    },
  );

  it('takes one Arab given name for no spelling of another', () => {
    const known = new Set(whole('محمد حسن'));
    expect(whole('محمد حسين').filter((id) => known.has(id))).toEqual([]);
  });

  it('gives the longest name first, and says how the first word was cut', () => {
    const [first] = at('وللأمم المتحدة دور');
    expect(first).toMatchObject({ firstToken: 0, endToken: 2 });
    expect(first!.cut.proclitics).toBe('ول');
  });

  it.each(['كان', 'الوطن', 'المدينة', 'مايو', 'سبأ', 'محمد'])('marks %s as ambiguous', (text) => {
    const entries = at(text).flatMap((match) => match.entries);
    expect(entries.length).toBeGreaterThan(0);
    expect(
      entries.filter((entry) => knowledge.entity(entry.entity)?.kind !== 'country').every((e) => e.ambiguous),
    ).toBe(true);
  });

  it('lets capitals and palaces speak for their states', () => {
    const entriesOf = (text: string) => at(text).flatMap((match) => match.entries);
    expect(entriesOf('موسكو')).toContainEqual(expect.objectContaining({ entity: 'Q159', form: 'voice' }));
    expect(entriesOf('الرياض')).toContainEqual(expect.objectContaining({ entity: 'Q851', form: 'voice' }));
    expect(entriesOf('باريس')).toContainEqual(expect.objectContaining({ entity: 'Q142', form: 'voice' }));
  });

  it('counts some agencies in a byline alone', () => {
    const forms = at('واس').flatMap((match) => match.entries.map((entry) => entry.form));
    expect(forms).toEqual(['byline']);
  });

  it('gives nothing, and does not throw, in a language it has no table for', () => {
    expect(knowledge.namesAt('zz', tokensOf('موسكو'), 0, 1)).toEqual([]);
  });
});

describe('entities', () => {
  it('knows every country by its code, with names in five languages and a place on the map', () => {
    const saudi = knowledge.country('SA')!;
    expect(saudi).toMatchObject({ id: 'Q851', kind: 'country', iso: 'SA' });
    expect(saudi.names.ar![0]).toBe('السعودية');
    for (const language of ['ar', 'en', 'ru', 'zh', 'fr']) expect(saudi.names[language]?.length).toBeGreaterThan(0);
    const [longitude, latitude] = saudi.coordinates!;
    expect(longitude).toBeGreaterThan(35);
    expect(longitude).toBeLessThan(55);
    expect(latitude).toBeGreaterThan(16);
    expect(latitude).toBeLessThan(32);
  });

  it('keeps Taiwan, Palestine, Kosovo and Western Sahara, and rules nothing about them', () => {
    for (const iso of ['TW', 'PS', 'XK', 'EH']) expect(knowledge.country(iso)?.iso).toBe(iso);
  });

  it('ranks a capital above a town of its name', () => {
    const tripoli = at('طرابلس')[0]!.entries.map((entry) => knowledge.entity(entry.entity)!);
    const cities = tripoli.filter((entity) => entity.kind === 'city').sort((a, b) => b.prominence - a.prominence);
    expect(cities.map((city) => city.country)).toEqual(['LY', 'LB']);
  });
});

describe('nationalities', () => {
  it.each([
    ['روسية', 'RU', 'f', 'singular'],
    ['سعودي', 'SA', 'm', 'singular'],
    ['سعوديين', 'SA', 'm', 'plural'],
    ['سعوديان', 'SA', 'm', 'dual'],
    ['قطريتين', 'QA', 'f', 'dual'],
    ['كورية جنوبية', 'KR', 'f', 'singular'],
    ['جنوب افريقي', 'ZA', 'm', 'singular'],
  ])('reads %s', (key, iso, gender, number) => {
    expect(knowledge.nationality('ar', key)).toContainEqual(expect.objectContaining({ iso, gender, number }));
  });

  it('leaves open which Korea is meant, and says that «مالية» is finance as well', () => {
    expect(knowledge.nationality('ar', 'كوري').map((nationality) => nationality.iso)).toEqual(
      expect.arrayContaining(['KR', 'KP']),
    );
    expect(knowledge.nationality('ar', 'مالية').every((nationality) => nationality.ambiguous)).toBe(true);
  });
});

describe('offices and members', () => {
  it('knows who held an office on a day', () => {
    const name = (role: string, of: string, day: string) =>
      knowledge.holders(role, of, day).map((person) => person.names.en![0]);
    expect(name('president', 'RU', '2010-06-01')).toEqual(['Dmitry Medvedev']);
    expect(name('president', 'RU', '2022-09-07')).toEqual(['Vladimir Putin']);
    expect(name('monarch', 'SA', '2015-08-01')).toEqual(['Salman bin Abdulaziz Al Saud']);
    expect(name('monarch', 'ZZ', '2015-08-01')).toEqual([]);
  });

  it('knows the members of an organisation on a day', () => {
    expect(knowledge.members('Q485207', '2016-01-01')).not.toContain('IN');
    expect(knowledge.members('Q485207', '2022-09-15')).toContain('IN');
    expect(knowledge.members('Q217172', '2020-01-01')).toHaveLength(6);
    expect(knowledge.members('Q7747', '2020-01-01')).toEqual([]);
  });
});

describe('the lexicon', () => {
  const { titles, portfolios, references } = knowledge.lexicon('ar');

  it.each([
    ['رئيسان', 'president', 'dual'],
    ['رؤساء', 'president', 'plural'],
    ['رئيسي الوزراء', 'prime-minister', 'dual'],
    ['وزراء الخارجية', 'foreign-minister', 'plural'],
    ['وزيرا الخارجية', 'foreign-minister', 'dual'],
    ['سفراء', 'ambassador', 'plural'],
    ['امين العام', 'secretary-general', 'singular'],
    ['متحدثة باسم', 'spokesperson', 'singular'],
  ])('has the title %s', (name, role, number) => {
    expect(titles).toContainEqual(expect.objectContaining({ name, role, number }));
  });

  it('says which portfolio has which minister', () => {
    expect(portfolios.find((portfolio) => portfolio.names.includes('الخارجية'))?.role).toBe('foreign-minister');
  });

  it('knows what newsrooms call a state instead of its name', () => {
    expect(references).toContainEqual({ entity: 'Q801', name: 'الدولة العبرية', ambiguous: false });
    expect(references.find((reference) => reference.name === 'المملكة')?.ambiguous).toBe(true);
  });
});

describe('names in another script', () => {
  const nothing = { country: null, role: null, at: null, day: null };

  it('finds an office holder that is known by a Latin name alone', () => {
    const [found] = knowledge.acrossScripts(['أنتوني', 'موريل', 'مورا'], {
      ...nothing,
      country: 'AD',
      role: 'ambassador',
    });
    expect(found).toMatchObject({ id: 'Q597857' });
    expect(found!.reasons).toEqual(expect.arrayContaining(['surname', 'given-name', 'country', 'office']));
    expect(knowledge.entity('Q597857')?.names.en).toContain('Antoni Morell Mora');
  });

  it('prefers who held the office on the day', () => {
    const found = knowledge.acrossScripts(['سيرجي', 'لافروف'], {
      country: 'RU',
      role: 'foreign-minister',
      at: null,
      day: '2022-09-07',
    });
    expect(found[0]).toMatchObject({ id: 'Q58217', reasons: expect.arrayContaining(['term']) });
  });

  it('never goes by a surname alone, least of all a short one', () => {
    expect(knowledge.acrossScripts(['لافروف'], nothing)).toEqual([]);
    expect(knowledge.acrossScripts(['شي'], { ...nothing, country: 'CN' })).toEqual([]);
    expect(knowledge.acrossScripts(['لي'], { ...nothing, country: 'CN' })).toEqual([]);
  });

  it('does not pass over another given name', () => {
    const found = knowledge.acrossScripts(['ميخائيل', 'لافروف'], { ...nothing, country: 'RU' });
    expect(found.map((match) => match.id)).not.toContain('Q58217');
  });
});
