import { keyOf } from '../text/normalise.ts';
import type { Text } from '../text/prepare-text.ts';
import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';
import type { Tense, TimeMeaning } from './meaning.ts';
import type { Slots, TimeRule, TimesPack } from './times-pack.ts';

/** The words of a text that a rule reads; `meaning` is null where they are no time. */
export interface Match {
  readonly rule: TimeRule;
  readonly firstToken: number;
  readonly endToken: number;
  /** How the first word was cut: the expression starts at its stem. */
  readonly cut: Cut;
  readonly meaning: TimeMeaning | null;
  readonly tense: Tense | null;
}

/** All matches in a text, from left to right, none over another. */
export function matchRules(text: Text, pack: TimesPack): Match[] {
  const grammar = grammarOf(pack);
  const reader = new PieceReader(text, grammar);
  const matches: Match[] = [];
  for (let i = 0; i < text.tokens.length; ) {
    const match = bestMatch(reader, pack, i);
    if (match) {
      matches.push(match);
      i = match.endToken;
    } else i++;
  }
  return matches;
}

/** A word or number, seen as one of the kinds of word that rules speak of. */
interface Piece {
  readonly category: number;
  readonly value: number | string;
  readonly end: number;
  readonly cut: Cut;
}

// ---------------------------------------------------------------- the grammar of a pack, compiled once

/** A pattern is a chain of states; `split` tries the bracketed words before it leaves them out. */
type State =
  | {
      readonly kind: 'word';
      readonly choices: readonly number[];
      readonly slot: string | null;
      readonly prefix: string | null;
      readonly next: State;
    }
  | {
      readonly kind: 'group';
      readonly group: string;
      readonly slot: string;
      readonly prefix: string | null;
      readonly next: State;
    }
  | { readonly kind: 'split'; readonly inner: State; readonly next: State }
  | { readonly kind: 'end' };

interface CompiledRule {
  readonly rule: TimeRule;
  readonly order: number;
  readonly starts: readonly State[];
  readonly after: ReadonlySet<string> | null;
  readonly notAfter: ReadonlySet<string> | null;
  readonly notBefore: ReadonlySet<string> | null;
}

interface Phrase {
  readonly category: number;
  readonly value: number | string;
  readonly rest: readonly string[];
}

interface Grammar {
  readonly categories: ReadonlyMap<string, number>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly groups: ReadonlyMap<string, readonly CompiledRule[]>;
  /** By category number: the rules of which a word of that kind may be the first. */
  readonly startingWith: readonly (readonly CompiledRule[])[];
  readonly numberPrefixes: ReadonlySet<string>;
  readonly doubled: ReadonlySet<number>;
}

const grammars = new WeakMap<TimesPack, Grammar>();

function grammarOf(pack: TimesPack): Grammar {
  let grammar = grammars.get(pack);
  if (!grammar) {
    grammar = compile(pack);
    grammars.set(pack, grammar);
  }
  return grammar;
}

function compile(pack: TimesPack): Grammar {
  const categories = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  const categoryOf = (name: string) => {
    let number = categories.get(name);
    if (number === undefined) {
      number = categories.size;
      categories.set(name, number);
    }
    return number;
  };
  const addPhrase = (words: string, category: number, value: number | string) => {
    const [first, ...rest] = words.split(' ').map(keyOf);
    const phrase = { category, value, rest };
    const list = phrases.get(first!);
    if (list) list.push(phrase);
    else phrases.set(first!, [phrase]);
  };
  for (const name of NUMBER_CATEGORIES) categoryOf(name);
  for (const [name, words] of Object.entries(pack.words)) {
    for (const [word, value] of Object.entries(words)) addPhrase(word, categoryOf(name), value);
  }
  const literal = (word: string) => {
    const name = `=${keyOf(word)}`;
    if (!categories.has(name)) addPhrase(word, categoryOf(name), word);
    return categories.get(name)!;
  };
  const rules = pack.rules.map((rule, order): CompiledRule => {
    const patterns = typeof rule.pattern === 'string' ? [rule.pattern] : rule.pattern;
    return {
      rule,
      order,
      starts: patterns.map((pattern) => compilePattern(pattern, categoryOf, literal)),
      after: wordSet(rule.after),
      notAfter: wordSet(rule.notAfter),
      notBefore: wordSet(rule.notBefore),
    };
  });
  const groups = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    const { group } = rule.rule;
    if (group) groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const startingWith: CompiledRule[][] = Array.from({ length: categories.size }, () => []);
  for (const rule of rules) {
    if (rule.rule.inner) continue;
    const firsts = new Set<number>();
    for (const start of rule.starts) collectFirsts(start, groups, firsts);
    for (const first of firsts) startingWith[first]!.push(rule);
  }
  return {
    categories,
    phrases,
    groups,
    startingWith,
    numberPrefixes: new Set(pack.numberPrefixes),
    doubled: new Set(pack.doubled.map(categoryOf)),
  };
}

const wordSet = (words: string | undefined) => (words ? new Set(words.split(' ').map(keyOf)) : null);

const END: State = { kind: 'end' };

function compilePattern(
  pattern: string,
  categoryOf: (name: string) => number,
  literal: (word: string) => number,
): State {
  const parts = pattern
    .replace(/([[\]])/g, ' $1 ')
    .trim()
    .split(/\s+/);
  // Read from the right, so that every state knows what follows it.
  let at = parts.length - 1;
  const sequence = (next: State): State => {
    let state = next;
    while (at >= 0) {
      const part = parts[at--]!;
      if (part === '[') return state;
      if (part === ']') {
        const after = state;
        state = { kind: 'split', inner: sequence(after), next: after };
        continue;
      }
      state = element(part, state);
    }
    return state;
  };
  const element = (part: string, next: State): State => {
    const plus = part.indexOf('+');
    const prefix = plus > 0 ? part.slice(0, plus) : null;
    const body = part.slice(plus > 0 ? plus + 1 : 0);
    const group = /^<(([a-z]+)\d?)>$/.exec(body);
    if (group) return { kind: 'group', group: group[2]!, slot: group[1]!, prefix, next };
    const names = body.split('|');
    const slot = /^[A-Z]+\d?$/.test(names[0]!) ? names[0]! : null;
    const choices = names.map((name) =>
      /^[A-Z]+\d?$/.test(name) ? categoryOf(name.replace(/\d$/, '')) : literal(name),
    );
    return { kind: 'word', choices, slot, prefix, next };
  };
  return sequence(END);
}

function collectFirsts(state: State, groups: ReadonlyMap<string, readonly CompiledRule[]>, firsts: Set<number>): void {
  if (state.kind === 'word') for (const choice of state.choices) firsts.add(choice);
  if (state.kind === 'group') {
    for (const rule of groups.get(state.group) ?? []) for (const s of rule.starts) collectFirsts(s, groups, firsts);
  }
  if (state.kind === 'split') {
    collectFirsts(state.inner, groups, firsts);
    collectFirsts(state.next, groups, firsts);
  }
}

// ---------------------------------------------------------------- words and numbers as pieces

/** The kinds that digits may be, in the order in which `numberPieces` tries them. */
const NUMBER_CATEGORIES = ['COUNT', 'DAY', 'MONTHNUM', 'YEAR', 'ISLAMICYEAR', 'HOUR', 'MINUTE'] as const;
const [COUNT, DAY, MONTHNUM, YEAR, ISLAMICYEAR, HOUR, MINUTE] = NUMBER_CATEGORIES.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

const NO_PIECES: readonly Piece[] = [];

class PieceReader {
  readonly text: Text;
  readonly grammar: Grammar;
  private readonly known: (readonly Piece[] | undefined)[];

  constructor(text: Text, grammar: Grammar) {
    this.text = text;
    this.grammar = grammar;
    this.known = new Array(text.tokens.length);
  }

  at(i: number): readonly Piece[] {
    this.known[i] ??= this.read(i);
    return this.known[i]!;
  }

  private read(i: number): readonly Piece[] {
    const token = this.text.tokens[i]!;
    if (token.kind === 'number') return numberPieces(this.text.tokens, i, i);
    const { phrases, numberPrefixes } = this.grammar;
    let pieces: Piece[] | undefined;
    for (const cut of token.cuts) {
      if (cut.definite) continue;
      const found = phrases.get(cut.stem);
      if (!found) continue;
      for (const phrase of found) {
        const end = this.phraseEnd(phrase, i);
        if (end === 0) continue;
        pieces ??= [];
        pieces.push({ category: phrase.category, value: phrase.value, end, cut });
      }
    }
    const next = this.text.tokens[i + 1];
    if (next?.kind === 'number') {
      for (const cut of token.cuts) {
        if (!numberPrefixes.has(cut.stem)) continue;
        pieces = [...(pieces ?? []), ...numberPieces(this.text.tokens, i + 1, i).map((piece) => ({ ...piece, cut }))];
        break;
      }
    }
    if (!pieces) return NO_PIECES;
    // The longer phrase first: «كانون الثاني» before a word that is its beginning.
    if (pieces.length > 1) pieces.sort((a, b) => b.end - a.end);
    return this.withDoubles(pieces);
  }

  private phraseEnd(phrase: Phrase, i: number): number {
    const { tokens, paragraphOf } = this.text;
    let at = i;
    for (const word of phrase.rest) {
      at++;
      if (at >= tokens.length || tokens[at]!.key !== word || paragraphOf[at] !== paragraphOf[i]) return 0;
    }
    return at + 1;
  }

  /** «أيلول/سبتمبر», «سبتمبر (أيلول)», «يونيو حزيران»: one word that is said twice. */
  private withDoubles(pieces: readonly Piece[]): readonly Piece[] {
    const doubles: Piece[] = [];
    for (const piece of pieces) {
      if (!this.grammar.doubled.has(piece.category)) continue;
      const mark = this.text.tokens[piece.end];
      const opened = mark?.form === '(';
      const from = opened || mark?.form === '/' || mark?.form === '-' ? piece.end + 1 : piece.end;
      if (from >= this.text.tokens.length) continue;
      for (const again of this.single(from, piece.category)) {
        if (again.value !== piece.value || again.cut.length > 0) continue;
        if (opened && this.text.tokens[again.end]?.form !== ')') continue;
        doubles.push({ ...piece, end: again.end + (opened ? 1 : 0) });
        break;
      }
    }
    return doubles.length > 0 ? [...doubles, ...pieces] : pieces;
  }

  /** The pieces of one category at `i` without looking for doubles behind them: a chain of months stays linear. */
  private single(i: number, category: number): Piece[] {
    const found: Piece[] = [];
    const token = this.text.tokens[i]!;
    for (const phrase of this.grammar.phrases.get(token.key) ?? []) {
      if (phrase.category !== category) continue;
      const end = this.phraseEnd(phrase, i);
      if (end > 0) found.push({ category, value: phrase.value, end, cut: token.cuts[0]! });
    }
    return found;
  }
}

/** The digits at `i` as whatever they may be; `from` is where their piece begins. A part of a decimal is an hour at most. */
function numberPieces(tokens: readonly Token[], i: number, from: number): Piece[] {
  const token = tokens[i]!;
  const value = Number(token.form);
  const digits = token.form.length;
  if (digits > 6 || Number.isNaN(value)) return [];
  const end = i + 1;
  const cut = tokens[from]!.cuts[0]!;
  const pieces: Piece[] = [];
  const add = (category: number) => pieces.push({ category, value, end, cut });
  if (digits <= 2 && value <= 24) add(HOUR);
  if (digits <= 2 && value < 60) add(MINUTE);
  if (isDecimalPart(tokens, i)) return pieces;
  add(COUNT);
  if (digits <= 2 && value >= 1 && value <= 31) add(DAY);
  if (digits <= 2 && value >= 1 && value <= 12) add(MONTHNUM);
  if (digits === 4 && value >= 1500 && value <= 2100) add(YEAR);
  if (digits === 4 && value >= 1250 && value < 1500) add(ISLAMICYEAR);
  return pieces;
}

const DECIMAL_MARKS = new Set(['.', ',', '،', '٫', '٬']);

function isDecimalPart(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const joined = (mark: Token | undefined, number: Token | undefined, right: Token) =>
    mark !== undefined && number?.kind === 'number' && DECIMAL_MARKS.has(mark.form) && !mark.spaced && !right.spaced;
  return (
    joined(before, tokens[i - 2], tokens[i]!) ||
    (tokens[i + 2] !== undefined && joined(after, tokens[i + 2], tokens[i + 2]!))
  );
}

// ---------------------------------------------------------------- matching

interface Found {
  readonly end: number;
  readonly slots: Slots;
  readonly cut: Cut;
}

function bestMatch(reader: PieceReader, pack: TimesPack, i: number): Match | undefined {
  const pieces = reader.at(i);
  if (pieces.length === 0) return undefined;
  const { text, grammar } = reader;
  const limit = text.sentences[text.sentenceOf[i]!]!.endToken;
  let best: { rule: CompiledRule; found: Found; meaning: TimeMeaning | null } | undefined;
  let tense: Tense | null | undefined;
  const tried = new Set<CompiledRule>();
  for (const piece of pieces) {
    for (const rule of grammar.startingWith[piece.category]!) {
      if (tried.has(rule)) continue;
      tried.add(rule);
      for (const start of rule.starts) {
        const found = run(reader, start, i, limit, true);
        if (!found) continue;
        if (best && (found.end < best.found.end || (found.end === best.found.end && rule.order >= best.rule.order)))
          continue;
        if (!contextFits(text, rule, i, found)) continue;
        if (rule.rule.tense) {
          tense = pack.tenseAt(text, i, found.end);
          if (!tense || !rule.rule.tense.includes(tense)) continue;
        }
        const meaning = rule.rule.means ? rule.rule.means(found.slots) : null;
        if (rule.rule.means && !meaning) continue;
        best = { rule, found, meaning };
      }
    }
  }
  if (!best) return undefined;
  const endToken = best.found.end;
  return {
    rule: best.rule.rule,
    firstToken: i,
    endToken,
    cut: best.found.cut,
    meaning: best.meaning,
    tense: best.meaning ? pack.tenseAt(text, i, endToken) : null,
  };
}

/** Runs a pattern from token `i`; the first way through it, which with the bracketed words tried first is the longest. */
function run(reader: PieceReader, start: State, i: number, limit: number, first: boolean): Found | undefined {
  const slots: { [slot: string]: unknown } = {};
  let firstCut: Cut | undefined;
  const step = (state: State, at: number, isFirst: boolean): number => {
    switch (state.kind) {
      case 'end':
        return at;
      case 'split': {
        const end = step(state.inner, at, isFirst);
        return end >= 0 ? end : step(state.next, at, isFirst);
      }
      case 'word':
      case 'group': {
        for (const [from, attached] of entries(reader, state.prefix, at, limit)) {
          const end =
            state.kind === 'word' ? word(state, from, attached, isFirst) : group(state, from, attached, isFirst);
          if (end >= 0) return end;
        }
        return -1;
      }
    }
  };
  const word = (state: State & { kind: 'word' }, at: number, attached: string, isFirst: boolean): number => {
    for (const piece of reader.at(at)) {
      if (!state.choices.includes(piece.category) || piece.end > limit) continue;
      if (!isFirst && piece.cut.proclitics !== attached) continue;
      const saved = state.slot ? slots[state.slot] : undefined;
      if (state.slot) slots[state.slot] = piece.value;
      if (isFirst) firstCut = piece.cut;
      const end = step(state.next, piece.end, false);
      if (end >= 0) return end;
      if (state.slot) slots[state.slot] = saved;
    }
    return -1;
  };
  const group = (state: State & { kind: 'group' }, at: number, attached: string, isFirst: boolean): number => {
    let best: { end: number; meaning: TimeMeaning; cut: Cut } | undefined;
    for (const rule of reader.grammar.groups.get(state.group) ?? []) {
      for (const start of rule.starts) {
        const found = run(reader, start, at, limit, isFirst || attached !== '');
        if (!found || (best && found.end <= best.end)) continue;
        if (!isFirst && found.cut.proclitics !== attached) continue;
        const meaning = rule.rule.means?.(found.slots);
        if (meaning) best = { end: found.end, meaning, cut: found.cut };
      }
    }
    if (!best) return -1;
    const saved = slots[state.slot];
    slots[state.slot] = best.meaning;
    if (isFirst) firstCut = best.cut;
    const end = step(state.next, best.end, false);
    if (end < 0) slots[state.slot] = saved;
    return end;
  };
  const end = step(start, i, first);
  if (end >= 0) slots.tokens = reader.text.tokens.slice(i, end).map((token) => token.key);
  return end < 0
    ? undefined
    : { end, slots: slots as unknown as Slots, cut: firstCut ?? reader.text.tokens[i]!.cuts[0]! };
}

/** Where a word with a prefix may stand: the prefix written onto it, or before it as a word of its own («و16»). */
function entries(reader: PieceReader, prefix: string | null, at: number, limit: number): [number, string][] {
  if (at >= limit) return [];
  if (prefix === null) return [[at, '']];
  const found: [number, string][] = [[at, prefix]];
  if (reader.text.tokens[at]!.key === prefix && at + 1 < limit) found.push([at + 1, '']);
  return found;
}

function contextFits(text: Text, rule: CompiledRule, i: number, found: Found): boolean {
  if (rule.after && !stands(text, rule.after, i, found.cut)) return false;
  if (rule.notAfter && stands(text, rule.notAfter, i, found.cut)) return false;
  if (rule.notBefore) {
    const next = text.tokens[found.end];
    if (next && text.paragraphOf[found.end] === text.paragraphOf[i] && hasStem(next, rule.notBefore)) return false;
  }
  return true;
}

function stands(text: Text, words: ReadonlySet<string>, i: number, cut: Cut): boolean {
  if (cut.length > 0) return words.has(`${cut.proclitics}+`);
  const before = text.tokens[i - 1];
  return before !== undefined && text.paragraphOf[i - 1] === text.paragraphOf[i] && hasStem(before, words);
}

function hasStem(token: Token, words: ReadonlySet<string>): boolean {
  for (const cut of token.cuts) if (words.has(cut.stem)) return true;
  return false;
}
