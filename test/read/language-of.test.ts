import { expect, it } from 'vitest';
import { languageOf } from '../../src/read/language-of.ts';

it.each([
  ['وصل وزير الخارجية إلى الرباط يوم الاثنين', 'ar'],
  ['وصل وزير الخارجیة إلی الرباط یوم الاثنین فی زیارة', 'ar'],
  ['وزیر امور خارجه ایران روز دوشنبه برای دیدار با همتای خود وارد مسکو شد و گفت که مذاکرات ادامه دارد', 'fa'],
  ['وزیر خارجہ پیر کے روز ماسکو پہنچے جہاں وہ اپنے ہم منصب سے ملاقات کریں گے', 'ur'],
  ['Der Minister reist am Montag nach Rabat und trifft dort seinen Kollegen.', 'de'],
  ['Министр прибыл в Рабат в понедельник.', 'ru'],
  ['Reuters: وصل الوزير إلى الرباط', 'ar'],
  ['123 … !', 'und'],
  ['١٢٣ ☎️', 'und'],
  ['', 'und'],
])('tells the language of %j', (text, language) => expect(languageOf(text)).toBe(language));
