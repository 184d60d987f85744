import type { Predicate } from '../../core/record.ts';

/** What a sentence states: who or what, the predicate, and the object; an entity's Arabic name, or a position. */
export interface RelationExample {
  readonly text: string;
  readonly relations: readonly (readonly [subject: string, predicate: Predicate, object: string])[];
}

export const positions: readonly RelationExample[] = [
  {
    text: 'التقى وزير الخارجية الفرنسي جان نويل بارو عددا من الطلاب في الجامعة.',
    relations: [['جان نويل بارو', 'holdsPosition', 'Foreign Minister of France']],
  },
  {
    text: 'قالت نورة الهاجري، المتحدثة باسم منظمة الصحة العالمية، إن اللقاح آمن.',
    relations: [['نورة الهاجري', 'holdsPosition', 'Spokesperson of the World Health Organization']],
  },
  {
    text: 'افتتح المعرض وزير الثقافة والسياحة التونسي، سمير البوعزيزي، بحضور عدد من الفنانين.',
    relations: [['سمير البوعزيزي', 'holdsPosition', 'Culture and Tourism Minister of Tunisia']],
  },
  {
    text: 'وصل نائب رئيس الوزراء وزير الدفاع العراقي أحمد الراوي إلى البصرة.',
    relations: [
      ['أحمد الراوي', 'holdsPosition', 'Deputy Prime Minister'],
      ['أحمد الراوي', 'holdsPosition', 'Defence Minister of Iraq'],
    ],
  },
  {
    text: 'كرّم السفير الياباني لدى القاهرة كينجي ساتو خمسة من طلاب اللغة اليابانية.',
    relations: [['كينجي ساتو', 'holdsPosition', 'Ambassador of Japan to Egypt']],
  },
  {
    text: 'وتحدث أحمد الزعبي محافظ الإسكندرية عن موسم الزيتون.',
    relations: [['أحمد الزعبي', 'holdsPosition', 'Governor of Alexandria']],
  },
  {
    text: 'اجتمع وزير الخارجية البولندي رادوسواف سيكورسكي مع نظيره التركي هاكان فيدان في وارسو.',
    relations: [
      ['رادوسواف سيكورسكي', 'holdsPosition', 'Foreign Minister of Poland'],
      ['هاكان فيدان', 'holdsPosition', 'Foreign Minister of Turkey'],
    ],
  },
  {
    text: 'زار الرئيس الأمريكي السابق باراك أوباما معرض الكتب.',
    relations: [['باراك أوباما', 'holdsPosition', 'Former President of the United States']],
  },
  {
    text: 'قال سالم المنصوري، رئيس لجنة الحكام، إن القرار صحيح.',
    relations: [['سالم المنصوري', 'holdsPosition', 'رئيس لجنة الحكام']],
  },
  {
    text: 'صوّت عضو مجلس الشيوخ الأمريكي خالد النجار ضد القانون.',
    relations: [['خالد النجار', 'memberOf', 'مجلس الشيوخ الأمريكي']],
  },
];

export const memberships: readonly RelationExample[] = [
  {
    text: 'وتضم رابطة دول جنوب شرق آسيا إندونيسيا وماليزيا و3 دول أخرى (تايلاند وفيتنام ولاوس) وسنغافورة.',
    relations: ['إندونيسيا', 'ماليزيا', 'تايلاند', 'فيتنام', 'لاوس', 'سنغافورة'].map(
      (state) => [state, 'memberOf', 'رابطة دول جنوب شرق آسيا'] as const,
    ),
  },
  {
    text: 'ناقش مجلس التعاون الخليجي الذي يضم السعودية وعمان والكويت أسعار القمح.',
    relations: ['السعودية', 'عمان', 'الكويت'].map((state) => [state, 'memberOf', 'مجلس التعاون الخليجي'] as const),
  },
  {
    text: 'وقالت ليتوانيا، العضو في الاتحاد الأوروبي، إنها ستستقبل مزيدا من الطلاب.',
    relations: [['ليتوانيا', 'memberOf', 'الاتحاد الأوروبي']],
  },
];

export const locations: readonly RelationExample[] = [
  { text: 'يعقد المهرجان في مدينة مراكش بالمغرب كل خريف.', relations: [['مراكش', 'locatedIn', 'المغرب']] },
  { text: 'بدأت الأشغال في مدينة وهران الجزائرية منذ شهر.', relations: [['وهران', 'locatedIn', 'الجزائر']] },
  { text: 'هبطت الطائرة في العاصمة السنغالية داكار بعد الظهر.', relations: [['داكار', 'locatedIn', 'السنغال']] },
  { text: 'سقط المطر على حمص وسط سوريا طوال الليل.', relations: [['حمص', 'locatedIn', 'سوريا']] },
  { text: 'أغلقت السفارة الكندية في الخرطوم أبوابها أمس.', relations: [['السفارة الكندية', 'locatedIn', 'الخرطوم']] },
  {
    text: 'نشرت منظمة الصحة العالمية، ومقرها جنيف، نصائح جديدة للمسافرين.',
    relations: [['منظمة الصحة العالمية', 'locatedIn', 'جنيف']],
  },
  {
    text: 'ناقشت لجنة الميزانية في البرلمان الأوروبي خطة القطارات.',
    relations: [['لجنة الميزانية', 'partOf', 'البرلمان الأوروبي']],
  },
  {
    text: 'أيدت كندا، حليفة الولايات المتحدة، مشروع القرار.',
    relations: [['كندا', 'alliedWith', 'الولايات المتحدة']],
  },
];

/** Sentences that state none of these facts, though they look alike. */
export const none: readonly string[] = [
  'قال مسؤول حكومي إن الأسعار ستنخفض.',
  'استقبل الملك وزير الخارجية الألماني في قصره.',
  'قال الدكتور سعيد الغامدي إن المرض نادر.',
  'وصل الوفد إلى القاهرة ثم سافر إلى السودان.',
  'تضم المدينة القديمة مساجد ومدارس وأسواقا.',
  'نقلت صحيفة لوموند الفرنسية أن الحريق انتهى.',
];

/** What cannot be read yet, and why. */
export const notYet: readonly (RelationExample & { readonly why: string })[] = [
  {
    text: 'تولى سعيد الغامدي منصب وزير الصحة السعودي قبل عامين.',
    relations: [['سعيد الغامدي', 'holdsPosition', 'Health Minister of Saudi Arabia']],
    why: 'A verb stands between the holder and the office; who takes it is for the events stage to tell.',
  },
  {
    text: 'وهبط الفريق في مطار حمد الدولي أمس، وسيلعب في الدوحة غدا.',
    relations: [['مطار حمد الدولي', 'locatedIn', 'الدوحة']],
    why: 'The words do not say it; only what is known of the airport does.',
  },
];
