import type { Text } from '../text/prepare-text.ts';
import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';
import {
  type CompiledRule,
  type Grammar,
  type Group,
  type GroupState,
  grammarOf,
  type Start,
  type State,
  type WordState,
} from './grammar.ts';
import type { Tense, TimeMeaning } from './meaning.ts';
import { type Piece, readPieces } from './read-pieces.ts';
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

/** All matches in a text, from left to right, none over another; the longest at each place. */
export function matchRules(text: Text, pack: TimesPack): Match[] {
  const matcher = new Matcher(text, pack);
  const matches: Match[] = [];
  for (let i = 0; i < text.tokens.length; ) {
    const match = matcher.bestAt(i);
    if (match) matches.push(match);
    i = match ? match.endToken : i + 1;
  }
  return matches;
}

/** No expression is longer; what is in sight of a token is within so many. */
const SIGHT = 28;

interface GroupFound {
  readonly end: number;
  readonly meaning: TimeMeaning;
  readonly cut: Cut;
}

/** Has the life of one text: what was read at a token is remembered, so that patterns share the work. */
class Matcher {
  private readonly text: Text;
  private readonly pack: TimesPack;
  private readonly grammar: Grammar;
  private readonly pieces: readonly (readonly Piece[])[];
  /** By category: how many pieces of it are in sight of the token that is looked at. */
  private readonly inSight: Int32Array;
  private seenFrom = 0;
  private seenTo = 0;
  private readonly groupsFound = new Map<number, GroupFound | null>();
  private limit = 0;
  private slots: { [slot: string]: unknown } = {};
  private firstCut: Cut | undefined;

  constructor(text: Text, pack: TimesPack) {
    this.text = text;
    this.pack = pack;
    this.grammar = grammarOf(pack);
    this.pieces = readPieces(text, this.grammar);
    this.inSight = new Int32Array(this.grammar.categories);
  }

  bestAt(i: number): Match | undefined {
    const pieces = this.pieces[i]!;
    if (pieces.length === 0) return undefined;
    const { text, pack } = this;
    this.lookFrom(i);
    this.limit = Math.min(text.sentences[text.sentenceOf[i]!]!.endToken, i + SIGHT);
    let best: { rule: CompiledRule; end: number; cut: Cut; meaning: TimeMeaning | null } | undefined;
    for (let p = 0; p < pieces.length; p++) {
      const { category } = pieces[p]!;
      // Each kind once: «15» is a count, a day and an hour, and a phrase may be of one kind twice.
      if (pieces.findIndex((piece) => piece.category === category) < p) continue;
      for (const start of this.grammar.startingWith[category]!) {
        if (!this.hasNeeds(start)) continue;
        const { rule } = start;
        const end = this.run(start, i, true, '');
        if (end < 0 || (best && (end < best.end || (end === best.end && rule.order >= best.rule.order)))) continue;
        const cut = this.firstCut!;
        if (!contextFits(text, rule, i, cut) || this.isHeldOff(rule, i, end)) continue;
        const meaning = rule.rule.means ? rule.rule.means(this.takeSlots(i, end)) : null;
        if (rule.rule.means && !meaning) continue;
        if (rule.rule.tense) {
          const tense = pack.tenseAt(text, i, end);
          if (!tense || !rule.rule.tense.includes(tense)) continue;
        }
        best = { rule, end, cut, meaning };
      }
    }
    if (!best) return undefined;
    const { rule, end, cut, meaning } = best;
    const tense = meaning ? pack.tenseAt(text, i, end) : null;
    return { rule: rule.rule, firstToken: i, endToken: end, cut, meaning, tense };
  }

  /** Moves the window of what is in sight so that it begins at token `i`. */
  private lookFrom(i: number): void {
    const { pieces, inSight } = this;
    const to = Math.min(pieces.length, i + SIGHT);
    for (; this.seenTo < to; this.seenTo++) for (const piece of pieces[this.seenTo]!) inSight[piece.category]!++;
    for (; this.seenFrom < i; this.seenFrom++) for (const piece of pieces[this.seenFrom]!) inSight[piece.category]!--;
  }

  private hasNeeds({ needs }: Start): boolean {
    for (const need of needs) {
      let found = false;
      for (const category of need) {
        if (this.inSight[category]! > 0) {
          found = true;
          break;
        }
      }
      if (!found) return false;
    }
    return true;
  }

  /** Whether the words after a match are among those before which its rule does not hold. */
  private isHeldOff({ notBefore }: CompiledRule, i: number, end: number): boolean {
    const { text, pieces } = this;
    if (!notBefore || end >= text.tokens.length || text.paragraphOf[end] !== text.paragraphOf[i]) return false;
    const next = text.tokens[end]!;
    if (hasStem(next, notBefore.words)) return true;
    if (notBefore.definite && next.cuts.some((cut) => cut.definite && cut.length === 2)) return true;
    return pieces[end]!.some((piece) => piece.cut.length === 0 && notBefore.categories.includes(piece.category));
  }

  private takeSlots(i: number, end: number): Slots {
    const tokens = this.text.tokens.slice(i, end).map((token) => token.key);
    return { ...this.slots, tokens };
  }

  /** Runs a pattern from token `i`: the end of the first way through it, which is the longest, or −1. */
  private run(start: Start, i: number, first: boolean, attached: string): number {
    this.slots = {};
    this.firstCut = undefined;
    return this.step(start.state, i, first, attached);
  }

  private step(state: State, at: number, first: boolean, attached: string): number {
    switch (state.kind) {
      case 'end':
        return at;
      case 'split': {
        const end = this.step(state.inner, at, first, attached);
        return end >= 0 ? end : this.step(state.next, at, first, attached);
      }
      default: {
        if (at >= this.limit) return -1;
        const prefix = state.prefix ?? attached;
        const end = this.take(state, at, first, prefix);
        if (end >= 0 || state.prefix === null) return end;
        // The prefix may stand before its word: «و16».
        if (this.text.tokens[at]!.key !== state.prefix || at + 1 >= this.limit) return -1;
        return this.take(state, at + 1, first, '');
      }
    }
  }

  private take(state: WordState | GroupState, at: number, first: boolean, attached: string): number {
    return state.kind === 'word' ? this.word(state, at, first, attached) : this.group(state, at, first, attached);
  }

  private word(state: WordState, at: number, first: boolean, attached: string): number {
    const pieces = this.pieces[at]!;
    for (let p = 0; p < pieces.length; p++) {
      const piece = pieces[p]!;
      if (piece.end > this.limit || !state.choices.includes(piece.category)) continue;
      if (!first && piece.cut.proclitics !== attached) continue;
      const { slot } = state;
      const saved = slot === null ? undefined : this.slots[slot];
      if (slot !== null) this.slots[slot] = piece.value;
      if (this.firstCut === undefined || first) this.firstCut = piece.cut;
      const end = this.step(state.next, piece.end, false, '');
      if (end >= 0) return end;
      if (slot !== null) this.slots[slot] = saved;
    }
    return -1;
  }

  private group(state: GroupState, at: number, first: boolean, attached: string): number {
    const found = this.groupAt(state.group, at, first, attached);
    if (!found) return -1;
    const saved = this.slots[state.slot];
    this.slots[state.slot] = found.meaning;
    if (this.firstCut === undefined || first) this.firstCut = found.cut;
    const end = this.step(state.next, found.end, false, '');
    if (end < 0) this.slots[state.slot] = saved;
    return end;
  }

  /** The longest match of a group's rules at a token, remembered: many patterns ask for the same. */
  private groupAt(group: Group, at: number, first: boolean, attached: string): GroupFound | null {
    const key = (at * this.grammar.groups + group.index) * 4 + (first ? 2 : 0) + (attached === '' ? 0 : 1);
    let found = this.groupsFound.get(key);
    if (found === undefined) {
      const { slots, firstCut } = this;
      found = null;
      if (this.pieces[at]!.length > 0) {
        for (const start of group.starts) {
          const end = this.run(start, at, first, attached);
          if (end < 0 || (found && end <= found.end)) continue;
          const meaning = start.rule.rule.means?.(this.takeSlots(at, end));
          if (meaning) found = { end, meaning, cut: this.firstCut! };
        }
      }
      this.slots = slots;
      this.firstCut = firstCut;
      this.groupsFound.set(key, found);
    }
    return found !== null && found.end <= this.limit ? found : null;
  }
}

function contextFits(text: Text, rule: CompiledRule, i: number, cut: Cut): boolean {
  if (rule.after && !stands(text, rule.after, i, cut)) return false;
  return !rule.notAfter || !stands(text, rule.notAfter, i, cut);
}

function stands(text: Text, words: ReadonlySet<string>, i: number, cut: Cut): boolean {
  if (cut.length > 0) return words.has(`${cut.proclitics}+`);
  return i > 0 && text.paragraphOf[i - 1] === text.paragraphOf[i] && hasStem(text.tokens[i - 1]!, words);
}

function hasStem(token: Token, words: ReadonlySet<string>): boolean {
  for (const cut of token.cuts) if (words.has(cut.stem)) return true;
  return false;
}
