import { WordNotes } from '../core/word-notes.ts';
import { keyOf } from '../text/normalise.ts';
import type { Cut } from '../text/text-pack.ts';
import type { TimeRule, TimesPack } from './times-pack.ts';

/** A pattern is a chain of states; `split` tries the bracketed words before it leaves them out. */
export type State = WordState | GroupState | SplitState | EndState;

export interface WordState {
  readonly kind: 'word';
  /** Category numbers, one of which must stand here. */
  readonly choices: readonly number[];
  readonly slot: string | null;
  readonly prefix: string | null;
  readonly next: State;
}

export interface GroupState {
  readonly kind: 'group';
  readonly group: Group;
  readonly slot: string;
  readonly prefix: string | null;
  readonly next: State;
}

export interface SplitState {
  readonly kind: 'split';
  readonly inner: State;
  readonly next: State;
}

export interface EndState {
  readonly kind: 'end';
}

/** One pattern of a rule. */
export interface Start {
  readonly rule: CompiledRule;
  readonly state: State;
  /** Sets of categories: of each, one must be in sight, or the pattern cannot match. Rare ones come first. */
  readonly needs: readonly (readonly number[])[];
}

export interface CompiledRule {
  readonly rule: TimeRule;
  readonly order: number;
  readonly starts: readonly Start[];
  readonly after: ReadonlySet<string> | null;
  readonly notAfter: ReadonlySet<string> | null;
  readonly notBefore: {
    readonly words: ReadonlySet<string>;
    readonly categories: readonly number[];
    readonly definite: boolean;
  } | null;
}

/** The rules that a pattern may name as `<group>`. */
export interface Group {
  readonly index: number;
  readonly name: string;
  readonly starts: Start[];
}

/** A word or phrase of the pack: what follows its first word, and what it is. */
export interface Phrase {
  readonly category: number;
  readonly value: number | string;
  readonly rest: readonly string[];
}

/** What a word may begin, cut in one way. */
export interface Begun {
  readonly cut: Cut;
  readonly phrases: readonly Phrase[];
  /** Whether it is written onto a number: «ب15». */
  readonly prefix: boolean;
}

/** A pack's rules and words, made ready once. */
export interface Grammar {
  readonly categories: number;
  readonly groups: number;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What words have been seen to begin. */
  readonly begun: WordNotes<readonly Begun[]>;
  /** By category number: the patterns of which a word of that kind may be the first. */
  readonly startingWith: readonly (readonly Start[])[];
  readonly numberPrefixes: ReadonlySet<string>;
  readonly doubled: ReadonlySet<number>;
}

/** The kinds that digits may be; their numbers are their places here. */
export const NUMBER_CATEGORIES = ['COUNT', 'DAY', 'MONTHNUM', 'YEAR', 'ISLAMICYEAR', 'HOUR', 'MINUTE'] as const;

const grammars = new WeakMap<TimesPack, Grammar>();

/** The compiled grammar of a pack. */
export function grammarOf(pack: TimesPack): Grammar {
  let grammar = grammars.get(pack);
  if (!grammar) {
    grammar = compile(pack);
    grammars.set(pack, grammar);
  }
  return grammar;
}

function compile(pack: TimesPack): Grammar {
  const names = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  const groups = new Map<string, Group>();
  const categoryOf = (name: string): number => {
    const known = names.get(name);
    if (known !== undefined) return known;
    names.set(name, names.size);
    return names.size - 1;
  };
  const addPhrase = (words: string, category: number, value: number | string) => {
    const [first, ...rest] = words.split(' ').map(keyOf);
    const list = phrases.get(first!) ?? [];
    list.push({ category, value, rest });
    phrases.set(first!, list);
  };
  const literal = (word: string): number => {
    const name = `=${keyOf(word)}`;
    if (!names.has(name)) addPhrase(word, categoryOf(name), word);
    return categoryOf(name);
  };
  const groupOf = (name: string): Group => {
    const known = groups.get(name);
    if (known) return known;
    const group: Group = { index: groups.size, name, starts: [] };
    groups.set(name, group);
    return group;
  };

  for (const name of NUMBER_CATEGORIES) categoryOf(name);
  for (const [name, words] of Object.entries(pack.words)) {
    for (const [word, value] of Object.entries(words)) addPhrase(word, categoryOf(name), value);
  }
  const parsed = pack.rules.map((rule) => {
    const patterns = typeof rule.pattern === 'string' ? [rule.pattern] : rule.pattern;
    return { rule, states: patterns.map((pattern) => parsePattern(pattern, { categoryOf, literal, groupOf })) };
  });
  // A group's needs are asked for by patterns that name it, so the patterns of groups come before all others.
  const needs = new NeedsOfStates(parsed);
  const starts: Start[] = [];
  for (const [order, { rule, states }] of parsed.entries()) {
    const compiled: CompiledRule & { starts: Start[] } = {
      rule,
      order,
      starts: [],
      after: wordSet(rule.after),
      notAfter: wordSet(rule.notAfter),
      notBefore: rule.notBefore ? notBefore(rule.notBefore, categoryOf) : null,
    };
    for (const state of states) compiled.starts.push({ rule: compiled, state, needs: needs.of(state) });
    if (rule.group) groupOf(rule.group).starts.push(...compiled.starts);
    starts.push(...compiled.starts);
  }
  const startingWith: Start[][] = Array.from({ length: names.size }, () => []);
  for (const start of starts) {
    const firsts = new Set<number>();
    collectFirsts(start.state, firsts);
    for (const first of firsts) startingWith[first]!.push(start);
  }
  return {
    categories: names.size,
    groups: groups.size,
    phrases,
    startingWith,
    begun: new WordNotes(),
    numberPrefixes: new Set(pack.numberPrefixes),
    doubled: new Set(pack.doubled.map(categoryOf)),
  };
}

const wordSet = (words: string | undefined) => (words ? new Set(words.split(/\s+/).map(keyOf)) : null);

function notBefore(list: string, categoryOf: (name: string) => number): CompiledRule['notBefore'] {
  const all = list.split(/\s+/);
  const named = all.filter((word) => CATEGORY.test(word) && word !== 'DEFINITE');
  return {
    words: new Set(all.filter((word) => !CATEGORY.test(word)).map(keyOf)),
    categories: named.map(categoryOf),
    definite: all.includes('DEFINITE'),
  };
}

interface Names {
  categoryOf(name: string): number;
  literal(word: string): number;
  groupOf(name: string): Group;
}

const END: State = { kind: 'end' };

/** Reads a pattern from the right, so that every state knows what follows it. */
function parsePattern(pattern: string, names: Names): State {
  const parts = pattern
    .replace(/([[\]])/g, ' $1 ')
    .trim()
    .split(/\s+/);
  let at = parts.length - 1;
  const sequence = (next: State): State => {
    let state = next;
    while (at >= 0) {
      const part = parts[at--]!;
      if (part === '[') return state;
      state = part === ']' ? { kind: 'split', inner: sequence(state), next: state } : element(part, state);
    }
    return state;
  };
  const element = (part: string, next: State): State => {
    const plus = part.indexOf('+');
    const prefix = plus > 0 ? part.slice(0, plus) : null;
    const body = plus > 0 ? part.slice(plus + 1) : part;
    const group = /^<(([a-z]+)\d?)>$/.exec(body);
    if (group) return { kind: 'group', group: names.groupOf(group[2]!), slot: group[1]!, prefix, next };
    const words = body.split('|');
    const choices = words.map((word) =>
      CATEGORY.test(word) ? names.categoryOf(word.replace(/\d$/, '')) : names.literal(word),
    );
    return { kind: 'word', choices, slot: CATEGORY.test(words[0]!) ? words[0]! : null, prefix, next };
  };
  return sequence(END);
}

const CATEGORY = /^[A-Z]+\d?$/;

function collectFirsts(state: State, firsts: Set<number>): void {
  if (state.kind === 'word') for (const choice of state.choices) firsts.add(choice);
  if (state.kind === 'group') for (const start of state.group.starts) collectFirsts(start.state, firsts);
  if (state.kind === 'split') {
    collectFirsts(state.inner, firsts);
    collectFirsts(state.next, firsts);
  }
}

/** What must be in sight for a pattern to match: most numbers in a text are no dates, and this tells without trying. */
class NeedsOfStates {
  private readonly groups = new Map<string, State[]>();

  constructor(parsed: readonly { rule: TimeRule; states: readonly State[] }[]) {
    for (const { rule, states } of parsed) {
      if (rule.group) this.groups.set(rule.group, [...(this.groups.get(rule.group) ?? []), ...states]);
    }
  }

  of(state: State): number[][] {
    const found: number[][] = [];
    for (let at = state; at.kind !== 'end'; at = at.next) {
      if (at.kind === 'word') found.push([...at.choices]);
      if (at.kind === 'group') found.push(this.ofGroup(at.group.name));
    }
    return found.sort((a, b) => commonness(a) - commonness(b));
  }

  /** Of each pattern of the group the rarest need. */
  private ofGroup(name: string): number[] {
    const union = new Set<number>();
    for (const state of this.groups.get(name) ?? [])
      for (const category of this.of(state)[0] ?? []) union.add(category);
    return [...union];
  }
}

/** Numbers are everywhere; of words, few choices are rarer than many. */
function commonness(choices: readonly number[]): number {
  return choices.length + (choices.some((choice) => choice < NUMBER_CATEGORIES.length) ? 100 : 0);
}
