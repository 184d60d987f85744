import type { Cut, TextPack } from '../../text/text-pack.ts';

/** Arabic writes its conjunctions, prepositions, future sign and article onto the word that follows. */
export const text: TextPack = { cuts };

/**
 * All ways of cutting proclitics off: و or ف; then س (before a verb) or ب، ل، ك (before a noun); then ال.
 * Which of them is meant is for whoever looks the stem up: «وصل» is a verb, not و + صل, so the whole word comes first.
 *
 * «للولايات» is ل + الولايات in writing that drops an alif, so the stem with its article is offered as well.
 *
 * @example
 * cuts('وبالرياض', 'وبالرياض').map((cut) => cut.stem); // ['وبالرياض', 'بالرياض', 'الرياض', 'رياض']
 */
function cuts(form: string, key: string): readonly Cut[] {
  const found: Cut[] = [{ proclitics: '', length: 0, stem: key, definite: false }];
  cutFrom(found, form, key, 0);
  if ((key[0] === 'و' || key[0] === 'ف') && key.length > 2) cutFrom(found, form, key, 1);
  return found;
}

/** What can be cut off from letter `from` on: all after the conjunction, if there is one. */
function cutFrom(found: Cut[], form: string, key: string, from: number): void {
  const next = key[from];
  const after = key[from + 1] ?? '-';
  if (from > 0) add(found, form, key, from, false);
  addWithoutArticle(found, form, key, from);
  if (next === 'س' && 'اتينس'.includes(after)) add(found, form, key, from + 1, false);
  if (next !== 'ب' && next !== 'ل' && next !== 'ك') return;
  if (next === 'ل' && after === 'ل' && key.length - from > 3) {
    add(found, form, key, from + 1, false, `ال${key.slice(from + 2)}`);
    add(found, form, key, from + 2, true);
    // «للجنة» is ل + لجنة as well, «لليبيا» ل + ليبيا.
    add(found, form, key, from + 1, false);
  } else {
    add(found, form, key, from + 1, false);
    addWithoutArticle(found, form, key, from + 1);
  }
}

function addWithoutArticle(found: Cut[], form: string, key: string, from: number): void {
  if (key.startsWith('ال', from) && key.length - from > 3) add(found, form, key, from + 2, true);
}

function add(found: Cut[], form: string, key: string, length: number, definite: boolean, stem = key.slice(length)) {
  if (stem.length >= 2) found.push({ proclitics: form.slice(0, length), length, stem, definite });
}

/** Pronouns that Arabic writes onto the end of a verb, noun or preposition, by their last letter; longer ones first. */
const ENCLITICS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ا', ['هما', 'كما', 'ها', 'نا']],
  ['م', ['هم', 'كم']],
  ['ن', ['هن']],
  ['ي', ['ني', 'ي']],
  ['ه', ['ه']],
  ['ك', ['ك']],
]);
const NO_ENCLITICS: readonly string[] = [];

/**
 * The stem without the pronoun at its end, in each way that leaves three letters: «لقائه» is لقائ + ه and may be لقاء + ه.
 *
 * @example
 * withoutEnclitic('زيارتها'); // [{ stem: 'زيارت', … }, { stem: 'زيارة', enclitic: 'ها' }]
 */
export function withoutEnclitic(stem: string): { readonly stem: string; readonly enclitic: string }[] {
  const found: { stem: string; enclitic: string }[] = [];
  for (const enclitic of ENCLITICS.get(stem.at(-1) ?? '') ?? NO_ENCLITICS) {
    if (!stem.endsWith(enclitic) || stem.length - enclitic.length < 3) continue;
    const rest = stem.slice(0, -enclitic.length);
    found.push({ stem: rest, enclitic });
    if (rest.endsWith('ت')) found.push({ stem: `${rest.slice(0, -1)}ة`, enclitic });
    if (rest.endsWith('ئ') || rest.endsWith('ؤ')) found.push({ stem: `${rest.slice(0, -1)}ء`, enclitic });
    if (rest.endsWith('ا')) found.push({ stem: `${rest.slice(0, -1)}ي`, enclitic });
  }
  return found;
}
