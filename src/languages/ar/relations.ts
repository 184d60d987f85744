import type { PositionWords, RelationsPack } from '../../relations/relations-pack.ts';
import { keyOf } from '../../text/normalise.ts';
import { blessings, portfolioTitles, stops, wordSet } from './names-words.ts';

const phrases = (list: string) => list.split('|').map((phrase) => keyOf(phrase.trim()));
const position = (english: string | null, list: string, more: Partial<PositionWords> = {}): PositionWords[] =>
  phrases(list).map((words) => ({ words, english, ...more }));

/** Positions beyond those of states, and the words that change a title: «نائب», «عضو». */
const positions: readonly PositionWords[] = [
  ...position('Deputy', 'نائب|نائبة|النائب الأول|نائب أول', { prefix: true }),
  ...position('Assistant', 'مساعد|مساعدة|مساعد خاص', { prefix: true }),
  ...position('Undersecretary', 'وكيل|وكيلة|كاتب عام', { prefix: true }),
  ...position('Adviser', 'مستشار|مستشارة|مستشار خاص', { prefix: true }),
  ...position('Acting', 'القائم بمهام', { prefix: true }),
  ...position('Second Deputy Prime Minister', 'نائب الثاني لرئيس مجلس الوزراء|نائب الثاني لرئيس الوزراء', {
    bare: true,
  }),
  ...position('First Deputy Prime Minister', 'نائب الأول لرئيس مجلس الوزراء|نائب الأول لرئيس الوزراء', { bare: true }),
  ...position('Deputy Prime Minister', 'نائب رئيس مجلس الوزراء|نائب رئيس الوزراء|نائب رئيس الحكومة', { bare: true }),
  ...position('Prime Minister', 'رئيس الحكومة|رئيسة الحكومة|وزير الأول|وزير أول', { bare: true }),
  ...position('Deputy Crown Prince', 'ولي ولي العهد', { bare: true }),
  ...position('King', 'جلالة الملك|عاهل', { bare: true }),
  ...position('Member', 'عضو|عضوة', { member: true }),
  ...position('Senator', 'سناتور|سيناتور|سناتورة|سيناتورة', { bare: true }),
  ...position('Director', 'مدير|مديرة|مدير إدارة|مديرة إدارة'),
  ...position('Director-General', 'مدير عام|مدير العام|مديرة عامة|مدير عام إدارة'),
  ...position('Chief Executive Officer', 'رئيس التنفيذي|رئيسة التنفيذية|مدير التنفيذي'),
  ...position('Chairman', 'رئيس مجلس إدارة|رئيس مجلس الإدارة'),
  ...position('Head', 'رئيسة|رئيس قسم|رئيس إدارة'),
  ...position('Commander', 'قائد|قائدة|قائد العام|قائد القوات'),
  ...position('Army Chief', 'قائد الجيش|قائد العام للقوات المسلحة', { bare: true }),
  ...position('Governor', 'محافظ|والي|حاكم|أمير منطقة|أمير إمارة'),
  ...position('Secretary', 'أمين|أمين سر|سكرتير|سكرتيرة'),
  ...position('Secretary-General', 'أمين عام|أمينة عامة|كاتب العام'),
  ...position('Commissioner', 'مفوض|مفوضة'),
  ...position('Coordinator', 'منسق|منسقة'),
  ...position('Representative', 'ممثل|ممثلة|مندوب|مندوبة', { abroad: true }),
  ...position('Envoy', 'مبعوث|مبعوثة|موفد|مبعوث الشخصي|مبعوث الأممي', { abroad: true }),
  ...position('Ambassador', 'سفير|سفيرة', { abroad: true }),
  ...position('Ambassador', 'سفير خادم الحرمين الشريفين|سفير خادم الحرمين', { abroad: true, of: 'SA' }),
  ...position('Chief of Staff', 'رئيس الأركان|رئيس أركان الجيش|رئيس هيئة الأركان', { bare: true }),
  ...position('Chairman of the Joint Chiefs of Staff', 'رئيس هيئة الأركان المشتركة|رئيس الأركان المشتركة', {
    bare: true,
  }),
  ...position('Head of the Political Bureau', 'رئيس المكتب السياسي'),
  ...position("Chargé d'affaires", 'قائم بأعمال|قائم بأعمال سفارة|قائم بالأعمال', { abroad: true }),
  ...position('Leader', 'زعيم|زعيمة'),
  ...position('Founder', 'مؤسس|مؤسسة حزب'),
  ...position('Professor', 'أستاذ|أستاذة|أستاذ مشارك|أستاذ مساعد'),
  ...position('Dean', 'عميد كلية|عميدة كلية'),
  ...position('Rector', 'مدير جامعة|رئيس جامعة|مدير الجامعة|رئيس الجامعة'),
  ...position('Editor-in-chief', 'رئيس تحرير|رئيسة تحرير|رئيس التحرير'),
  ...position('Head coach', 'مدير الفني'),
  ...position('Attorney General', 'نائب العام|مدعي العام|مدعي عام'),
];

/** Lasting facts as Arabic news states them. */
export const relations: RelationsPack = {
  language: 'ar',
  positions,
  noPositions: new Set([
    'analyst',
    'official',
    'former',
    'first-lady',
    'two-holy',
    'politburo',
    'prosecutor',
    'deputy-minister',
    'army-chief',
  ]),
  honorifics: wordSet(`
    الأمير الأميرة الشيخ الشيخة السيد السيدة الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة الفريق اللواء العميد العقيد المقدم
    الرائد النقيب الجنرال المشير الركن طيار الطيار بحري أول معالي سعادة فخامة سمو سموه صاحب صاحبة السمو الملكي جلالة فضيلة سماحة
    الراحل المنتخب المكلف المؤقت المنتهية ولايته الحالي الحالية الجديد الجديدة القاضي القاضية الحاج الأب البابا المطران
    المدعو المحامي المحامية الخبير المعزول المخلوع المسجون المحتجز المعتقل المتقاعد الأسير
  `),
  blessings: [...blessings, ['حفظه', 'الله'], ['رحمه', 'الله']],
  titlePrepositions: wordSet('باسم لدى لدي إلى'),
  inWord: keyOf('في'),
  complementProclitics: new Set(['ل', 'ب']),
  andProclitic: 'و',
  portfolioTitles,
  formerWords: wordSet('السابق السابقة الأسبق الأسبقة'),
  neutralAdjectives: wordSet(
    'المعتمد المعتمدة المقيم المقيمة الرسمي الرسمية الشخصي الشخصية الخاص الخاصة الدائم الدائمة المفوض',
  ),
  stops,
  verbLike: (key) => key.length > 3 && (key.startsWith('ي') || key.startsWith('ت')) && !key.endsWith('ة'),
  counterparts: wordSet('نظيره نظيرته نظيرها نظيرتها'),

  includeVerbs: wordSet('تضم يضم ضم ضمت تشمل يشمل'),
  composedWords: wordSet('مؤلف مؤلفة مكون مكونة متكون متكونة تتألف يتألف تتكون يتكون'),
  fromWord: keyOf('من'),
  relatives: wordSet('التي الذي اللتين اللذين'),
  listWords: wordSet(
    'دول دولة بلدان بلدا دولا كل كلا من في إضافة بالإضافة إلى فضلا عن جانب كذلك أيضا أربع خمس ست سبع أخرى هي وهي حاليا',
  ),
  memberWords: wordSet('عضو عضوة عضوا'),
  allyWords: wordSet('حليف حليفة'),

  placeNouns: wordSet('عاصمة مدينة بلدة قرية محافظة ولاية مقاطعة جزيرة منطقة'),
  directions: wordSet('شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي شمالى جنوبى شرقى غربى أقصى الشمال الجنوب'),
  situatedWords: wordSet('واقع واقعة تقع يقع'),
  seatWords: new Map([
    [keyOf('مقره'), 1],
    [keyOf('مقرها'), 1],
    [keyOf('مقرهما'), 2],
  ]),
  seatNoun: keyOf('مقر'),
  seatAdjectives: wordSet('الرئيسي الرئيس الدائم مدينة العاصمة'),
  agreesWithPlace: (key) => key.endsWith('ة'),
  partNouns: wordSet('لجنة كلية مكتب إدارة قسم دائرة جناح فرع وحدة مديرية هيئة مركز معهد قيادة'),
  belongingWords: wordSet('التابع التابعة'),
};
