/** What the events stage needs of a language; see `languages/ar/events.ts`. */
export interface EventsPack {
  readonly language: string;
}
