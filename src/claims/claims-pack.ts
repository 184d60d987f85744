/** What the claims stage needs of a language; see `languages/ar/claims.ts`. */
export interface ClaimsPack {
  readonly language: string;
}
