/**
 * What must be named in a sentence. `text` has the names in brackets; `is` says, in order, the type and, where it is
 * known, the entity: `place Q159`. Whatever stands outside brackets must be no name.
 */
export interface NameExample {
  readonly text: string;
  readonly is: readonly string[];
}

const example = (text: string, ...is: string[]): NameExample => ({ text, is });

export const nameExamples: readonly NameExample[] = [
  // Known names, their proclitics and variants.
  example('وصل الوفد إلى [روسيا] ثم غادر إلى [الصين].', 'place Q159', 'place Q148'),
  example('عقد اللقاء ب[باريس] وحضره ممثلون عن [الأمم المتحدة].', 'place Q90', 'organization Q1065'),
  example('تشمل الجولة [اليابان] و[الهند] و[باكستان].', 'place Q17', 'place Q668', 'place Q843'),
  // Titles are no part of a name; it ends before the verb, the preposition, the next title.
  example('قال الرئيس [فلاديمير بوتين] إن بلاده مستعدة.', 'person Q7747'),
  example('أكد المتحدث باسم الشرطة [سالم بن ناصر العتيبي] أن الطريق آمن.', 'person'),
  example('افتتح اللواء [فهد الدوسري] المعرض صباحا.', 'person'),
  example('ترأست الدكتورة [هدى عبد الرحمن] الاجتماع.', 'person'),
  // A foreign name after title and state.
  example('التقى السفير النرويجي [أولاف ستينرسن] عددا من الطلاب.', 'person'),
  // Short forms of whoever is named in full, also before that.
  example(
    '[الشمراني] يستقيل\n\nقدم المهندس [خالد الشمراني] استقالته. وقال [الشمراني] إنه متعب.',
    'person',
    'person',
    'person',
  ),
  // A title after the name.
  example('صرح [يوسف الحمدان]، مدير عام المستشفى، بأن العدد ارتفع.', 'person'),
  // Without a title: a given name, and a second part that is no word besides.
  example('قال [مايكل غرينفورت] إن العمل بدأ، وأضاف [غرينفورت] أنه راض.', 'person', 'person'),
  example('وجه [مروان تيزنيتاوي]، عضو المكتب السياسي، انتقادات إلى الحكومة.', 'person'),
  example('وذكر المتحدث [عمار بكويلين] أن الجهود جارية.', 'person'),
  // Adverbs of time end a name.
  example('وأشاد الرئيس [فلاديمير بوتين] حينذاك بالتجربة.', 'person Q7747'),
  // A name after «فإن» is not one with it; a second bearer of the family name is somebody else.
  example('وبحسب الكاتب الأميركي، فإن [بايدن] لم يحضر.', 'person Q6279'),
  example('قتلت [شيرين أبو ضاهر]، وقال شقيقها [أنطون أبو ضاهر] إن التحقيق بدأ.', 'person', 'person'),
  // Ministries, however they are called.
  example('نفت [وزارة الخارجية القطرية] الخبر.', 'organization'),
  example('وقالت [الخارجية الروسية] في بيان إنها تتابع.', 'organization'),
  // Bodies that a kind word opens.
  example('أصدرت [هيئة مكافحة الفساد] تقريرها.', 'organization'),
  example('أغلقت [السفارة النرويجية] أبوابها.', 'organization'),
  example('يدرس في [جامعة الملك فيصل] منذ عام.', 'organization'),
  example('وفي بيان ل[لأمانة العامة] للحزب دعوة إلى الحوار.', 'organization'),
  example('هبطت الطائرة في [مطار أورلي] ب[باريس].', 'place', 'place Q90'),
  // The kind word goes before a proper name.
  example('هاجم مسلحون من تنظيم [داعش] نقطة تفتيش.', 'organization Q2429253'),
  example('وقع الحادث قرب مدينة [سمرقند] ليلا.', 'place Q5753'),
  // In quotation marks.
  example('تشارك القوات في مناورات "[درع الشمال 2031]" الشهر المقبل.', 'event'),
  example('ذكرت صحيفة «[هآرتس]» أن الجيش انسحب.', 'organization'),
];

/** Sentences in which nothing is named. */
export const noNames: readonly string[] = [
  'قال إن ذلك لن يؤثر على سير العمل.',
  'شدد الوزير على أن المشروع سيكتمل قريبا.',
  'هذه المؤسسة العامة تعاني نقصا في الموارد.',
  'ارتفعت الأسعار في الأسواق المحلية فورا.',
  'لافتا إلى أن حركة المسافرين تراجعت.',
  'سافر إلى مسقط رأسه لزيارة والده.',
  'شكر هيئة التدريس وإدارة المستشفى.',
  // A particle glued to a word is no beginning of a name, also after a title.
  'صدر الحكم وهو غير قابل لأي طعن.',
  'وطالب الناشط بإلزام الشركات بدفع الأجور.',
  'وحسب المسؤول فإن العمل لم يبدأ.',
  'وبدأت الحرب الدائرة قبل عام.',
  'يمر مجرى الماء قرب الحقل.',
  'تساعد المادة في عملية الهضم.',
  'يعيش المئات في المدينة منذ عام.',
  'البر يكون بمعنى حسن الصحبة والعشرة.',
  // A family name that a minister elsewhere also has names nobody by itself.
  'ظهر المنصوري في الملعب مبكرا.',
];

/** Titles and other words that stand for somebody: the words and the name of whom they stand for. */
export const references: readonly {
  readonly text: string;
  readonly phrase: string;
  readonly means: readonly string[];
}[] = [
  {
    text: 'التقى الرئيس الروسي فلاديمير بوتين الرئيس الصيني شي جين بينغ. ويجتمع الرئيسان الروسي والصيني مجددا.',
    phrase: 'الرئيسان الروسي والصيني',
    means: ['Q7747', 'Q15031'],
  },
  {
    text: 'بوتين يستقبل نظيره الصيني\n\nوصل الرئيس الصيني شي جين بينغ إلى موسكو للقاء الرئيس فلاديمير بوتين.',
    phrase: 'نظيره الصيني',
    means: ['Q15031'],
  },
  {
    text: 'أعلنت وزارة الصحة الكندية حالة الطوارئ. وأضافت الوزارة أن الوضع مستقر.',
    phrase: 'الوزارة',
    means: ['local:organization-ministry-health-CA'],
  },
  { text: 'تشهد العلاقات بين الهند واليابان تقاربا بين البلدين.', phrase: 'البلدين', means: ['Q668', 'Q17'] },
];

/** Read wrongly so far, and why. */
export const notYet: readonly { readonly text: string; readonly why: string }[] = [
  { text: 'وسعى [مصر للطيران] إلى التوسع.', why: 'a company whose name is a country and a purpose' },
  { text: 'فاز [وادي الزهور] بالمباراة.', why: 'a club named like a place, without the word for club' },
];
