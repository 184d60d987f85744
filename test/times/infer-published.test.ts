import { describe, expect, test } from 'vitest';
import { readPublished } from './read-times.ts';

describe('the day of publication of an undated article', () => {
  test('is that which the article says in full', () => {
    const found = readPublished('تفتتح وزارة الثقافة اليوم الثلاثاء 15 مارس 2016 معرضا في العاصمة.');
    expect(found?.value).toBe('2016-03-15');
    expect(found?.because.map((span) => span.text)).toContain('اليوم الثلاثاء 15 مارس 2016');
  });

  test('follows from weekdays, weeks and dates together', () => {
    const text = [
      'وزير النقل يزور الميناء الأسبوع المقبل',
      'أعلنت وزارة النقل أمس الاثنين أن الوزير سيزور الميناء في 20 و21 يونيو لافتتاح رصيف جديد.',
      'وكانت الوزارة قد وقعت عقد البناء في 3 مايو 2021، وأنهت الشركة الأعمال في 5 يونيو 2022.',
    ].join('\n\n');
    expect(readPublished(text)?.value).toBe('2022-06-14');
  });

  test.each([
    ['no date', 'أعلنت الوزارة أمس الاثنين فتح باب التسجيل.'],
    ['a year alone', 'أعلنت الوزارة أمس الاثنين فتح باب التسجيل الذي أغلق عام 2015.'],
    ['a date long past', 'التقى السفيران اليوم الثلاثاء لبحث الاتفاق الموقع في ديسمبر 2015.'],
    ['dates of the future only', 'تستضيف المدينة الألعاب في 15 مارس 2030.'],
  ])('is not guessed from %s', (_, text) => expect(readPublished(text)).toBeNull());
});
