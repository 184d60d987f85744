import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The language of a text as a BCP 47 code, `und` where it cannot be told. Written in Arabic letters, a text is Arabic
 * unless it has letters that Arabic lacks and the detector is sure of another language of that script.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 2000);
  const { arabic, letters } = lettersIn(sample);
  if (letters === 0) return 'und';
  if (arabic > letters / 2) {
    if (!LETTERS_ARABIC_LACKS.test(sample)) return 'ar';
    const found = detector().detect(sample);
    return OTHER_ARABIC_SCRIPT.has(found.language) && found.isReliable() ? found.language : 'ar';
  }
  return detector().detect(sample).language || 'und';
}

/** Every article is asked, so the letters of Arabic and of ASCII are told without a pattern. */
function lettersIn(sample: string): { arabic: number; letters: number } {
  let arabic = 0;
  let others = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 0x80) {
      const lower = code | 0x20;
      if (lower >= 0x61 && lower <= 0x7a) others++;
    } else if (isArabicLetter(code)) arabic++;
    else if (LETTER.test(sample[i]!)) others++;
  }
  return { arabic, letters: arabic + others };
}

/** The letters of the Arabic block, without its digits and marks, and the presentation forms. */
function isArabicLetter(code: number): boolean {
  return (
    (code >= 0x0620 && code <= 0x064a) ||
    (code >= 0x066e && code <= 0x06d3) ||
    (code >= 0xfb50 && code <= 0xfdfb) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

const LETTER = /\p{L}/u;

const OTHER_ARABIC_SCRIPT: ReadonlySet<string> = new Set(['fa', 'ur']);

/** Persian and Urdu: their own letters, and the forms of kaf, yeh and heh that their keyboards write. */
const LETTERS_ARABIC_LACKS = /[\u0679\u067e\u0686\u0688\u0691\u0698\u06a9\u06af\u06ba\u06be\u06c1\u06cc\u06d2]/;

type Detector = typeof import('eld/small').eld;
let loaded: Detector | undefined;

/**
 * The detector's tables take longer to load than an article takes to read, and an Arabic text does not need them. They
 * are an ES module that exports itself to `import` alone, so a synchronous load goes by the file's own path.
 */
function detector(): Detector {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    const module: typeof import('eld/small') = require(fileURLToPath(import.meta.resolve('eld/small')));
    loaded = module.eld;
  }
  return loaded;
}
