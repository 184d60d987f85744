import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LexiconSource } from './lexicon.ts';

interface Use {
  readonly sha256: string;
  readonly licence: string;
  rows: number;
}

const LICENCES: readonly (readonly [prefix: string, licence: string])[] = [
  ['knowledge/', 'Apache-2.0 (written for Isnad)'],
  ['scripts/knowledge/', 'Apache-2.0 (written for Isnad)'],
  ['sources/natural-earth/', 'public domain (Natural Earth)'],
  ['sources/geonames/', 'CC-BY-4.0 (GeoNames)'],
  ['sources/holders/', 'CC0-1.0 (Wikidata)'],
  ['sources/igo/', 'free with citation (Correlates of War IGO v3)'],
  ['sources/icu/', 'Unicode-3.0 (ICU/CLDR)'],
  ['sources/nationalities/', 'MIT (ArWikiCats)'],
  ['cldr-localenames-full', 'Unicode-3.0'],
  ['i18n-iso-countries', 'MIT'],
];

/** Reads the sources and keeps a note of each file that was used, for the manifest. */
export class Sources {
  private readonly uses = new Map<string, Use>();
  private readonly require = createRequire(import.meta.url);

  constructor(
    private readonly folder: string,
    private readonly here: string,
  ) {}

  /** Tab-separated rows, without the heading, as objects by heading. */
  tsv(file: string): Record<string, string>[] {
    const [heading, ...rows] = this.text(file).trimEnd().split(/\r?\n/);
    const columns = heading!.split('\t');
    return this.counted(
      file,
      rows.map((row) => {
        const cells = row.split('\t');
        return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
      }),
    );
  }

  jsonl<Row>(file: string): Row[] {
    const rows = this.text(file).trimEnd().split('\n');
    return this.counted(
      file,
      rows.map((row) => JSON.parse(row) as Row),
    );
  }

  json<Value>(file: string): Value {
    const value = JSON.parse(this.text(file)) as Value;
    this.counted(file, Object.keys(value as object));
    return value;
  }

  /** A file that lies beside the scripts. */
  own<Value>(file: string): Value {
    const text = readFileSync(join(this.here, file), 'utf8');
    const value = JSON.parse(text) as Value;
    this.note(`scripts/knowledge/${file}`, text);
    return value;
  }

  /** A JSON file of an npm package. */
  npm<Value>(file: string): Value {
    const text = readFileSync(this.require.resolve(file), 'utf8');
    this.note(file, text);
    return JSON.parse(text) as Value;
  }

  lexicon(): LexiconSource {
    return this.json<LexiconSource>('knowledge/lexicon.json');
  }

  used(): Record<string, Use> {
    return Object.fromEntries([...this.uses].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private text(file: string): string {
    const bytes = readFileSync(join(this.folder, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    this.note(file, bytes);
    return text;
  }

  private note(file: string, bytes: string | Buffer) {
    const licence = LICENCES.find(([prefix]) => file.startsWith(prefix))?.[1];
    if (!licence) throw new Error(`No licence is noted for ${file}: add it to scripts/knowledge/sources.ts`);
    if (!this.uses.has(file)) this.uses.set(file, { sha256: sha256(bytes), licence, rows: 0 });
  }

  private counted<Rows extends readonly unknown[]>(file: string, rows: Rows): Rows {
    this.uses.get(file)!.rows = rows.length;
    return rows;
  }
}

export function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
