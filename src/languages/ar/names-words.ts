import type { Anaphor, Genus, TitleWords } from '../../mentions/mentions-pack.ts';
import { keyOf } from '../../text/normalise.ts';

/** «a b|c»: words parted by spaces, phrases by bars. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(keyOf));
const phrases = (list: string): string[] => list.split('|').map((phrase) => keyOf(phrase.trim()));

/** Prepositions, particles, pronouns, demonstratives, verbs of saying, words of time: no name goes over them. */
export const stops = wordSet(`
  في من إلى على عن مع منذ حتى بين بعد قبل عند عندما لدى دون حول نحو ضد عبر خلال أثناء أمام وراء تحت فوق غير مثل سوى إلا
  أن إن أنه إنه أنها إنها أنهم لأن بأن كأن لكن بل ثم أو أم أما إما لا لم لن ما ماذا هل كما كيف كي حيث حين حينما بينما فيما إذ إذا لو لولا لما مما عما ممن عمن
  هو هي هم هن نحن أنا أنت هذا هذه ذلك تلك هؤلاء أولئك الذي التي الذين اللذين اللتين اللواتي له لها لهم به بها بهم فيه فيها فيهما فيهم بهما لهما منهما منهم عنه عنها منه منها إليه إليها عليه عليها عليهم معه معها
  كل بعض أي أية كافة جميع عدة أحد إحدى أيضا قد سوف ليس ليست كان كانت كانوا يكون تكون وكان وكانت ظل لا يزال مازال
  قال قالت قالوا يقول تقول أكد أكدت يؤكد أعلن أعلنت أضاف أضافت أوضح أوضحت صرح صرحت ذكر ذكرت أشار أشارت أفاد أفادت بين بينت كشف كشفت نفى نفت شدد شددت اعتبر اعتبرت رأى رأت
  دعا دعت طالب طالبت طلب التقى التقت يلتقي بحث يبحث زار يزور وصل وصلت يصل غادر استقبل يستقبل اجتمع يجتمع تلقى تلقت أجرى أجرت عقد عقدت قام قامت جاء جاءت بدأ بدأت
  وقع وقعت شارك شاركت حضر حضرت ترأس تسلم سلم عين تعيين انتخب قرر قررت اتهم اتهمت هدد هددت رفض رفضت وافق وافقت حذر حذرت أدان أدانت رحب رحبت أعرب أعربت عبر عبرت
  اليوم أمس غدا الآن صباح مساء ظهر فجر ليلة يوم الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الماضي المقبل القادم الجاري الحالي الماضية المقبلة القادمة الجارية الحالية الأخير الأخيرة
  ال قبيل بعيد حينذاك آنذاك حينئذ عندئذ وقتذاك وقتئذ حينها وقتها لاحقا سابقا مجددا مؤخرا مرارا فورا للعام للموسم للسنة للشهر لليوم للمرة ثاني ثالث أول أكبر إثر عقب بسبب رغم فقط جدا هنا هناك هنالك يذكر علما مشيرا مؤكدا موضحا مضيفا لافتا مبينا قائلا وفق وفقا حسب بحسب حسبما نقلا باسم بشأن بهدف برئاسة بحضور بقيادة بمشاركة نظيره نظيرته نظيريه`);

export const links = wordSet('بن ابن بنت');
export const prefixes = wordSet(
  'عبد أبو أبي أبا آل أم ولد بو فان فون دي دا دو دل ديل لو بني ذو سان مولاي سيدي عبيد ذي',
);

/** Adjectives of offices and bodies, without ال. */
const OFFICIAL = `
  عام عامة أعلى عليا عالي عالية وطني وطنية قومي قومية دولي دولية عالمي عالمية مركزي مركزية اتحادي اتحادية فيدرالي فيدرالية فدرالية مشترك مشتركة موحد موحدة
  ملكي ملكية أميري أميرية جمهوري جمهورية رئاسي رئاسية عربي عربية إسلامي إسلامية خليجي خليجية أوروبي أوروبية أفريقي أفريقية إفريقي إفريقية آسيوي آسيوية أممي أممية مغاربي مغاربية
  دستوري دستورية تشريعي تشريعية تنفيذي تنفيذية قضائي قضائية جنائي جنائية إداري إدارية سياسي سياسية عسكري عسكرية أمني أمنية بحري بحرية جوي جوية بري برية مسلح مسلحة
  استشاري استشارية تأسيسي تأسيسية انتقالي انتقالية شعبي شعبية ديمقراطي ديمقراطية ديموقراطي ديموقراطية اشتراكي اشتراكية شيوعي شيوعية
  صناعي صناعية تجاري تجارية زراعي زراعية اقتصادي اقتصادية مالي مالية نووي نووية ذري ذرية طبي طبية علمي علمية تقني تقنية رياضي رياضية إعلامي إعلامية إنساني إنسانية خيري خيرية
  استراتيجي استراتيجية إستراتيجي إستراتيجية شامل شاملة جديد جديدة كبير كبرى كبير أول أولى ثاني ثانية ثالث ثالثة رابع رابعة خامس خامسة سادس سادسة أحمر أحمر أحمر حر حرة متحد متحدة خاص خاصة تونسي مستقل مستقلة`;
export const coreAdjectives = new Set(
  [
    ...wordSet(`عام عامة أعلى عليا وطني وطنية قومي قومية دولي دولية عالمي عالمية مركزي مركزية اتحادي اتحادية فيدرالي فيدرالية موحد موحدة
  ملكي ملكية أميري أميرية عربي عربية إسلامي إسلامية خليجي خليجية أوروبي أوروبية أفريقي أفريقية إفريقي إفريقية آسيوي آسيوية دستوري دستورية جنائي جنائية شعبي شعبية`),
  ].map((w) => `ال${w}`),
);
export const placeAdjectives = wordSet('المحتلة');
export const notBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['مسقط', wordSet('رأس رأسه رأسها')],
  ['مجلس', wordSet('إدارة الإدارة')],
  ['هيئة', wordSet('التدريس الدفاع المحكمة')],
]);
export const onlyBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([['دورة', wordSet('الألعاب')]]);
export const demonstratives = wordSet('هذا هذه ذلك تلك هذان هاتين هذين');
export const stateNicknames: ReadonlyMap<string, readonly string[]> = new Map([['المملكة', ['SA', 'MA', 'BH', 'JO']]]);
export const happenings = wordSet('الغزو غزو الهجوم هجوم العدوان عدوان اجتياح الاجتياح الضربات');
export const nameAdjectives = new Set([...wordSet(OFFICIAL)].map((word) => `ال${word}`));

export const titleAdjectives = wordSet(`
  السابق السابقة الأسبق الأسبقة الراحل الراحلة الحالي الحالية الجديد الجديدة المنتخب المنتخبة المكلف المكلفة المؤقت الانتقالي الأول الأولى الثاني العام العامة الأعلى العليا الخاص الخاصة الدائم الدائمة
  الرسمي الرسمية المساعد المساعدة الأممي الأممية الدولي الدولية الإعلامي الإعلامية الأمني الأمنية العسكري العسكرية التنفيذي التنفيذية الوطني الوطنية الفني المخلوع الشرعي المنتهية ولايته
  المعزول السياسي البارز البارزة المقيم المعتمد المتجول الإقليمي الإقليمية المركزي المناوب الملكي الأمير الركن طيار المتقاعد الشهير الشهيرة الكبير الشاب التشادي`);

type Number_ = 'singular' | 'dual' | 'plural';
const titled = (role: string, gender: 'm' | 'f', list: string, number: Number_ = 'singular'): TitleWords[] =>
  phrases(list).map((name) => ({ role, gender, number, name }));

/** Titles of every walk of life; those of states are in the knowledge base's lexicon. */
export const titles: readonly TitleWords[] = [
  ...titled(
    'honorific',
    'm',
    `سيد|دكتور|دكتورة|شيخ|أستاذ|مهندس|بروفيسور|بروفسور|حاج|د|م|أمير|شريف|إمام|آية الله|سيناتور|سيناتورة|سناتور|حجة الإسلام|آية الله العظمى|مولاي|سيدي|صاحب السمو الملكي الأمير|صاحب السمو الأمير|صاحب السمو الملكي|صاحب السمو|سمو الأمير|سمو الشيخ|سمو سيدي|سمو|صاحب السمو الشيخ|صاحب السمو أمير|صاحب المعالي|معالي|سعادة|فضيلة الشيخ|فضيلة|سماحة الشيخ|سماحة|جلالة الملك|جلالة السلطان|جلالة|فخامة الرئيس|فخامة|دولة الرئيس|غبطة البطريرك|نيافة الأنبا|السير|لورد|البارون|مستر|القس|الأب|الأنبا|المطران|البطريرك|الراهب`,
  ),
  ...titled(
    'honorific',
    'f',
    'سيدة|آنسة|دكتورة|شيخة|أستاذة|مهندسة|أميرة|صاحبة السمو الملكي الأميرة|صاحبة السمو الشيخة|سمو الأميرة',
  ),
  ...titled(
    'other',
    'm',
    `لواء|فريق|فريق أول|فريق ركن|لواء ركن|عميد|عميد ركن|عقيد|عقيد ركن|مقدم|رائد|نقيب|ملازم|ملازم أول|رقيب|رقيب أول|وكيل رقيب|عريف|عريف أول|جندي|جندي أول|رئيس رقباء|نقيب طيار|ملازم طيار|جنرال|أدميرال|أميرال|كولونيل|ماريشال|مشير|فريق أول ركن|
    مدير|مدير عام|مدير إدارة|نائب|نائب مدير|مساعد|مساعد مدير|وكيل|عضو|أمين|أمين منطقة|أمين محافظة|أمين سر|قائد|قائد شرطة|رئيس|نائب رئيس|مستشار|كبير مستشاري|مشرف|مشرف عام|المشرف العام على|منسق|مفوض|مفتي|مفتي عام|مفتش|قاضي|وزير|أمير منطقة|أمير|نائب أمير|حاكم|محافظ|والي|عمدة|قنصل|ملحق|
    ممثل|مندوب|مبعوث|موفد|سفير|عالم|خبير|باحث|محلل|كاتب|كاتب الصحفي|صحفي|صحافي|إعلامي|مذيع|مراسل|محرر|رئيس تحرير|مخرج|ممثل|فنان|مطرب|مغني|شاعر|روائي|ناقد|رسام|مصور|منتج|ملحن|نجم|
    لاعب|مدرب|مدافع|مهاجم|حارس|حارس مرمى|قائد منتخب|حكم|بطل|عداء|سائق|مدير فني|مدير الفني|لاعب وسط|
    ناشط|ناشط الحقوقي|محام|محامي|معارض|سياسي|قيادي|زعيم|داعية|خطيب|رجل الأعمال|رجل أعمال|مواطن|طفل|شاب|طالب|معلم|طبيب|جراح|شهيد|مرشح|متهم|أسير|إرهابي|ضابط|عامل|مؤسس|مالك|مرشد|دبلوماسي|مسؤول|نقيب|رئيس نادي|شقيق|شقيقه|ابن|نجل|نجله|والد|زوج|زوجها|عم|خادم|أخ|أخيه|شقيقها|شقيق`,
  ),
  ...titled(
    'other',
    'f',
    `مديرة|مديرة عامة|نائبة|مساعدة|وكيلة|رئيسة|مستشارة|مشرفة|منسقة|مفوضة|وزيرة|قاضية|ممثلة|مندوبة|مبعوثة|سفيرة|خبيرة|باحثة|كاتبة|صحفية|صحافية|إعلامية|مذيعة|فنانة|مطربة|مغنية|شاعرة|روائية|لاعبة|نجمة|ناشطة|محامية|طالبة|معلمة|طبيبة|مواطنة|طفلة|زوجة|زوجته|ابنة|ابنته|شقيقة|شقيقته|والدة|والدته|جدة|جدته|أرملة|عضوة|عضو|مؤسسة|قيادية|زعيمة|بطلة`,
  ),
  ...titled('minister', 'm', 'وزراء', 'plural'),
  ...titled('minister', 'm', 'وزيران|وزيرين', 'dual'),
  ...titled('foreign-minister', 'm', 'وزراء الخارجية|وزراء خارجية', 'plural'),
  ...titled('foreign-minister', 'm', 'وزيرا الخارجية|وزيري الخارجية|وزيرا خارجية|وزيري خارجية', 'dual'),
  ...titled('defence-minister', 'm', 'وزيرا الدفاع|وزيري الدفاع|وزيرا دفاع|وزيري دفاع', 'dual'),
  ...titled('president', 'm', 'رئيسان|رئيسين', 'dual'),
  ...titled('president', 'm', 'رؤساء', 'plural'),
  ...titled('leader', 'm', 'زعيمان|زعيمين|قائدان|قائدين', 'dual'),
  ...titled('leader', 'm', 'قادة|زعماء', 'plural'),
];

export const portfolioTitles = wordSet('وزير وزيرة وزراء وزيرا وزيري وزيران وزيرين');
export const ministryWords = wordSet('وزارة وزارتا وزارتي');
export const bareMinistries = wordSet('الخارجية الداخلية');
/** Feminine nouns whose ending does not say so: in «الحرب الروسية» the adjective is the war's, not a ministry's. */
export const unmarkedFeminines = wordSet('الحرب الأرض السوق الشمس النفس الدار النار الطرق الطاقة');
export const blessings = [
  'حفظه الله',
  'رحمه الله',
  'رعاه الله',
  'يحفظه الله',
  'حفظها الله',
  'أيده الله',
  'نصره الله',
  'طيب الله ثراه',
  'حفظهما الله',
  'حفظهم الله',
  'يرحمه الله',
].map((phrase) => keyOf(phrase).split(' '));

const genus = (
  type: Genus['type'],
  kind: string,
  keep: Genus['keep'],
  list: string,
  flags: { definite?: boolean; described?: boolean; joined?: boolean; completed?: readonly Genus['type'][] } = {},
): [string, Genus][] =>
  [...wordSet(list)].map((word) => [
    word,
    {
      type,
      kind,
      keep,
      definite: flags.definite ?? false,
      described: flags.described ?? false,
      joined: flags.joined ?? false,
      completed: flags.completed ?? ['place', 'person', 'organization'],
    },
  ]);

const body = { definite: true, described: true, joined: true };
const ofPlace = { completed: ['place'] as const };
const none = { completed: [] as const };
export const genera: ReadonlyMap<string, Genus> = new Map([
  ...genus(
    'organization',
    'body',
    'always',
    'هيئة هيأة مؤسسة أمانة مديرية مفوضية دائرة ديوان وكالة مجلس لجنة اتحاد رابطة جمعية نقابة منظمة صندوق مركز معهد أكاديمية كلية بنك مصرف محكمة نيابة',
    body,
  ),
  ...genus('organization', 'university', 'always', 'جامعة', { definite: true, described: true }),
  ...genus('organization', 'hospital', 'always', 'مستشفى مدرسة', { described: true }),
  ...genus('organization', 'embassy', 'always', 'سفارة قنصلية برلمان شرطة', { definite: true, completed: ['place'] }),
  ...genus('organization', 'body', 'always', 'رئاسة إذاعة مقاومة', { definite: true, ...none }),
  ...genus('organization', 'party', 'described', 'حزب', { described: true, joined: true }),
  ...genus('organization', 'group', 'described', 'حركة جبهة ائتلاف تحالف جماعة ميليشيا مليشيا كتائب', none),
  ...genus('organization', 'group', 'never', 'تنظيم تكتل مجموعة', {}),
  ...genus('organization', 'company', 'never', 'شركة', {}),
  ...genus('organization', 'outlet', 'never', 'صحيفة جريدة مجلة قناة فضائية موقع تلفزيون شبكة يومية أسبوعية', {}),
  ...genus('organization', 'agency', 'described', 'وكالة', { described: true }),
  ...genus('organization', 'team', 'never', 'نادي ناد فريق', {}),
  ...genus(
    'place',
    'city',
    'never',
    'مدينة محافظة بلدة قرية منطقة حي مقاطعة إقليم ولاية جزيرة عاصمة ضاحية مخيم بلدية',
    {},
  ),
  ...genus(
    'place',
    'facility',
    'always',
    'مطار ميناء شارع جسر قصر قاعدة ميدان مسجد جامع ملعب استاد سد معبر سجن معتقل حقل مصفاة برج متحف كنيسة كاتدرائية',
    { completed: ['place', 'person'] },
  ),
  ...genus('place', 'nature', 'always', 'جبل جبال بحر خليج نهر وادي صحراء بحيرة مضيق هضبة', ofPlace),
  ...genus('product', 'agreement', 'always', 'اتفاق اتفاقية معاهدة إعلان بروتوكول ميثاق', ofPlace),
  ...genus('product', 'agreement', 'always', 'مبادرة', { ...ofPlace, definite: true }),
  ...genus('event', 'games', 'always', 'دورة', { described: true, ...none }),
  ...genus('event', 'crisis', 'always', 'أزمة', { definite: true, ...none }),
  ...genus('product', 'programme', 'always', 'برنامج', { definite: true, completed: ['place'] }),
  ...genus('event', 'occasion', 'always', 'قمة مؤتمر دوري كأس بطولة مهرجان منتدى أولمبياد مونديال', ofPlace),
  ...genus('event', 'occasion', 'never', 'عملية مناورات تدريبات مناورة تمرين', none),
  ...genus('product', 'disease', 'never', 'جائحة وباء فيروس مرض', none),
  ...genus('product', 'vessel', 'never', 'سفينة ناقلة صاروخ فيلم رواية مسلسل', none),
]);

const anaphor = (number: Number_, kinds: string, list: string): [string, Anaphor][] =>
  [...wordSet(list)].map((word) => [word, { kinds: kinds.split(' '), number }]);

export const anaphors: ReadonlyMap<string, Anaphor> = new Map([
  ...anaphor('singular', 'ministry', 'وزارة'),
  ...anaphor('singular', 'agency', 'وكالة'),
  ...anaphor('singular', 'igo organization ngo', 'منظمة'),
  ...anaphor('singular', 'group armed-group movement party', 'حركة جماعة'),
  ...anaphor('singular', 'party', 'حزب'),
  ...anaphor('singular', 'group armed-group', 'تنظيم'),
  ...anaphor('singular', 'company', 'شركة'),
  ...anaphor('singular', 'newspaper outlet', 'صحيفة'),
  ...anaphor('singular', 'broadcaster outlet', 'قناة'),
  ...anaphor('dual', 'country', 'بلدان بلدين دولتان دولتين جانبان جانبين طرفان طرفين'),
]);

export const counterparts: ReadonlyMap<string, Number_> = new Map([
  [keyOf('نظيره'), 'singular'],
  [keyOf('نظيرته'), 'singular'],
  [keyOf('نظيرها'), 'singular'],
  [keyOf('نظيريه'), 'dual'],
  [keyOf('نظرائه'), 'plural'],
]);

/** Nationality adjectives that are common words first: «المالية» is finance, not Mali's. */
export const rareNationalities = wordSet('مالي مالية جيني جينية قمري قمرية صحراوي صحراوية عاجي عاجية');
export const stateWords = wordSet('دولة جمهورية مملكة سلطنة');
