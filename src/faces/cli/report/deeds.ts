import type { EventType } from '../../../core/record.ts';
import type { ReportLanguage } from './words.ts';

/** What several parties do with one another, and what one does to another: `to` stands between the two. */
export interface Deed {
  readonly noun: string;
  /** Of two or more that do it together; left out where that says too little. */
  readonly together?: string;
  readonly to: string;
}

export const DEEDS: { readonly [language in ReportLanguage]: { readonly [type in EventType]: Deed } } = {
  en: {
    AGREE: { noun: 'agreement', together: 'agree', to: 'agrees with' },
    CONSULT: { noun: 'meeting', together: 'meet', to: 'meets' },
    SUPPORT: { noun: 'support', to: 'supports' },
    CONCEDE: { noun: 'concession', to: 'gives way to' },
    COOPERATE: { noun: 'cooperation', together: 'cooperate', to: 'cooperates with' },
    AID: { noun: 'aid', to: 'gives aid to' },
    RETREAT: { noun: 'easing', to: 'eases off towards' },
    REQUEST: { noun: 'request', to: 'makes a request to' },
    ACCUSE: { noun: 'accusation', to: 'accuses' },
    REJECT: { noun: 'refusal', to: 'turns down' },
    THREATEN: { noun: 'threat', to: 'threatens' },
    PROTEST: { noun: 'protest', to: 'protests against' },
    SANCTION: { noun: 'sanctions', to: 'imposes sanctions on' },
    MOBILIZE: { noun: 'mobilisation', to: 'mobilises against' },
    COERCE: { noun: 'coercion', to: 'uses force against' },
    ASSAULT: { noun: 'attack', to: 'attacks' },
    ELECT: { noun: 'election', to: 'votes for' },
    APPOINT: { noun: 'appointment', to: 'appoints' },
    JUDGE: { noun: 'judgment', to: 'judges' },
    ACCIDENT: { noun: 'accident', to: 'hits' },
    DISASTER: { noun: 'disaster', to: 'hits' },
    DEATH: { noun: 'death', to: 'kills' },
    TRADE: { noun: 'trade', together: 'trade', to: 'trades with' },
    LAUNCH: { noun: 'launch', to: 'launches' },
    COMPETE: { noun: 'contest', together: 'compete', to: 'competes with' },
  },
  ar: {
    AGREE: { noun: 'اتفاق', together: 'اتفاق', to: 'مع' },
    CONSULT: { noun: 'لقاء', together: 'لقاء', to: 'مع' },
    SUPPORT: { noun: 'دعم', to: 'إلى' },
    CONCEDE: { noun: 'تنازل', to: 'أمام' },
    COOPERATE: { noun: 'تعاون', together: 'تعاون', to: 'مع' },
    AID: { noun: 'مساعدة', to: 'إلى' },
    RETREAT: { noun: 'تخفيف', to: 'تجاه' },
    REQUEST: { noun: 'طلب', to: 'إلى' },
    ACCUSE: { noun: 'اتهام', to: 'ضد' },
    REJECT: { noun: 'رفض', to: 'تجاه' },
    THREATEN: { noun: 'تهديد', to: 'ضد' },
    PROTEST: { noun: 'احتجاج', to: 'على' },
    SANCTION: { noun: 'عقوبات', to: 'على' },
    MOBILIZE: { noun: 'تعبئة', to: 'ضد' },
    COERCE: { noun: 'إكراه', to: 'ضد' },
    ASSAULT: { noun: 'هجوم', to: 'على' },
    ELECT: { noun: 'انتخاب', to: 'على' },
    APPOINT: { noun: 'تعيين', to: 'بشأن' },
    JUDGE: { noun: 'قضاء', to: 'في حق' },
    ACCIDENT: { noun: 'حادث', to: 'أصاب' },
    DISASTER: { noun: 'كارثة', to: 'أصابت' },
    DEATH: { noun: 'وفاة', to: 'ومعه' },
    TRADE: { noun: 'تجارة', together: 'تجارة', to: 'مع' },
    LAUNCH: { noun: 'إطلاق', to: 'نحو' },
    COMPETE: { noun: 'منافسة', together: 'منافسة', to: 'مع' },
  },
};
