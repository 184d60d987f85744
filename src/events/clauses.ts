import type { Parts } from '../parts/find-parts.ts';
import { inStory } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import type { EventsPack, Relation, Tense, Word } from './events-pack.ts';

/** A stretch of a sentence around one finite verb, as far as words without a parse can tell. */
export interface Clause {
  readonly index: number;
  readonly firstToken: number;
  /** Exclusive. */
  readonly endToken: number;
  readonly sentence: number;
  /** What opens it: a sentence, «that», «which», «when», «if», «and» before a verb, or a bare second verb. */
  readonly opener: 'sentence' | 'complement' | 'relative' | 'subordinate' | 'condition' | 'joined' | 'bare' | 'mark';
  /** The preposition before «that»: «after he had met». */
  readonly under: Relation | null;
  /** The clause before it in the same sentence. */
  readonly parent: number | null;
  /** The first clause of its sentence. */
  readonly main: number;
  readonly verb: number | null;
  readonly tense: Tense | null;
  /** Whether «was» stands before the verb: the past of a past, or what was to be. */
  readonly was: boolean;
  readonly perfect: boolean;
  readonly may: boolean;
  readonly negated: 'not' | 'not-past' | 'not-future' | null;
  readonly speech: boolean;
  /** «that he», «that they»: the subject is written onto «that». */
  readonly pronoun: boolean;
}

export interface Clauses {
  readonly list: readonly Clause[];
  /** By token index; -1 outside the story. */
  readonly of: Int32Array;
  /** By token index. */
  readonly words: readonly Word[];
}

/** Cuts the story into clauses. One pass; every token belongs to at most one. */
export function findClauses(text: Text, parts: Parts, named: Uint8Array, pack: EventsPack): Clauses {
  const { tokens } = text;
  const words = wordsOf(tokens, named, pack);
  const of = new Int32Array(tokens.length).fill(-1);
  const list: Clause[] = [];
  for (const sentence of text.sentences) {
    let first = sentence.firstToken;
    while (first < sentence.endToken && !inStory(text, parts, first)) first++;
    if (first === sentence.endToken) continue;
    let open = start(first, 'sentence', null, null);
    const close = (end: number) => {
      if (end > open.firstToken) {
        const index = list.length;
        for (let i = open.firstToken; i < end; i++) of[i] = index;
        open.index = index;
        open.main = open.parent === null ? index : list[open.parent]!.main;
        open.endToken = end;
        open.sentence = sentence.index;
        list.push(open);
      }
    };
    for (let i = first; i < sentence.endToken; i++) {
      const word = words[i]!;
      const opener = i === open.firstToken ? null : openerAt(text, words, i, open);
      if (opener) {
        const under = opener === 'complement' ? underOf(words, tokens, i) : null;
        const beside = opener === 'joined' || opener === 'subordinate';
        close(i);
        // What is joined after «which …» goes on with the clause that «which» hangs on.
        const last = list[list.length - 1]!;
        const parent = beside && HANGING.has(last.opener) && last.parent !== null ? last.parent : last.index;
        open = start(i, opener, parent, under);
        open.pronoun = word.classes.has('with-pronoun');
      }
      if (word.verb && open.verb === null && !word.classes.has('be')) {
        open.verb = i;
        open.tense = open.willBe ? 'future' : word.verb;
        open.speech = word.speech;
      } else if (open.verb === null && word.classes.size > 0) {
        const { classes } = word;
        if (classes.has('was')) open.was = true;
        else if (classes.has('perfect')) open.perfect = true;
        else if (classes.has('may')) open.may = true;
        else if (classes.has('future')) open.willBe = true;
        else if (classes.has('not')) open.negated = 'not';
        else if (classes.has('not-past')) open.negated = 'not-past';
        else if (classes.has('not-future')) open.negated = 'not-future';
      }
    }
    close(sentence.endToken);
  }
  return { list, of, words };
}

/** What each token may be. After a preposition comes a noun, however much it looks like a verb: «in the city of». */
function wordsOf(tokens: Text['tokens'], named: Uint8Array, pack: EventsPack): Word[] {
  const words: Word[] = [];
  for (const [i, token] of tokens.entries()) {
    const word = named[i] ? pack.named(token) : pack.word(token);
    const isNoun = word.verb !== null && (words[i - 1]?.classes.has('preposition') ?? false);
    words.push(isNoun ? { ...word, verb: null } : word);
  }
  return words;
}

/** A clause while its end is not yet known. */
type Open = { -readonly [K in keyof Clause]: Clause[K] } & { willBe: boolean };

function start(firstToken: number, opener: Clause['opener'], parent: number | null, under: Relation | null): Open {
  return {
    index: 0,
    main: 0,
    sentence: 0,
    endToken: firstToken,
    firstToken,
    opener,
    parent,
    under,
    verb: null,
    tense: null,
    was: false,
    perfect: false,
    may: false,
    willBe: false,
    negated: null,
    speech: false,
    pronoun: false,
  };
}

const HANGING: ReadonlySet<Clause['opener']> = new Set(['relative', 'bare']);
const HARD_MARKS = new Set(['؛', ';', ':', '…']);

function openerAt(text: Text, words: readonly Word[], i: number, open: Open): Clause['opener'] | null {
  const token = text.tokens[i]!;
  const word = words[i]!;
  const { classes } = word;
  if (classes.size > 0) {
    if (classes.has('relative')) return 'relative';
    if (classes.has('complementizer')) return 'complement';
    if (classes.has('condition')) return 'condition';
    if (classes.has('subordinator')) return 'subordinate';
    if (classes.has('was') && (word.joined || open.verb !== null)) return word.joined ? 'joined' : 'bare';
  }
  if (token.kind === 'punctuation' && HARD_MARKS.has(token.form)) return 'mark';
  if (!word.verb) return null;
  if (word.joined) return 'joined';
  const before = text.tokens[i - 1]!;
  // After a comma a verb starts anew; so does a second verb with nothing before it: «a visit, meets during it …».
  if (before.kind === 'punctuation' && before.form !== '"' && open.verb !== null) return 'joined';
  return open.verb !== null ? 'bare' : null;
}

function underOf(words: readonly Word[], tokens: Text['tokens'], i: number): Relation | null {
  const phrase = words[i - 1]?.prepositions.find((p) => p.words.length === 1);
  if (phrase) return phrase.relation;
  const two = words[i - 2]?.prepositions.find((p) => p.words.length === 2 && tokens[i - 1]!.key === p.words[1]);
  return two?.relation ?? null;
}

/** The preposition phrase that starts at token `i`, with its length; null where none does. */
export function prepositionAt(
  words: readonly Word[],
  tokens: Text['tokens'],
  i: number,
  end: number,
): { relation: Relation; length: number } | null {
  for (const phrase of words[i]!.prepositions) {
    const { length } = phrase.words;
    if (i + length > end) continue;
    let same = true;
    for (let k = 1; k < length && same; k++) same = tokens[i + k]!.key === phrase.words[k];
    if (same) return { relation: phrase.relation, length };
  }
  return null;
}
