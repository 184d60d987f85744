import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** What each folder may import, apart from itself and `core`, which is open to all. */
const MAY_IMPORT: { readonly [area: string]: readonly string[] } = {
  core: [],
  text: [],
  knowledge: ['text'],
  intake: [],
  parts: ['text', 'knowledge'],
  times: ['text', 'parts'],
  mentions: ['text', 'parts', 'knowledge', 'times'],
  relations: ['text', 'parts', 'knowledge', 'mentions'],
  events: ['text', 'parts', 'knowledge', 'times', 'mentions'],
  claims: ['text', 'parts', 'knowledge', 'mentions'],
  languages: ['text', 'knowledge', 'parts', 'times', 'mentions', 'relations', 'events', 'claims', 'ledger'],
  read: ['text', 'knowledge', 'parts', 'times', 'mentions', 'relations', 'events', 'claims', 'languages'],
  ledger: ['text', 'times', 'knowledge', 'mentions', 'relations', 'events', 'claims', 'parts', 'languages', 'read'],
  store: ['ledger'],
  'faces/cli': ['intake', 'knowledge', 'times', 'read', 'languages', 'ledger', 'store'],
  index: ['intake', 'knowledge', 'languages', 'read', 'ledger', 'store'],
};

/**
 * A language uses a stage's types, the text stage's helpers and the constructors of the values that its rules give; it
 * never runs an engine.
 */
const VALUES_FOR_LANGUAGES = /^(text|languages|core)\/|^times\/meaning\.ts$/;

const files = sourceFiles();

describe('imports run one way', () => {
  it('reads the real ones', () => {
    expect(files.length).toBeGreaterThan(40);
    const read = files.find((file) => file.path === 'read/read-article.ts');
    expect(read?.imports.map((target) => target.area)).toEqual(expect.arrayContaining(['text', 'times', 'events']));
  });

  it('has a place for every folder', () => {
    expect([...new Set(files.map((file) => file.area))].filter((area) => !(area in MAY_IMPORT))).toEqual([]);
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (area) => {
    const allowed = new Set([area, 'core', ...MAY_IMPORT[area]!]);
    const wrong = arrows(files.filter((file) => file.area === area)).filter(({ to }) => !allowed.has(to.area));
    expect(wrong.map(({ from, to }) => `${from.path} -> ${to.path}`)).toEqual([]);
  });

  it('a language takes types from the stages, no engines', () => {
    const wrong = arrows(files.filter((file) => file.area === 'languages')).filter(
      ({ to }) => !to.typeOnly && !VALUES_FOR_LANGUAGES.test(to.path),
    );
    expect(wrong.map(({ from, to }) => `${from.path} -> ${to.path}`)).toEqual([]);
  });

  it('no file waits for itself: values are imported in no circle', () => {
    expect(circles(files)).toEqual([]);
  });
});

function arrows(from: readonly SourceFile[]) {
  return from.flatMap((file) => file.imports.map((to) => ({ from: file, to })));
}

function circles(all: readonly SourceFile[]): string[] {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]) => {
    if (state.get(path) === 'open') found.push([...way.slice(way.indexOf(path)), path].join(' -> '));
    if (state.has(path)) return;
    state.set(path, 'open');
    for (const target of byPath.get(path)?.imports ?? []) if (!target.typeOnly) visit(target.path, [...way, path]);
    state.set(path, 'done');
  };
  for (const file of all) visit(file.path, []);
  return found;
}
