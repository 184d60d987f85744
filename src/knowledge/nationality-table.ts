import type { Nationality } from './knowledge-base.ts';

/** The look-up of nationality adjectives by language and key. */
export function nationalityTable(text: string): (language: string, stem: string) => readonly Nationality[] {
  const written = JSON.parse(text) as { [language: string]: { [key: string]: string[] } };
  const tables = new Map<string, Map<string, readonly Nationality[]>>();
  for (const [language, forms] of Object.entries(written)) {
    tables.set(language, new Map(Object.entries(forms).map(([key, of]) => [key, of.map(nationality)])));
  }
  return (language, stem) => tables.get(language)?.get(stem) ?? NONE;
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
