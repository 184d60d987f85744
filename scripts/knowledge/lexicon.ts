import type { Lexicon, NominalReference, Portfolio, Title } from '../../src/knowledge/knowledge-base.ts';
import { distinct } from './entry.ts';
import { keysOf } from './keys.ts';

/** `knowledge/lexicon.json`, as far as it is read. */
export interface LexiconSource {
  readonly version: string;
  readonly nisba: {
    readonly [iso: string]: {
      readonly ar?: {
        readonly m: readonly string[];
        readonly f: readonly string[];
        readonly pl: readonly string[];
        readonly pl_f: readonly string[];
      };
    };
  };
  readonly ar_ambiguous_nisba: { readonly [word: string]: string };
  readonly ministries: readonly { readonly key: string; readonly role: string; readonly ar: readonly string[] }[];
  readonly roles: readonly {
    readonly key: string;
    readonly role: string;
    readonly gender: 'm' | 'f';
    readonly ar: readonly string[];
  }[];
  readonly metonyms: readonly {
    readonly type: string;
    readonly country: string;
    readonly org: string | null;
    readonly ar: readonly string[];
    readonly en: readonly string[];
    readonly ru: readonly string[];
    readonly zh: readonly string[];
    readonly fr: readonly string[];
  }[];
  readonly nominal_references: readonly { readonly ref: string; readonly ar: readonly string[] }[];
  readonly events: readonly NamedEventSource[];
  readonly agreements: readonly NamedEventSource[];
}

interface NamedEventSource {
  readonly id: string;
  readonly kind: string;
  readonly countries: readonly string[];
  readonly names: { readonly [language: string]: readonly string[] };
}

/** The Arabic pieces, with the dual and plural of every title, for «الرئيسان الروسي والصيني» and «وزراء الخارجية». */
export function arabicLexicon(
  source: LexiconSource,
  more: LexiconSource['nominal_references'],
  countryId: (iso: string) => string | undefined,
): Lexicon {
  const portfolios: Portfolio[] = source.ministries.map(({ key, role, ar }) => ({
    key,
    role,
    names: distinct(ar.map((name) => keysOf('ar', name))),
  }));
  const titles = new Map<string, Title>();
  for (const { key, role, gender, ar } of source.roles) {
    for (const written of ar) {
      for (const { words, number } of numbersOf(withoutArticle(written), gender)) {
        const name = keysOf('ar', words);
        const title: Title = { key, role, gender, number, name, of: ofTitle(written) };
        if (!titles.has(`${name} ${gender}`)) titles.set(`${name} ${gender}`, title);
      }
    }
  }
  const references: NominalReference[] = [...source.nominal_references, ...more].flatMap(({ ref, ar }) => {
    const entity = /^[A-Z]{2}$/.test(ref) ? countryId(ref) : ref;
    if (!entity) return [];
    return ar.map((name) => ({
      entity,
      name: keysOf('ar', name),
      ambiguous: AMBIGUOUS_REFERENCES.has(name),
    }));
  });
  return { portfolios, titles: [...titles.values()], references };
}

/** These stand for whichever of their kind was named before. */
const AMBIGUOUS_REFERENCES = new Set([
  'المنظمة',
  'المنظمة الإقليمية',
  'الحلف',
  'الحلف العسكري',
  'التكتل',
  'المملكة',
  'الهيئة الأممية',
]);

/** Titles that belong to one state, though no country is named in them. */
const TITLE_OF: readonly (readonly [word: string, iso: string])[] = [
  ['الكنيست', 'IL'],
  ['الدوما', 'RU'],
  ['مجلس الاتحاد', 'RU'],
  ['خادم الحرمين', 'SA'],
  ['السعودي', 'SA'],
  ['الإيراني', 'IR'],
  ['مرشد الثورة', 'IR'],
  ['الولي الفقيه', 'IR'],
  ['الحرس الثوري', 'IR'],
  ['الثورة الإسلامية', 'IR'],
  ['دولة الإمارات', 'AE'],
  ['الفاتيكان', 'VA'],
  ['البابا', 'VA'],
  ['الموساد', 'IL'],
  ['البيت الأبيض', 'US'],
  ['الأميركي', 'US'],
  ['الأمريكي', 'US'],
  ['البريطاني', 'GB'],
  ['الألماني', 'DE'],
  ['النمساوي', 'AT'],
  ['الصيني', 'CN'],
  ['الصين', 'CN'],
  ['الروسي', 'RU'],
  ['موناكو', 'MC'],
  ['لوكسمبورغ', 'LU'],
];

function ofTitle(name: string): string | null {
  return TITLE_OF.find(([word]) => name.includes(word))?.[1] ?? null;
}

function withoutArticle(name: string): string {
  return name.replace(/^ال(?=\S{3})/, '');
}

interface Numbered {
  readonly words: string;
  readonly number: Title['number'];
}

/**
 * The title in each number. Its head is the first word; a construct («رئيس الوزراء») loses the ن of the dual, an
 * adjective after a definite head («الأمين العام», «المتحدث الرسمي») follows it in number.
 */
function numbersOf(name: string, gender: 'm' | 'f'): Numbered[] {
  const [head, ...rest] = name.split(' ');
  const found: Numbered[] = [{ words: name, number: 'singular' }];
  const stem = head!.endsWith('ة') ? `${head!.slice(0, -1)}ت` : head!;
  const plural = PLURALS[head!] ?? (gender === 'f' && head!.endsWith('ة') ? [`${head!.slice(0, -1)}ات`] : []);
  const adjective = rest.length > 0 && ADJECTIVES[rest[0]!];
  if (adjective) {
    const [dualNominative, dualOblique, many] = adjective;
    const after = rest.slice(1).join(' ');
    const put = (word: string, follower: string, number: Title['number']) =>
      found.push({ words: [word, follower, after].filter(Boolean).join(' '), number });
    put(`${stem}ان`, dualNominative, 'dual');
    put(`${stem}ين`, dualOblique, 'dual');
    for (const word of plural) put(word, many, 'plural');
    return found;
  }
  const after = rest.join(' ');
  if (rest.length === 0 || /^ل|^ب/.test(rest[0]!)) {
    for (const ending of ['ان', 'ين'])
      found.push({ words: [stem + ending, after].filter(Boolean).join(' '), number: 'dual' });
  } else {
    for (const ending of ['ا', 'ي']) found.push({ words: `${stem}${ending} ${after}`, number: 'dual' });
  }
  for (const word of plural) {
    const construct = rest.length > 0 ? word.replace(/(و|ي)ن$/, '$1') : word;
    found.push({ words: [construct, after].filter(Boolean).join(' '), number: 'plural' });
  }
  return found;
}

/** Broken and sound plurals of the heads of titles. */
const PLURALS: { readonly [head: string]: readonly string[] } = {
  رئيس: ['رؤساء'],
  ملك: ['ملوك'],
  عاهل: ['عواهل'],
  أمير: ['أمراء'],
  سلطان: ['سلاطين'],
  وزير: ['وزراء'],
  سفير: ['سفراء'],
  نائب: ['نواب'],
  مندوب: ['مندوبو', 'مندوبون', 'مندوبين', 'مندوبي'],
  ممثل: ['ممثلون', 'ممثلين'],
  مبعوث: ['مبعوثون', 'مبعوثين'],
  موفد: ['موفدون', 'موفدين'],
  متحدث: ['متحدثون', 'متحدثين'],
  ناطق: ['ناطقون', 'ناطقين'],
  مستشار: ['مستشارون', 'مستشارين'],
  مساعد: ['مساعدون', 'مساعدين'],
  مدير: ['مدراء', 'مديرون', 'مديرين'],
  محافظ: ['محافظون', 'محافظين'],
  أمين: ['أمناء'],
  زعيم: ['زعماء'],
  قائد: ['قادة'],
  قنصل: ['قناصل'],
  سيناتور: ['سيناتورات'],
  عضو: ['أعضاء'],
  وكيل: ['وكلاء'],
  مفوض: ['مفوضون', 'مفوضين'],
  والي: ['ولاة'],
  حاكم: ['حكام'],
  عمدة: ['عمد'],
};

/** Adjectives that follow a definite head: dual nominative, dual oblique, plural. */
const ADJECTIVES: { readonly [word: string]: readonly [string, string, string] } = {
  العام: ['العامان', 'العامين', 'العامون'],
  الدائم: ['الدائمان', 'الدائمين', 'الدائمون'],
  الخاص: ['الخاصان', 'الخاصين', 'الخاصون'],
  الرسمي: ['الرسميان', 'الرسميين', 'الرسميون'],
};
