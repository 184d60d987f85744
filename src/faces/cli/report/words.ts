import type { EntityType, EventStatus, EventType, Predicate } from '../../../core/record.ts';

export type ReportLanguage = 'en' | 'ar';

/** The report's own words. What comes from the article is never translated; names are, where they are known. */
export interface ReportWords {
  readonly published: string;
  readonly given: string;
  readonly inferredFrom: string;
  readonly inferred: string;
  readonly noDate: string;
  readonly events: string;
  readonly otherClaims: string;
  readonly otherTimes: string;
  readonly names: string;
  readonly relations: string;
  readonly notices: string;
  readonly narration: string;
  readonly above: string;
  readonly nothing: string;
  readonly document: string;
  readonly unnamed: string;
  readonly host: string;
  readonly recipient: string;
  readonly status: { readonly [status in EventStatus]: string };
  /** «held» is said of what is arranged; of an earthquake it is said that it happened. */
  readonly happened: string;
  readonly types: { readonly [type in EventType]: string };
  readonly entityTypes: { readonly [type in EntityType]: string };
  readonly predicates: { readonly [predicate in Predicate]: string };
  readonly comma: string;
  /** Set after what is unsure. */
  readonly unsure: string;
}

export const STATUS_SIGNS: { readonly [status in EventStatus]: string } = {
  possible: '◌',
  planned: '○',
  ongoing: '◐',
  occurred: '●',
  postponed: '⇥',
  cancelled: '✕',
  denied: '≠',
  requested: '?',
};

/** The types of event that are arranged, and so are held. */
export const ARRANGED: ReadonlySet<EventType> = new Set(['CONSULT', 'COOPERATE', 'ELECT', 'COMPETE', 'PROTEST']);

export const REPORT_WORDS: { readonly [language in ReportLanguage]: ReportWords } = {
  en: {
    published: 'Published',
    given: 'given',
    inferredFrom: 'inferred from',
    inferred: 'inferred',
    noDate: 'Published on a day that is not given and that the words do not fix',
    events: 'Events',
    otherClaims: 'Said besides',
    otherTimes: 'Other dates',
    names: 'Names',
    relations: 'Relations',
    notices: 'Notices',
    narration: 'narration',
    above: 'above',
    nothing: 'Nothing was found in this article.',
    document: 'a document',
    unnamed: 'a source without a name',
    host: 'host',
    recipient: 'to',
    status: {
      possible: 'possible',
      planned: 'planned',
      ongoing: 'under way',
      occurred: 'held',
      postponed: 'postponed',
      cancelled: 'cancelled',
      denied: 'denied',
      requested: 'requested',
    },
    happened: 'happened',
    types: {
      AGREE: 'Agreement',
      CONSULT: 'Meeting',
      SUPPORT: 'Support',
      CONCEDE: 'Concession',
      COOPERATE: 'Cooperation',
      AID: 'Aid',
      RETREAT: 'Easing',
      REQUEST: 'Request',
      ACCUSE: 'Accusation',
      REJECT: 'Refusal',
      THREATEN: 'Threat',
      PROTEST: 'Protest',
      SANCTION: 'Sanctions',
      MOBILIZE: 'Mobilisation',
      COERCE: 'Coercion',
      ASSAULT: 'Attack',
      ELECT: 'Election',
      APPOINT: 'Appointment',
      JUDGE: 'Judgment',
      ACCIDENT: 'Accident',
      DISASTER: 'Disaster',
      DEATH: 'Death',
      TRADE: 'Trade',
      LAUNCH: 'Launch',
      COMPETE: 'Contest',
    },
    entityTypes: {
      person: 'people',
      organization: 'organisations',
      place: 'places',
      event: 'named events',
      product: 'works and products',
    },
    predicates: {
      memberOf: 'member of',
      holdsPosition: 'holds the position',
      locatedIn: 'located in',
      partOf: 'part of',
      citizenOf: 'citizen of',
      alliedWith: 'allied with',
    },
    comma: ', ',
    unsure: '?',
  },
  ar: {
    published: 'نشر في',
    given: 'معطى',
    inferredFrom: 'مستنتج من',
    inferred: 'مستنتج',
    noDate: 'يوم النشر غير معطى ولا تحدده الكلمات',
    events: 'الأحداث',
    otherClaims: 'أقوال أخرى',
    otherTimes: 'تواريخ أخرى',
    names: 'الأسماء',
    relations: 'العلاقات',
    notices: 'ملاحظات',
    narration: 'سرد',
    above: 'أعلاه',
    nothing: 'لم يعثر على شيء في هذا المقال.',
    document: 'وثيقة',
    unnamed: 'مصدر لم يسم',
    host: 'المضيف',
    recipient: 'إلى',
    status: {
      possible: 'محتمل',
      planned: 'مقرر',
      ongoing: 'جار',
      occurred: 'انعقد',
      postponed: 'مؤجل',
      cancelled: 'ملغى',
      denied: 'منفي',
      requested: 'مطلوب',
    },
    happened: 'وقع',
    types: {
      AGREE: 'اتفاق',
      CONSULT: 'لقاء',
      SUPPORT: 'دعم',
      CONCEDE: 'تنازل',
      COOPERATE: 'تعاون',
      AID: 'مساعدة',
      RETREAT: 'تخفيف',
      REQUEST: 'طلب',
      ACCUSE: 'اتهام',
      REJECT: 'رفض',
      THREATEN: 'تهديد',
      PROTEST: 'احتجاج',
      SANCTION: 'عقوبات',
      MOBILIZE: 'تعبئة',
      COERCE: 'إكراه',
      ASSAULT: 'هجوم',
      ELECT: 'انتخاب',
      APPOINT: 'تعيين',
      JUDGE: 'قضاء',
      ACCIDENT: 'حادث',
      DISASTER: 'كارثة',
      DEATH: 'وفاة',
      TRADE: 'تجارة',
      LAUNCH: 'إطلاق',
      COMPETE: 'منافسة',
    },
    entityTypes: {
      person: 'أشخاص',
      organization: 'هيئات',
      place: 'أماكن',
      event: 'أحداث لها اسم',
      product: 'أعمال ومنتجات',
    },
    predicates: {
      memberOf: 'عضو في',
      holdsPosition: 'يشغل منصب',
      locatedIn: 'يقع في',
      partOf: 'جزء من',
      citizenOf: 'مواطن',
      alliedWith: 'حليف',
    },
    comma: '، ',
    unsure: '؟',
  },
};
