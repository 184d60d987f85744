import { WordNotes } from '../core/word-notes.ts';
import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';
import { foldSpelling, isLoneSpellingOf, isSpellingOf } from './fold-spelling.ts';
import type { NameEntry, NameMatch } from './knowledge-base.ts';
import { letters } from './letters.ts';
import { type TrieNode, WordTrie } from './word-trie.ts';

export interface NameTable {
  namesAt(tokens: readonly Token[], first: number, end: number): readonly NameMatch[];
}

/** A way of cutting a word after which a name may begin: as it is written, or as it sounds. */
interface Beginning {
  readonly cut: Cut;
  readonly exact: TrieNode | undefined;
  /** Whether the feminine ending was put back to find `exact`. */
  readonly mended: boolean;
  readonly sounding: TrieNode | undefined;
  /** Names of one word that sound like the stem. */
  readonly alone: readonly string[];
}

/**
 * The names of a language. `names` has a name a line: token keys joined by spaces, a tab, and its entries. `spellings`
 * has the foreign ones by the consonants of their words, a tab, and the keys so spelled, separated by `|`.
 *
 * Words repeat; so what may begin with a word is noted with it, and a word that begins no name costs next to nothing.
 */
export function nameTable(names: string, spellings: string | null, idAt: (line: number) => string): NameTable {
  const exact = new WordTrie(names);
  const sounding = spellings === null ? null : new WordTrie(spellings);
  const known = new WordNotes<readonly Beginning[]>();
  const entriesByValue = new Map<string, readonly NameEntry[]>();

  const entriesOf = (value: string): readonly NameEntry[] => {
    let entries = entriesByValue.get(value);
    if (!entries) {
      entries = parse(value, idAt);
      entriesByValue.set(value, entries);
    }
    return entries;
  };

  const beginningsOf = (token: Token): readonly Beginning[] => {
    const noted = known.get(token);
    if (noted) return noted;
    const found: Beginning[] = [];
    for (const cut of token.cuts) {
      // The article belongs to a name or does not: «سالم» is not «السالم».
      if (cut.definite) continue;
      const { stem } = cut;
      let node = exact.branch(stem);
      const mended = node === undefined && stem.length >= 5 && stem.endsWith(HA);
      if (mended) node = exact.branch(withTaMarbuta(stem));
      const bySound = sounding && stem.length <= 20 ? soundingBranch(sounding, stem) : undefined;
      const alone = bySound ? soundingAlone(bySound, stem) : [];
      const heard = alone.length > 0 || bySound?.next ? bySound : undefined;
      if (node || heard) found.push({ cut, exact: node, mended, sounding: heard, alone });
    }
    return known.keep(token, found.length > 0 ? found : NO_BEGINNINGS);
  };

  const namesFrom = (beginnings: readonly Beginning[], tokens: readonly Token[], first: number, end: number) => {
    const found: NameMatch[] = [];
    for (const { cut, exact: node, mended } of beginnings) {
      for (const { endToken, value, spelling } of node ? writtenNames(node, mended, tokens, first, end) : NO_NAMES) {
        const entries = spelling ? asSpellings(entriesOf(value)) : entriesOf(value);
        if (entries.length > 0) found.push({ firstToken: first, endToken, cut, entries });
      }
    }
    for (const beginning of beginnings) {
      if (!beginning.sounding) continue;
      for (const { endToken, key } of soundingNames(beginning, beginning.sounding, tokens, first, end)) {
        if (found.some((match) => match.endToken === endToken)) continue;
        const entries = asSpellings(entriesOf(exact.value(key)));
        if (entries.length > 0) found.push({ firstToken: first, endToken, cut: beginning.cut, entries });
      }
    }
    return found.length > 1 ? found.sort((a, b) => b.endToken - a.endToken || a.cut.length - b.cut.length) : found;
  };

  return {
    namesAt(tokens, first, end) {
      const beginnings = beginningsOf(tokens[first]!);
      return beginnings.length === 0 ? NONE : namesFrom(beginnings, tokens, first, end);
    },
  };
}

interface WrittenName {
  readonly endToken: number;
  /** What the table says of it. */
  readonly value: string;
  /** Whether a feminine ending was put back to find it. */
  readonly spelling: boolean;
}

/** The names below a branch that the words from `first` on are, letter by letter. */
function writtenNames(
  branch: TrieNode,
  mended: boolean,
  tokens: readonly Token[],
  first: number,
  end: number,
): readonly WrittenName[] {
  const found: WrittenName[] = [];
  let node: TrieNode | undefined = branch;
  let spelling = mended;
  for (let next = first + 1; node; next++) {
    if (node.value) found.push({ endToken: next, value: node.value, spelling });
    if (next >= end || !node.next) break;
    const { key } = tokens[next]!;
    const on: TrieNode | undefined = node.next.get(key);
    if (!on && key.endsWith(HA)) {
      node = node.next.get(withTaMarbuta(key));
      spelling = true;
    } else node = on;
  }
  return found;
}

const NO_NAMES: readonly WrittenName[] = [];

const NONE: readonly NameMatch[] = [];
const NO_BEGINNINGS: readonly Beginning[] = [];

/** The feminine ending loses its dots in hurried writing: «القاهره», «الامم المتحده». */
const HA = letters.feminineUndotted;
const withTaMarbuta = (key: string) => `${key.slice(0, -1)}${letters.feminine}`;

/** The names whose first word may be spelled as `stem`; consonants alone would let in every short word. */
function soundingBranch(spellings: WordTrie, stem: string): TrieNode | undefined {
  const branch = spellings.branch(foldSpelling(stem));
  return branch && beginsAs(branch, stem) ? branch : undefined;
}

function beginsAs(node: TrieNode, stem: string): boolean {
  return firstWordsOf(node).some((first) => first === stem || isSpellingOf(stem, first));
}

/** The first words of all names below a branch, each once. */
function firstWordsOf(node: TrieNode): readonly string[] {
  let words = firstWords.get(node);
  if (!words) {
    const found = new Set(node.value ? node.value.split('|').map((key) => key.split(' ', 1)[0]!) : []);
    for (const next of node.next?.values() ?? []) for (const word of firstWordsOf(next)) found.add(word);
    words = [...found];
    firstWords.set(node, words);
  }
  return words;
}

const firstWords = new WeakMap<TrieNode, readonly string[]>();

/** The names of one word below a branch that sound like its stem. */
function soundingAlone(branch: TrieNode, stem: string): readonly string[] {
  return keysOf(branch).filter((key) => !key.includes(' ') && isLoneSpellingOf(stem, key));
}

const keysOf = (node: TrieNode) => (node.value ? node.value.split('|') : []);

/** Foreign names that sound like the words from `first` on; a given name may be written as one word or as two. */
function soundingNames(
  { cut, alone }: Beginning,
  branch: TrieNode,
  tokens: readonly Token[],
  first: number,
  end: number,
): readonly { readonly endToken: number; readonly key: string }[] {
  const found = alone.map((key) => ({ endToken: first + 1, key }));
  const written = [cut.stem];
  let node = branch;
  let next = first + 1;
  while (next < end && node.next && tokens[next]!.kind === 'word') {
    const token = tokens[next]!;
    const one = node.next.get(soundOf(token));
    if (one) {
      node = one;
      written.push(token.key);
      next += 1;
    } else {
      const after = next + 1 < end ? tokens[next + 1]! : null;
      if (cut.stem.length > SURNAME_MAX || after?.kind !== 'word') break;
      if (token.key.length + after.key.length > JOINED_MAX) break;
      const joined = token.key + after.key;
      const two = node.next.get(foldSpelling(joined));
      if (!two) break;
      node = two;
      written.push(joined);
      next += 2;
    }
    for (const key of keysOf(node)) if (isSoundingLike(written, key.split(' '))) found.push({ endToken: next, key });
  }
  return found;
}

/** Two halves of a given name: «جين بينغ». */
const JOINED_MAX = 12;
/** Such names begin with a short surname: «شي», «كيم». */
const SURNAME_MAX = 5;

const sounds = new WordNotes<string>();

function soundOf(token: Token): string {
  return sounds.get(token) ?? sounds.keep(token, foldSpelling(token.key));
}

/** Word by word, so that a difference in one does not make up for none in another. */
function isSoundingLike(written: readonly string[], stored: readonly string[]): boolean {
  return (
    written.length === stored.length && written.every((word, i) => word === stored[i] || isSpellingOf(word, stored[i]!))
  );
}

/** What a variant spelling may stand for: an ambiguous name or one that counts in a byline alone needs its own letters. */
function asSpellings(entries: readonly NameEntry[]): readonly NameEntry[] {
  return entries
    .filter((entry) => !entry.ambiguous && entry.form !== 'byline')
    .map((entry) => ({ ...entry, match: 'loose' }));
}

const FORMS: { readonly [letter: string]: NameEntry['form'] } = {
  F: 'full',
  A: 'alias',
  S: 'short',
  C: 'acronym',
  B: 'byline',
  V: 'voice',
};

/** `F12 S~!345`: the form's letter, `~` for a spelling made by rule, `!` for an ambiguous name, the entity's line. */
function parse(value: string, idAt: (line: number) => string): readonly NameEntry[] {
  return value.split(' ').map((written) => ({
    entity: idAt(Number(/\d+$/.exec(written)![0])),
    form: FORMS[written[0]!]!,
    match: written.includes('~') ? 'loose' : 'exact',
    ambiguous: written.includes('!'),
  }));
}
