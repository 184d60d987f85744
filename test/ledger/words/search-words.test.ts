import { describe, expect, it } from 'vitest';
import { arabic } from '../../../src/languages/ar/index.ts';
import { marksOf, queryWords, searchWords } from '../../../src/ledger/search-words.ts';
import { prepareText } from '../../../src/text/prepare-text.ts';

const finds = (query: string, source: string) => {
  const there = new Set(searchWords(prepareText(source, arabic.text), arabic.words));
  return queryWords(query, [arabic]).every((forms) => forms.some((form) => there.has(form)));
};

describe('a search', () => {
  it.each([
    ['رئيس', 'التقى الوزير والرئيس في القصر'],
    ['السعودية', 'شركة سعودية'],
    ['سعودية', 'في السعودية'],
    ['أحمد', 'احمد'],
    ['إسلام اباد', 'آمنت إسلام أباد'],
    ['مدرسه', 'المَدْرَسَة'],
    ['مستشفي', 'بالمستشفى'],
    ['مسئول', 'مسؤول كبير'],
    ['اللجنة', 'قرار للجنة الفنية'],
    ['لجنة', 'قرار للجنة الفنية'],
    ['12', 'فاز ١٢ طالبا'],
    ['١٢', 'فاز 12 طالبا'],
    ['وليد', 'قال وليد'],
    ['ويكيليكس', 'نشرت ويكيليكس'],
    ['ويكيليكس', 'موقع «ويكيليكس» وويكيليكس'],
    ['تويوتا', 'هوندا وتويوتا'],
    ['Reuters', 'وكالة Reuters'],
    ['والسفير الجديد', 'سفير جديد'],
  ])('for «%s» finds «%s»', (query, source) => {
    expect(finds(query, source)).toBe(true);
  });

  it.each([
    ['صل', 'وصل الوفد'],
    ['زير', 'الوزير'],
    ['سفير جديد', 'السفير السابق'],
    ['12', 'فاز 120 طالبا'],
  ])('for «%s» does not find «%s»', (query, source) => {
    expect(finds(query, source)).toBe(false);
  });

  it('leaves out words that say nothing, unless there are no others', () => {
    expect(queryWords('زيارة إلى عمان', [arabic])).toHaveLength(2);
    expect(queryWords('إلى', [arabic])).toHaveLength(1);
    expect(queryWords('  «»، ', [arabic])).toEqual([]);
  });

  it('marks whole written words where they stand', () => {
    const source = 'وَصَل السّفير، وغادر السفير ووزير.';
    const marks = marksOf(source, queryWords('سفير وزير', [arabic]), arabic);
    expect(marks.map(({ start, end }) => source.slice(start, end))).toEqual(['السّفير', 'السفير', 'ووزير']);
  });
});
