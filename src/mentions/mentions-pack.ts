/** What the mentions stage needs of a language; see `languages/ar/names.ts`. */
export interface MentionsPack {
  readonly language: string;
}
