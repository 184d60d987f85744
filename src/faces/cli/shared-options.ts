import type { Option } from 'commander';

/** Options that several commands share, in the words of the help. */
export function sharedOptions(make: typeof Option) {
  return {
    published: new make('--published <date>', 'the day of publication, YYYY-MM-DD; left out, the words tell it'),
    language: new make('--language <code>', 'the language of the text, say ar; left out, the text tells it'),
    bidi: new make('--bidi <way>', 'how right-to-left text is set: for terminals that reorder it, that do not, or bare')
      .choices(['isolate', 'visual', 'none'])
      .default('isolate'),
    lang: new make('--lang <code>', "the language of the report's own words").choices(['en', 'ar']).default('en'),
    store: new make('--store <address>', 'the ledger: a path, or postgres://…; left out, ISNAD_STORE, else isnad.db'),
    json: new make('--json', 'print plain data as JSON'),
  };
}

export type SharedOptions = ReturnType<typeof sharedOptions>;
