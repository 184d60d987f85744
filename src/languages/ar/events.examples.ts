import type { EventStatus, EventType } from '../../core/record.ts';

/** A sentence of news, its trigger in brackets, and the event that must come out of it. */
export interface EventExample {
  readonly text: string;
  readonly type: EventType;
  /** As the words name them. */
  readonly participants: readonly string[];
  readonly place?: string;
  readonly time?: string;
  readonly status: EventStatus;
}

/** The publication day of every example. */
export const published = '2023-05-10';

export const examples: readonly EventExample[] = [
  // A verb, its subject, its object: the first group acts, the second is met.
  {
    text: '[التقى] وزير الخارجية الأردني أيمن الصفدي وزير الخارجية التركي هاكان فيدان في أنقرة أمس الثلاثاء.',
    type: 'CONSULT',
    participants: ['أيمن الصفدي', 'هاكان فيدان'],
    place: 'أنقرة',
    time: '2023-05-09',
    status: 'occurred',
  },
  // A light verb and its noun, with place and time between them.
  {
    text: 'أجرى الرئيس المصري عبد الفتاح السيسي، اليوم الأربعاء، [مباحثات] مع الرئيس الفرنسي إيمانويل ماكرون في القاهرة.',
    type: 'CONSULT',
    participants: ['عبد الفتاح السيسي', 'إيمانويل ماكرون'],
    place: 'القاهرة',
    time: '2023-05-10',
    status: 'occurred',
  },
  // A call: the caller stands after «from».
  {
    text: 'تلقى أمير قطر تميم بن حمد آل ثاني [اتصالا] هاتفيا من الرئيس الأوكراني فولوديمير زيلينسكي.',
    type: 'CONSULT',
    participants: ['تميم بن حمد آل ثاني', 'فولوديمير زيلينسكي'],
    status: 'occurred',
  },
  // The present with a date to come is a plan; so is «will», and «it is scheduled that».
  {
    text: '[يزور] الرئيس التركي رجب طيب أردوغان السعودية الأسبوع المقبل.',
    type: 'CONSULT',
    participants: ['رجب طيب أردوغان'],
    place: 'السعودية',
    time: '2023-W20',
    status: 'planned',
  },
  {
    text: '[ستجتمع] المستشارة الألمانية أنغيلا ميركل مع الرئيس الروسي فلاديمير بوتين في موسكو.',
    type: 'CONSULT',
    participants: ['أنغيلا ميركل', 'فلاديمير بوتين'],
    place: 'موسكو',
    status: 'planned',
  },
  {
    text: 'من المقرر أن [يصل] الرئيس الإيراني إبراهيم رئيسي إلى دمشق غدا الخميس.',
    type: 'CONSULT',
    participants: ['إبراهيم رئيسي'],
    place: 'دمشق',
    time: '2023-05-11',
    status: 'planned',
  },
  // «may» and a present verb.
  {
    text: 'قد [تفرض] الولايات المتحدة عقوبات جديدة على إيران.',
    type: 'SANCTION',
    participants: ['الولايات المتحدة', 'إيران'],
    status: 'possible',
  },
  // A denial denies what it governs.
  {
    text: 'ونفى المتحدث أن يكون الرئيس السوداني عمر البشير [زار] موسكو.',
    type: 'CONSULT',
    participants: ['عمر البشير'],
    place: 'موسكو',
    status: 'denied',
  },
  // Postponed, cancelled: the word before the noun says it.
  {
    text: 'أعلنت الرئاسة تأجيل [زيارة] الرئيس التونسي قيس سعيد إلى باريس.',
    type: 'CONSULT',
    participants: ['قيس سعيد'],
    place: 'باريس',
    status: 'postponed',
  },
  // The verb stands behind its subject, and the day that holds is the one to which it was put off.
  {
    text: 'قالت الوزارة إن [لقاء] الرئيس الروسي مع نظيره الصيني في سمرقند تأجل من 15 إلى 16 سبتمبر 2022.',
    type: 'CONSULT',
    participants: ['الرئيس الروسي', 'نظيره الصيني'],
    place: 'سمرقند',
    time: '2022-09-16',
    status: 'postponed',
  },
  // What has begun goes on; «the city of» is a noun after «in», though it is spelled like a verb.
  {
    text: 'وبدأت في مدينة جدة اليوم [محادثات] الرئيس المصري عبد الفتاح السيسي مع الرئيس الفرنسي إيمانويل ماكرون.',
    type: 'CONSULT',
    participants: ['عبد الفتاح السيسي', 'إيمانويل ماكرون'],
    place: 'جدة',
    time: '2023-05-10',
    status: 'ongoing',
  },
  // A nationality on the noun acts; «for» and «on» name who is struck, and where.
  {
    text: 'وجاء ذلك بعد [القصف] الروسي على أوكرانيا أمس.',
    type: 'ASSAULT',
    participants: ['الروسي', 'أوكرانيا'],
    place: 'أوكرانيا',
    time: '2023-05-09',
    status: 'occurred',
  },
  // An agreement in a relative clause: its parties follow the verb.
  {
    text: 'وأشاد الوزير بالاتفاق الذي [أبرمته] السعودية مع إيران في بكين.',
    type: 'AGREE',
    participants: ['السعودية', 'إيران'],
    place: 'بكين',
    status: 'occurred',
  },
  // Unnamed forces stand for their state, and troops that set out are no visit.
  {
    text: 'وأعلن البيان أن قوات فرنسية [ستتوجه] إلى رومانيا.',
    type: 'MOBILIZE',
    participants: ['فرنسية'],
    place: 'رومانيا',
    status: 'planned',
  },
  // Drills of one state show arms; joint drills are cooperation. Beginning and end make one stretch of time.
  {
    text: 'و[تشارك] تركيا في تدريبات مشتركة مع أذربيجان.',
    type: 'COOPERATE',
    participants: ['تركيا', 'أذربيجان'],
    status: 'ongoing',
  },
  // An act of speech that is a political act.
  {
    text: '[اتهمت] باريس طهران بانتهاك القانون الدولي، وقالت فرنسا وإيران إنهما ستردان.',
    type: 'ACCUSE',
    participants: ['باريس', 'طهران'],
    status: 'occurred',
  },
  {
    text: '[استدعت] وزارة الخارجية العراقية السفير التركي في بغداد أمس.',
    type: 'ACCUSE',
    participants: ['وزارة الخارجية العراقية', 'التركي'],
    place: 'بغداد',
    time: '2023-05-09',
    status: 'occurred',
  },
  // Who attended joins the meeting, beside those who held it.
  {
    text: 'عقد وزير المالية السعودي محمد الجدعان [اجتماعا] مع نظيره المصري محمد معيط بحضور السفير السعودي أسامة نقلي.',
    type: 'CONSULT',
    participants: ['محمد الجدعان', 'محمد معيط', 'أسامة نقلي'],
    status: 'occurred',
  },
  // «during the visit» governs nobody: whom one meets stands after it.
  {
    text: 'و[سيلتقي] الرئيس الأوكراني فولوديمير زيلينسكي خلال الزيارة أمير قطر تميم بن حمد آل ثاني.',
    type: 'CONSULT',
    participants: ['فولوديمير زيلينسكي', 'تميم بن حمد آل ثاني'],
    status: 'planned',
  },
  // A journey whose traveller, place and days are told is told whole.
  {
    text: '[سيزور] الرئيس الأوكراني فولوديمير زيلينسكي الدوحة يومي 15 و16 مايو.',
    type: 'CONSULT',
    participants: ['فولوديمير زيلينسكي'],
    place: 'الدوحة',
    time: '2023-05-15/2023-05-16',
    status: 'planned',
  },
  // A cue governs what follows it at once, and not what stands after «since».
  {
    text: 'وبات الاتفاق في حكم الملغي منذ [انسحاب] الولايات المتحدة منه في 2018.',
    type: 'RETREAT',
    participants: ['الولايات المتحدة'],
    time: '2018',
    status: 'occurred',
  },
];

/** Sentences that say no event. */
export const negatives: readonly string[] = [
  'وعقد الوزير مؤتمرا صحفيا.',
  'وأكد الوزير عمق العلاقات بين البلدين الشقيقين وحرصه على تعزيزها.',
  'وتبادلا وجهات النظر حول القضايا ذات الاهتمام المشترك.',
  'يبلغ سعر الذهب مستوى مرتفعا في الأسواق.',
  // Reached an amount; received visitors without a name.
  'وارتفعت أسهم شركة أبل لتصل إلى 13 مليار دولار.',
  'وتستقبل تركيا الملايين من الزوار.',
  // «is called», «his family», «recorded», «the course of».
  'واعترف رجل يدعى كامل بذلك.',
  'وكان الطفل مع أسرته في الحديقة.',
  'وسجل القطاع انتعاشا ملحوظا.',
  'واطلع على سير العمل في المستشفى.',
];

/** What is not read yet, and why. */
export const notYet: readonly (EventExample & { readonly why: string })[] = [];
