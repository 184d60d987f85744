import type { EntityType } from '../core/record.ts';

/** What the mentions stage needs of a language; see `languages/ar/names.ts`. Words are folded by `keyOf`. */
export interface MentionsPack {
  readonly language: string;
  /** How far a word is known to begin a person's name: 2, mostly; 1, but as often something else; 0, not known. */
  given(key: string): NameStrength;
  /** The same for words that stand later in a name. */
  later(key: string): NameStrength;
  /** Whether a word, without proclitics, is an ordinary one. A word that is neither name nor ordinary is foreign. */
  common(stem: string): boolean;
  /** Whether it is listed as ordinary in this very form, not by its ending. */
  listed(stem: string): boolean;
  /** Closed classes and verbs of saying: they end every name. */
  readonly stops: ReadonlySet<string>;
  /** Between two parts of a name: «بن». */
  readonly links: ReadonlySet<string>;
  /** Before a part of a name, one with it: «عبد», «أبو», «آل». */
  readonly prefixes: ReadonlySet<string>;
  /** Whether a word that no list has looks like a verb: it starts as one does. */
  verbLike(key: string): boolean;
  /** Words that name a kind of body, place, work, and stand before its name: «هيئة», «مدينة», «اتفاق». By stem. */
  readonly genera: ReadonlyMap<string, Genus>;
  /** Definite adjectives that belong to the names of bodies: «العامة», «العليا», «الدولي». */
  readonly nameAdjectives: ReadonlySet<string>;
  /** Those of them that make a name of a definite kind word: «الهيئة العامة», «البنك المركزي». */
  readonly coreAdjectives: ReadonlySet<string>;
  /** Adjectives that go with a place's name: «المحتلة». */
  readonly placeAdjectives: ReadonlySet<string>;
  /** Two words that are no name though the first is one: «مسقط رأس». First word to second words. */
  readonly notBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Nationality adjectives, by stem, that are common words first and count as none. */
  readonly rareNationalities: ReadonlySet<string>;
  /** Kind words that name something only before these: «دورة الألعاب». */
  readonly onlyBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Demonstratives: a kind word after one refers back and names nothing. */
  readonly demonstratives: ReadonlySet<string>;
  /** Words that short forms of a state consist of, and the states that may be meant: «المملكة». */
  readonly stateNicknames: ReadonlyMap<string, readonly string[]>;
  /** How names of happenings begin that news tells rather than names: «الغزو», «الهجوم». */
  readonly happenings: ReadonlySet<string>;
  /** Words of a byline that name nobody («متابعات», «خاص»), and those between its items («من»). */
  readonly bylineFillers: ReadonlySet<string>;
  readonly bylinePrepositions: ReadonlySet<string>;
  /** Whether a word of several letters is glued of a prefix and a name: «عبدالله». */
  glued(key: string): boolean;
  /** Whether the written form of a word may be the name that its folded key is: «على» is not «علي». */
  nameSpelling(form: string, key: string): boolean;
  /** Whether a word without article has the ending of adjectives: «تحررية». */
  adjectiveLike(key: string): boolean;
  /** Whether an adjective (with its article) has the ending of relative adjectives: «الإسلامية». */
  relativeAdjective(key: string): boolean;
  /** Titles beyond the lexicon's, each form in its own words. */
  readonly titles: readonly TitleWords[];
  /** Adjectives that stand after a title and are no nationality: «السابق», «الأول», «الراحل». */
  readonly titleAdjectives: ReadonlySet<string>;
  /** Between a title and the body it speaks for: «باسم». */
  readonly forWords: ReadonlySet<string>;
  /** Between a title and the land where it is held: «لدى», «في». */
  readonly atWords: ReadonlySet<string>;
  /** Proclitics that do the same: «للأمم المتحدة», «بوزارة». */
  readonly forProclitics: ReadonlySet<string>;
  readonly atProclitics: ReadonlySet<string>;
  /** Titles of rank that are offices only with a land: «الأمير», but «أمير قطر». By stem. */
  readonly nobleTitles: ReadonlySet<string>;
  /** The article as it is written onto a word: «ال». */
  readonly article: string;
  /** Whether a noun's ending is feminine: an adjective after it may describe it. */
  feminine(key: string): boolean;
  /** «و» before a second element of a name: «التربية والتعليم». */
  readonly andProclitic: string;
  /** Titles whose complement is a ministry's portfolio: «وزير», «وزيرة». By stem. */
  readonly portfolioTitles: ReadonlySet<string>;
  /** The ministry word itself, by stem: «وزارة». */
  readonly ministryWords: ReadonlySet<string>;
  /** Portfolios that name their ministry also when they stand alone: «الخارجية». */
  readonly bareMinistries: ReadonlySet<string>;
  /** Words said after a person's name: «حفظه الله». Each as its keys. */
  readonly blessings: readonly (readonly string[])[];
  /** Nouns, definite, that stand for a body or a state named before; by stem, with number. */
  readonly anaphors: ReadonlyMap<string, Anaphor>;
  /** «نظيره», «نظيرته», «نظيريه»: the same office in another state. */
  readonly counterparts: ReadonlyMap<string, 'singular' | 'dual' | 'plural'>;
  /** Words by which a state is given its long form, before its name: «دولة», «جمهورية», «مملكة». By stem. */
  readonly stateWords: ReadonlySet<string>;
}

export type NameStrength = 0 | 1 | 2;

export interface Genus {
  readonly type: EntityType;
  readonly kind: string;
  /** Whether the word is part of the name: always, never, or only before ordinary words that describe. */
  readonly keep: 'always' | 'never' | 'described';
  /** Whether the word, made definite, is a name with an adjective alone: «السفارة الروسية». */
  readonly definite: boolean;
  /** Whether ordinary words may make up the name: «هيئة مكافحة الفساد». */
  readonly described: boolean;
  /** Whether «و…» may go on in it. */
  readonly joined: boolean;
  /** Of which types a known name may complete it: a school is called after people and places, a summit after a place. */
  readonly completed: readonly EntityType[];
}

export interface TitleWords {
  /** The lexicon's role, or `honorific`, or `other`. */
  readonly role: string;
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
  /** Keys joined by spaces, the first word without its article. */
  readonly name: string;
}

export interface Anaphor {
  /** Kinds or types of entity it may stand for. */
  readonly kinds: readonly string[];
  readonly number: 'singular' | 'dual' | 'plural';
}
