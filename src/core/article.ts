/** One news article as it came in. `text` is what every offset of a record points into; it is never altered. */
export interface Article {
  /** Stable: a hash of the canonical URL, or of the text where there is none. */
  readonly id: string;
  readonly url: string | null;
  /** The paper, station or site that published it, where the collection tells. */
  readonly outlet: string | null;
  /** The day of publication as given (`2022-09-07`), or null where the words must tell. */
  readonly published: string | null;
  /** A BCP 47 language code where it is known, else null: the reader finds it. */
  readonly language: string | null;
  /** Headline on the first line, body below, paragraphs parted by line breaks. */
  readonly text: string;
}
