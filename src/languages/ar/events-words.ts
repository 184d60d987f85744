import type { Relation } from '../../events/events-pack.ts';
import { keyOf } from '../../text/normalise.ts';

/**
 * What a preposition says about the noun after it. Written once here: the reader looks words up by it, and the script
 * that builds the trigger list translates frames with it. Phrases of two words are lists.
 */
const PREPOSITIONS: { readonly [R in Relation]?: readonly string[] } = {
  with: ['مع', 'برفقة', 'بصحبة', 'بمعية', 'إلى جانب', 'مع كل من', 'بالتعاون مع', 'بالاشتراك مع'],
  between: ['بين', 'ما بين', 'فيما بين'],
  to: ['إلى', 'نحو', 'صوب', 'باتجاه', 'متوجها إلى', 'متجها إلى'],
  for: ['لصالح', 'لمصلحة'],
  on: ['على', 'فوق'],
  against: ['ضد', 'بحق', 'في وجه', 'ضد كل من'],
  in: ['في', 'داخل', 'لدى', 'قرب', 'قبالة', 'جنوب', 'شمال', 'شرق', 'غرب', 'وسط', 'عبر'],
  from: ['من'],
  about: ['عن', 'حول', 'بشأن', 'بخصوص', 'إزاء', 'تجاه', 'حيال', 'على خلفية', 'بسبب', 'ردا على', 'احتجاجا على'],
  before: ['أمام'],
  agent: ['من قبل', 'من جانب', 'على يد', 'على أيدي', 'من طرف', 'برصاص', 'بواسطة'],
  attended: ['بحضور', 'بمشاركة', 'بمشاركة كل من', 'بحضور كل من', 'بقيادة', 'برئاسة', 'وبحضور'],
  sponsor: ['برعاية', 'بوساطة', 'بدعوة من', 'بإشراف', 'تحت إشراف', 'تحت رعاية', 'تحت قيادة'],
  during: ['خلال', 'أثناء', 'في ختام', 'على هامش', 'بمناسبة', 'ضمن', 'في إطار', 'في ظل', 'في أول', 'في بداية'],
  after: ['بعد', 'عقب', 'إثر', 'غداة', 'في أعقاب', 'منذ', 'على إثر', 'على أثر'],
  until: ['قبل', 'قبيل', 'حتى', 'عشية'],
  purpose: ['لأجل', 'من أجل', 'بهدف', 'بغية', 'قصد', 'بقصد', 'بغرض', 'لغرض', 'تمهيدا', 'سعيا'],
  // «other states, among them India»: what follows is listed under what stands before.
  including: [
    'بينها',
    'بينهم',
    'من بينها',
    'من بينهم',
    'منها',
    'منهم',
    'بمن فيهم',
    'بما فيها',
    'خصوصا',
    'خاصة',
    'لاسيما',
  ],
  // «كل من» opens a list and leaves what governs it as it is.
  each: ['كل من', 'كلا من'],
  without: ['دون', 'بدون', 'من دون', 'بلا', 'عدم', 'من غير'],
};

/** Prepositions of one letter, written onto their noun. */
export const ATTACHED: { readonly [letter: string]: Relation } = { ب: 'by', ل: 'for', ك: 'as' };

/** Phrases by their first word, longest first. */
export const PREPOSITION_PHRASES: ReadonlyMap<string, readonly { words: readonly string[]; relation: Relation }[]> =
  phrasesOf(PREPOSITIONS);

export function relationOf(preposition: string): Relation | undefined {
  const attached = ATTACHED[preposition];
  if (attached) return attached;
  const words = preposition.split(' ').map(keyOf);
  return PREPOSITION_PHRASES.get(words[0]!)?.find((phrase) => phrase.words.join(' ') === words.join(' '))?.relation;
}

function phrasesOf(table: { readonly [R in Relation]?: readonly string[] }) {
  const byFirst = new Map<string, { words: readonly string[]; relation: Relation }[]>();
  for (const [relation, list] of Object.entries(table)) {
    for (const phrase of list) {
      const words = phrase.split(' ').map(keyOf);
      const same = byFirst.get(words[0]!) ?? [];
      same.push({ words, relation: relation as Relation });
      byFirst.set(words[0]!, same);
    }
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}
