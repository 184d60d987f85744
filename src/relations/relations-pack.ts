/** What the relations stage needs of a language. */
export interface RelationsPack {
  readonly language: string;
}
