import type { Nationality } from './knowledge-base.ts';

/** The look-up of nationality adjectives by language and key; a language is opened when it is first asked for. */
export function nationalityTable(text: string): (language: string, stem: string) => readonly Nationality[] {
  const written = JSON.parse(text) as { [language: string]: { [key: string]: string[] } };
  const tables = new Map<string, ReadonlyMap<string, readonly Nationality[]>>();
  return (language, stem) => {
    let table = tables.get(language);
    if (!table) {
      table = new Map(Object.entries(written[language] ?? {}).map(([key, of]) => [key, of.map(nationality)]));
      tables.set(language, table);
    }
    return table.get(stem) ?? NONE;
  };
}

const NONE: readonly Nationality[] = [];

/** `MA f singular`, with `!` where the word is also something else. */
function nationality(written: string): Nationality {
  const [iso, gender, number, common] = written.split(' ');
  return {
    iso: iso!,
    gender: gender as Nationality['gender'],
    number: number as Nationality['number'],
    ambiguous: common === '!',
  };
}
