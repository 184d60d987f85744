import type { NameEntry } from '../knowledge/knowledge-base.ts';
import { countryCounts } from './context-names.ts';
import { slug } from './genus-names.ts';
import type { KnownName } from './known-names.ts';
import type { Board, GroupedName } from './name-board.ts';
import { ordinary, type Scan, sentenceEnd } from './scan.ts';

/** How well known one must be to be meant by a short name without having been introduced: a person, heads of state. */
const PROMINENT = 0.5;
const PROMINENT_PERSON = 0.7;

interface ShortForm {
  readonly words: readonly string[];
  readonly of: GroupedName;
  /** Whether it is the end of the name, as short forms mostly are. */
  readonly last: boolean;
}

/**
 * The further places where a person or body is named by part of the name: «العتيبي» for «سالم العتيبي», «بوتين». The
 * headline uses the short form before the story gives the full one, so the whole article is gone through.
 */
export function findShortForms(scan: Scan, board: Board, known: (i: number) => readonly KnownName[]): void {
  const full = board.list();
  const named = new Set(full.map((name) => name.entity));
  const forms = shortFormsOf(scan, full);
  const { tokens } = scan;
  let counts: ReadonlyMap<string, number> | undefined;
  // A man is meant by his short name alone only where the article is about his country.
  const counted = (country: string | null) => {
    counts ??= countryCounts(scan, board);
    return country === null || (counts.get(country) ?? 0) > 0;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (scan.skip[i] || tokens[i]!.kind !== 'word' || board.at(i)) continue;
    const short = shortNameAt(board, i, known);
    const local = formAt(scan, i, forms);
    if (!short && !local) continue;
    const chosen = short && entryNamed(short, named);
    if (chosen && (!local || local.endToken <= short.endToken)) {
      const entity = scan.knowledge.entity(chosen.entity)!;
      board.put({
        ...short,
        entity: entity.id,
        type: entity.type,
        kind: entity.kind,
        country: entity.country,
        rule: 'short-of-named',
        certainty: 0.9,
      });
    } else if (local && board.free(i, local.endToken)) {
      const { of } = local.form;
      board.put({
        ...of,
        firstToken: i,
        endToken: local.endToken,
        cut: local.cut,
        groupFirst: i,
        voiceOf: null,
        rule: 'short-of-named',
        certainty: Math.min(of.certainty, 0.85),
      });
    } else if (short && lonelySense(scan, short) && (short.type !== 'person' || counted(short.country))) {
      board.put({ ...short, rule: 'short-of-prominent', certainty: 0.75 });
    }
    const placed = board.at(i);
    if (placed) i = placed.endToken - 1;
  }
}

function shortNameAt(board: Board, i: number, known: (i: number) => readonly KnownName[]): KnownName | undefined {
  for (const name of known(i)) if (name.entry.form === 'short' && board.free(i, name.endToken)) return name;
  return undefined;
}

/** The reading of a name that means somebody whom the article names in full. */
function entryNamed(short: KnownName, named: ReadonlySet<string | null>): NameEntry | undefined {
  return [short.entry, ...short.others.map((other) => other.entry)].find((entry) => named.has(entry.entity));
}

/** Well known, and the only one of that name; less well known will do where the name is a rare one. */
function lonelySense(scan: Scan, short: KnownName): boolean {
  const { key } = scan.tokens[short.firstToken]!;
  const rare =
    key.length > 5 && !key.startsWith(scan.pack.article) && scan.pack.later(key) + scan.pack.given(key) === 0;
  const enough = short.type === 'person' && !rare ? PROMINENT_PERSON : PROMINENT;
  return short.known.prominence >= enough && !short.entry.ambiguous && short.others.length === 0;
}

function shortFormsOf(scan: Scan, names: readonly GroupedName[]): Map<string, ShortForm[]> {
  const forms = new Map<string, ShortForm[]>();
  const seen = new Set<string>();
  const add = (words: readonly string[], of: GroupedName, last: boolean) => {
    const id = `${words.join(' ')}|${of.entity ?? of.local}`;
    if (words.length === 0 || seen.has(id)) return;
    seen.add(id);
    const list = forms.get(words[0]!) ?? [];
    list.push({ words, of, last });
    forms.set(words[0]!, list);
  };
  for (const name of names) {
    if (name.type !== 'person') continue;
    const words = slug(scan, name.firstToken, name.endToken, name.cut).split(' ');
    if (words.length < 2 || name.rule === 'short-of-named') continue;
    // The whole name too: elsewhere it may stand where its words alone would not prove it one.
    for (let from = 0; from < words.length; from++) {
      // «بن فرحان» is a short form, «الله» of «عبد الله» none.
      if (from === 0) {
        if (words.length > 2 || !scan.pack.prefixes.has(words[0]!)) add(words, name, true);
        continue;
      }
      if (scan.pack.prefixes.has(words[from - 1]!) || (scan.pack.links.has(words[from - 1]!) && from > 1)) continue;
      if (words.length - from === 1 && scan.tables.titles.byFirst.has(words[from]!)) continue;
      add(words.slice(from), name, true);
    }
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return forms;
}

const NONE: readonly ShortForm[] = [];

function formAt(scan: Scan, i: number, forms: ReadonlyMap<string, readonly ShortForm[]>) {
  const { tokens, pack } = scan;
  if (forms.size === 0) return undefined;
  const end = sentenceEnd(scan, i);
  for (const cut of tokens[i]!.cuts) {
    // The article is part of a family name, and every word that has it is also cut with it left on.
    if (cut.definite) continue;
    for (const form of forms.get(cut.stem) ?? NONE) {
      const endToken = i + form.words.length;
      if (endToken > end) continue;
      let same = true;
      for (let k = 1; same && k < form.words.length; k++) same = tokens[i + k]!.key === form.words[k];
      if (!same) continue;
      if (form.words.length === 1 && doubtfulWord(scan, i, form.words[0]!)) continue;
      if (cut.length === 0 && otherPerson(scan, i)) continue;
      if (form.words.length === 1 && pack.prefixes.has(form.words[0]!)) continue;
      return { endToken, cut, form };
    }
  }
  return undefined;
}

/** «شيرين العطواني» is not «أنطون العطواني»: a given name before the family name is somebody else's. */
function otherPerson({ pack, tokens, text }: Scan, i: number): boolean {
  const before = tokens[i - 1];
  return before !== undefined && text.sentenceOf[i - 1] === text.sentenceOf[i] && pack.given(before.key) === 2;
}

/** «العربي» of «نبيل العربي» is an adjective after a definite noun; «صالح» is an ordinary word after a noun. */
function doubtfulWord(scan: Scan, i: number, word: string): boolean {
  if (word.length < 3 && scan.tokens[i]!.key !== word) return true;
  if (!ordinary(scan, scan.tokens[i]!) && scan.knowledge.nationality(scan.pack.language, word.slice(2)).length === 0)
    return false;
  const before = scan.tokens[i - 1];
  if (!before || scan.text.sentenceOf[i - 1] !== scan.text.sentenceOf[i]) return false;
  if (!word.startsWith(scan.pack.article)) return before.kind === 'word' && !scan.pack.stops.has(before.key);
  return before.kind === 'word' && before.cuts.some((cut) => cut.definite);
}
