import { eld } from 'eld/small';

/**
 * The language of a text as a BCP 47 code, `und` where it cannot be told. Written in Arabic letters, a text is Arabic
 * unless the detector is sure of another language of that script.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 2000);
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  const found = eld.detect(sample);
  if (arabic > letters / 2)
    return OTHER_ARABIC_SCRIPT.has(found.language) && found.isReliable() ? found.language : 'ar';
  return found.language || 'und';
}

const OTHER_ARABIC_SCRIPT: ReadonlySet<string> = new Set(['fa', 'ur']);
