import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The language of a text as a BCP 47 code, `und` where it cannot be told. Written in Arabic letters, a text is Arabic
 * unless it has letters that Arabic lacks and the detector is sure of another language of that script.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 2000);
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'und';
  if (arabic > letters / 2) {
    if (!LETTERS_ARABIC_LACKS.test(sample)) return 'ar';
    const found = detector().detect(sample);
    return OTHER_ARABIC_SCRIPT.has(found.language) && found.isReliable() ? found.language : 'ar';
  }
  return detector().detect(sample).language || 'und';
}

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
