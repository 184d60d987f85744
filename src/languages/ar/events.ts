import { WordNotes } from '../../core/word-notes.ts';
import type {
  EventsPack,
  LightPair,
  LightVerb,
  StatusCue,
  Tense,
  TriggerForm,
  TriggerReading,
  Word,
  WordClass,
} from '../../events/events-pack.ts';
import { keyOf } from '../../text/normalise.ts';
import type { Cut } from '../../text/text-pack.ts';
import type { Token } from '../../text/tokens.ts';
import { type EventsLexicon, eventsLexicon, type TriggerFormEntry } from './events-lexicon.ts';
import { ATTACHED, PREPOSITION_PHRASES } from './events-words.ts';
import { withoutEnclitic } from './text.ts';

export const events: EventsPack = {
  language: 'ar',
  joins: joinsBefore,
  word: (token) => analysisOf(token).word,
  named: (token) => analysisOf(token).named,
  isRest: isWord,
  attached: prepositionIn,
  isWord: (token, word) => startsAs(token, word),
  get weights() {
    return eventsLexicon().weights;
  },
};

/** Function words and small word classes; each word written once, under what it does. */
const CLASSES: { readonly [C in WordClass]?: string } = {
  complementizer:
    'أن إن أنه أنها أنهم أنهما إنه إنها إنهم بأن بأنه بأنها بأنهم لأن لأنه لأنها أنني إنني أننا إننا بأننا',
  'with-pronoun':
    'أنه أنها أنهم أنهما إنه إنها إنهم بأنه بأنها بأنهم لأنه لأنها لكنه لكنها لكنهم أننا إننا أنني إنني بأننا',
  relative: 'الذي التي اللذان اللذين اللتان اللتين الذين اللواتي اللاتي',
  subordinator:
    'حيث إذ عندما حين حينما بينما فيما مما لكن لكنه لكنها لكنهم ولكن كما بعدما قبلما ريثما كلما علما غير حسبما وفقما مذ',
  condition: 'إذا لو شريطة',
  was: 'كان كانت كانا كانتا كانوا',
  // A form of «to be» is no event and no clause's own verb: «to have discussed», «was not on a visit».
  be: 'يكون تكون يكونوا يكونا يكن تكن ليكون لتكون',
  perfect: 'قد لقد',
  future: 'سوف',
  'not-past': 'لم',
  'not-future': 'لن',
  not: 'لا ليس ليست',
  may: 'ربما لعل',
  // People without names who act for a state or a body: the nationality or name beside them takes part.
  party:
    'قوات القوات سلطات السلطات حكومة الحكومة جيش الجيش شرطة الشرطة مسؤولون مسؤولين مسؤولو مسؤولي مسئولون مسئولين المسؤولون المسؤولين ' +
    'مسؤول المسؤول مسؤولة المسؤولة وفد الوفد وفدا وفود مقاتلون مقاتلين مقاتلي مقاتلو عناصر مسلحون مسلحين مسلحي مسلحو متمردو متمردي متمردون متمردين المتمردين المتمردون ' +
    'ميليشيات ميليشيا مليشيا مليشيات الميليشيات المليشيات طائرات الطائرات مقاتلات طائرة الطيران طيران بحرية البحرية سفن زوارق مدفعية دبابات جنود الجنود جندي ضابط ضباط ' +
    'قيادة القيادة إدارة الإدارة برلمان نواب وزراء الوزراء قادة القادة زعماء الزعماء رؤساء الرؤساء ممثلين ممثلون ممثلي ممثلو دبلوماسيون دبلوماسيين الجانب الطرف ' +
    'نظام النظام رئاسة الرئاسة سفارة مندوب مبعوث الدول دول دولة جمهورية مملكة سلطنة الجمهورية أمن الأمن مخابرات استخبارات حركة جماعة تنظيم حزب منظمة محكمة القضاء لجنة ' +
    'فريق منتخب نادي شركة مجموعة مجلس أعضاء أنصار مؤيدو مؤيدي كبار عدد عددا بعض',
  both: 'الجانبان الجانبين الطرفان الطرفين البلدان البلدين الوزيران الوزيرين الرئيسان الرئيسين القائدان القائدين الزعيمان الزعيمين الدولتان الدولتين المسؤولان المسؤولين كلاهما',
  // Before a name, and no part of what the name hangs on.
  honorific:
    'فخامة معالي سمو صاحب صاحبة السمو الملكي جلالة سعادة دولة الدكتور الدكتورة د الأستاذ الأستاذة الشيخ السيد السيدة أخيه أخاه أخوه شقيقه نظيره نظيرته نظيرها نظيرتها',
  forces:
    'قوات القوات قواتها قواته جنود الجنود جنودا طائرات مقاتلات سفن سفينة سفينتان حاملة بارجة مدمرة مدمرات فرقاطة كتيبة لواء وحدات دبابات أرتال رتل',
  joint: 'مشترك مشتركة المشترك المشتركة المشتركين مشتركين',
  begins: 'يبدأ تبدأ بدأ بدأت ينطلق تنطلق انطلق انطلقت',
  ends: 'ينتهي تنتهي انتهى انتهت يختتم تختتم اختتم اختتمت',
  // A word of its own, after which a noun must come.
  preposition: 'في من إلى على عن لدى ضمن عبر',
  since: 'منذ مذ',
  first: 'أول أولى الأول الأولى',
  press: 'صحفي صحافي صحفية صحافية صحفيا صحافيا إعلامي إعلامية تلفزيوني تلفزيونية تلفزيونيا إذاعي إذاعية',
};

/** Nouns that begin with a letter of the present tense: a verb is guessed from ي alone, which few nouns have. */
const NOT_VERBS = new Set(
  'يوم يوما يومي يومين يوميا يومية يونيو يوليو يناير يورو يد يدي يده يدها يمين يمني يمنية يسار يسارا يهود يهودي يهودية ياباني يابانية يونان يوناني يونانية ياسر ياسين يحيي يوسف يعقوب يزيد ينبع يافع يخت ينابيع يتيم يتامي يقين يابسة يوغسلافيا يلدريم يورغن يونس يان يول ين يامي ياسمين يسوع يثرب يانصيب يونيسف يويفا يوفنتوس يلتسين يانوكوفيتش يتسحاق يعني'.split(
    ' ',
  ),
);
const NOT_FUTURE = new Set(
  'سيارة سيارات سيارته سيد سيدة سيدات سيادة سياسة سياسي سياسية سياسيا سياسات سياسيين سيطرة سيناء سيول سيف سيرة سير سيناريو سينما سيدني سياق سيل سيم سيدي سيولة سياح سياحة سياحي سياحية ست ستة ستين ستون ستار ستائر ستوكهولم ستيفن ستالين ستوديو سنة سنوات سنتين سنوي سنوية سنويا سند سنغافورة سنغال سني سنية ساحة ساعة ساعات ساحل ساحلية ساخن ساخنة ساري سارية سابق سابقة سابقا ساحات ساعد ساعدت ساهم ساهمت ساند ساندت ساد سادت سادس سادسة سان سام سامي سامية ساركوزي سيناتور سيرغي سيرجي سيسي سيتي سيميوني سيبقي'.split(
    ' ',
  ),
);

/** Frequent verbs that neither say an event nor report speech; unpointed, a past verb shows nothing of itself. */
const OTHER_VERBS = new Set(
  'توجد تسعي تاتي تهدف تقوم تبقي تظل تمثل تشكل جاء جاءت تجيء ياتي تعد يعد سعي سعت سعوا ظل ظلت اصبح اصبحت بات باتت صار صارت ادي ادت اتي اتت بلغ بلغت استمر استمرت تمكن تمكنت نجح نجحت فشلت حاول حاولت اراد ارادت شكلت مثلت وجدت تركت اخذت وضعت جعلت عملت قامت زادت ارتفع ارتفعت انخفض انخفضت تزايد تزايدت تصاعد تصاعدت اثار اثارت تسبب تسببت اسفر اسفرت تضمن تضمنت شملت تركزت تنتهي انتهي انتهت تبدا تبدأ تستمر تستغرق استغرق استغرقت تتضمن تشمل تشهد شهدت تعتزم تخطط تستعد تحاول تواجه تعاني تحظي تتمتع تعود تعمل تؤدي تسهم تصل تصبح تكثف كثف كثفت اضطر اضطرت بقي بقيت لعبت عاني عانت تسعيان'.split(
    ' ',
  ),
);

const classesByWord: ReadonlyMap<string, ReadonlySet<WordClass>> = (() => {
  const byWord = new Map<string, Set<WordClass>>();
  for (const [name, words] of Object.entries(CLASSES)) {
    for (const word of words.split(' ')) {
      const key = keyOf(word);
      const classes = byWord.get(key) ?? new Set<WordClass>();
      classes.add(name as WordClass);
      byWord.set(key, classes);
    }
  }
  return byWord;
})();
/** Classes of full words: what is in them is still a noun or a verb. */
const OPEN_CLASSES: readonly WordClass[] = ['party', 'both', 'honorific', 'forces', 'joint', 'begins', 'ends', 'press'];
const NO_CLASSES: ReadonlySet<WordClass> = new Set();

interface Analysis {
  readonly word: Word;
  readonly named: Word;
}

const analyses = new WordNotes<Analysis>();

function analysisOf(token: Token): Analysis {
  const known = analyses.get(token);
  if (known) return known;
  return analyses.keep(token, token.kind === 'word' && token.form.length <= 40 ? analyse(token) : NOTHING);
}

const NO_PAIRS: ReadonlyMap<string, LightPair> = new Map();
const NO_WORD: Word = {
  classes: NO_CLASSES,
  prepositions: [],
  attached: null,
  joined: false,
  verb: null,
  speech: false,
  light: null,
  pairs: NO_PAIRS,
  triggers: [],
  cues: [],
};
const NOTHING: Analysis = { word: NO_WORD, named: NO_WORD };

function analyse(token: Token): Analysis {
  const lexicon = eventsLexicon();
  const whole = token.cuts[0]!;
  const owned = withoutPronouns(token);
  const plain = (cut: Cut) => cut.length === 0 || isConjunction(cut.proclitics);
  let classes: ReadonlySet<WordClass> = NO_CLASSES;
  let prepositions: Word['prepositions'] = [];
  let joined = false;
  for (const cut of token.cuts) {
    if (!plain(cut) && !isFuture(cut.proclitics)) continue;
    const found = classesByWord.get(cut.stem);
    const phrases = PREPOSITION_PHRASES.get(cut.stem);
    if (!found && !phrases) continue;
    classes = found ?? NO_CLASSES;
    prepositions = phrases ?? [];
    joined = cut.length > 0;
    break;
  }
  const closed = OPEN_CLASSES.some((name) => classes.has(name)) ? false : classes !== NO_CLASSES;
  const readings =
    closed || (prepositions[0]?.words.length === 1 && whole.stem !== 'قرب') ? [] : readingsOf(token, owned, lexicon);
  const light = closed ? null : lightOf(token, owned, lexicon);
  const preposition = prepositions[0]?.words.length === 1 || prepositions.some((p) => p.words.length === 1);
  const tense = closed || preposition ? null : tenseOf(token, lexicon, readings, light);
  if (!joined && tense) joined = tense.joined;
  if (!joined && !tense && !closed) joined = joinsNoun(whole.stem);
  const word: Word = {
    classes,
    prepositions,
    attached: tense || closed ? null : attachedOf(token, readings),
    joined,
    verb: tense?.tense ?? null,
    speech: !preposition && token.cuts.some((cut) => plain(cut) && lexicon.speech.has(cut.stem)),
    light,
    pairs: pairsOf(token, owned, lexicon),
    triggers: readings,
    cues: cuesOf(token, lexicon),
  };
  const plainWord = word.verb === null && classes.size === 0 && prepositions.length === 0;
  // A word of a name is neither verb nor particle, whatever it is spelled like.
  const named = plainWord ? word : { ...word, classes: NO_CLASSES, prepositions: [], verb: null, speech: false };
  return { word, named };
}

/** A stem from which a pronoun was cut, too: «زيارة» in «زيارتها», «التقى» in «التقاه». */
interface Owned {
  readonly cut: Cut;
  readonly stem: string;
  readonly enclitic: string;
}

const NOTHING_OWNED: readonly Owned[] = [];

/** All stems without a pronoun. A word with its article has none. */
function withoutPronouns({ cuts }: Token): readonly Owned[] {
  let found: Owned[] | undefined;
  for (const cut of cuts) {
    if (cut.definite) continue;
    for (const { stem, enclitic } of withoutEnclitic(cut.stem)) {
      found ??= [];
      found.push({ cut, stem, enclitic });
    }
  }
  return found ?? NOTHING_OWNED;
}

/** «والوزير», «ورئيس»: a noun that begins with و is joined, unless و is its own first letter. */
function joinsNoun(stem: string): boolean {
  return (
    stem[0] === 'و' && stem.length >= 4 && (stem.startsWith('وال') || stem.startsWith('وو') || !OWN_WAW.test(stem))
  );
}

const OWN_WAW =
  /^و(زير|زار|زراء|كيل|كال|كلاء|فد|فود|فاة|في|لي|لاي|لاة|صول|صل|ضع|قف|قت|قع|حد|سط|سائل|سيل|طن|ثيق|ثائق|جه|رش|اشنط|اقع|اجب|احد|اسع|ساط|عد|هم|رق|ظيف|راء|دي|ارد|الد|فق|جود|ضوح)/;

const isFuture = (proclitics: string) => proclitics === 'س' || proclitics === 'وس' || proclitics === 'فس';
const isConjunction = (proclitics: string) => proclitics === 'و' || proclitics === 'ف';

/** Whether «and» or «so» is the first of the letters cut off. */
function joinsBefore(proclitics: string): boolean {
  return proclitics[0] === 'و' || proclitics[0] === 'ف';
}

/** The preposition among the letters cut off: after «and», if that is there. */
function prepositionIn(proclitics: string): Word['attached'] {
  return ATTACHED[proclitics[joinsBefore(proclitics) ? 1 : 0] ?? ''] ?? null;
}

/** The letters that may stand before a verb: and, so, will, and ل of purpose. */
const BEFORE_VERB = new Set(['', 'و', 'ف', 'س', 'وس', 'فس', 'ل', 'ول', 'فل']);
const VERB_FORMS = new Set<TriggerForm>(['past', 'present', 'jussive', 'first']);

/**
 * Words that news hardly ever writes as the verb they are spelled like: «here» and «the two congratulated», «the course
 * of» and «ran», «is called» and «is called upon», «his family» and «she captured him». Folded.
 */
const NOT_TRIGGERS = new Set('هنا سير يدعي تدعي اسرته اسرتها اسرتهم اسرتنا'.split(' '));

function readingsOf(token: Token, owned: readonly Owned[], lexicon: EventsLexicon): Word['triggers'] {
  const found: TriggerReading[] = [];
  const seen = new Set<string>();
  const add = (stem: string, cut: Cut, pronoun: boolean) => {
    const hits = lexicon.triggers.get(stem);
    if (!hits || NOT_TRIGGERS.has(cut.stem)) return;
    for (const hit of hits) {
      if (!fits(hit, cut, pronoun)) continue;
      // «الحنا» is henna before it is «he urged us»: news has no short verb with «us».
      if (pronoun && stem.length <= 3 && VERB_FORMS.has(hit.form) && cut.stem.endsWith('نا')) continue;
      const id = `${hit.entry.lemma}|${hit.entry.type}|${hit.entry.pos}|${hit.form}|${hit.rest.length}`;
      if (seen.has(id)) continue;
      seen.add(id);
      found.push({
        entry: hit.entry,
        form: hit.form,
        passive: hit.passive,
        words: 1 + hit.rest.length,
        rest: hit.rest,
        cut: cutOff(cut),
        proclitics: cut.proclitics,
        definite: cut.definite,
        pronoun,
        dual: VERB_FORMS.has(hit.form) && DUAL.test(stem) && hit.form !== 'first',
      });
    }
  };
  // The whole word before any way of cutting it: «وزير» is no form of «زار», «سموه» none of «سمى».
  for (const cut of token.cuts) {
    if (found.length > 0 && cut.length > 0 && found.some((r) => r.words === 1 && r.cut === 0)) break;
    add(cut.stem, cut, false);
    if (found.length > 0) continue;
    // An indefinite noun in the accusative carries an alif; a dual its ending.
    if (cut.stem.length >= 5 && cut.stem.endsWith('ا')) addNoun(cut.stem.slice(0, -1), cut, add);
    if (cut.stem.length >= 6 && (cut.stem.endsWith('ان') || cut.stem.endsWith('ين'))) {
      const base = cut.stem.slice(0, -2);
      addNoun(base.endsWith('ت') ? `${base.slice(0, -1)}ة` : base, cut, add);
    }
  }
  if (found.length === 0) {
    let from: Cut | undefined;
    for (const { cut, stem, enclitic } of owned) {
      if (found.length > 0 && cut !== from) break;
      from = cut;
      if (enclitic !== 'ي' && enclitic !== 'ك' && enclitic !== 'ني') add(stem, cut, true);
    }
    // «رحلته» is «his journey» before it is «she left him».
    found.sort((a, b) => Number(a.form !== 'noun') - Number(b.form !== 'noun'));
  }
  if (found.length < 2) return found;
  // «للمشاركة» is «for taking part» before it is «for the one who takes part».
  found.sort((a, b) => b.words - a.words || Number(a.form === 'participle') - Number(b.form === 'participle'));
  if (found.some((r) => r.form !== 'first')) return found.filter((r) => r.form !== 'first');
  return found;
}

/** «و» and prepositions are no part of a trigger; «س» and «ال» are. */
function cutOff({ proclitics, definite, length }: Cut): number {
  if (definite) return proclitics.endsWith('ال') ? length - 2 : length;
  return proclitics.endsWith('س') ? length - 1 : length;
}

/** Two do it: «اتفقا», «يلتقيان». No verb of one ends so in the third person, but for a few in the past («دعا»). */
const DUAL = /^(ي.{2,}ان|ت.{2,}ان|.{3,}ا)$/;

function addNoun(stem: string, cut: Cut, add: (stem: string, cut: Cut, pronoun: boolean) => void): void {
  const hits = eventsLexicon().triggers.get(stem);
  if (hits?.some((hit) => hit.form === 'noun')) add(stem, { ...cut, definite: false }, false);
}

function fits(hit: TriggerFormEntry, cut: Cut, pronoun: boolean): boolean {
  if (VERB_FORMS.has(hit.form)) {
    if (cut.definite || !BEFORE_VERB.has(cut.proclitics)) return false;
    const future = cut.proclitics.endsWith('س');
    const purpose = cut.proclitics.endsWith('ل');
    if ((future || purpose) && hit.form === 'past') return false;
    if (hit.form === 'jussive' && !purpose && !pronoun) return true;
    return true;
  }
  if (cut.proclitics.includes('س')) return false;
  return !(pronoun && cut.definite);
}

function lightOf(token: Token, owned: readonly Owned[], lexicon: EventsLexicon): LightVerb | null {
  for (const cut of token.cuts) {
    const hit = lexicon.lightVerbs.get(cut.stem);
    if (!hit) continue;
    const future = cut.proclitics.endsWith('س');
    if (hit.form === 'masdar') return cut.proclitics.includes('س') ? null : { ...hit, future: false, dual: false };
    if (cut.definite || !BEFORE_VERB.has(cut.proclitics) || (future && hit.form === 'past')) continue;
    return { ...hit, future, dual: DUAL.test(cut.stem) };
  }
  for (const { cut, stem } of owned) {
    const hit = lexicon.lightVerbs.get(stem);
    if (!hit || hit.form === 'masdar' || !BEFORE_VERB.has(cut.proclitics)) continue;
    return { ...hit, future: cut.proclitics.endsWith('س'), dual: DUAL.test(stem) };
  }
  return null;
}

/** The pairs of a noun however it is cut, then those of its stem without a pronoun («زيارتها»); the first for each verb. */
function pairsOf(token: Token, owned: readonly Owned[], lexicon: EventsLexicon): ReadonlyMap<string, LightPair> {
  let found: Map<string, LightPair> | undefined;
  const add = (noun: string) => {
    const byVerb = lexicon.pairs.get(noun);
    if (!byVerb) return;
    found ??= new Map();
    for (const [verb, pair] of byVerb) if (!found.has(verb)) found.set(verb, pair);
  };
  for (const { stem } of token.cuts) {
    add(stem);
    if (stem.endsWith('ا')) add(stem.slice(0, -1));
  }
  for (const { stem, enclitic } of owned) if (enclitic !== 'ي' && enclitic !== 'ك') add(stem);
  return found ?? NO_PAIRS;
}

function tenseOf(
  token: Token,
  lexicon: EventsLexicon,
  readings: readonly TriggerReading[],
  light: LightVerb | null,
): { tense: Tense; joined: boolean } | null {
  // «أجرى» (he held) is spelled as «أجري» (I hold), «تلقى» (he received) as «تلقى» (she meets): news tells the first.
  const best =
    light && light.form !== 'masdar' && (!readings[0] || readings[0].entry.tier === 'C' || readings[0].form === 'first')
      ? undefined
      : readings[0];
  if (best && VERB_FORMS.has(best.form) && !best.proclitics.endsWith('ل')) {
    return { tense: tense(best.form, best.proclitics), joined: joinsBefore(best.proclitics) };
  }
  if (light && light.form !== 'masdar' && !best) {
    return {
      tense: light.future ? 'future' : light.form,
      joined: token.cuts.some(
        (cut) => cut.length > 0 && joinsBefore(cut.proclitics) && lexicon.lightVerbs.has(cut.stem),
      ),
    };
  }
  for (const cut of token.cuts) {
    if (cut.definite || !BEFORE_VERB.has(cut.proclitics) || cut.proclitics.endsWith('ل')) continue;
    const joined = joinsBefore(cut.proclitics);
    if (lexicon.speech.has(cut.stem) || OTHER_VERBS.has(cut.stem)) {
      return { tense: cut.proclitics.endsWith('س') ? 'future' : /^[يت]/.test(cut.stem) ? 'present' : 'past', joined };
    }
    if (best) continue;
    if (cut.stem.length >= 4 && cut.stem.length <= 8 && cut.stem[0] === 'ي' && !NOT_VERBS.has(cut.stem)) {
      return { tense: cut.proclitics.endsWith('س') ? 'future' : 'present', joined };
    }
    if (
      cut.proclitics.endsWith('س') &&
      cut.stem[0] === 'ت' &&
      cut.stem.length >= 4 &&
      !NOT_FUTURE.has(`س${cut.stem}`)
    ) {
      return { tense: 'future', joined };
    }
  }
  return null;
}

const tense = (form: TriggerForm, proclitics: string): Tense =>
  proclitics.endsWith('س') ? 'future' : form === 'past' ? 'past' : form === 'jussive' ? 'jussive' : 'present';

/** A preposition of one letter before ال is sure; before another letter it is believed where the rest is a known noun. */
function attachedOf(token: Token, readings: readonly TriggerReading[]): Word['attached'] {
  const honorific = token.cuts.find((cut) => cut.length > 0 && classesByWord.get(cut.stem)?.has('honorific'));
  if (honorific) return prepositionIn(honorific.proclitics);
  const known = readings[0];
  if (known) return prepositionIn(known.proclitics);
  for (const { definite, proclitics } of token.cuts) {
    const letter = definite && proclitics[joinsBefore(proclitics) ? 1 : 0];
    if (letter && letter !== 'ا') return ATTACHED[letter] ?? null;
  }
  return null;
}

/** Whether a token is a word of a phrase, with or without its article. */
function isWord(token: Token, word: string): boolean {
  return (
    token.key === word ||
    token.cuts.some(
      (cut) => cut.definite && cut.proclitics === 'ال' && (cut.stem === word || `ال${cut.stem}` === word),
    ) ||
    `ال${token.key}` === word
  );
}

function cuesOf(token: Token, { cues }: EventsLexicon): readonly StatusCue[] {
  for (const cut of token.cuts) {
    if (cut.length > 0 && !isConjunction(cut.proclitics) && !cut.definite && cut.proclitics !== 'ب') continue;
    const found = cues.get(cut.stem) ?? (cut.definite ? cues.get(`ال${cut.stem}`) : undefined);
    if (found) return found;
  }
  return NO_CUES;
}

const NO_CUES: readonly StatusCue[] = [];

/** «وافق على»: the preposition may be a letter written onto the next word. */
function startsAs(token: Token, word: string): boolean {
  if (token.key === word) return true;
  return word.length === 1 && token.cuts.some((cut) => cut.proclitics === word || cut.proclitics === `${word}ال`);
}
