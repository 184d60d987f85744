import { WordNotes } from '../../core/word-notes.ts';
import { keyOf } from '../../text/normalise.ts';
import type { Text } from '../../text/prepare-text.ts';
import type { Token } from '../../text/tokens.ts';
import type { Tense } from '../../times/meaning.ts';

/**
 * The tense of the verb that a time hangs on: the nearest verb before it in its sentence, since Arabic puts the verb
 * first («أعلنت الأربعاء»); where there is none, the nearest behind it («والاثنين يلتقي»).
 */
export function tenseAt(text: Text, first: number, end: number): Tense | null {
  const sentence = text.sentences[text.sentenceOf[first]!]!;
  const from = Math.max(sentence.firstToken, first - REACH);
  for (let i = first - 1; i >= from; i--) {
    const tense = tenseOf(text, i);
    if (tense) return tense;
  }
  const to = Math.min(sentence.endToken, end + REACH);
  for (let i = end; i < to; i++) {
    const tense = tenseOf(text, i);
    if (tense) return tense;
  }
  return null;
}

/** How many words away a verb may be: clauses in news are long, but not endless. */
const REACH = 16;

const tenses = new WordNotes<Tense | null>();

function tenseOf(text: Text, i: number): Tense | null {
  const token = text.tokens[i]!;
  if (token.kind !== 'word') return null;
  let tense = tenses.get(token);
  if (tense === undefined) tense = tenses.keep(token, tenseOfWord(token));
  // «لم يصل»: a present form, but the past is meant; «لن يصل»: the future.
  if (tense === 'present' && i > 0) {
    const before = text.tokens[i - 1]!;
    if (hasStem(before, PAST_PARTICLES)) return 'past';
    if (hasStem(before, FUTURE_PARTICLES)) return 'future';
  }
  return tense;
}

function tenseOfWord(token: Token): Tense | null {
  for (const { stem, definite } of token.cuts) {
    if (definite) continue;
    if (PAST.has(stem)) return 'past';
    if (FUTURE_WORDS.has(stem)) return 'future';
  }
  for (const { stem, proclitics, definite } of token.cuts) {
    if (definite || NOUNS.has(stem)) continue;
    if (proclitics.endsWith('س') && !NOUNS.has(`س${stem}`) && isImperfect(stem)) return 'future';
  }
  for (const { stem, proclitics } of token.cuts) {
    if ((proclitics === '' || proclitics === 'و' || proclitics === 'ف') && isImperfect(stem)) return 'present';
    if (
      (proclitics === '' || proclitics === 'و' || proclitics === 'ف') &&
      FEMININE_PAST.test(stem) &&
      !NOUNS.has(stem)
    ) {
      return 'past';
    }
  }
  return null;
}

/** ي opens few nouns, and those of news are listed; ت opens many («تعاون», «تركيا»), so only its commonest verbs are. */
function isImperfect(stem: string): boolean {
  if (NOUNS.has(stem)) return false;
  if (stem.startsWith('ي')) return stem.length >= 3 && !NOT_A_VERB.test(stem);
  return stem.startsWith('ت') && TA_VERBS.has(stem);
}

/** «يابانية», «يمنيين»: adjectives and plurals. */
const NOT_A_VERB = /(ية|يين|يون|ات|ة|يا)$/;

/** «أعلنت», «استقبلت»: four letters and more with ت at the end, as no noun of news has it without being listed. */
const FEMININE_PAST = /^(ا.{2,}|.{3})ت$/;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean).map(keyOf));

function hasStem(token: Token, stems: ReadonlySet<string>): boolean {
  for (const cut of token.cuts) if (stems.has(cut.stem)) return true;
  return false;
}

const PAST_PARTICLES = words('لم');
const FUTURE_PARTICLES = words('لن سوف قد');

const FUTURE_WORDS = words(`
  سوف المقرر مقررا مقرر المرتقب يرتقب مرتقبا المنتظر ينتظر منتظرا المتوقع يتوقع متوقعا المزمع مزمعا يعتزم تعتزم نعتزم اعتزامه
  يستعد تستعد استعدادا المرجح يرجح يخطط تخطط نخطط سيتم ستتم تمهيدا المفترض يفترض ينوي تنوي يعتزمون المنتظرة المقررة المرتقبة المزمعة
`);

/** The forms of a past verb for two and for many: «اتفقا», «التقيا», «أعلنوا». Short verbs would be nouns: «بحثا». */
const pastForms = (verbs: ReadonlySet<string>): ReadonlySet<string> => {
  const forms = new Set(verbs);
  for (const verb of verbs) {
    if (verb.length < 4) continue;
    forms.add(`${verb}ا`);
    forms.add(verb.endsWith('ي') ? `${verb.slice(0, -1)}وا` : `${verb}وا`);
  }
  return forms;
};

const PAST = pastForms(
  words(`
  قال قالت قالوا أعلن أعلنت أكد أكدت أوضح أوضحت أضاف أضافت ذكر ذكرت أفاد أفادت أشار أشارت صرح صرحت كشف كشفت نقل نقلت بين بينت
  اعتبر اعتبرت رأى رأت نفى نفت دعا دعت طالب طالبت حذر حذرت ندد نددت أدان أدانت رحب رحبت أعرب أعربت أبلغ أبلغت شدد شددت لفت
  بحث بحثت ناقش ناقشت التقى التقت استقبل استقبلت اجتمع اجتمعت زار زارت وصل وصلت غادر غادرت عاد عادت بدأ بدأت انتهى انتهت عقد عقدت
  وقع وقعت شن شنت قتل قتلت أصيب أصيبت استشهد لقي لقيت توفي توفيت اعتقل اعتقلت أوقف أوقفت أطلق أطلقت قصف قصفت هاجم هاجمت سيطر سيطرت
  افتتح افتتحت ترأس ترأست شارك شاركت حضر حضرت قدم قدمت تسلم تسلمت سلم سلمت تلقى تلقت أجرى أجرت بعث بعثت وجه وجهت أرسل أرسلت
  وافق وافقت أقر أقرت صادق صادقت رفض رفضت قرر قررت أصدر أصدرت صدر صدرت نشر نشرت كتب كتبت فاز فازت خسر خسرت تعادل سجل سجلت حقق حققت
  تغلب تغلبت توج توجت ارتفع ارتفعت انخفض انخفضت تراجع تراجعت هبط هبطت أغلق أغلقت بلغ بلغت كان كانت كانوا تم تمت جرى جرت شهد شهدت
  عثر ضبط ضبطت تمكن تمكنت أحبط أحبطت أنهى أنهت أطاح تعرض تعرضت اندلع اندلعت انفجر انفجرت استهدف استهدفت اقتحم اقتحمت انسحب انسحبت
  دشن دشنت شيع شيعت احتفل احتفلت اختتم اختتمت انطلق انطلقت أقام أقامت نظم نظمت فتح فتحت ألقى ألقت ألقي أحال أحالت رفع رفعت
  عين عينت انتخب انتخبت أدى أدت باشر باشرت نفذ نفذت اتفق اتفقا اتفقت تبادل فرض فرضت استدعى استدعت جدد جددت أصبح أصبحت ظهر ظهرت
  ليس ليست مازال ظل ظلت شكل تأسس تأسست دخل دخلت خرج خرجت سقط سقطت تحدث تحدثت أثار أثارت شنت اتهم اتهمت هدد هددت
`),
);

/** The commonest present verbs with ت; in headlines and reports of meetings they tell what is to come. */
const TA_VERBS = words(`
  تعقد تبدأ تنطلق تستضيف تستقبل تزور تصل تنتهي تستمر تشارك تقام تجري تبحث تناقش تلتقي تنظم تشهد تحتضن تستأنف تختتم تفتتح تجتمع
  تواجه تتوجه تغادر تقيم تطلق تعلن تجمع تسلم تواصل تعود تتواصل تنظر تستغرق تستكمل تقدم تنفذ
`);

/** Nouns and names that look like a verb: they open with ي, سي, ست, or close in ت. */
const NOUNS = words(`
  يوم يوما يومي يوميا يومين يومان يناير يونيو يونيه يوليو يوليه يوليوز يد يده يدي يدها يمين يمن يسار يهود يهودي يوسف يحيى ياسر ياسين يزيد
  يورو يونان ياباني يمني يوناني يونس يعقوب ينبع يافا يخت يقين يتيم يأس يسوع يوان يمينا يسارا يدا يعني ينبغي يلي يجب يمكن يذكر يقول يضيف
  سياسة سياسي سياسية سيارة سيارات سيناء سيدة سيدات سيد سيادة سيطرة سينما سيول سيف سيرة سير سياق سياج سياحة سياحي سيستاني سيناريو سيسي سيتي سيئول سيدني سيراليون سيبيريا سيشل سيناتور سيولة سيجارة
  سيرجيو سيرجي سيرينا سيمون سيميوني سيلفا سيلتا سيلفيو سينغ سيستم سيليكون سيراميك
  ستة ستين ستون ستار ستاد ستوكهولم سترة سنة سنوات سنوي سنوية سنويا سند سنغافورة ساعة ساعات سابق سابقا سادس سابع سامي سالم سامح سارة
  وقت بيت صوت موت كويت إنترنت انترنت انتخابات اتفاقات ذات بنت زيت ثابت تحت أخت سبت توقيت تثبيت تفتيت حيث ملكوت كبريت سكوت قوت نبات صامت
  استات اقليات اليات امارات اجراءات ازمات اوقات ابيات انباءات اعتداءات انفجارات اصوات ادوات اموات اخوات اسمنت
`);
