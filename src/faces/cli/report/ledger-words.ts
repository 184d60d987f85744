import type { EntityType } from '../../../core/record.ts';
import type { LifeState } from '../../../ledger/occasions/occasion.ts';
import type { Outcome } from '../../../ledger/transmitters/transmitter-record.ts';
import type { ReportLanguage } from './words.ts';

/** The own words of what the ledger's commands print. Counted things have a form for each number that asks for one. */
export interface LedgerWords {
  readonly states: { readonly [state in LifeState]: string };
  readonly kinds: { readonly [type in EntityType]: string };
  readonly dayNotTold: string;
  readonly dayUnknown: string;
  readonly to: (date: string) => string;
  readonly movedFrom: (date: string) => string;
  readonly movedTo: (before: string, after: string) => string;
  readonly lastMet: (date: string) => string;
  readonly hidden: string;
  readonly counted: { readonly [thing in Counted]: Forms };
  readonly inArticles: (origins: string, articles: string) => string;
  readonly headings: {
    readonly life: string;
    readonly whoSaysSo: string;
    readonly disagreement: string;
    readonly background: string;
    readonly wordings: string;
    readonly chains: string;
    readonly outlets: string;
    readonly occasions: string;
    readonly editions: string;
    readonly copies: string;
    readonly readings: string;
    readonly account: string;
    readonly names: string;
    readonly offices: string;
    readonly doubts: string;
    readonly coming: string;
    readonly past: string;
    readonly said: string;
    readonly articles: string;
    readonly entities: string;
    readonly record: string;
  };
  readonly sides: { readonly [what in 'time' | 'place' | 'status' | 'number' | 'negation']: string };
  readonly sidesOfNegation: { readonly affirmed: string; readonly denied: string };
  readonly nothingInPeriod: (from: string, to: string) => string;
  readonly nearestBefore: (date: string) => string;
  readonly nearestAfter: (date: string) => string;
  readonly more: (command: string) => string;
  readonly nothingFound: string;
  readonly nowUnder: (asked: string, id: string) => string;
  readonly meetings: (times: string, since: string) => string;
  readonly firstMeeting: (since: string) => string;
  readonly lastVisit: (date: string) => string;
  readonly firstVisit: (since: string) => string;
  readonly beside: string;
  readonly noChanges: string;
  readonly noCorrections: string;
  readonly noDoubts: string;
  readonly changes: { readonly [what in 'new' | 'status' | 'time' | 'place' | 'merged' | 'gone' | 'judged']: string };
  readonly undone: string;
  readonly announced: string;
  readonly firstToTell: string;
  readonly outcomes: { readonly [outcome in Outcome]: string };
  readonly asSaid: (successes: number, of: number, low: number, high: number) => string;
  readonly tooFew: string;
  readonly lead: (days: number) => string;
  readonly reprints: (share: string) => string;
  readonly noTransmitters: string;
  readonly superseded: string;
  readonly sameReading: string;
}

export type Counted = 'origins' | 'sources' | 'articles' | 'copies' | 'times' | 'members';

/** By CLDR plural category; `other` stands for those left out. `#` is the number. */
type Forms = { readonly [category in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** A number with what it counts: `2 independent origins`, «أصلان مستقلان». */
export function counted(count: number, thing: Counted, language: ReportLanguage): string {
  const forms = LEDGER_WORDS[language].counted[thing];
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', count.toLocaleString('en'));
}

export const LEDGER_WORDS: { readonly [language in ReportLanguage]: LedgerWords } = {
  en: {
    states: {
      possible: 'possible',
      requested: 'requested',
      announced: 'announced',
      confirmed: 'confirmed',
      moved: 'moved',
      postponed: 'postponed',
      cancelled: 'cancelled',
      denied: 'denied',
      'under way': 'under way',
      held: 'held',
    },
    kinds: {
      person: 'person',
      organization: 'organisation',
      place: 'place',
      event: 'named event',
      product: 'work or product',
    },
    dayNotTold: 'Day not told, or only about',
    dayUnknown: 'on an unknown day',
    to: (date) => `to ${date}`,
    movedFrom: (date) => `moved from ${date}`,
    movedTo: (before, after) => `from ${before} to ${after}`,
    lastMet: (date) => `last met ${date}`,
    hidden: 'hidden',
    counted: {
      origins: { one: '# independent origin', other: '# independent origins' },
      sources: { one: '# origin', other: '# origins' },
      articles: { one: '# article', other: '# articles' },
      copies: { one: '# of them a copy', other: '# of them copies' },
      times: { one: 'once', two: 'twice', other: '# times' },
      members: { one: '# member', other: '# members' },
    },
    inArticles: (origins, articles) => `${origins} in ${articles}`,
    headings: {
      life: 'Life',
      whoSaysSo: 'Who says so',
      disagreement: 'Disagreement',
      background: 'Background',
      wordings: 'Wordings',
      chains: 'By which ways it came',
      outlets: 'Outlets',
      occasions: 'Occasions',
      editions: 'Editions',
      copies: 'The same text elsewhere',
      readings: 'Readings',
      account: 'In the ledger',
      names: 'Names',
      offices: 'Offices',
      doubts: 'To be decided',
      coming: 'To come',
      past: 'Past',
      said: 'Said',
      articles: 'Articles',
      entities: 'Names',
      record: 'As transmitter',
    },
    sides: { time: 'When', place: 'Where', status: 'Whether', number: 'How many', negation: 'Whether' },
    sidesOfNegation: { affirmed: 'affirmed', denied: 'denied' },
    nothingInPeriod: (from, to) => `Nothing is known from ${from} to ${to}.`,
    nearestBefore: (date) => `The last occasion before is on ${date}`,
    nearestAfter: (date) => `the next one after is on ${date}`,
    more: (command) => `There is more: ${command}`,
    nothingFound: 'Nothing was found.',
    nowUnder: (asked, id) => `${asked} is now under ${id}.`,
    meetings: (times, since) => `met ${times} before, since ${since}`,
    firstMeeting: (since) => `no meeting before is known, since ${since}`,
    lastVisit: (date) => `last visit ${date}`,
    firstVisit: (since) => `no visit before is known, since ${since}`,
    beside: 'At the same time there',
    noChanges: 'Nothing has changed since.',
    noCorrections: 'Nobody has corrected anything yet.',
    noDoubts: 'No name is in doubt.',
    changes: {
      new: 'new',
      status: 'state',
      time: 'day',
      place: 'place',
      merged: 'merged',
      gone: 'gone',
      judged: 'corrected',
    },
    undone: 'undone',
    announced: 'announced',
    firstToTell: 'first to tell',
    outcomes: {
      'as said': 'as said',
      moved: 'moved',
      cancelled: 'cancelled',
      denied: 'denied',
      open: 'still to come',
      unknown: 'outcome not known',
    },
    asSaid: (successes, of, low, high) => `as said ${successes} of ${of} known (${low} to ${high} %)`,
    tooFew: 'too few to tell',
    lead: (days) => `median lead ${days} ${days === 1 ? 'day' : 'days'}`,
    reprints: (share) => `reprints ${share}`,
    noTransmitters: 'Nobody has announced anything yet.',
    superseded: 'superseded',
    sameReading: 'Both readings state the same.',
  },
  ar: {
    states: {
      possible: 'محتمل',
      requested: 'مطلوب',
      announced: 'معلن',
      confirmed: 'مؤكد',
      moved: 'منقول',
      postponed: 'مؤجل',
      cancelled: 'ملغى',
      denied: 'منفي',
      'under way': 'جار',
      held: 'منعقد',
    },
    kinds: { person: 'شخص', organization: 'هيئة', place: 'مكان', event: 'حدث له اسم', product: 'عمل أو منتج' },
    dayNotTold: 'اليوم غير معلوم أو تقريبي',
    dayUnknown: 'في يوم غير معلوم',
    to: (date) => `حتى ${date}`,
    movedFrom: (date) => `منقول من ${date}`,
    movedTo: (before, after) => `من ${before} إلى ${after}`,
    lastMet: (date) => `آخر لقاء ${date}`,
    hidden: 'مخفي',
    counted: {
      origins: {
        zero: 'لا أصل مستقل',
        one: 'أصل مستقل واحد',
        two: 'أصلان مستقلان',
        few: '# أصول مستقلة',
        other: '# أصلا مستقلا',
      },
      sources: { zero: 'لا أصل', one: 'أصل واحد', two: 'أصلان', few: '# أصول', other: '# أصلا' },
      articles: { one: 'مقال واحد', two: 'مقالان', few: '# مقالات', other: '# مقالا' },
      copies: { one: 'نسخة واحدة منها', two: 'نسختان منها', few: '# نسخ منها', other: '# نسخة منها' },
      times: { one: 'مرة', two: 'مرتين', few: '# مرات', other: '# مرة' },
      members: { one: 'عضو واحد', two: 'عضوان', few: '# أعضاء', other: '# عضوا' },
    },
    inArticles: (origins, articles) => `${origins} في ${articles}`,
    headings: {
      life: 'مراحله',
      whoSaysSo: 'من يقول ذلك',
      disagreement: 'خلاف',
      background: 'خلفية',
      wordings: 'الصيغ',
      chains: 'طرق الإسناد',
      outlets: 'الناشرون',
      occasions: 'المناسبات',
      editions: 'الطبعات',
      copies: 'النص نفسه في مواضع أخرى',
      readings: 'القراءات',
      account: 'في السجل',
      names: 'الأسماء',
      offices: 'المناصب',
      doubts: 'ينتظر القرار',
      coming: 'القادم',
      past: 'الماضي',
      said: 'قال',
      articles: 'المقالات',
      entities: 'الأسماء',
      record: 'ناقلا للأخبار',
    },
    sides: { time: 'متى', place: 'أين', status: 'هل', number: 'كم', negation: 'هل' },
    sidesOfNegation: { affirmed: 'مثبت', denied: 'منفي' },
    nothingInPeriod: (from, to) => `لا شيء معلوم من ${from} إلى ${to}.`,
    nearestBefore: (date) => `آخر مناسبة قبل ذلك في ${date}`,
    nearestAfter: (date) => `وأول مناسبة بعده في ${date}`,
    more: (command) => `هناك المزيد: ${command}`,
    nothingFound: 'لم يعثر على شيء.',
    nowUnder: (asked, id) => `${asked} صار ${id}.`,
    meetings: (times, since) => `التقيا ${times} من قبل، منذ ${since}`,
    firstMeeting: (since) => `لا يعرف لقاء قبله، منذ ${since}`,
    lastVisit: (date) => `آخر زيارة ${date}`,
    firstVisit: (since) => `لا تعرف زيارة قبلها، منذ ${since}`,
    beside: 'في الوقت نفسه هناك',
    noChanges: 'لم يتغير شيء منذ ذلك.',
    noCorrections: 'لم يصحح أحد شيئا بعد.',
    noDoubts: 'لا اسم موضع شك.',
    changes: {
      new: 'جديد',
      status: 'الحال',
      time: 'اليوم',
      place: 'المكان',
      merged: 'مدموج',
      gone: 'زال',
      judged: 'مصحح',
    },
    undone: 'ألغي',
    announced: 'أعلن',
    firstToTell: 'أول من أخبر',
    outcomes: {
      'as said': 'كما قيل',
      moved: 'منقول',
      cancelled: 'ملغى',
      denied: 'منفي',
      open: 'لم يحن بعد',
      unknown: 'لا تعرف نتيجته',
    },
    asSaid: (successes, of, low, high) => `كما قيل ${successes} من ${of} معلومة (${low} إلى ${high} ٪)`,
    tooFew: 'أقل من أن يحكم عليه',
    lead: (days) => `السبق في الوسط ${days} يوم`,
    reprints: (share) => `منقول عن غيره ${share}`,
    noTransmitters: 'لم يعلن أحد شيئا بعد.',
    superseded: 'حلت محلها أخرى',
    sameReading: 'القراءتان تقولان الشيء نفسه.',
  },
};
