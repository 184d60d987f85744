/** How many columns of a terminal a text takes: marks and format characters none, wide East Asian characters two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

const NARROW = /^[\x20-\x7e\u0620-\u064a]$/;
const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]$/u;

export function characterWidth(character: string): 0 | 1 | 2 {
  if (NARROW.test(character)) return 1;
  if (NONE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
