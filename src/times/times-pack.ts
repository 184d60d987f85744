/** What the times stage needs of a language; see `languages/ar/times.ts`. */
export interface TimesPack {
  readonly rules: readonly unknown[];
}
