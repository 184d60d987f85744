/** What the parts stage needs of a language. Phrases are lists of folded words. */
export interface PartsPack {
  /** Lines of the page, not of the story: «اقرأ أيضا», «تصنيفات», «شارك». Matched at a line's start. */
  readonly furniture: readonly (readonly string[])[];
  /** Words that stand in a byline beside the agency and name nobody: «وكالات», «متابعات», «خاص», «مراسلنا». */
  readonly bylineWords: ReadonlySet<string>;
  /** Words with which a photo credit or caption begins: «تصوير», «صورة». */
  readonly captionWords: ReadonlySet<string>;
}
