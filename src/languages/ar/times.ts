import {
  about,
  date,
  every,
  interval,
  islamicDate,
  length,
  type Side,
  shift,
  stepOf,
  type TimeMeaning,
  vague,
  within,
} from '../../times/meaning.ts';
import type { Slots, TimeRule, TimesPack } from '../../times/times-pack.ts';
import { tenseAt } from './times-tense.ts';
import * as words from './times-words.ts';

/*
 * How Arabic news writes time. `times.examples.ts` has examples of every rule, under the rule's name; `TimeRule` says
 * how a pattern is written. To add a rule: write its examples, then a line in the section where it belongs; single
 * words go to `times-words.ts`. A rule without `means` names words that look like a time and are none.
 */

/** «اليوم», a weekday, a part of a day. */
const days: readonly TimeRule[] = [
  {
    // «اليوم الأول»; «في اليوم» is "a day, each day"; and papers are called «اليوم السابع», «المصري اليوم», «اليوم».
    name: 'a day that is not today',
    pattern: [
      'اليوم ORDINAL',
      'المصري|صحيفة|جريدة|موقع|قناة|ذلك|ذات|نفس|طوال|في اليوم',
      'عين اليوم -|–',
      '«|"|“|”|( [روسيا|عين|المصري|العربية|لبنان|مصر] اليوم »|"|”|“|)',
    ],
  },
  {
    name: 'today',
    group: 'day',
    pattern: [
      '[يوم|نهار] TODAY [(] [يوم] WEEKDAY [)]',
      '[يوم] TODAY ، WEEKDAY',
      '[يوم|نهار] TODAY',
      '[يوم] WEEKDAY ( TODAY )',
    ],
    notBefore:
      'التالي الوطني العالمي الدولي نفسه ذاته الواحد السابق الذي التي الدراسي الختامي الأخير الموعود العلمي المفتوح الموالي',
    means: (s) => shift('day', s.TODAY!, s.WEEKDAY),
  },
  {
    name: 'today with its date',
    group: 'day',
    pattern: [
      '[يوم] TODAY [(] [،] WEEKDAY [)] [،] [الموافق|المصادف] [(] <date> [)]',
      '[يوم] TODAY [،] [الموافق|المصادف] [(] <date> [)]',
    ],
    means: (s) => withWeekday(s.date, s.WEEKDAY, s.TODAY),
  },
  {
    // Houses, markets, prayers and days of protest are called by weekdays.
    name: 'weekday as a name',
    pattern: 'صلاة|خطبة|خطيب|سوق|عائلة|آل|جامع|جمعية|دوري WEEKDAY',
  },
  {
    name: 'weekday',
    group: 'day',
    pattern: ['[يوم|نهار] WEEKDAY [SIDE]', '[يوم] WEEKDAY من هذا الأسبوع'],
    notBefore: 'البيضاء السوداء العظيمة اليتيمة الحزينة',
    means: (s) => ({ kind: 'weekday', weekday: s.WEEKDAY!, side: s.SIDE }),
  },
  {
    name: 'weekday before the last',
    group: 'day',
    pattern: ['[يوم] WEEKDAY قبل الماضي', '[يوم] WEEKDAY بعد المقبل|القادم'],
    means: (s) => ({ kind: 'weekday', weekday: s.WEEKDAY!, side: 'past', further: true }),
  },
  {
    name: 'weekday with its date',
    group: 'day',
    pattern: '[يوم] WEEKDAY [SIDE] [،] [الموافق|المصادف|بتاريخ] [(] <date> [)]',
    means: (s) => withWeekday(s.date, s.WEEKDAY),
  },
  {
    name: 'weekdays again and again',
    pattern: ['[يوم|أيام] WEEKDAY [و+WEEKDAY2] [و+WEEKDAY3] من كل أسبوع', 'أيام WEEKDAY [و+WEEKDAY2] أسبوعيا'],
    means: () => every('week'),
  },
  {
    name: 'weekdays',
    pattern: [
      '[يومي|أيام] WEEKDAY و+WEEKDAY2 [SIDE]',
      'من [يوم] WEEKDAY إلى|حتى|لغاية [يوم] WEEKDAY2 [SIDE]',
      'ليل|ليلة|مساء WEEKDAY [-|/] WEEKDAY2',
    ],
    means: (s) => interval(weekday(s.WEEKDAY, s.SIDE), weekday(s.WEEKDAY2, s.SIDE)),
  },
  {
    name: 'part of a day',
    pattern: ['DAYPART [من] <day>', 'DAYPART [يوم] <date>', '<day> DAYPARTAFTER'],
    means: (s) => s.day ?? s.date ?? null,
  },
];

/** The hour. */
const clocks: readonly TimeRule[] = [
  {
    name: 'clock',
    pattern: [
      '[تمام] الساعة HOUR [:|.|,|، MINUTE] [و+MINUTE دقيقة|دقائق|دقيقية] [و+FRACTION] [من] [DAYPARTAFTER] [DAYPART] [<day>] [DAYPARTAFTER] [ZONE] [من] [<day>]',
      '[تمام] HOUR [و+FRACTION] DAYPARTAFTER [<day>] [ZONE]',
      '[تمام] الساعة HOUR إلا FRACTION [من] [DAYPARTAFTER] [DAYPART] [<day>]',
      'HOUR :|,|، MINUTE [DAYPARTAFTER] [ZONE]',
    ],
    notBefore: 'كلم كيلومترا كيلومتر',
    means: clock,
  },
  {
    name: 'midnight',
    pattern: ['منتصف ليل|ليلة [WEEKDAY -|/] <day>', 'منتصف ليل|ليلة WEEKDAY WEEKDAY2', 'منتصف الليلة الماضية'],
    means: midnight,
  },
];

/** How a month goes on: with its year, or with «الماضي» and the like. */
const MONTHS = ['MONTH [من] [عام|العام|سنة|السنة] YEAR [م]', 'MONTH من العام|السنة SIDE2', 'MONTH [SIDE]'];
const inMonth = (start: string) => MONTHS.map((month) => `${start} [من] [شهر] ${month}`);

/** A day of a month, in either calendar. */
const dates: readonly TimeRule[] = [
  {
    // «قوى 14 آذار», «ثورة 25 يناير», «شارع 26 سبتمبر» are names.
    name: 'date as a name',
    pattern:
      'قوى|تحالف|فريق|حركة|شارع|ميدان|جسر|مدينة|جامعة|ائتلاف|كتلة|ثورة|ثورتي|أحداث|هجمات|اعتداءات|انتفاضة|ملعب|طريق|حديقة|منتدى DAY [من] MONTH|ISLAMICMONTH',
  },
  {
    name: 'date of a famous day',
    pattern: 'أحداث|هجمات|اعتداءات|ثورة|انتفاضة DAY [من] MONTH [من] [عام|سنة] YEAR',
    means: (s) => dateOf(s, s.DAY),
  },
  {
    name: 'week of a month',
    pattern: MONTHS.map((month) => `الأسبوع ORDINAL من|في [شهر] ${month}`),
    means: (s) => (s.ORDINAL! <= 4 ? interval(dateOf(s, s.ORDINAL! * 7 - 6), dateOf(s, s.ORDINAL! * 7)) : null),
  },
  {
    name: 'day of a month',
    group: 'date',
    pattern: [...inMonth('[يوم] DAY'), ...inMonth('اليوم DAY من')],
    means: (s) => dateOf(s, s.DAY),
  },
  {
    name: 'day of this or the last month',
    group: 'date',
    pattern: ['[يوم] DAY من الشهر SIDE', '[يوم] DAY من هذا الشهر', '[يوم] DAY الجاري|الحالي'],
    means: (s) => date({ day: s.DAY, monthShift: stepOf(s.SIDE) }),
  },
  {
    name: 'date in numbers',
    group: 'date',
    pattern: [
      'DAY / MONTHNUM|MONTH / YEAR [م]',
      'DAY - MONTHNUM|MONTH - YEAR [م]',
      'YEAR / MONTHNUM / DAY [م]',
      'YEAR - MONTHNUM - DAY [م]',
    ],
    means: (s) => date({ day: s.DAY, month: s.MONTHNUM, year: s.YEAR }),
  },
  {
    name: 'days of a month',
    pattern: [
      ...inMonth('[يومي|أيام] DAY و+DAY2'),
      ...inMonth('[يومي|أيام] DAY و+DAY3 و+DAY2'),
      ...inMonth('من [يوم] DAY إلى|حتى|لغاية|وحتى|وإلى [يوم] DAY2'),
      ...inMonth('[ما] بين [يومي] DAY و+DAY2'),
      ...inMonth('DAY -|–|ـ DAY2'),
      ...inMonth('DAY إلى|حتى|أو DAY2'),
      ...inMonth('[يومي] WEEKDAY و+WEEKDAY2 [،] [الموافق|الموافقين] DAY و+DAY2'),
    ],
    means: (s) => (s.DAY2! > s.DAY! ? interval(dateOf(s, s.DAY), dateOf(s, s.DAY2)) : null),
  },
  {
    name: 'from a date to a date',
    pattern: [
      'من <date> إلى|حتى|لغاية|وحتى|وإلى [يوم] <date2>',
      '[ما] بين <date> و+<date2>',
      '<date> -|–|ـ <date2>',
      '<date> إلى|حتى <date2>',
    ],
    means: (s) => interval(s.date!, s.date2!),
  },
  {
    name: 'date of the Islamic calendar',
    group: 'islamic',
    pattern: [
      '[يوم] DAY [من] [شهر] ISLAMICMONTH [المبارك] [من] [عام|العام|سنة] ISLAMICYEAR [ه|هجري|هجرية|هجريا]',
      '[يوم] DAY [من] [شهر] ISLAMICMONTH [المبارك] [SIDE] [ISLAMICYEAR] [ه]',
      'DAY / MONTHNUM / ISLAMICYEAR [ه|هجري|هجرية]',
      'DAY - MONTHNUM - ISLAMICYEAR [ه|هجري|هجرية]',
      'ISLAMICYEAR / MONTHNUM / DAY [ه|هجري|هجرية]',
      'ISLAMICYEAR - MONTHNUM - DAY [ه|هجري|هجرية]',
      'DAY / ISLAMICMONTH / ISLAMICYEAR [ه]',
      'DAY - ISLAMICMONTH - ISLAMICYEAR [ه]',
    ],
    means: (s) => {
      const month = s.ISLAMICMONTH ?? s.MONTHNUM;
      return islamicDate({ day: s.DAY, month, year: s.ISLAMICYEAR, side: s.SIDE });
    },
  },
  {
    name: 'days of an Islamic month',
    pattern: ['من', '[ما] بين'].flatMap((from) => [
      `[${from}] DAY -|–|إلى|حتى|وحتى DAY2 [من] [شهر] ISLAMICMONTH [المبارك] [SIDE] [ISLAMICYEAR] [ه]`,
      `[${from}] [يومي] DAY و+DAY2 [من] [شهر] ISLAMICMONTH [المبارك] [SIDE] [ISLAMICYEAR] [ه]`,
    ]),
    means: (s) => {
      const on = (day: number | undefined) =>
        islamicDate({ day, month: s.ISLAMICMONTH, year: s.ISLAMICYEAR, side: s.SIDE });
      return s.DAY2! > s.DAY! ? interval(on(s.DAY), on(s.DAY2)) : null;
    },
  },
  {
    name: 'weekday with its Islamic date',
    pattern: [
      '[DAYPART] [يوم] WEEKDAY [SIDE] [،] [الموافق] [بتاريخ] [(] <islamic> [)]',
      '[يوم] [TODAY] WEEKDAY [،] [الموافق] [بتاريخ] [(] <islamic> [)]',
      '<islamic>',
    ],
    means: (s) => withWeekday(s.islamic, s.WEEKDAY),
  },
  {
    // Saudi papers give both calendars: one day, of which the civil date is the surer.
    name: 'Islamic date with the civil one',
    pattern: [
      '[يوم] [TODAY] [WEEKDAY] [،] [(] <islamic> [)] [،] [الموافق|الموافقة|المصادف] [ل] [(] <date> [)]',
      '[يوم] [TODAY] [WEEKDAY] [،] <date> [،] الموافق|المصادف [ل] <islamic>',
    ],
    means: (s) => withWeekday(s.date, s.WEEKDAY),
  },
];

/** Months, years and their parts. What stands in the group `period` may follow «مطلع» or «نهاية». */
const periods: readonly TimeRule[] = [
  {
    name: 'month with its year',
    group: 'period',
    pattern: [
      '[شهر] MONTH [من] [عام|العام|سنة|السنة] YEAR [م]',
      '[شهر] MONTH من العام|السنة SIDE2',
      '[شهر] MONTH SIDE',
      'شهر MONTH',
    ],
    means: (s) => dateOf(s),
  },
  {
    name: 'month alone',
    group: 'period',
    pattern: 'CLEARMONTH',
    means: (s) => date({ month: s.CLEARMONTH }),
  },
  {
    // «مارس» is also "practised", «ماي» a person: a preposition before it tells the month.
    name: 'month that is also another word',
    pattern: 'MONTH',
    after: 'في منذ خلال حتى قبل بعد',
    means: (s) => date({ month: s.MONTH }),
  },
  {
    name: 'months',
    pattern: [
      '[شهري|بين|من] MONTH و+MONTH2 [من] [عام|العام|سنة] YEAR',
      '[شهري|بين] MONTH و+MONTH2 [SIDE]',
      '[أشهر] MONTH و+MONTH3 و+MONTH2 [SIDE]',
      '[شهري|أشهر] MONTH [و+MONTH3] و+MONTH2 من العام|السنة SIDE2',
      'من [شهر] MONTH إلى|حتى [شهر] MONTH2 [SIDE]',
      'من [شهر] MONTH إلى|حتى [شهر] MONTH2 [من] [عام|العام|سنة] YEAR',
      'بين <period> و+<period2>',
      'من <period> إلى|حتى|وحتى|وإلى <period2>',
    ],
    means: (s) =>
      s.period && s.period2 ? interval(s.period, s.period2) : interval(dateOf(s), dateOf({ ...s, MONTH: s.MONTH2 })),
  },
  {
    name: 'month of the Islamic calendar',
    group: 'period',
    pattern: [
      'شهر ISLAMICMONTH [المبارك] [SIDE]',
      'ISLAMICMONTH SIDE',
      '[شهر] ISLAMICMONTH [المبارك] [من] [عام|العام|سنة] ISLAMICYEAR [ه]',
    ],
    means: (s) => islamicDate({ month: s.ISLAMICMONTH, year: s.ISLAMICYEAR, side: s.SIDE }),
  },
  {
    name: 'year',
    group: 'period',
    pattern: [
      'عام|العام|سنة|السنة [المالي|المالية|الجديد|الجديدة] YEAR [م|ميلادي|ميلادية|الميلادي] [SIDE]',
      'YEAR م|ميلادي|ميلادية',
    ],
    means: (s) => date({ year: s.YEAR }),
  },
  {
    // A bare number is a year only where a preposition says "in"; «رؤية 2030» and «كأس العالم 2022» are names.
    name: 'year alone',
    pattern: 'YEAR',
    after: 'في منذ خلال بعد قبل حتى حلول انتخابات حرب ثورة أزمة',
    notBefore: `دولار دولارا ريال مليون مليار ألف شخص شخصا متر مترا كيلومتر كلم طن طنا برميل نقطة وحدة جنيه درهم دينار يورو % ٪
      سهم قتيل جريح أسرة عائلة طالب طالبا طالبة موظف موظفا عامل حاج سيارة قطعة مقعد جندي مقاتل عنصر لاجئ سنة عام عاما يوم يوما ساعة`,
    means: (s) => (s.YEAR! >= 1900 && s.YEAR! <= 2060 ? date({ year: s.YEAR }) : null),
  },
  {
    name: 'same time of another year',
    pattern: 'نفسها|ذاتها|نفسه|ذاته|المماثلة|المماثل|المقابلة من YEAR',
    means: (s) => date({ year: s.YEAR }),
  },
  {
    name: 'years',
    pattern: [
      'YEAR -|/|– YEAR2',
      '[بين] عامي|سنتي YEAR و+YEAR2',
      'بين YEAR و+YEAR2',
      'من [عام] YEAR إلى|حتى|وحتى [عام] YEAR2',
      'أعوام|سنوات YEAR و+YEAR3 و+YEAR2',
    ],
    means: (s) =>
      s.YEAR2! > s.YEAR! && s.YEAR2! - s.YEAR! < 100 ? interval(date({ year: s.YEAR }), date({ year: s.YEAR2 })) : null,
  },
  {
    name: 'year of the Islamic calendar',
    group: 'period',
    pattern: [
      'عام|العام|سنة ISLAMICYEAR [ه|هجري|هجرية]',
      'ISLAMICYEAR ه|هجري|هجرية',
      '[عام|العام] ISLAMICYEAR -|/ ISLAMICYEAR2 [ه|هجري]',
    ],
    means: (s) =>
      s.ISLAMICYEAR2
        ? interval(islamicDate({ year: s.ISLAMICYEAR }), islamicDate({ year: s.ISLAMICYEAR2 }))
        : islamicDate({ year: s.ISLAMICYEAR }),
  },
  {
    // «الأمين العام الحالي»: a general secretary.
    name: 'a general, no year',
    pattern:
      'الأمين|المدير|القائد|المفتش|النائب|المدعي|الحاكم|القنصل|المراقب|الرأي|القطاع|المال|الأمن|السكرتير|المشرف|المنسق|المكتب|الشأن|المنظر العام [SIDE]',
  },
  {
    name: 'this, last or next week, month, year',
    group: 'period',
    pattern: ['THEUNIT SIDE', 'هذا|هذه THEUNIT [SIDE]'],
    means: (s) => shift(s.THEUNIT!, stepOf(s.SIDE)),
  },
  {
    name: 'the week before the last',
    group: 'period',
    pattern: ['THEUNIT قبل الماضي|الماضية', 'THEUNIT ما قبل الماضي|الماضية'],
    means: (s) => shift(s.THEUNIT!, -2),
  },
  {
    name: 'the week after the next',
    group: 'period',
    pattern: 'THEUNIT بعد المقبل|القادم|المقبلة|القادمة',
    means: (s) => shift(s.THEUNIT!, 2),
  },
  {
    name: 'early, middle, late',
    pattern: [
      'ABOUT <period>',
      'ABOUT [شهر] MONTH',
      'ABOUT THEUNIT',
      'ABOUT YEAR',
      'ABOUT DECADE [القرن الماضي|العشرين]',
      'ABOUT القرن SIDE',
      'ABOUT القرن ORDINAL',
    ],
    notBefore: 'الدراسي',
    means: (s) => {
      if (s.period) return about(s.period);
      if (s.MONTH) return about(date({ month: s.MONTH }));
      if (s.THEUNIT) return about(shift(s.THEUNIT, 0));
      if (s.YEAR) return s.YEAR >= 1900 && s.YEAR <= 2060 ? about(date({ year: s.YEAR })) : null;
      if (s.DECADE) return { kind: 'decade', year: s.DECADE, about: true };
      return { kind: 'century', number: s.ORDINAL, shift: s.SIDE && stepOf(s.SIDE), about: true };
    },
  },
  {
    name: 'quarter',
    group: 'period',
    pattern: [
      'QUARTER [من] [عام|العام|سنة|السنة] YEAR',
      'QUARTER من العام|السنة SIDE2',
      'QUARTER من هذا العام',
      'QUARTER من العام|السنة',
      'QUARTER [SIDE]',
    ],
    means: (s) => yearPart(s, s.QUARTER),
  },
  {
    name: 'season',
    group: 'period',
    pattern: ['SEASON [من] [عام|العام|سنة|السنة] YEAR', 'SEASON العام|السنة SIDE2', 'THESEASON SIDE', 'هذا THESEASON'],
    means: (s) => yearPart(s, s.SEASON ?? s.THESEASON),
  },
  {
    name: 'half of a year or month',
    pattern: ['النصف HALF من <period>', 'النصف HALF من YEAR'],
    means: (s) =>
      s.YEAR
        ? { kind: 'half', half: s.HALF === 1 ? 1 : 2, of: { kind: 'date', calendar: 'gregorian', year: s.YEAR } }
        : s.period?.kind === 'date' || s.period?.kind === 'shift'
          ? { kind: 'half', half: s.HALF === 1 ? 1 : 2, of: s.period }
          : null,
  },
  {
    name: 'playing season',
    pattern: ['الموسم [الرياضي|الكروي|الدراسي|الجديد] SIDE', 'هذا الموسم', 'العام الدراسي [الجديد] SIDE'],
    means: (s) => ({ kind: 'season', shift: stepOf(s.SIDE) }),
  },
  {
    name: 'decade of a life',
    pattern: 'DECADE من|في العمر|عمره|عمرها|عمرهم|عمري',
  },
  {
    name: 'decade',
    group: 'period',
    pattern: ['DECADE [من] القرن الماضي|العشرين|المنصرم', 'DECADE'],
    means: (s) => ({ kind: 'decade', year: s.DECADE! }),
  },
  {
    name: 'century',
    group: 'period',
    pattern: ['القرن ORDINAL', 'القرن SIDE'],
    notBefore: 'الأفريقي الإفريقي',
    means: (s) => ({ kind: 'century', number: s.ORDINAL, shift: s.SIDE && stepOf(s.SIDE) }),
  },
];

/** Lengths, and what is counted from today. */
const lengths: readonly TimeRule[] = [
  {
    name: 'age',
    pattern: [
      'العمر|عمر|عمره|عمرها|عمرا|بعمر|سن|سنه|دون|تحت|فوق [نحو|حوالي] [ال] <length>',
      'العمر|عمر|عمره|عمرها [حوالي|نحو] COUNT و+COUNT2 UNIT',
      'عمر يناهز|ناهز|تجاوز|يزيد [على|عن] [ال] <length>',
      'البالغ|البالغة|يبلغ|تبلغ|البالغين من العمر|عمره|عمرها [نحو|حوالي] <length>',
      'البالغ|البالغة|يبلغ|تبلغ عمره|عمرها [نحو|حوالي] <length>',
      'البالغ|البالغة <length>',
      '<length> من العمر|عمره|عمرها',
      '( COUNT عاما|سنة|عام|سنوات|أعوام )',
    ],
  },
  {
    name: 'in so long',
    pattern: ['بعد [نحو|حوالي] <length>', 'بعد UNIT'],
    tense: ['future'],
    notBefore: 'من على عن',
    means: (s) => (s.length ? ago(s.length, 1) : shift(s.UNIT!, 1)),
  },
  {
    name: 'in so long from now',
    pattern: ['بعد [نحو|حوالي] <length> من الآن|اليوم', 'بعد UNIT من الآن|اليوم'],
    means: (s) => (s.length ? ago(s.length, 1) : shift(s.UNIT!, 1)),
  },
  {
    name: 'offset from another event',
    pattern: [
      'قبل|بعد [أقل من] [أكثر من] [نحو|حوالي|قرابة|مرور|مضي] <length> [فقط|تقريبا|فحسب|قليلة|واحدة|واحد] من|على|عن',
      'قبل|بعد [نحو|حوالي|عدة] UNIT|UNITS [فقط|تقريبا|فحسب|قليلة|قليل|واحدة|واحد] من|على|عن',
      'بعد [أقل من] [أكثر من] [نحو|حوالي|قرابة|مرور|مضي] <length>',
    ],
  },
  {
    name: 'some time ago',
    pattern: 'قبل [عدة|بضعة|بضع] UNITS [قليلة|عدة|خلت|مضت|طويلة]',
    notBefore: 'من على عن DEFINITE',
    means: () => vague('past'),
  },
  {
    name: 'so long ago',
    pattern: ['قبل [نحو|حوالي|قرابة] [أكثر من] [أقل من] <length>', 'قبل UNIT'],
    // «قبل عام 2015» is no year ago.
    notBefore: 'من على عن MONTH ISLAMICMONTH YEAR ISLAMICYEAR WEEKDAY TODAY DEFINITE',
    means: (s) => (s.length ? ago(s.length, -1) : shift(s.UNIT!, -1)),
  },
  {
    name: 'within so long',
    pattern: ['خلال|غضون أقل من <length>', 'خلال|غضون أقل من UNIT'],
    means: (s) => within(s.length?.unit ?? s.UNIT!, s.length?.amount ?? 1),
  },
  {
    name: 'within so long from now',
    pattern: ['خلال|غضون <length> [من الآن]', 'خلال|غضون UNIT [من الآن]'],
    tense: ['future'],
    notBefore: 'MONTH ISLAMICMONTH YEAR ISLAMICYEAR WEEKDAY TODAY DEFINITE',
    means: (s) =>
      s.length && s.length.amount === undefined ? s.length : within(s.length?.unit ?? s.UNIT!, s.length?.amount ?? 1),
  },
  {
    // Alone «عقد» is a contract, or "to hold".
    name: 'within a decade',
    pattern: 'خلال|غضون عقد من الزمن|الزمان',
    means: () => within('decade', 1),
  },
  {
    name: 'the last or next so many',
    pattern: ['THEUNITS [ال] COUNT [القليلة] SIDE|RECENT', 'THEDUAL SIDE|RECENT', '[ال] COUNT UNIT|UNITS SIDE|RECENT'],
    means: (s) => within((s.THEUNITS ?? s.THEDUAL ?? s.UNIT)!, (s.COUNT ?? 2) * (stepOf(s.SIDE) || -1)),
  },
  {
    name: 'the last or next few',
    pattern: ['THEUNITS [القليلة|القلائل] SIDE', 'THEUNITS RECENT', 'هذه THEUNITS'],
    means: (s) => vague(s.SIDE ?? (s.RECENT ? 'past' : 'this')),
  },
  {
    name: 'the last or next decade',
    pattern: 'العقد SIDE|RECENT',
    means: (s) => (s.SIDE === 'this' ? null : within('decade', stepOf(s.SIDE) || -1)),
  },
  {
    name: 'length',
    group: 'length',
    pattern: [
      'COUNT UNITS|UNIT [و+نصف|النصف]',
      'DUAL [و+نصف]',
      'UNIT واحد|واحدة|كامل|كاملة',
      'UNIT و+نصف',
      'نصف|ربع UNIT',
    ],
    notBefore: 'ضوئية ضوئي',
    means: lengthOf,
  },
  {
    name: 'length without a number',
    group: 'length',
    pattern: ['عدة|بضعة|بضع|عشرات|مئات UNITS', 'UNITS عدة|عديدة|قليلة|طويلة|معدودة|طوال'],
    means: (s) => length(s.UNITS!),
  },
  {
    name: 'one of a unit',
    pattern: 'UNIT',
    after: `لمدة مدة مدته مدتها خلال منذ طوال مدى طيلة قرابة نحو حوالي غضون استغرق استغرقت يستغرق تستغرق استمر استمرت يستمر تستمر
      دام دامت يدوم تدوم`,
    notBefore: 'MONTH ISLAMICMONTH YEAR ISLAMICYEAR WEEKDAY TODAY DEFINITE',
    means: (s) => length(s.UNIT!, 1),
  },
  {
    name: 'more or less than one of a unit',
    pattern: 'أكثر|أقل من UNIT',
    notBefore: 'MONTH ISLAMICMONTH YEAR ISLAMICYEAR WEEKDAY TODAY DEFINITE',
    means: (s) => length(s.UNIT!, 1),
  },
  {
    name: 'some of a unit',
    pattern: 'UNITS',
    after: 'لمدة مدة خلال منذ طوال مدى طيلة غضون ل+',
    notBefore: 'DEFINITE',
    means: (s) => length(s.UNITS!),
  },
];

/** Again and again; and references without a place on the calendar. */
const others: readonly TimeRule[] = [
  {
    name: 'every',
    pattern: ['كل UNIT', 'كل COUNT UNITS|UNIT', 'كل DUAL', 'كل [يوم] AWEEKDAY'],
    notBefore: 'وأنتم وانت وأنت',
    means: (s) => {
      if (s.AWEEKDAY !== undefined) return every('week');
      if (s.DUAL) return every(s.DUAL, 2);
      return every((s.UNITS ?? s.UNIT)!, s.COUNT ?? 1);
    },
  },
  {
    name: 'recurring',
    pattern: 'RECURRING',
    means: (s) => every(s.RECURRING!),
  },
  {
    name: 'half-yearly',
    pattern: 'نصف|النصف سنوي|سنوية|سنويا|السنوي|السنوية',
    means: () => every('month', 6),
  },
  {
    name: 'quarterly',
    pattern: 'ربع|الربع سنوي|سنوية|سنويا|السنوي|السنوية',
    means: () => every('month', 3),
  },
  {
    name: 'vague',
    pattern: 'VAGUE',
    means: (s) => vague(s.VAGUE!),
  },
];

export const times: TimesPack = {
  words: {
    WEEKDAY: words.weekdays,
    AWEEKDAY: words.anyWeekday,
    MONTH: { ...words.clearMonths, ...words.unclearMonths },
    CLEARMONTH: words.clearMonths,
    ISLAMICMONTH: words.islamicMonths,
    TODAY: words.today,
    DAYPART: words.dayParts,
    DAYPARTAFTER: words.dayPartsAfter,
    SIDE: words.sides,
    RECENT: words.recent,
    UNIT: words.singular,
    DUAL: words.dual,
    UNITS: words.plural,
    THEUNIT: words.theSingular,
    THEDUAL: words.theDual,
    THEUNITS: words.thePlural,
    ABOUT: words.abouts,
    SEASON: words.seasons,
    THESEASON: words.theSeasons,
    QUARTER: words.quarters,
    ZONE: words.zones,
    DECADE: words.decades,
    VAGUE: words.vagueWords,
    RECURRING: words.recurring,
    COUNT: words.cardinals,
    MINUTE: words.cardinals,
    DAY: words.ordinals,
    ORDINAL: words.ordinals,
    HALF: { الأول: 1, الثاني: 2 },
    HOUR: words.hours,
    FRACTION: words.fractions,
  },
  numberPrefixes: ['ال'],
  doubled: ['MONTH', 'CLEARMONTH'],
  rules: [...days, ...clocks, ...dates, ...periods, ...lengths, ...others],
  tenseAt,
};

function dateOf(s: Slots, day?: number): TimeMeaning {
  const { MONTH: month, YEAR: year, SIDE: side } = s;
  return date({ day, month, year, side, yearShift: s.SIDE2 && stepOf(s.SIDE2) });
}

function weekday(day: number | undefined, side: Side | undefined): TimeMeaning {
  return { kind: 'weekday', weekday: day!, side };
}

function withWeekday(meaning: TimeMeaning | undefined, weekday?: number, today?: number): TimeMeaning | null {
  return meaning?.kind === 'date' ? { ...meaning, weekday, today } : (meaning ?? null);
}

function yearPart(s: Slots, part: Slots['QUARTER']): TimeMeaning {
  return date({ part, year: s.YEAR, side: s.SIDE, yearShift: s.SIDE2 && stepOf(s.SIDE2) });
}

function ago({ unit, amount }: { unit: Parameters<typeof shift>[0]; amount?: number | undefined }, direction: 1 | -1) {
  if (amount === undefined) return vague(direction < 0 ? 'past' : 'future');
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : 0;
  if (years > 0) return about(shift('year', direction * Math.round(amount * years)));
  return shift(unit, direction * Math.round(amount));
}

function lengthOf(s: Slots): TimeMeaning | null {
  const { tokens } = s;
  const half = tokens.some((word) => HALF_MORE.has(word)) ? 0.5 : 0;
  if (s.DUAL) return length(s.DUAL, 2 + half);
  const unit = (s.UNITS ?? s.UNIT)!;
  if (tokens[0] === 'نصف') return length(unit, 0.5);
  if (tokens[0] === 'ربع') return length(unit, 0.25);
  return length(unit, (s.COUNT ?? 1) + half);
}

const HALF_MORE: ReadonlySet<string> = new Set(['ونصف', 'والنصف']);

function clock(s: Slots): TimeMeaning | null {
  const part = s.DAYPARTAFTER ?? s.DAYPART;
  if (
    s.HOUR === undefined ||
    (s.tokens[0] !== 'الساعة' && s.tokens[0] !== 'تمام' && part === undefined && s.ZONE === undefined)
  )
    return null;
  let hour = s.HOUR;
  let minute = s.MINUTE ?? s.FRACTION ?? 0;
  if (s.tokens.includes('الا')) {
    hour -= 1;
    minute = 60 - (s.FRACTION ?? 0);
  }
  // In the night the small hours are past midnight; at noon eleven and twelve stay.
  if (part !== undefined && part >= 12 && hour < 12 && !(part >= 19 && hour < 5) && !(part === 12 && hour > 9))
    hour += 12;
  if (part !== undefined && (part < 12 || part >= 19) && hour === 12) hour = 0;
  return { kind: 'clock', day: s.day ?? null, hour: hour % 24, minute: minute % 60, zone: s.ZONE };
}

function midnight(s: Slots): TimeMeaning {
  const at = { kind: 'clock', hour: 0, minute: 0 } as const;
  if (s.WEEKDAY2 !== undefined) return { ...at, day: weekday(s.WEEKDAY2, undefined) };
  if (!s.day) return { ...at, day: shift('day', 0) };
  // Midnight between two days belongs to the second, the night of one day to its end.
  return s.WEEKDAY !== undefined ? { ...at, day: s.day } : { ...at, day: s.day, nextDay: true };
}
