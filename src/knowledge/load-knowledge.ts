import { readFileSync } from 'node:fs';
import { type EntityTable, entityTable } from './entity-table.ts';
import type { KnowledgeBase, Lexicon } from './knowledge-base.ts';
import { type LatinPersons, latinPersons } from './latin-persons.ts';
import { type NameTable, nameTable } from './name-table.ts';
import { nationalityTable } from './nationality-table.ts';
import { officeIndex } from './office-index.ts';

/** The knowledge base that comes with the package. Loaded once a process. */
export function loadKnowledge(): KnowledgeBase {
  loaded ??= open();
  return loaded;
}

let loaded: KnowledgeBase | undefined;

/** Opens the built files: entities and Arabic nationalities at once, everything else when it is first asked for. */
function open(): KnowledgeBase {
  const manifest = JSON.parse(dataFile('manifest.json')) as { version: string };
  const entities: EntityTable = entityTable(dataFile('entities.tsv'));
  const names = new Map<string, NameTable | null>();
  const lexicons = new Map<string, Lexicon>();
  const nationalities = nationalityTable(dataFile('nationalities.json'));
  let latin: LatinPersons | undefined;
  let offices: ReturnType<typeof officeIndex> | undefined;
  const tableOf = (language: string): NameTable =>
    nameTable(
      dataFile(`names.${language}.tsv`),
      language === 'ar' ? dataFile('spellings.ar.tsv') : null,
      entities.idAt,
    );
  return {
    version: manifest.version,
    entity: (id) => entities.byId(id) ?? latin?.byId(id),
    country: entities.byIso,
    namesAt(language, tokens, first, end) {
      let table = names.get(language);
      if (table === undefined) {
        table = NAMED.has(language) ? tableOf(language) : null;
        names.set(language, table);
      }
      return table ? table.namesAt(tokens, first, end) : [];
    },
    nationality: nationalities,
    holders(role, of, day) {
      offices ??= officeIndex(entities.persons());
      return offices(role, of, day);
    },
    acrossScripts(words, witness) {
      latin ??= latinPersons(dataFile('holders.tsv'), entities.persons());
      return latin.find(words, witness);
    },
    members: entities.members,
    lexicon(language) {
      if (language !== 'ar') return EMPTY;
      let lexicon = lexicons.get(language);
      if (!lexicon) {
        lexicon = JSON.parse(dataFile(`lexicon.${language}.json`)) as Lexicon;
        lexicons.set(language, lexicon);
      }
      return lexicon;
    },
  };
}

const NAMED: ReadonlySet<string> = new Set(['ar', 'en', 'ru', 'fr']);
const EMPTY: Lexicon = { portfolios: [], titles: [], references: [] };

function dataFile(name: string): string {
  return readFileSync(new URL(`../../data/knowledge/${name}`, import.meta.url), 'utf8');
}
