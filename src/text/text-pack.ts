/** What the text stage needs of a language. */
export interface TextPack {
  /** All ways of cutting proclitics off a word, the whole word first. Memoised by the tokeniser. */
  cuts(form: string, key: string): readonly Cut[];
}

/** One way of cutting a word: «وبالرياض» is و + ب + ال + رياض. */
export interface Cut {
  /** The letters cut off, as written; '' for the whole word. */
  readonly proclitics: string;
  /** Code units of the token's *form* before the stem starts. */
  readonly length: number;
  /** What remains, folded by `keyOf`. */
  readonly stem: string;
  /** Whether ال was cut off. */
  readonly definite: boolean;
}
