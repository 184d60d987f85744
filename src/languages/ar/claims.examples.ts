/**
 * A story with the content of one statement in [brackets], and the links of its chain: a role, or a role and a name; for
 * whom nobody knows, the words that name him.
 */
export interface ClaimExample {
  readonly text: string;
  readonly chain: readonly string[];
}

const guterres = ['speaker أنطونيو غوتيريش'];
const source = ['unnamed'];

/** A verb of saying, whoever speaks, and what opens the content. */
export const openers: readonly ClaimExample[] = [
  { text: 'قال أنطونيو غوتيريش [إن المساعدات لا تكفي].', chain: guterres },
  // Agencies that drop the hamza write «ان».
  { text: 'اعلن انطونيو غوتيريش [ان المساعدات لا تكفي].', chain: ['speaker انطونيو غوتيريش'] },
  { text: 'وأوضح أنطونيو غوتيريش، خلال لقاء في جنيف، [أن المخزون يكفي شهرا].', chain: guterres },
  { text: 'وصرح أنطونيو غوتيريش بـ«رغبة في الحوار» وأضاف [أن الباب مفتوح].', chain: guterres },
  { text: 'أفاد أنطونيو غوتيريش ب[أن الجسر أغلق أمام الشاحنات].', chain: guterres },
  { text: 'وأشار أنطونيو غوتيريش إلى [أن الميزانية أقرت].', chain: guterres },
  { text: 'لكن أنطونيو غوتيريش قال [إن الموعد لم يحدد].', chain: guterres },
  { text: 'أما أنطونيو غوتيريش فقد أكد [أن الموعد لم يحدد].', chain: guterres },
  { text: 'وكان أنطونيو غوتيريش قد أعلن [أن الموعد لم يحدد].', chain: guterres },
];

/** Whoever stands beside the verb speaks, though nobody knows him, and never whoever spoke before. */
export const strangers: readonly ClaimExample[] = [
  { text: 'قال أنطونيو غوتيريش إن الطريق آمن. وقال بعضهم [إنهم خائفون].', chain: ['unnamed بعضهم'] },
  { text: 'وأفادت وسائل إعلام محلية ب[أن الجسر أغلق].', chain: ['unnamed وسائل إعلام محلية'] },
  { text: 'وأجمع عدد من الصيادين على [أن الموسم ضعيف].', chain: ['unnamed عدد من الصيادين'] },
  {
    text: 'قال أنطونيو غوتيريش إن الطريق آمن. وأكد مدير معمل الألبان [أن الإنتاج توقف].',
    chain: ['speaker مدير معمل الألبان'],
  },
  { text: '[أغلق الجسر أمام الشاحنات ثلاثة أيام]، حسبما أفادت الشرطة.', chain: ['speaker الشرطة'] },
  // An agency carries the words of somebody whom nobody knows, and is not their origin: up to «قوله» they are his.
  {
    text: 'نقلت وكالة رويترز عن يانيس ستورمان قوله [إن الصيادين عادوا إلى الميناء].',
    chain: ['medium رويترز', 'speaker يانيس ستورمان'],
  },
  {
    text: 'ونقلت وكالة رويترز عن نائب مدير الشركة المشغلة للميناء يانيس ستورمان قوله [إن الرصيف أصلح].',
    chain: ['medium رويترز', 'speaker نائب مدير الشركة المشغلة للميناء يانيس ستورمان'],
  },
  {
    text: 'نقلت وكالة رويترز عن عضو اللجنة المركزية رضوان القباني قوله [إن الرصيف أصلح].',
    chain: ['medium رويترز', 'speaker رضوان القباني'],
  },
  {
    text: 'نقلت وكالة رويترز عن مديرة الميناء قولها [إن السفن عادت بعد العاصفة].',
    chain: ['medium رويترز', 'speaker مديرة الميناء'],
  },
  { text: 'نقلت وكالة رويترز عن صياد قوله [إن القارب غرق قبل الفجر].', chain: ['medium رويترز', 'unnamed صياد'] },
  {
    text: 'نقلت وكالة رويترز عن مديرة الميناء: "[عادت السفن كلها بعد العاصفة]".',
    chain: ['medium رويترز', 'speaker مديرة الميناء'],
  },
];

/** What stands beside the speaker's name, or within the sentence, opens nothing. */
export const bounds: readonly ClaimExample[] = [
  { text: 'وأكد أنطونيو غوتيريش أمين المنظمة، [أن المساعدات وصلت].', chain: guterres },
  { text: 'وأكد أنطونيو غوتيريش، رئيس لجنة دعم القرى، [أن المساعدات وصلت].', chain: guterres },
  // A quotation that is left open ends where the next is opened.
  {
    text: 'وقال أنطونيو غوتيريش: “نحتاج إلى دواء وغذاء كل يوم. وأضاف أنطونيو غوتيريش: “[لن نترك أهل القرية وحدهم]”.',
    chain: guterres,
  },
  { text: 'وقال أنطونيو غوتيريش: “[تشير الأرقام إلى أن القمح قليل هذا العام]”.', chain: guterres },
  // A participle after a preposition is a noun.
  { text: 'وقال أنطونيو غوتيريش [إن القرار لا يؤثر على معتقدات الناس، لأن القانون يحميها].', chain: guterres },
  // A verb that needs an object takes the only name for it.
  {
    text: 'وأعلنت منظمة الصحة العالمية فوزها، ووصفت أنطونيو غوتيريش ب[أنه صديق الأطباء].',
    chain: ['speaker منظمة الصحة العالمية'],
  },
];

export const quotations: readonly ClaimExample[] = [
  { text: 'وقال أنطونيو غوتيريش: «[نحتاج إلى دواء وغذاء كل يوم]».', chain: guterres },
  { text: 'وقال أنطونيو غوتيريش "[نحتاج إلى دواء وغذاء كل يوم]".', chain: guterres },
  // «أن» goes where nothing but the quotation follows it …
  { text: 'وأكد أنطونيو غوتيريش أن “[الناس هنا لا يجدون خبزا]”.', chain: guterres },
  // … and stays where the newsroom's own words are in between.
  { text: 'وأكد أنطونيو غوتيريش [أن الناس "لا يجدون خبزا ولا ماء]".', chain: guterres },
  { text: 'وتابع أنطونيو غوتيريش قائلا: «[لن نترك أحدا وحده هنا]».', chain: guterres },
  { text: 'وقال أنطونيو غوتيريش: «[نحتاج إلى دواء وغذاء]» و«[نحتاج إلى طرق مفتوحة]».', chain: guterres },
];

/** Without an opener: a noun phrase is what is said. */
export const nouns: readonly ClaimExample[] = [
  { text: 'وأكد أنطونيو غوتيريش [ضرورة فتح الطرق أمام القوافل].', chain: guterres },
  { text: 'وشدد أنطونيو غوتيريش على [أهمية حماية المدارس].', chain: guterres },
  { text: 'وأشاد أنطونيو غوتيريش ب[جهود فرق الإنقاذ في الجبال].', chain: guterres },
  { text: 'ودعا أنطونيو غوتيريش إلى [وقف إطلاق النار في المدينة].', chain: guterres },
  { text: 'أعلن أنطونيو غوتيريش [تأجيل المؤتمر إلى الخريف].', chain: guterres },
  { text: 'وأعرب أنطونيو غوتيريش عن أمله في [أن تنتهي الأزمة سريعا].', chain: guterres },
  { text: 'وجدد أنطونيو غوتيريش التأكيد على [دعم جهود الوساطة].', chain: guterres },
];

/** The speaker stands in an earlier sentence, or before a participle. */
export const continued: readonly ClaimExample[] = [
  { text: 'قال أنطونيو غوتيريش إن المدارس ستفتح، مضيفا [أن الكتب طبعت].', chain: guterres },
  { text: 'قال أنطونيو غوتيريش إن المدارس ستفتح. وأضاف [أن الكتب طبعت].', chain: guterres },
  { text: 'دافع أنطونيو غوتيريش عن الخطة، لكنه أكد [أن الطريق طويل].', chain: guterres },
  { text: 'ذكر مصدر مطلع أن السفينة غادرت. وأضاف المصدر [أن حمولتها أرز].', chain: source },
];

/** What carried the words stands before whoever said them, wherever the article names it. */
export const chains: readonly ClaimExample[] = [
  { text: 'قال مصدر في الميناء [إن السفينة غادرت].', chain: source },
  { text: 'قال أنطونيو غوتيريش في بيان [إن المساعدات وصلت].', chain: ['document', ...guterres] },
  { text: 'وذكر بيان لمنظمة الصحة العالمية [أن اللقاح وصل].', chain: ['document', 'speaker منظمة الصحة العالمية'] },
  { text: 'قال أنطونيو غوتيريش لوكالة رويترز [إن المساعدات وصلت].', chain: ['medium رويترز', ...guterres] },
  {
    text: 'قال أنطونيو غوتيريش، حسبما نقلت وكالة رويترز، [إن المساعدات وصلت].',
    chain: ['medium رويترز', ...guterres],
  },
  {
    text: 'ونقلت وكالة رويترز عن أنطونيو غوتيريش قوله [إن المساعدات وصلت].',
    chain: ['medium رويترز', ...guterres],
  },
  { text: 'وذكرت وكالة رويترز نقلا عن مصدر في الميناء [أن السفينة غادرت].', chain: ['medium رويترز', 'unnamed'] },
  {
    text: '[تراجع إنتاج القمح هذا العام بمقدار الربع]، بحسب منظمة الصحة العالمية.',
    chain: ['speaker منظمة الصحة العالمية'],
  },
  { text: 'ووفقا لمنظمة الصحة العالمية، [تراجع عدد الإصابات هذا العام].', chain: ['speaker منظمة الصحة العالمية'] },
  // A medium without its name is the one named last with the same word.
  {
    text: 'ذكرت صحيفة لوموند أن المصنع أغلق. وأضافت الصحيفة [أن العمال غادروا].',
    chain: ['medium لوموند'],
  },
  // The state speaks through its capital, and through its government.
  { text: 'قالت فرنسا أمس [إن السفير عاد إلى عمله].', chain: ['speaker فرنسا'] },
  { text: 'أعلنت الحكومة الفرنسية [أن السفير عاد إلى عمله].', chain: ['speaker الفرنسية'] },
  {
    text: 'قال أنطونيو غوتيريش إن منظمة الصحة العالمية أبلغت المستشفيات ب[أن اللقاح وصل].',
    chain: [...guterres, 'speaker منظمة الصحة العالمية'],
  },
];

/** Nobody is quoted here. */
export const none: readonly string[] = [
  'يذكر أن المصنع افتتح قبل عشر سنوات.',
  'تجدر الإشارة إلى أن المصنع افتتح قبل عشر سنوات.',
  'نقل الجرحى إلى المستشفى في سيارات خاصة.',
  'ذكر المعلم أسماء الفائزين في المسابقة.',
  'لم يقل أنطونيو غوتيريش إن المساعدات وصلت.',
  'نفذت الشركة المشروع وفق خطة وضعت قبل عام.',
  'وقعت الشركتان العقد وفقا لأحكام القانون.',
  'بحث الوزيران العلاقات بين البلدين.',
  'تعتبر المدينة من أقدم مدن البلاد.',
  'يقع المصنع بين النهر والجبل.',
  'عبر المتسابقون النهر سباحة.',
  'يشتبه في أن الحريق متعمد.',
  'وصل أنطونيو غوتيريش على الرغم من أن الطريق مغلق.',
  'من المتوقع أن تهطل الأمطار غدا.',
];

/** Not read yet, and why. */
export const notYet: readonly (ClaimExample & { readonly because: string })[] = [
  {
    text: 'أنطونيو غوتيريش: [الطريق طويل أمامنا].',
    chain: guterres,
    because: 'a name and a colon without a verb is mostly a headline or a list',
  },
  {
    text: 'حاول أنطونيو غوتيريش التشديد على [أن الطريق طويل].',
    chain: guterres,
    because: 'the noun of saying has no verb of saying over it',
  },
  {
    text: 'قال أنطونيو غوتيريش: الطريق طويل. [ولن نصل قبل الربيع].',
    chain: guterres,
    because: 'nothing shows that the second sentence is still his',
  },
];
