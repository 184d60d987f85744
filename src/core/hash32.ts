/**
 * A text's hash, 32 bits unsigned, the same on every machine: FNV-1a over its UTF-16 code units, then mixed so that every
 * bit of the result depends on every letter.
 *
 * @example
 * hash32('قمة') === hash32('قمة'); // true
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix32(hash);
}

/** One hash of two, in this order. */
export function combine32(a: number, b: number): number {
  return mix32(Math.imul(a, 0x9e3779b1) ^ b);
}

/** Spreads a number over all 32 bits, one to one: the finaliser of MurmurHash3. */
export function mix32(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
