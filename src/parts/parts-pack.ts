/** What the parts stage needs of a language. All words are folded by `keyOf`; phrases are lists of them. */
export interface PartsPack {
  /** How a line of the page begins that is no part of the story, whatever follows: «اقرأ أيضا», «رابط الخبر». */
  readonly furniture: readonly (readonly string[])[];
  /** As above, but words that also begin sentences: they must be the whole line, or stand before a colon: «شارك», «المصدر». */
  readonly furnitureLabels: readonly (readonly string[])[];
  /** Of these, the ones that open a list of links: the short lines below them are furniture too. */
  readonly linkLabels: readonly (readonly string[])[];
  /** What the tags or the link at the foot begin with, also where the page has run them into the last paragraph: «سمات». */
  readonly footLabels: readonly (readonly string[])[];
  /** The label of a source line: the agencies that it names are the article's. */
  readonly sourceLabels: readonly (readonly string[])[];
  /** Words that stand in a byline beside the agency and name nobody: «وكالات», «متابعات», «خاص», «مراسلنا». */
  readonly bylineWords: ReadonlySet<string>;
  /** Words that stand for an agency in a byline and only there, with its entity id: «الفرنسية». */
  readonly agencySigns: ReadonlyMap<string, string>;
  /** Words that part a byline as a dash does: «من» in «القاهرة من فلان», «تصوير» before the photographer. */
  readonly bylineBreaks: ReadonlySet<string>;
  /** Papers and stations named like places: beside another place they are the paper («المدينة - جدة»). */
  readonly outletsNamedLikePlaces: ReadonlySet<string>;
  /** Words that may follow a place name in a byline: «المحتلة» in «القدس المحتلة». */
  readonly placeAdjuncts: ReadonlySet<string>;
  /** Words that never stand in a person's name: a short line with one of them is no byline. */
  readonly sentenceWords: ReadonlySet<string>;
  /** Words with which a photo credit or caption begins: «تصوير», «صورة». */
  readonly captionWords: ReadonlySet<string>;
  /** How a photo's credit may read where it names no agency that is known: «أرشيف», «الفرنسية», «غيتي». */
  readonly credits: readonly (readonly string[])[];
}
