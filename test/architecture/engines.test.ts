import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** Files whose code, not only their comments, may hold Arabic letters, and why. */
const MAY_HOLD_ARABIC: { readonly [path: string]: string } = {
  'text/normalise.ts': 'folds the letters of the script, which several languages share',
  'events/find-triggers.ts': 'asks whether the text stage cut «ل» off a word',
  'relations/locations.ts': 'asks whether the text stage cut «ب» or «ل» off a word',
  'relations/memberships.ts': 'asks whether the text stage cut «ب» or «ل» off a word',
  'relations/titles.ts': 'asks whether the text stage cut «ب» or the article off a word',
  'mentions/find-names.ts': 'asks whether a word bears the article',
};

const ENGINES = ['core', 'text', 'knowledge', 'parts', 'times', 'mentions', 'relations', 'events', 'claims', 'read'];
const files = sourceFiles().filter((file) => ENGINES.includes(file.area));

describe('an engine knows no word of a language', () => {
  it.each(files.filter((file) => !(file.path in MAY_HOLD_ARABIC)).map((file) => [file.path, file] as const))(
    '%s',
    (_, file) => expect(arabicIn(file)).toEqual([]),
  );

  it.each(Object.entries(MAY_HOLD_ARABIC))('%s may: it %s', (path) => {
    const file = files.find((candidate) => candidate.path === path);
    expect(file && arabicIn(file).length, `${path} needs no exception`).toBeGreaterThan(0);
  });
});

/** The pieces of code with Arabic letters in them; comments are no code. */
function arabicIn(file: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (node.getChildCount(file.tree) === 0) {
      const code = node.getText(file.tree);
      if (/(?=\p{Script=Arabic})\p{L}/u.test(code)) found.push(code);
    }
    for (const child of node.getChildren(file.tree)) if (!ts.isJSDoc(child)) visit(child);
  };
  visit(file.tree);
  return found;
}
