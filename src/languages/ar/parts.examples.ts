import type { ParagraphRole } from '../../core/record.ts';

/** A byline between a headline and a story, and whom it names, in English. Null: it names neither place nor agency. */
export const bylines: readonly {
  readonly line: string;
  readonly place: string | null;
  readonly agencies: readonly string[];
}[] = [
  { line: 'برلين-أ ف ب', place: 'Berlin', agencies: ['Agence France-Presse'] },
  { line: 'جدة - واس', place: 'Jeddah', agencies: ['Saudi Press Agency'] },
  { line: 'واس - الدمام', place: 'Dammam', agencies: ['Saudi Press Agency'] },
  { line: 'أ. ف. ب. - طوكيو', place: 'Tokyo', agencies: ['Agence France-Presse'] },
  { line: '(رويترز)', place: null, agencies: ['Reuters'] },
  { line: 'نيروبي (رويترز) -', place: 'Nairobi', agencies: ['Reuters'] },
  { line: 'رويترز (باريس)', place: 'Paris', agencies: ['Reuters'] },
  { line: 'مدريد - (د ب أ):', place: 'Madrid', agencies: ['Deutsche Presse-Agentur'] },
  { line: 'الدوحة ـ قنا', place: 'Doha', agencies: ['Qatar News Agency'] },
  { line: 'مانيلا ـ الفرنسية:', place: 'Manila', agencies: ['Agence France-Presse'] },
  { line: 'لندن ـ وكالات', place: 'London', agencies: [] },
  { line: 'بيروت: مروان الخطيب', place: 'Beirut', agencies: [] },
  { line: 'القاهرة – من نهى عبد الحميد', place: 'Cairo', agencies: [] },
  { line: 'سعيد المرزوقي - أبوظبي', place: 'Abu Dhabi', agencies: [] },
  { line: 'هالة يونس (عمّان)', place: 'Amman', agencies: [] },
  { line: '«الشرق الأوسط» من الرباط', place: 'Rabat', agencies: [] },
  { line: 'المدينة - تبوك', place: 'Tabuk', agencies: [] },
  { line: 'عواصم - وكالات', place: null, agencies: [] },
  { line: 'كتب: ياسين العمراوي', place: null, agencies: [] },
  { line: 'ياسين العمراوي', place: null, agencies: [] },
];

/** The beginning of a story's first paragraph; the bar stands where the story starts, and is no part of the text. */
export const inlineBylines: readonly {
  readonly text: string;
  readonly place: string | null;
  readonly agencies: readonly string[];
}[] = [
  {
    text: 'الكويت - كونا: | استقبل وزير الصحة وفدا من الأطباء وبحث معه برامج التدريب في المستشفيات.',
    place: 'Kuwait',
    agencies: ['Kuwait News Agency'],
  },
  {
    text: 'دبي (رويترز) - | هبطت أسعار النفط في التعاملات الآسيوية بعد صدور بيانات المخزونات الأمريكية.',
    place: 'Dubai',
    agencies: ['Reuters'],
  },
  {
    text: 'سامي الحارثي- سبق- تبوك: | أغلقت أمانة المنطقة ثلاثة مطاعم خالفت شروط السلامة في الأسبوع الماضي.',
    place: 'Tabuk',
    agencies: [],
  },
  {
    text: 'أنقرة – | يعود ملايين الطلاب غدا إلى مقاعد الدراسة بعد عطلة صيفية دامت ثلاثة أشهر كاملة.',
    place: 'Ankara',
    agencies: [],
  },
  {
    text: 'وكالات: | أغلقت السلطات مطار العاصمة بسبب عاصفة رملية حجبت الرؤية عن الطيارين ساعات طويلة.',
    place: null,
    agencies: [],
  },
];

/** Stories whose first words look like a byline and are none: nothing may be cut off. */
export const notBylines: readonly string[] = [
  'قال الوزير: لن ترفع الحكومة أسعار الخبز هذا العام ولا في العام الذي يليه مهما ارتفعت الكلفة.',
  'موسكو - وهي أكبر مدن أوروبا سكانا - تعاني ازدحاما مروريا خانقا لم تفلح الطرق الجديدة في تخفيفه.',
  'بغداد تستقبل هذا الأسبوع معرض الكتاب الدولي بمشاركة مئات من دور النشر من عشرين دولة.',
];

type Layout = readonly (readonly [ParagraphRole, string])[];

const story =
  'افتتح رئيس الوزراء أمس محطة لتحلية مياه البحر في شمال البلاد، وقال إنها تكفي حاجة مليون نسمة وتعمل بالطاقة الشمسية وحدها.';
const second =
  'وأضاف أن الدولة ستبني ثلاث محطات أخرى في السنوات الخمس المقبلة، وأن القطاع الخاص سيشارك في تمويلها وتشغيلها مدة عشرين عاما.';

/** Whole articles, line by line, with the role of each. */
export const layouts: { readonly [what: string]: Layout } = {
  'a caption shown twice, and the byline below it': [
    ['headline', 'افتتاح محطة لتحلية المياه'],
    ['caption', 'رئيس الوزراء يقص الشريط في المحطة - 3 مايو 2023 - رويترز'],
    ['caption', 'رئيس الوزراء يقص الشريط في المحطة - 3 مايو 2023 - رويترز'],
    ['dateline', 'تونس-أ ف ب'],
    ['body', story],
    ['body', second],
  ],
  'a caption without a credit under the byline': [
    ['headline', 'افتتاح محطة لتحلية المياه'],
    ['dateline', 'صفاقس - منى العياري:'],
    ['caption', 'جانب من حفل الافتتاح'],
    ['body', story],
  ],
  'a subhead between paragraphs': [
    ['headline', 'افتتاح محطة لتحلية المياه'],
    ['body', story],
    ['subhead', 'ثلاث محطات أخرى'],
    ['body', second],
  ],
  'links and categories at the foot': [
    ['headline', 'افتتاح محطة لتحلية المياه'],
    ['body', story],
    ['body', second],
    ['furniture', 'اقرأ أيضاً:'],
    ['furniture', 'الجفاف يضرب سهول الشمال'],
    ['furniture', 'تصنيفات'],
  ],
  'the headline again, as a link': [
    ['headline', 'افتتاح محطة لتحلية المياه'],
    ['body', story],
    ['furniture', 'رابط الخبر بصحيفة الساحل: افتتاح محطة لتحلية المياه'],
  ],
  'a caption with the agency in brackets in the middle': [
    ['headline', 'افتتاح محطة لتحلية المياه'],
    ['body', story],
    ['caption', 'أنابيب تنقل الماء إلى المدن الداخلية (الأناضول)'],
    ['body', second],
  ],
  'a story that begins with a verb that is also a label': [
    ['headline', 'وفد يزور المحطة'],
    ['body', 'شارك وزير المياه في افتتاح محطة التحلية.'],
    ['body', second],
  ],
  'a list of points is story': [
    ['headline', 'شروط القبول'],
    ['body', story],
    ['body', '- شهادة جامعية'],
    ['body', '- خبرة ثلاث سنوات'],
    ['body', second],
  ],
  'one paragraph alone is story': [['body', story]],
};

/** What a paragraph's end carries that is no story: the bar stands where the story ends. */
export const storyEnds: readonly { readonly text: string; readonly agencies: readonly string[] }[] = [
  { text: `${story} | سمات المياه تونس الطاقة الشمسية`, agencies: [] },
  { text: `${story} | (رويترز)`, agencies: ['Reuters'] },
  { text: `${story} | "رويترز"`, agencies: ['Reuters'] },
  { text: `${story} | (سكاي نيوز عربية)`, agencies: ['Sky News Arabia'] },
  { text: `${story} | المصدر : رويترز`, agencies: ['Reuters'] },
  { text: `${story} | رابط الخبر بصحيفة الساحل: افتتاح محطة لتحلية المياه`, agencies: [] },
];

/** What cannot be told yet, and why. */
export const notYet: readonly { readonly text: string; readonly story: string; readonly why: string }[] = [
  {
    text: 'الخبر - هدى السالم زارت لجنة من الوزارة مستشفى المدينة.',
    story: 'زارت لجنة من الوزارة مستشفى المدينة.',
    why: 'Nothing parts the reporter’s name from the story: it takes a list of names to see that a verb follows.',
  },
  {
    text: 'رئيس الجمعية يكرم المتطوعيننظمت الجمعية أمس حفلا.',
    story: 'نظمت الجمعية أمس حفلا.',
    why: 'The page has run the caption into the story without a space.',
  },
];
