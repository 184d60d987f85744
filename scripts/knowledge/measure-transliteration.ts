/**
 * How well names match across scripts, measured on pairs that the knowledge base does not contain:
 *
 *     npx tsx scripts/knowledge/measure-transliteration.ts [FOLDER]
 *
 * FOLDER holds `sources/` and `knowledge/`; without it, `../shared` is taken; without that, nothing is measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Office } from '../../src/knowledge/knowledge-base.ts';
import { personsByLatinName } from '../../src/knowledge/match-across-scripts.ts';
import { differInOneSound, soundKey } from '../../src/knowledge/sound-key.ts';
import { offices, type RoleRow } from './persons.ts';

const folder = resolve(process.argv[2] ?? '../shared');
if (!existsSync(join(folder, 'sources/transliteration'))) {
  console.log(`skipped: no sources/transliteration in ${folder}`);
  process.exit(0);
}

words('wd_arabic_20.tsv (Wikidata labels)', 'sources/transliteration/wd_arabic_20.tsv', (line) => {
  const [latin, arabic] = line.split('\t');
  return [latin!, arabic!.replaceAll(' ', '')];
});
words('google-ar2en.txt (Arabic names)', 'sources/transliteration/google-ar2en.txt', (line) => {
  const [arabic, latin] = line.split('\t');
  return [latin ?? '', arabic!];
});
people();

function words(label: string, file: string, pair: (line: string) => readonly [latin: string, arabic: string]) {
  let all = 0;
  let equal = 0;
  let near = 0;
  for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
    const [latin, arabic] = pair(line);
    if (latin.length < 2 || arabic.length < 2) continue;
    const [a, b] = [soundKey(latin), soundKey(arabic)];
    all++;
    if (a === b) equal++;
    if (a === b || differInOneSound(a, b)) near++;
  }
  console.log(`${label}: ${all} pairs, equal ${percent(equal, all)}, within one sound ${percent(near, all)}`);
}

/** People whose Arabic name is known and who are office holders by their Latin name too: is the right one found? */
function people() {
  type Row = { id: string; country: string | null; names: { [language: string]: string[] }; roles: RoleRow[] };
  const rows = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  const holders = rows(gunzipSync(readFileSync(join(folder, 'sources/holders/holders.jsonl.gz'))).toString('utf8'));
  const known = [
    ...rows(readFileSync(join(folder, 'knowledge/persons-middle-east.jsonl'), 'utf8')),
    ...rows(readFileSync(join(folder, 'knowledge/persons-world.jsonl'), 'utf8')),
  ];
  const find = personsByLatinName(
    holders
      .filter((row) => row.names.en?.length)
      .map((row) => ({
        id: row.id,
        country: row.country,
        names: row.names.en!,
        states: row.roles.flatMap((role) => role.of ?? []),
        offices: () => offices(row.roles),
      })),
  );
  const ids = new Set(holders.map((row) => row.id));
  for (const witness of ['name alone', 'name and country', 'name, country, office and day'] as const) {
    let asked = 0;
    let right = 0;
    let wrong = 0;
    for (const person of known) {
      const name = person.names.ar?.[0];
      const role = person.roles[0];
      if (!ids.has(person.id) || !name || !role) continue;
      asked++;
      const office: Office | undefined = offices([role])[0];
      const found = find(name.split(' '), {
        country: witness === 'name alone' ? null : (role.of ?? null),
        role: witness.includes('office') ? (office?.role ?? null) : null,
        at: null,
        day: witness.includes('day') ? (role.from ?? null) : null,
      });
      if (found.length === 0) continue;
      const first = found[0]!;
      const tied = found.length > 1 && found[1]!.score === first.score;
      if (first.id === person.id && !tied) right++;
      else if (!tied) wrong++;
    }
    console.log(
      `${witness}: ${asked} people, found ${percent(right, asked)}, another found in their place ${percent(wrong, asked)}`,
    );
  }
}

function percent(part: number, all: number): string {
  return `${((100 * part) / all).toFixed(1)} %`;
}
