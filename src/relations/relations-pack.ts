/** What the relations stage needs of a language. Words are folded by `keyOf`; phrases are keys joined by spaces. */
export interface RelationsPack {
  readonly language: string;
  /** Titles beyond the lexicon's that are positions: «مدير», «قائد», «أستاذ». The first word without its article. */
  readonly positions: readonly PositionWords[];
  /** Titles of the lexicon, by key, that tell no position: an analyst, an unnamed official. */
  readonly noPositions: ReadonlySet<string>;
  /** Words between a title and the name that are no part of either: «الأمير», «الدكتور», «معالي». */
  readonly honorifics: ReadonlySet<string>;
  /** Words said after a name, before its apposition: «حفظه الله». Each as its keys. */
  readonly blessings: readonly (readonly string[])[];
  /** Before the body or land of a title: «باسم», «لدى», «إلى». */
  readonly titlePrepositions: ReadonlySet<string>;
  /** «في»: before the body of a title, but also before where something happened. */
  readonly inWord: string;
  /** Proclitics that open the complement of a title: «ل», «ب». */
  readonly complementProclitics: ReadonlySet<string>;
  /** «و». */
  readonly andProclitic: string;
  /** Titles whose complement is a portfolio: «وزير». By stem. */
  readonly portfolioTitles: ReadonlySet<string>;
  /** Adjectives that make an office a former one: «السابق». */
  readonly formerWords: ReadonlySet<string>;
  /** Adjectives of a title that add nothing to it: «المعتمد», «الرسمي». */
  readonly neutralAdjectives: ReadonlySet<string>;
  /** Words that end every noun group: particles, pronouns, verbs of saying. */
  readonly stops: ReadonlySet<string>;
  /** Whether a word that no list has looks like a verb. */
  verbLike(key: string): boolean;
  /** «نظيره»: the same office in another state. By stem. */
  readonly counterparts: ReadonlySet<string>;

  /** Verbs by which a body has its members: «تضم». By stem. */
  readonly includeVerbs: ReadonlySet<string>;
  /** Adjectives that do so before «من»: «المؤلفة». By stem without article. */
  readonly composedWords: ReadonlySet<string>;
  readonly fromWord: string;
  /** Relative pronouns: «التي». */
  readonly relatives: ReadonlySet<string>;
  /** What may stand between the members of a list: «دول», «كل», «إضافة». */
  readonly listWords: ReadonlySet<string>;
  /** «عضو», «العضو»: by stem without article. */
  readonly memberWords: ReadonlySet<string>;
  /** «حليف», «حليفة»: by stem without article. */
  readonly allyWords: ReadonlySet<string>;

  /** Kinds of place before a nationality and a name: «العاصمة», «المدينة», «البلدة». */
  readonly placeNouns: ReadonlySet<string>;
  /** «شمال», «جنوبي»: by stem without article. */
  readonly directions: ReadonlySet<string>;
  /** «الواقعة», «تقع»: by stem without article. */
  readonly situatedWords: ReadonlySet<string>;
  /** «مقره», «مقرها», «مقرهما» and how many bodies have it. */
  readonly seatWords: ReadonlyMap<string, 1 | 2>;
  /** «مقر» before the body's name. */
  readonly seatNoun: string;
  /** «الرئيسي», «الدائم» after «مقرها». */
  readonly seatAdjectives: ReadonlySet<string>;
  /** The ending of the adjective that goes with a place: feminine in Arabic. */
  agreesWithPlace(key: string): boolean;
  /** First words of the names of parts: «لجنة», «كلية», «مكتب». By stem without article. */
  readonly partNouns: ReadonlySet<string>;
  /** «التابع», «التابعة». */
  readonly belongingWords: ReadonlySet<string>;
}

export interface PositionWords {
  readonly words: string;
  /** What it is in English; null: the Arabic words stand for it. */
  readonly english: string | null;
  /** Whether it tells a position without any complement: «الملك سلمان», not «المدير سلمان». */
  readonly bare?: boolean;
  /** Whether it stands before another title and changes it: «نائب» before «رئيس». */
  readonly prefix?: boolean;
  /** Whether it says of what body its holder is a member: «عضو». */
  readonly member?: boolean;
  /** ISO code of the state that the words imply. */
  readonly of?: string;
  /** Whether its land is where it is held, after «في» too: «سفير». */
  readonly abroad?: boolean;
}
