import type { EventStatus, EventType } from '../core/record.ts';
import type { Token } from '../text/tokens.ts';

/** What a preposition, or a phrase that works as one, says about the noun after it. */
export type Relation =
  | 'with'
  | 'between'
  | 'to'
  | 'for'
  | 'on'
  | 'against'
  | 'in'
  | 'by'
  | 'as'
  | 'from'
  | 'about'
  | 'before'
  | 'agent'
  | 'attended'
  | 'sponsor'
  | 'during'
  | 'after'
  | 'until'
  | 'purpose'
  | 'without'
  | 'including'
  | 'each';

/** What a frame calls an argument; `object-or-recipient` is a patient that may be a party or a thing. */
export type FrameRole =
  | 'actor'
  | 'recipient'
  | 'object'
  | 'host'
  | 'place'
  | 'topic'
  | 'adjunct'
  | 'object-or-recipient';

export interface Frame {
  readonly subject?: FrameRole;
  readonly object?: FrameRole;
  /** What stands in the genitive after the noun. */
  readonly idafa?: FrameRole;
  readonly by: { readonly [R in Relation]?: FrameRole };
}

/** A word that says an event. */
export interface TriggerEntry {
  readonly lemma: string;
  readonly pos: 'verb' | 'noun' | 'masdar' | 'participle';
  readonly type: EventType;
  readonly mode?: string;
  /** `visit`, `meeting`, `air-strike` …: what the files of `kinds/` go by. */
  readonly kind: string;
  /** A says an event alone, B beside a named party, C only in its construction. */
  readonly tier: 'A' | 'B' | 'C';
  /** Share of its occurrences in news that stand among states, offices and armies. */
  readonly politics?: number;
  readonly count: number;
  /** The noun that is the verb's object or subject says what happened: «launched» a raid, a project. */
  readonly typeFrom?: 'object' | 'subject';
  readonly frame: Frame;
}

/** A verb that says little and a noun that says the event: «held a meeting». */
export interface LightPair {
  readonly type: EventType;
  readonly mode?: string;
  readonly kind: string;
  readonly tier: 'A' | 'B' | 'C';
  readonly aspect?: 'start' | 'end' | 'resume';
  /** Where the verb itself says the status: «suspended the talks». */
  readonly status?: EventStatus;
  readonly frame: Frame;
}

export type TriggerForm = 'past' | 'present' | 'jussive' | 'first' | 'noun' | 'participle';

/** One way of reading a word, or the words that start with it, as a trigger. */
export interface TriggerReading {
  readonly entry: TriggerEntry;
  readonly form: TriggerForm;
  readonly passive: boolean;
  /** How many tokens it takes. */
  readonly words: number;
  /** Code units of the token's form cut off before it. */
  readonly cut: number;
  readonly proclitics: string;
  readonly definite: boolean;
  /** A pronoun is written onto its end: «his visit», «met him». */
  readonly pronoun: boolean;
  /** A verb of two: «the two agreed». */
  readonly dual: boolean;
  /** The words after the first, folded. */
  readonly rest: readonly string[];
}

/** A word read as a light verb, finite or as a verbal noun («the resumption of talks»). */
export interface LightVerb {
  readonly verb: string;
  readonly form: 'past' | 'present' | 'jussive' | 'masdar';
  /** Whether the verb says an event of its own, so that it is the trigger where the noun is far. */
  readonly full: boolean;
  readonly future: boolean;
  /** A verb of two: «talks that the two held». */
  readonly dual: boolean;
}

export type Tense = 'past' | 'present' | 'future' | 'jussive';

/** What a word does in the sentence, as far as events ask. */
export type WordClass =
  | 'complementizer'
  | 'with-pronoun'
  | 'relative'
  | 'subordinator'
  | 'condition'
  | 'was'
  | 'be'
  | 'perfect'
  | 'future'
  | 'not'
  | 'not-past'
  | 'not-future'
  | 'not-yet'
  | 'may'
  | 'party'
  | 'both'
  | 'honorific'
  | 'forces'
  | 'joint'
  | 'begins'
  | 'ends'
  | 'press'
  | 'preposition'
  | 'since'
  | 'first';

export interface Word {
  readonly classes: ReadonlySet<WordClass>;
  /** Preposition phrases that start here, longest first, as folded words. */
  readonly prepositions: readonly { readonly words: readonly string[]; readonly relation: Relation }[];
  /** A preposition written onto the word, where the word is read as a noun. */
  readonly attached: Relation | null;
  /** Whether «and» or «so» is written onto it. */
  readonly joined: boolean;
  readonly verb: Tense | null;
  readonly speech: boolean;
  readonly light: LightVerb | null;
  /** The pairs that it makes as the noun of a light verb, by that verb. */
  readonly pairs: ReadonlyMap<string, LightPair>;
  /** Every way of reading it as a trigger or as the first word of one, the likeliest first. */
  readonly triggers: readonly TriggerReading[];
  /** Cues of status that begin with it, longest first; the words after it are for the reader to look at. */
  readonly cues: readonly StatusCue[];
}

export type CueGoverns = 'verb' | 'clause' | 'masdar' | 'noun';

export interface StatusCue {
  readonly status: EventStatus | 'historical';
  readonly words: readonly string[];
  readonly governs: readonly CueGoverns[];
  /** On which side of the cue its event stands. */
  readonly direction: 'before' | 'after' | 'both';
  /** Said of what officials expect: with a date it is planned, without one only possible. */
  readonly scheduled?: boolean;
  /** The families or kinds of event it is said of, where not of all: talks and truces break down, houses do so otherwise. */
  readonly of?: readonly string[];
}

/** Weights of the features by which a candidate is judged to be an event worth keeping; see `certainty.ts`. */
export interface EventWeights {
  readonly bias: number;
  readonly threshold: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** What the events stage needs of a language; see `languages/ar/events.ts`. */
export interface EventsPack {
  readonly language: string;
  /** What a token's word is known to be; asked once a token. */
  word(token: Token): Word;
  /** The same word as part of a name. */
  named(token: Token): Word;
  /** Whether a token is a further word of a trigger, with or without its article. */
  isRest(token: Token, word: string): boolean;
  /** The preposition among letters cut off a name: «ب» in «بسمرقند». */
  attached(proclitics: string): Relation | null;
  /** Whether «and» is among them. */
  joins(proclitics: string): boolean;
  /** Whether a token is a word of a cue; a preposition of one letter is written onto the word after it. */
  isWord(token: Token, word: string): boolean;
  readonly weights: EventWeights;
}
