import type { Token } from '../text/tokens.ts';

/** What the claims stage needs of a language; see `languages/ar/claims.ts`. */
export interface ClaimsPack {
  readonly language: string;
  /** What a word can do in an attribution. Called once a token; the pack keeps what it worked out. */
  tag(token: Token): Tag;
}

/** What one word can do in an attribution. */
export interface Tag {
  /** Readings as a verb of saying. */
  readonly verbs: readonly VerbReading[];
  /** A word that opens what was said: «أن», «إنه», and with a preposition written onto it «بأن». */
  readonly opener: Opener | null;
  /** A preposition that stands alone, by name: `on`, `to`, `about`, `from`, `in`, `by`; `other` for the rest. */
  readonly preposition: string | null;
  /** The preposition written onto the word, by name, and the code units of the form before what it governs. */
  readonly attached: { readonly name: string; readonly length: number } | null;
  readonly kinds: ReadonlySet<TagKind>;
}

export interface Opener {
  /** The preposition written onto it, by name. */
  readonly attached: string | null;
  /** Code units of the form before the opener itself. */
  readonly length: number;
  /** Whether a verb in the subjunctive follows it by its spelling alone («ألا»), or anything may. */
  readonly joined: boolean;
}

export type TagKind =
  /** «الذي», «ما» … : a clause that describes the noun before it. */
  | 'relative'
  /** «لكن», «حيث», «كما»: a clause starts here. */
  | 'clause-start'
  /** With its article. */
  | 'definite'
  /** Written onto the word: «و», «ف». */
  | 'joined'
  /** «ف» written onto it: the verb answers a subject or a setting that stands first. */
  | 'answering'
  /** «قد», «كان»: between a subject and its verb. */
  | 'auxiliary'
  | 'negation'
  /** A verb form with no subject but the language: «يذكر أن». */
  | 'impersonal'
  /** «وفق», «بحسب»: a source follows. */
  | 'according'
  /** «بحسب», which cites a rule; «وفق» a rule is in accordance with it. */
  | 'citing'
  /** «حسبما», «وفق ما»: a verb of saying and its source follow. */
  | 'according-verb'
  /** «كما»: as, or also. */
  | 'as'
  /** «ما» after a word of the kind `according`. */
  | 'what'
  /** «نقلا» (عن): the origin follows. */
  | 'relaying'
  /** «لسان» in «على لسان». */
  | 'tongue'
  /** «القول» in «خلص إلى القول»: the content follows. */
  | 'saying'
  /** «من جهته», «بدوره»: somebody else speaks now. */
  | 'turn'
  /** «تأكيد», «تحذير»: a noun of saying, whose content is that of the verb before it. */
  | 'reporting'
  /** «قوله», «تعبيره»: the words of whoever speaks now. */
  | 'own-words'
  /** «مصدر», «مسؤولون»: a source without a name. */
  | 'unnamed'
  /** «بيان», «تقرير»: a document that says something. */
  | 'document'
  /** «قرار», «اتفاق»: a document that binds; says something where it is cited. */
  | 'rule'
  /** «متحدث», «ناطق»: stands for the body that he speaks for. */
  | 'spokesman'
  /** «صحيفة», «قناة»: what follows is a medium. */
  | 'medium'
  /** «السلطات», «الحكومة»: stands for the state. */
  | 'government'
  /** «مقابلة», «تصريح»: who is named after it carried the words. */
  | 'interview'
  /** «أمل», «تقدير», «تأكيد»: a noun of feeling or saying that passes its content on. */
  | 'stance'
  /** With a pronoun on its end: «تحياته». */
  | 'possessed'
  /** «صادر», «نشر»: a document comes from whoever follows. */
  | 'issued'
  /** «محاولة» in «في محاولة لـ»: the newsroom's reading of what was said. */
  | 'attempt'
  /** «تحيات»: what an envoy hands over. */
  | 'greeting'
  /** A noun that opens a statement without an opener: «ضرورة», «حرص». */
  | 'content'
  /** «فيما», «جاء»: after a comma, what was said has ended. */
  | 'tail'
  /** «وذلك», «علما»: what was said has ended, comma or not. */
  | 'tail-always'
  /** «وهو» in «وهو ما». */
  | 'and-this'
  /** «بعد» in «بعد أن». */
  | 'after'
  /** «حين» in «في حين». */
  | 'while'
  /** «خلال», «أثناء», «عقب»: after a comma, the setting of what was said. */
  | 'setting'
  /** A word that can be no noun of a statement: «خلال», «أمس», «أيضا». */
  | 'adverb'
  /** «خلاله», «فيه»: the verb before it describes an occasion just named. */
  | 'resumptive'
  /** «ذاته», «نفسه», «الأخير», «المذكور»: the one named before. */
  | 'same';

export interface VerbReading {
  readonly verb: SpeechVerb;
  readonly form: 'past' | 'present' | 'future' | 'participle';
  readonly gender: 'm' | 'f';
  readonly number: 1 | 2 | 3;
  /** Whether a pronoun written onto it is its object: «وصفته», «أبلغهم». */
  readonly object: boolean;
  /** Whether this form is more often another word: «بين», «عبر». */
  readonly rival: boolean;
  /** Code units of the form before the verb itself: «و», «س», «ف». */
  readonly length: number;
}

export interface SpeechVerb {
  readonly lemma: string;
  /** `say`, `affirm`, `demand` … */
  readonly class: string;
  /** How much it takes to believe that it introduces a statement. */
  readonly tier: 'strong' | 'medium' | 'np' | 'weak';
  readonly frames: readonly Frame[];
  /** Whether it carries on what its speaker said before: «أضاف», «تابع». */
  readonly continues: boolean;
}

/** What a verb takes: «طالب X بـ Y» is an object, then `by` and a noun phrase. */
export interface Frame {
  readonly objects: 0 | 1;
  /** The preposition before the content, by name; null for none. */
  readonly preposition: string | null;
  readonly content: 'clause' | 'quotation' | 'noun';
}
