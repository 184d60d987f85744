import type { Entry } from './entry.ts';
import type { LexiconSource } from './lexicon.ts';

/** A capital, palace or square that speaks for a state or one of its institutions. */
export interface Voice {
  readonly entity: string;
  readonly names: { readonly [language: string]: readonly string[] };
  /** A city that is no capital speaks for the body that sits in it only now and then. */
  readonly doubtful: boolean;
}

export function voices(lexicon: LexiconSource, entries: readonly Entry[]): Voice[] {
  const ids = new Set(entries.map((entry) => entry.id));
  const byIso = new Map(entries.filter((entry) => entry.kind === 'country').map((entry) => [entry.iso, entry.id]));
  return lexicon.metonyms.flatMap((metonym) => {
    const { org, country } = metonym;
    const entity = org && ids.has(org) ? org : byIso.get(country);
    if (!entity) return [];
    const doubtful = metonym.type !== 'capital' && DOUBTFUL.has(metonym.type) && country !== 'EU';
    return [
      { entity, doubtful, names: { ar: metonym.ar, en: metonym.en, ru: metonym.ru, zh: metonym.zh, fr: metonym.fr } },
    ];
  });
}

const DOUBTFUL = new Set(['city', 'place', 'square', 'village', 'zone']);
