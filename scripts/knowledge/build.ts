/**
 * Builds `data/knowledge` from its sources:
 *
 *     npm run knowledge [-- FOLDER]
 *
 * FOLDER holds `knowledge/` and `sources/`; without it, `../shared` is taken. The same sources give the same bytes.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countries } from './countries.ts';
import type { Entry } from './entry.ts';
import { holderLines } from './holders.ts';
import { arabicLexicon } from './lexicon.ts';
import { nameTable } from './name-table.ts';
import { nationalities } from './nationalities.ts';
import { namedEvents, organizations } from './organizations.ts';
import { persons } from './persons.ts';
import { places } from './places.ts';
import { Sources, sha256 } from './sources.ts';
import { spellingLines } from './spelling-lines.ts';
import { voices } from './voices.ts';
import { wellKnown } from './well-known.ts';

const folder = resolve(process.argv[2] ?? '../shared');
const here = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../data/knowledge/', import.meta.url));

if (!existsSync(join(folder, 'knowledge')) || !existsSync(join(folder, 'sources'))) {
  console.error(`${folder} has no knowledge/ and sources/: name the folder that has them, as in`);
  console.error('    npm run knowledge -- ../shared');
  console.error('The built files are committed, so nothing but a change of the sources asks for a rebuild.');
  process.exit(1);
}

const sources = new Sources(folder, here);
const states = countries(sources);
const tabled: Entry[] = [
  ...states,
  ...places(sources, states),
  ...organizations(sources),
  ...namedEvents(sources),
  ...persons(sources),
];
const entries: Entry[] = [...tabled, ...wellKnown(sources, tabled)];
const ids = new Set<string>();
for (const { id } of entries) {
  if (ids.has(id)) throw new Error(`Two entities have the id ${id}: rename one in scripts/knowledge.`);
  ids.add(id);
}
const lexicon = sources.lexicon();
const moreReferences = sources.own<{ references: typeof lexicon.nominal_references }>('more-names.json').references;
const spoken = voices(lexicon, entries);

const arabicNames = nameTable('ar', entries, spoken, sources);

mkdirSync(out, { recursive: true });
const files: Record<string, string> = {
  'entities.tsv': lines(entries.map(entityLine)),
  'names.ar.tsv': arabicNames,
  'spellings.ar.tsv': lines(spellingLines(arabicNames, entries, sources)),
  'names.en.tsv': nameTable('en', entries, spoken, sources),
  'names.ru.tsv': nameTable('ru', entries, spoken, sources),
  'names.fr.tsv': nameTable('fr', entries, spoken, sources),
  'nationalities.json': `${JSON.stringify(nationalities(sources), null, 0).replaceAll('],"', '],\n"')}\n`,
  'lexicon.ar.json': `${JSON.stringify(
    arabicLexicon(lexicon, moreReferences, (iso) => states.find((state) => state.iso === iso)?.id),
    null,
    0,
  ).replaceAll('},{', '},\n{')}\n`,
  'holders.tsv': lines(holderLines(sources, entries)),
};
for (const [file, text] of Object.entries(files)) writeFileSync(join(out, file), text);

const contents = sha256(
  Object.keys(files)
    .sort()
    .map((file) => files[file])
    .join('\0'),
);
const manifest = {
  version: `${lexicon.version}-${contents.slice(0, 8)}`,
  files: Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      file,
      { sha256: sha256(text), bytes: Buffer.byteLength(text), rows: text.split('\n').length - 1 },
    ]),
  ),
  sources: sources.used(),
};
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

console.log(`${manifest.version}: ${entries.length} entities`);
for (const [file, { bytes, rows }] of Object.entries(manifest.files)) {
  console.log(`  ${file.padEnd(20)} ${String(rows).padStart(7)} rows ${(bytes / 1024).toFixed(0).padStart(6)} KB`);
}

function lines(rows: readonly string[]): string {
  return `${rows.join('\n')}\n`;
}

/** One entity a line: what look-ups sort by in columns, the rest as JSON that is parsed when asked for. */
function entityLine(entry: Entry): string {
  const { names, offices, members } = entry;
  const shown = Object.fromEntries(
    Object.entries(names)
      .map(([language, of]) => [language, [...new Set([...of.full, ...of.alias])].slice(0, language === 'ar' ? 4 : 2)])
      .filter(([, list]) => list!.length > 0),
  );
  return [
    entry.id,
    entry.type,
    entry.kind,
    entry.iso ?? '',
    entry.country ?? '',
    entry.coordinates ? entry.coordinates.map((degrees) => Number(degrees.toFixed(3))).join(',') : '',
    entry.prominence.toFixed(2).replace(/^0\.?/, '.'),
    JSON.stringify(shown),
    offices.length > 0 ? JSON.stringify(offices) : '',
    members.length > 0 ? members.map((m) => [m.iso, m.from, m.to ?? ''].join(':')).join(' ') : '',
  ].join('\t');
}
