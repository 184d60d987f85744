/**
 * Builds `data/languages/ar/speech.json` from a survey of how Arabic news attributes statements.
 *
 *     npx tsx scripts/languages/build-speech.ts SURVEY.json [CORPUS_FOLDER]
 *
 * The survey lists every verb of saying with its forms, its complements and its rivals in spelling. From a corpus
 * (files `*.json` with an array of articles and `*.jsonl` with one a line, text in `content` or `text`) the nouns are
 * counted that open a statement without «أن» («أكد ضرورة …», «أعرب عن قلقه …»); without a corpus the list that is
 * there is kept.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutEnclitic } from '../../src/languages/ar/text.ts';
import { keyOf } from '../../src/text/normalise.ts';

const OPENED_BY_NOUNS = new Set('affirm announce express point warn praise demand condemn hope deny'.split(' '));
const PREPOSITIONS: Record<string, string> = {
  'ala-np': 'علي',
  'an-np': 'عن',
  'ila-np': 'الي',
  'np-ila-np': 'الي',
  'bi-np': 'ب',
  'np-bi-np': 'ب',
  'min-np': 'من',
};

/** Counted words that open nothing: pronouns, quantifiers, and words whose own first letter is ب. */
const LEFT_OUT = new Set(
  (
    'انه انها انهم اننا ذلك هذا هذه بعض جميع كافة كثير منطقة رئيس رئاسة محافظة جامعة نفس لدية ابلغ بالغ مختلف خالص اصدق ' +
    'داية رنامج برنامج ينما ريطانيا اريس رشلونة ورتو ريمان ايدن يان يانات بيانات شظايا عظيم عدد وضع طريق نظام مستوي سعادة اتفاقية قول'
  ).split(' '),
);

const [surveyFile, corpusFolder] = process.argv.slice(2);
if (!surveyFile) throw new Error('usage: build-speech.ts SURVEY.json [CORPUS_FOLDER]');
const target = new URL('../../data/languages/ar/speech.json', import.meta.url);

interface Surveyed {
  lemma: string;
  class: string;
  trigger: string;
  complements: string[];
  past: string[];
  present: string[];
  presentShort: string[];
  hal: string[];
  masdar: string[];
  collisions: Record<string, number>;
  weakForms: Record<string, unknown>;
  count: number;
}
const survey = JSON.parse(readFileSync(surveyFile, 'utf8'));

const verbs = (survey.verbs as Surveyed[])
  // A sub-sense in brackets shares every form with the verb it belongs to.
  .filter((verb) => !verb.lemma.includes('('))
  .map((verb) => ({
    lemma: verb.lemma,
    class: verb.class,
    tier: verb.trigger,
    complements: verb.complements,
    past: verb.past,
    present: verb.present,
    short: verb.presentShort,
    hal: verb.hal,
    masdar: verb.masdar,
    rivals: [...new Set([...Object.keys(verb.collisions), ...Object.keys(verb.weakForms)])],
  }));

const contentNouns = corpusFolder
  ? countContentNouns(corpusFolder)
  : existsSync(target)
    ? JSON.parse(readFileSync(target, 'utf8')).contentNouns
    : [];

const lines = [
  '{',
  `"meta": ${JSON.stringify({
    source:
      'Survey of attribution in Arabic news: SaudiNewsNet (seven days, July and August 2015) and Moroccan, Tunisian and Al Jazeera news, 10,454 articles',
    built: 'scripts/languages/build-speech.ts',
    slots:
      'past, present: 3ms 3fs 3md 3fd 3mp 3fp; short (after لم، لن، أن): 3ms 3fs 3md 3fd 3mp; hal: ms fs md fd mp fp',
    tier: 'strong: most tokens of the verb carry a statement; medium: a quarter and more; np: its content is a noun phrase; weak: needs a content opener and a speaker',
    rivals: 'forms that are more often another word: «بين», «عبر», «مدينة»',
    contentNouns: 'nouns that open a statement without «أن», by frequency after على، عن، إلى، بـ of such verbs',
  })},`,
  '"verbs": [',
  verbs.map((verb) => JSON.stringify(verb)).join(',\n'),
  '],',
  `"contentNouns": ${JSON.stringify(contentNouns)}`,
  '}',
];
writeFileSync(target, `${lines.join('\n')}\n`);
console.log(`${verbs.length} verbs, ${contentNouns.length} content nouns`);

/**
 * The word after the preposition that the verb governs, or after its ب, up to ten words on: the first such preposition
 * is mostly the verb's own. Words with the article are left out, since a name or title is as likely there.
 */
function countContentNouns(folder: string): string[] {
  const forms = new Map<string, ReadonlySet<string>>();
  for (const verb of survey.verbs as Surveyed[]) {
    if (!OPENED_BY_NOUNS.has(verb.class)) continue;
    const governed = verb.complements.filter((code) => code.endsWith('-np')).map((code) => PREPOSITIONS[code] ?? '');
    for (const form of [...verb.past, ...verb.hal]) {
      if (!(form in verb.collisions)) forms.set(keyOf(form), new Set(governed));
    }
  }
  const counts = new Map<string, number>();
  for (const text of corpusTexts(folder)) {
    for (const clause of text.replace(/[\u064b-\u0652\u0640\u200b-\u200f]/g, '').split(/[،؛:.,"«»“”()!?؟\n]+/)) {
      const words = clause.trim().split(/\s+/).map(keyOf);
      for (let i = 0; i < words.length; i++) {
        const governed = forms.get(words[i]!) ?? forms.get(words[i]!.replace(/^و/, ''));
        if (!governed) continue;
        for (let j = i + 1; j < Math.min(words.length, i + 10); j++) {
          const opened = governed.has(words[j]!)
            ? words[j + 1]
            : governed.has('ب') && /^ب.{4}/.test(words[j]!)
              ? words[j]!.slice(1)
              : '';
          if (!opened) continue;
          const bare = withoutEnclitic(opened).find(({ enclitic }) => /^(ه|ها|هم|هما)$/.test(enclitic));
          const stem = bare
            ? (withoutEnclitic(opened).findLast((cut) => cut.enclitic === bare.enclitic)?.stem ?? opened)
            : opened;
          if (stem.length > 2 && !stem.startsWith('ال')) counts.set(plural(stem), (counts.get(plural(stem)) ?? 0) + 1);
          break;
        }
      }
    }
  }
  return [...counts]
    .filter(([word, n]) => n >= 5 && !LEFT_OUT.has(word))
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word);
}

/** «تمنياته» without its pronoun looks like «تمنياة»; the plural ending is written again. */
function plural(stem: string): string {
  return stem.replace(/اة$/, 'ات');
}

function* corpusTexts(folder: string): Generator<string> {
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.jsonl')) for (const line of text.split('\n')) if (line) yield JSON.parse(line).text ?? '';
    if (file.endsWith('.json')) for (const article of JSON.parse(text)) yield article.content ?? article.text ?? '';
  }
}
