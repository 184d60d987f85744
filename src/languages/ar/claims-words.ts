import { readFileSync } from 'node:fs';
import type { TagKind } from '../../claims/claims-pack.ts';
import { keyOf } from '../../text/normalise.ts';

const keys = (words: string) => words.trim().split(/\s+/).map(keyOf);

/** أن, إن, and the same with a pronoun. */
export const OPENERS: ReadonlySet<string> = new Set(keys('أن إن ألا'));
export const PRONOUNS = ['هما', 'هم', 'هن', 'ها', 'نا', 'ه', 'ني', 'كم'];

/** Prepositions that a verb of saying governs, by name; with a pronoun they have spent themselves. */
export const PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ...keys('على').map((word) => [word, 'on'] as const),
  ...keys('إلى').map((word) => [word, 'to'] as const),
  ...keys('عن').map((word) => [word, 'about'] as const),
  ...keys('من').map((word) => [word, 'from'] as const),
  ...keys('في').map((word) => [word, 'in'] as const),
  // Written apart before a quotation mark: «ندد بـ«…»».
  ...keys('ب').map((word) => [word, 'by'] as const),
  ...keys('ل').map((word) => [word, 'for'] as const),
  ...keys(
    'مع معه ضد بين ' +
      'لدى تجاه حول بشأن بخصوص خلال أثناء قبل بعد عقب منذ حتى أمام وراء فوق تحت دون عبر ضمن حسب وفق نحو عند عندما إثر غداة عشية رغم بسبب قرب وسط داخل خارج إزاء سوى ' +
      'بحضور بمناسبة لمناسبة لدن على هامش',
  )
    .filter((word) => word !== 'علي')
    .map((word) => [word, 'other'] as const),
]);

/** Prepositions that are written onto the next word. */
export const ATTACHED: ReadonlyMap<string, string> = new Map([
  ['ب', 'by'],
  ['ل', 'for'],
]);

/** Words whose first letter is their own and no preposition. */
export const WITH_B_AS_ROOT: ReadonlySet<string> = new Set(
  keys(
    'بن بنت بنو بني بنك بنوك بين بينما بيان بيانات بيانا بيت بلد بلاد بلاده بلادها بلدان بلدين بلدية بلاغ برنامج برامج برلمان برلماني بعض بعد بعدما بعيد بعيدا بحر بحث بحري ' +
      'بحرية بحوث باب باحث باحثون بطل بطولة بطولات بدر بدل بدء بداية بدوره بدورها بيئة بيئي بترول بضائع بالغ بالغة باكستان بريطانيا بغداد باريس برلين بكين بيروت برشلونة ' +
      'بولندا بلجيكا بوش بوتين بايدن بصمة بقية بقاء بناء بنود بند بهجة بيع بؤرة بقي بات باتت بدأ بدأت بدا بدت بلغ بلغت بث بشر بشرية باسم بل بلا ' +
      'لجنة لجان لقاء لقاءات لغة ليبيا لبنان لندن لا لم لن لو لما لكي لكن لكنه لكنها لكنهم ليس ليست ليل ليلة لدى لديه لديها لذا لذلك لعل لعب لاعب لاعبين لاعبون لحظة لحظات لواء لهجة لون لوم لائحة لوائح لوزان ليون لافتا لافتة لافتين لافت لفت لفتت لقد لقب لازم لهم له لها به بها بهم لنا بنا لهما',
  ),
);

/** Words whose first letter is their own and no conjunction; a verb or a noun of the tables is found by itself. */
export const WITH_W_AS_ROOT: ReadonlySet<string> = new Set(
  keys(
    'وزير وزيرة وزيرا وزيري وزيران وزراء وزارة وزارتا وكالة وكالتا وكالتي وكالات وكيل وكيلة وفد وفدا وفود والي ولي ولد وسائل وسيط وسطاء وسط وجه وجهة وزن وضع وضعية وقت وقع وعي واقع واقعة وثيقة ' +
      'وثائق وحدة وحدات ورقة ورشة وطن وطني وطنية ولاية ولايات واشنطن وارسو واس وليد وائل وسام وجدي وداد والد والدة وصي وصول وفاة وقود ولاء وباء وارد واحد واحدة فريق فرنسا فرنسي فرنسية فلسطين فلسطيني فلسطينية ' +
      'فيصل فهد فؤاد فاروق فضيلة فخامة فيينا فنزويلا فنلندا فيتنام فتح فرع فئة فكرة فيلم فوز فرص فرصة فترة فرد فصائل فصيل فائق فاز في فيما فيه فيها فوق فقط فرانس فضلا',
  ),
);

/** Present forms that have no subject but the narrator: «يذكر أن», «يشار إلى أن». */
export const IMPERSONAL: ReadonlySet<string> = new Set(
  keys(
    'يذكر يشار يقال قيل يتوقع يفترض يرجح يعتقد يظن يبدو يرتقب ينتظر يخشى تجدر يجدر يلاحظ يعرف يزعم أفيد ذكر يشتبه اشتبه',
  ),
);

/** Verbs of discussing, deciding, rejecting and knowing tell of an act or a state and carry no statement. */
export const NO_CLAIM_CLASSES: ReadonlySet<string> = new Set(['discuss', 'decide', 'reject', 'know', 'pray']);
export const NO_CLAIM_VERBS: ReadonlySet<string> = new Set(
  // The look-up is by lemma as it stands in the data. «رحب بـ» is support; the others show facts, or hand over things.
  (
    'رحب توجه دافع أيد بارك هنأ عزى صادق دل شهد أصدر حدد ضمن التزم عاد أعاد بحث بلغ حدث وجد اتضح تبين سلم توصل استشهد استند هاجم عارض بث رصد تحدى حرض أسر أمر ' +
    'شبه قيم صنف استعاد سارع بادر حلف قدر عدد فصل نعى شكر أثبت أظهر تضمن تداول تناقل سرب آمن قضى ألزم عرض سمى أسمى كرر'
  ).split(' '),
);

/** These are followed by their occasion or their addressee, and what was said comes with an opener or in quotation marks. */
export const NO_NOUN_VERBS: ReadonlySet<string> = new Set(
  'رد أدلى علق استذكر تكلم نسب نشر أورد أذاع اقتبس ردد روى حكى صرح أجاب كتب قال ذكر خاطب هتف عقب سرد اعتذر'.split(' '),
);

/** Written by hand, beside those counted in `data/languages/ar/speech.json`. */
const MORE_CONTENT_NOUNS = keys(
  'عمق متانة حرص أهمية ضرورة التزام تضامن وقوف موقف مواقف تمسك إصرار إلغاء عزم دعم حق حقوق صعوبة خصوصية جاهزية جدية قدرة حرمة مكانة نية حدوث وصول وفاة مقتل فوز وقف رفع ' +
    'ثبات ثقة خطورة أولوية فشل نجاح سعي تعهد تفهم اتساع انطلاق مواجهة معاملة صلابة قوة سلامة محورية مركزية مساندة مؤازرة نتائج خطوات مستوى روابط علاقات جوانب',
);

export const CONTENT_NOUNS: ReadonlySet<string> = new Set([
  ...MORE_CONTENT_NOUNS,
  ...(JSON.parse(readFileSync(new URL('../../../data/languages/ar/speech.json', import.meta.url), 'utf8'))
    .contentNouns as string[]),
]);

const WORDS: readonly (readonly [words: string, ...kinds: TagKind[]])[] = [
  ['الذي التي الذين اللذين اللذان اللتين اللتان اللاتي اللواتي', 'relative'],
  ['لكن لكنه لكنها لكنهم ولكن حيث إذ كما فيما بينما أما ثم عندما حين حينما وقتما', 'clause-start'],
  ['كما', 'as', 'clause-start'],
  ['مثلما', 'according-verb'],
  ['قد فقد لقد كان كانت كانا كانوا كانتا سبق وكان وكانت', 'auxiliary'],
  ['لم لن لا ليس ليست غير دون عدم', 'negation'],
  ['وفق وفقا طبقا', 'according'],
  ['بحسب حسب', 'according', 'citing'],
  ['حسبما وفقما', 'according-verb'],
  ['ما لما', 'what'],
  ['نقلا', 'relaying'],
  ['لسان', 'tongue'],
  ['قول', 'saying'],
  ['حسبه حسبها حسبهم', 'according', 'own-words'],
  ['جهته جانبه ناحيته بدوره جهتها جانبها ناحيتها بدورها جهتهم جانبهم', 'turn'],
  ['تأكيد تحذير دعوة إشارة تشديد نفي مطالبة إدانة إشادة تنديد ترحيب', 'reporting'],
  ['قوله قولها قولهم قولهما تعبيره تعبيرها تعبيرهم وصفه وصفها رأيه رأيها', 'own-words'],
  [
    'مصدر مصادر مسؤول مسئول مسؤولون مسؤولين مسئولون مسئولين مسؤولان شاهد شهود دبلوماسي دبلوماسيون دبلوماسيين ناشط ناشطون نشطاء ناشطين مراقبون مراقبين محلل محللون محللين ' +
      'خبير خبراء باحثون باحثين مختصون مختصين متعاملون متعاملين تجار أطباء مسعفون ضابط ضباط قيادي قياديون مقاتلون محققون محققين سكان أهالي أوساط جهات مقربون مغردون كثيرون البعض ' +
      'وسائل مسؤولة مسئولة مراقب معارضون معارضين متظاهرون شهادات مواطنون لاجئون خبيرة ' +
      'بعض بعضهم بعضهن أحدهم إحداهن إحداهم آخرون آخرين كثيرون كثيرين كثير عديد عدد عشرات مجموعة معظمهم غالبيتهم أغلبهم جميعهم مواطن مواطنين سكانها أهاليها جيران',
    'unnamed',
  ],
  [
    'بيان بيانات بلاغ بلاغات تقرير تقارير دراسة دراسات وثيقة وثائق مذكرة مذكرات برقية رسالة تعميم استطلاع إحصائية إحصائيات إحصاءات نشرة مسح أنباء أرقام',
    'document',
  ],
  ['قرار قانون مرسوم معاهدة اتفاق اتفاقية لائحة نظام مسودة وثيقة دستور مادة فتوى حكم', 'rule'],
  ['متحدث متحدثة ناطق ناطقة متحدثون ناطقون', 'spokesman'],
  [
    'صحيفة جريدة مجلة قناة موقع إذاعة تلفزيون تليفزيون شبكة وكالة وكالتا وكالتي وكالات مراسل مراسلو مراسلون مراسلي راديو فضائية يومية مدونة',
    'medium',
  ],
  ['حكومة سلطات إدارة جيش قوات', 'government'],
  ['مقابلة مقابلات لقاء حوار حديث تصريح تصريحات مداخلة اتصال', 'interview'],
  [
    'أمل تقدير شكر امتنان قلق أسف إعجاب ثقة ارتياح رغبة استعداد تأكيد تحذير دعوة اعتقاد يقين اعتزاز فخر سعادة سرور استغراب استياء اتهام خشية تخوف مخاوف ترحيب تنديد إدانة استنكار ' +
      'إشادة مطالبة إشارة تشديد تطلع تمني اعتراف نفي تعهد قناعة اقتناع تفاؤل خيبة غضب حزن',
    'stance',
  ],
  ['تحيات تحية تهاني تمنيات تعازي تعازيه تهنئة', 'greeting'],
  ['فيما بينما جاء حسبما', 'tail'],
  ['وذلك علما', 'tail', 'tail-always'],
  ['وهو وهي', 'and-this'],
  ['بعد', 'after'],
  ['حين', 'while'],
  ['خلال أثناء عقب إثر', 'setting'],
  ['محاولة إشارة', 'attempt'],
  ['صادر صادرة صدر صدرت نشر نشرته أصدرته أصدره نشره وزعته', 'issued'],
  [
    'خلال أمس اليوم غدا أيضا مجددا رسميا قائلا أثناء مساء صباح ظهر يوم أول البارحة الليلة عصر فجر ليلة أثر إثر عقب هنا هناك مرة مرات كذلك حاليا سابقا لاحقا بدوره بدورها جهته جانبه ناحيته جهتها جانبها ' +
      'وقت نفس الوقت ذاته ختام بداية مستهل هامش السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة الماضي الماضية الجاري',
    'adverb',
  ],
  // A preposition with its pronoun has spent itself.
  [
    'مني منا عليه عليها عليهم إليه إليها إليهم عنه عنها عنهم منه منها منهم به بها بهم له لها لهم لهما معه معها معهم',
    'adverb',
  ],
  ['فيه فيها فيهما خلاله خلالها أثناءه أثناءها', 'adverb', 'resumptive'],
  ['ذاته ذاتها نفسه نفسها الأخير الأخيرة المذكور المذكورة عينه عينها', 'same'],
];

/** What a word can do, by its stem. */
export const KINDS: ReadonlyMap<string, readonly TagKind[]> = collect();

function collect(): Map<string, TagKind[]> {
  const map = new Map<string, TagKind[]>();
  for (const [words, ...kinds] of WORDS) {
    for (const word of keys(words)) map.set(word, [...new Set([...(map.get(word) ?? []), ...kinds])]);
  }
  for (const word of CONTENT_NOUNS) map.set(word, [...(map.get(word) ?? []), 'content']);
  return map;
}
