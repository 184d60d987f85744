import type { Side, Unit, YearPart } from '../../times/meaning.ts';

/**
 * The words of time, by what they are. A word is written as it stands with its article, or without; prefixes (و ف ب ل ك)
 * need no entry. Hamza and ى may be written either way: they are folded.
 */

export const weekdays: { readonly [word: string]: number } = {
  الأحد: 0,
  الاثنين: 1,
  الاتنين: 1,
  الثلاثاء: 2,
  الثلثاء: 2,
  الأربعاء: 3,
  الخميس: 4,
  الجمعة: 5,
  السبت: 6,
};

/** «كل جمعة»: any of them. «أحد» is "somebody" and is left out. */
export const anyWeekday: { readonly [word: string]: number } = {
  اثنين: 1,
  ثلاثاء: 2,
  أربعاء: 3,
  خميس: 4,
  جمعة: 5,
  سبت: 6,
};

/** Months whose names are nothing else: they are read also where they stand alone. */
export const clearMonths: { readonly [word: string]: number } = {
  // Egypt, Sudan, the Gulf
  يناير: 1,
  فبراير: 2,
  أبريل: 4,
  مايو: 5,
  يونيو: 6,
  يونيه: 6,
  يوليو: 7,
  يوليه: 7,
  أغسطس: 8,
  سبتمبر: 9,
  أكتوبر: 10,
  نوفمبر: 11,
  ديسمبر: 12,
  // the Levant and Iraq
  'كانون الثاني': 1,
  شباط: 2,
  آذار: 3,
  أيار: 5,
  حزيران: 6,
  تموز: 7,
  أيلول: 9,
  'تشرين الأول': 10,
  'تشرين الثاني': 11,
  'كانون الأول': 12,
  // Algeria and Tunisia
  جانفي: 1,
  فيفري: 2,
  أفريل: 4,
  جويلية: 7,
  // Morocco
  يوليوز: 7,
  غشت: 8,
  شتنبر: 9,
  نونبر: 11,
  دجنبر: 12,
  دجمبر: 12,
};

/** Months whose names are also a verb, a person, a car: read only beside a day, a year, «شهر», or after a preposition. */
export const unclearMonths: { readonly [word: string]: number } = {
  مارس: 3,
  نيسان: 4,
  ماي: 5,
  جوان: 6,
  آب: 8,
  أوت: 8,
};

export const islamicMonths: { readonly [word: string]: number } = {
  محرم: 1,
  المحرم: 1,
  صفر: 2,
  'ربيع الأول': 3,
  'ربيع أول': 3,
  'ربيع الثاني': 4,
  'ربيع الآخر': 4,
  'ربيع ثاني': 4,
  'جمادى الأولى': 5,
  'جمادى الاول': 5,
  'جمادى الأول': 5,
  'جمادى الثانية': 6,
  'جمادى الآخرة': 6,
  'جمادى الآخر': 6,
  رجب: 7,
  شعبان: 8,
  رمضان: 9,
  'رمضان المبارك': 9,
  شوال: 10,
  'ذي القعدة': 11,
  'ذو القعدة': 11,
  ذوالقعدة: 11,
  'ذي الحجة': 12,
  'ذو الحجة': 12,
  ذوالحجة: 12,
};

/** Days from today. */
export const today: { readonly [word: string]: number } = {
  اليوم: 0,
  'هذا اليوم': 0,
  الليلة: 0,
  'هذه الليلة': 0,
  'هذا المساء': 0,
  'هذا الصباح': 0,
  أمس: -1,
  بالأمس: -1,
  البارحة: -1,
  'الليلة الماضية': -1,
  'ليلة البارحة': -1,
  'أمس الأول': -2,
  'أول أمس': -2,
  'أول من أمس': -2,
  'قبل أمس': -2,
  'أول البارحة': -2,
  غدا: 1,
  غد: 1,
  'يوم الغد': 1,
  'بعد غد': 2,
  'بعد الغد': 2,
};

/** The hour at which a part of the day begins; with it «الساعة 3 عصرا» is 15:00. */
export const dayParts: { readonly [word: string]: number } = {
  فجر: 3,
  صباح: 5,
  صبيحة: 5,
  ضحى: 9,
  ظهر: 12,
  ظهيرة: 12,
  عصر: 15,
  مساء: 17,
  عشاء: 19,
  ليل: 21,
  ليلة: 21,
  'بعد ظهر': 13,
  'قبل ظهر': 9,
  'منتصف نهار': 12,
};

/** The same after the day or hour: «الجمعة مساء», «العاشرة صباحا». */
export const dayPartsAfter: { readonly [word: string]: number } = {
  فجرا: 3,
  صباحا: 5,
  'قبل الظهر': 9,
  ظهرا: 12,
  'بعد الظهر': 13,
  عصرا: 15,
  مساء: 17,
  مساءا: 17,
  ليلا: 21,
};

export const sides: { readonly [word: string]: Side } = {
  ...inEachGender(['الماضي', 'المنصرم', 'الفائت', 'المنقضي'], 'past'),
  ...inEachGender(['الجاري', 'الحالي', 'الراهن'], 'this'),
  ...inEachGender(['المقبل', 'القادم', 'الآتي'], 'future'),
};

/** «السنوات الأخيرة»: the past, up to now. */
export const recent: { readonly [word: string]: Side } = inEachGender(['الأخير'], 'past');

/** An adjective's forms: masculine, feminine, dual. */
function inEachGender(adjectives: readonly string[], side: Side): { [word: string]: Side } {
  const endings = ['', 'ة', 'ين', 'تين'];
  return Object.fromEntries(adjectives.flatMap((word) => endings.map((ending) => [word + ending, side])));
}

/** One of a unit, as it stands alone («لمدة شهر») or after a number («12 شهرا»). */
export const singular: { readonly [word: string]: Unit } = {
  دقيقة: 'minute',
  ساعة: 'hour',
  يوم: 'day',
  يوما: 'day',
  ليلة: 'day',
  أسبوع: 'week',
  أسبوعا: 'week',
  شهر: 'month',
  شهرا: 'month',
  عام: 'year',
  عاما: 'year',
  سنة: 'year',
  قرن: 'century',
  قرنا: 'century',
};

export const dual: { readonly [word: string]: Unit } = {
  دقيقتين: 'minute',
  دقيقتان: 'minute',
  ساعتين: 'hour',
  ساعتان: 'hour',
  يومين: 'day',
  يومان: 'day',
  ليلتين: 'day',
  أسبوعين: 'week',
  أسبوعان: 'week',
  شهرين: 'month',
  شهران: 'month',
  عامين: 'year',
  عامان: 'year',
  سنتين: 'year',
  سنتان: 'year',
  عقدين: 'decade',
  قرنين: 'century',
};

export const plural: { readonly [word: string]: Unit } = {
  دقائق: 'minute',
  ساعات: 'hour',
  أيام: 'day',
  ليال: 'day',
  ليالي: 'day',
  أسابيع: 'week',
  أشهر: 'month',
  شهور: 'month',
  أعوام: 'year',
  سنوات: 'year',
  سنين: 'year',
  عقود: 'decade',
  قرون: 'century',
};

const withArticle = <Value>(words: { readonly [word: string]: Value }): { [word: string]: Value } =>
  Object.fromEntries(Object.entries(words).map(([word, value]) => [`ال${word}`, value]));

/** Without «اليوم», which is today, and «الساعة», which is a time of day or a watch. */
export const theSingular: { readonly [word: string]: Unit } = {
  الأسبوع: 'week',
  الشهر: 'month',
  العام: 'year',
  السنة: 'year',
};
export const theDual = withArticle(dual);
export const thePlural = withArticle(plural);

/** «مطلع», «أواخر»: somewhere in what follows. */
export const abouts: { readonly [word: string]: number } = Object.fromEntries(
  'مطلع بداية بدايات أوائل مستهل منتصف أواسط وسط أواخر نهاية نهايات آخر'.split(' ').map((word) => [word, 1]),
);

export const seasons: { readonly [word: string]: YearPart } = {
  ربيع: 'SP',
  صيف: 'SU',
  خريف: 'FA',
  شتاء: 'WI',
};

export const theSeasons = withArticle(seasons);

export const quarters: { readonly [word: string]: YearPart } = {
  'الربع الأول': 'Q1',
  'الربع الثاني': 'Q2',
  'الربع الثالث': 'Q3',
  'الربع الرابع': 'Q4',
  'الربع الأخير': 'Q4',
};

export const zones: { readonly [words: string]: string } = {
  'بتوقيت غرينتش': 'Z',
  'بتوقيت جرينتش': 'Z',
  'بتوقيت غرينيتش': 'Z',
  'بتوقيت غرينيتش العالمي': 'Z',
  'توقيت غرينتش': 'Z',
  غرينتش: 'Z',
  جرينتش: 'Z',
  'ت غ': 'Z',
  'ت . غ': 'Z',
  تغ: 'Z',
  'بتوقيت مكة المكرمة': '+03:00',
  'بتوقيت مكة': '+03:00',
  'بتوقيت السعودية': '+03:00',
  'بتوقيت الرياض': '+03:00',
  'بتوقيت الدوحة': '+03:00',
  'بتوقيت تونس': '+01:00',
  'بالتوقيت المحلي': '',
};

/** Decades of the twentieth century by their names. */
export const decades: { readonly [word: string]: number } = Object.fromEntries(
  ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين'].flatMap((tens, i) =>
    [`${tens}ات`, `${tens}يات`].flatMap((word) => [word, `ال${word}`]).map((word) => [word, 1920 + i * 10]),
  ),
);

/** Vague references; with a preposition where only that makes them one. */
export const vagueWords: { readonly [words: string]: Side } = {
  ...sideOfAll('past', [
    'مؤخرا',
    'أخيرا',
    'حديثا',
    'الآونة الأخيرة',
    'الفترة الأخيرة',
    'الفترة الماضية',
    'الفترة السابقة',
    'الفترة القليلة الماضية',
    'المرحلة الماضية',
    'المرحلة السابقة',
    'في الماضي',
    'الماضي القريب',
    'السنوات السابقة',
    'الأعوام السابقة',
    'الأيام السابقة',
    'الأشهر السابقة',
  ]),
  ...sideOfAll('this', [
    'حاليا',
    'الآن',
    'حتى الآن',
    'حتى اليوم',
    'إلى الآن',
    'لحد الآن',
    'إلى حد الآن',
    'حتى اللحظة',
    'حتى هذه اللحظة',
    'الوقت الحالي',
    'الوقت الراهن',
    'الوقت الحاضر',
    'هذه الأيام',
    'هذه الأثناء',
    'الفترة الحالية',
    'الفترة الراهنة',
    'المرحلة الحالية',
    'المرحلة الراهنة',
    'أيامنا هذه',
  ]),
  ...sideOfAll('future', [
    'قريبا',
    'مستقبلا',
    'القريب العاجل',
    'المستقبل القريب',
    'المستقبل العاجل',
    'أقرب وقت ممكن',
    'أقرب وقت',
    'أقرب فرصة',
    'الفترة المقبلة',
    'الفترة القادمة',
    'الفترة القريبة المقبلة',
    'المرحلة المقبلة',
    'المرحلة القادمة',
    'عما قريب',
    'وقت قريب',
  ]),
};

function sideOfAll(side: Side, words: readonly string[]): { [words: string]: Side } {
  return Object.fromEntries(words.map((word) => [word, side]));
}

/** «سنوي», «يوميا»: again and again. «يومي» before days is a dual and is read by its own rule. */
export const recurring: { readonly [word: string]: Unit } = {
  ...recurringForms('سنوي', 'year'),
  ...recurringForms('شهري', 'month'),
  ...recurringForms('أسبوعي', 'week'),
  ...recurringForms('يومي', 'day'),
};

function recurringForms(adjective: string, unit: Unit): { [word: string]: Unit } {
  const forms = ['', 'ا', 'ة', 'ين', 'تين'].map((ending) => adjective + ending);
  return Object.fromEntries(
    [...forms, ...forms.filter((form) => !form.endsWith('ا')).map((form) => `ال${form}`)].map((form) => [form, unit]),
  );
}

const UNITS = ['', 'واحد', 'اثن', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'] as const;
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'] as const;

/** Each way to write the numbers from one to nine before «عشر» or beside tens. */
function unitForms(n: number): string[] {
  if (n === 1) return ['واحد', 'واحدة', 'إحدى', 'أحد'];
  if (n === 2) return ['اثنين', 'اثنان', 'اثنتين', 'اثنتان', 'إثنين'];
  if (n === 8) return ['ثمان', 'ثماني', 'ثمانية'];
  return [UNITS[n]!, `${UNITS[n]!}ة`];
}

const tensForms = (tens: number) => (tens === 10 ? [] : [`${TENS[tens / 10]}ين`, `${TENS[tens / 10]}ون`]);

/** Cardinal numbers in words, to 99, and the hundreds: «خمسة عشر», «أربعا وعشرين», «مئة». */
export const cardinals: { readonly [words: string]: number } = (() => {
  const found: { [words: string]: number } = {};
  for (let n = 3; n <= 9; n++) for (const form of unitForms(n)) found[form] = found[`ال${form}`] = n;
  for (const form of ['عشر', 'عشرة', 'العشر', 'العشرة']) found[form] = 10;
  for (const form of ['أحد عشر', 'إحدى عشرة', 'الأحد عشر', 'الإحدى عشرة']) found[form] = 11;
  for (const form of ['اثني عشر', 'اثنا عشر', 'اثنتي عشرة', 'اثنتا عشرة', 'الاثني عشر', 'الاثنتي عشرة'])
    found[form] = 12;
  for (let n = 3; n <= 9; n++) {
    for (const form of unitForms(n)) {
      for (const ten of ['عشر', 'عشرة']) found[`${form} ${ten}`] = found[`ال${form} ${ten}`] = 10 + n;
    }
  }
  for (let tens = 20; tens <= 90; tens += 10) {
    for (const ten of tensForms(tens)) {
      found[ten] = found[`ال${ten}`] = tens;
      for (let n = 1; n <= 9; n++) {
        for (const form of unitForms(n)) {
          found[`${form} و${ten}`] = found[`${form}ا و${ten}`] = found[`ال${form} وال${ten}`] = tens + n;
        }
      }
    }
  }
  for (const form of ['مئة', 'مائة']) found[form] = found[`ال${form}`] = 100;
  for (const form of ['مئتي', 'مئتين', 'مئتا', 'مائتي']) found[form] = 200;
  return found;
})();

const ORDINALS = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];

/** Ordinals from 1 to 31, masculine: days of a month, centuries. */
export const ordinals: { readonly [words: string]: number } = (() => {
  const found: { [words: string]: number } = {};
  for (const [i, ordinal] of ORDINALS.entries()) found[ordinal] = i + 1;
  found['الحادي عشر'] = 11;
  for (const [i, ordinal] of ORDINALS.slice(1, 9).entries()) found[`${ordinal} عشر`] = 12 + i;
  for (const [tens, words] of [
    [20, ['العشرين', 'العشرون']],
    [30, ['الثلاثين', 'الثلاثون']],
  ] as const) {
    for (const word of words) {
      found[word] = tens;
      found[`الحادي و${word}`] = tens + 1;
      found[`الواحد و${word}`] = tens + 1;
      for (const [i, ordinal] of ORDINALS.slice(1, 9).entries()) found[`${ordinal} و${word}`] = tens + 2 + i;
    }
  }
  for (const form of ['أول', 'فاتح', 'الفاتح', 'غرة']) found[form] = 1;
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n <= 31));
})();

/** The hours of the clock, which are feminine: «الساعة الخامسة». */
export const hours: { readonly [words: string]: number } = (() => {
  const found: { [words: string]: number } = {
    الواحدة: 1,
    'الحادية عشرة': 11,
    'الحادية عشر': 11,
    'الثانية عشرة': 12,
    'الثانية عشر': 12,
  };
  for (const [i, ordinal] of ORDINALS.slice(1).entries()) found[`${ordinal}ة`] = i + 2;
  return found;
})();

/** Parts of an hour in minutes. */
export const fractions: { readonly [word: string]: number } = {
  النصف: 30,
  نصف: 30,
  الربع: 15,
  ربع: 15,
  الثلث: 20,
  ثلث: 20,
};
