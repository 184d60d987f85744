import fc from 'fast-check';

/** Words and marks with which Arabic news is built, so that random texts reach the rules and not only the tokeniser. */
const PIECES = [
  ...['قال', 'وأضاف', 'أكد', 'نفى', 'أعلنت', 'مشيرا', 'إلى', 'أن', 'إن', 'أنه', 'بحسب', 'وفق', 'حسبما', 'على'],
  ...['الوزير', 'الرئيس', 'وزير', 'الخارجية', 'السفير', 'المتحدث', 'باسم', 'مصدر', 'مصادر', 'بيان', 'وكالة', 'صحيفة'],
  ...['روسيا', 'الروسي', 'الصين', 'السعودية', 'المغرب', 'الرياض', 'باريس', 'القاهرة', 'تونس', 'رويترز', 'أ ف ب', 'واس'],
  ...['محمد', 'بن', 'عبد', 'الله', 'أبو', 'آل', 'منظمة', 'الأمم', 'المتحدة', 'مجلس', 'الأمن', 'الأميركي', 'الفرنسيان'],
  ...[
    'يلتقي',
    'سيزور',
    'زيارة',
    'قمة',
    'اجتماع',
    'هجوم',
    'قتل',
    'عقوبات',
    'اتفاق',
    'هدنة',
    'انتخابات',
    'زلزال',
    'تأجيل',
  ],
  ...['الاثنين', 'أمس', 'غدا', 'اليوم', 'المقبل', 'الماضي', 'يناير', 'كانون', 'الثاني', 'رمضان', 'هـ', 'م', 'الموافق'],
  ...['15', '٣١', '30', '2', '2022', '1444', '99999999999', '0', '12:30', 'شهر', 'أيام', 'ساعات', 'عام', 'مطلع', 'قبل'],
  ...[
    '"',
    '«',
    '»',
    '“',
    '”',
    '(',
    ')',
    '[',
    ']',
    '،',
    '.',
    '؟',
    ':',
    '-',
    '/',
    '...',
    '؛',
    '\n',
    '\n\n',
    ' ',
    'و',
    'ال',
  ],
  ...['ـ', '\u064e', '\u200f', '\u202b', 'ﷲ', '\ud800', '\udc00', '\ufffe', '😀', 'AFP', 'Reuters', '&nbsp;', '\0'],
];

const piece = fc.constantFrom(...PIECES);

/** Sentences of real words in no sense, with and without spaces between them. */
export const newsLike: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ' ', '', '\n')), { maxLength: 80 })
  .map((pieces) => pieces.map(([word, gap]) => word + gap).join(''));

/** Any UTF-16 code units, paired or not. */
export const anyUnits: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

const ARABIC_BLOCKS = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
] as const;

/** Letters, signs and digits of the Arabic blocks, with spaces. */
export const arabicUnits: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constant(0x20), ...ARABIC_BLOCKS.map(([min, max]) => fc.integer({ min, max }))), {
    maxLength: 120,
  })
  .map((units) => String.fromCharCode(...units));

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: newsLike, weight: 4 },
  { arbitrary: arabicUnits, weight: 1 },
  { arbitrary: anyUnits, weight: 1 },
  { arbitrary: fc.tuple(newsLike, anyUnits, newsLike).map((parts) => parts.join('')), weight: 1 },
);

export const anyPublished: fc.Arbitrary<string | null> = fc.oneof(
  fc.constant(null),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);
