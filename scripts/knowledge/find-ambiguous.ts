/**
 * Judges which Arabic names of one word are common words as well, and writes them to `ambiguous-names.json`:
 *
 *     npx tsx scripts/knowledge/find-ambiguous.ts TEXT…
 *
 * TEXT is any number of files of Arabic news (text, JSON or JSONL; `.zip` is read through `unzip`). Only names that the
 * knowledge base has anyway are written, never a word or count of the texts. The build does not need the texts.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { text as arabic } from '../../src/languages/ar/text.ts';
import { normalise } from '../../src/text/normalise.ts';
import { tokenise } from '../../src/text/tokens.ts';

const data = (file: string) => readFileSync(new URL(`../../data/knowledge/${file}`, import.meta.url), 'utf8');
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name the files of Arabic news to count words in.');
  process.exit(1);
}

const frequency = new Map<string, number>();
for (const file of files) count(file);

const entities = data('entities.tsv')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const names = data('names.ar.tsv')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string]);
const table = new Map(names);
const adjectives = (JSON.parse(data('nationalities.json')) as { ar: object }).ar;
const givenNames = givenNamesOf();

const common = JSON.parse(readFileSync(new URL('common-words.json', import.meta.url), 'utf8')) as { common: string[] };
const byHand = new Set(common.common);
const ambiguous = names.filter(([key, value]) => isAmbiguous(key, value)).map(([key]) => key);
const file = fileURLToPath(new URL('ambiguous-names.json', import.meta.url));
const meta =
  'Made by find-ambiguous.ts: Arabic names of one word that are a common word, an adjective or a given name as well.';
writeFileSync(file, `${JSON.stringify({ meta, ar: ambiguous }, null, 1)}\n`);
console.log(`${ambiguous.length} of ${names.length} names are ambiguous`);

function isAmbiguous(key: string, value: string): boolean {
  if (byHand.has(key)) return true;
  if (key.includes(' ') || !/[\u0621-\u064a]/.test(key)) return false;
  const of = value.split(' ').map((entry) => entities[Number(/\d+$/.exec(entry)![0])]!);
  // Countries and capitals are meant whenever they are written; what else they may be is known to the linker.
  if (of.some(([, , kind, , , , prominence]) => kind === 'country' || prominence === '.95')) return false;
  if (Object.hasOwn(adjectives, key.replace(/^ال/, ''))) return true;
  const isPlace = of.some((entity) => entity[1] === 'place');
  const great = Math.max(...of.map((entity) => Number(entity[6])));
  if (key.length <= 3 && great < 0.6) return true;
  if (key.length <= 2) return true;
  if (isPlace && (givenNames.get(key) ?? 0) >= 2) return true;
  if (!isPlace && (givenNames.get(key) ?? 0) >= 4) return true;
  // «وان» is Van, and «و» with «ان» far more often.
  if (/^[وفبلك]/.test(key) && great < 0.6) {
    const rest = frequency.get(key.slice(1)) ?? 0;
    if (rest >= 50 && rest > 2 * (frequency.get(key) ?? 0)) return true;
  }
  // «الناتو» and «ناتو» are one name, written with the article or without.
  const twin = key.startsWith('ال') ? key.slice(2) : `ال${key}`;
  if (of.every((entity) => entity[1] === 'organization') && table.has(twin)) return false;
  return isCommonWord(key, great >= 0.55 ? 0.4 : 0.08);
}

/** A common word stands with and without the article, takes pronouns and the endings of verbs; a name does not. */
function isCommonWord(key: string, share: number): boolean {
  const own = times(key);
  const enough = (other: number) => other >= 4 && other >= own * share;
  if (key.startsWith('ال') && key.length > 4) {
    const bare = key.slice(2);
    return enough(times(bare)) || enough(pronouns(bare));
  }
  // The accusative of a noun ends in ا: «يوما» is no Yuma.
  const bare = /[^ا]ا$/.test(key) && key.length >= 4 && share < 0.4 ? key.slice(0, -1) : null;
  if (bare && enough(times(`ال${bare}`))) return true;
  return enough(times(`ال${key}`)) || enough(times(`لل${key}`)) || enough(pronouns(key)) || enough(verbal(key));
}

function pronouns(key: string): number {
  const stem = key.endsWith('ة') ? `${key.slice(0, -1)}ت` : key;
  return ['ه', 'ها', 'هم', 'هما', 'نا'].reduce((sum, pronoun) => sum + times(stem + pronoun), 0);
}

function verbal(key: string): number {
  return key.length > 4 ? 0 : times(`ي${key}`) + times(`${key}وا`);
}

function times(key: string): number {
  let sum = 0;
  for (const proclitic of ['', 'و', 'ب', 'ل', 'وب']) sum += frequency.get(proclitic + key) ?? 0;
  return sum;
}

/** How many people of Arab states bear a word as their first name, or as a part that is no family name alone. */
function givenNamesOf(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key, value] of names) {
    const words = key.split(' ');
    if (words.length < 2) continue;
    const person = value.split(' ').some((entry) => entities[Number(/\d+$/.exec(entry)![0])]![1] === 'person');
    if (person) for (const word of words.slice(0, -1)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function count(file: string) {
  const text = file.endsWith('.zip')
    ? execFileSync('unzip', ['-p', file], { encoding: 'utf8', maxBuffer: 2 ** 30 })
    : readFileSync(file, 'utf8');
  for (const line of text.split('\n')) {
    for (const token of tokenise(normalise(line), line, arabic)) {
      if (token.kind === 'word') frequency.set(token.key, (frequency.get(token.key) ?? 0) + 1);
    }
  }
}
