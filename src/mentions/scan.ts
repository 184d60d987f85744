import type { EntityType } from '../core/record.ts';
import { WordNotes } from '../core/word-notes.ts';
import type { KnowledgeBase, Nationality, Portfolio } from '../knowledge/knowledge-base.ts';
import type { TokenRange } from '../parts/find-parts.ts';
import type { Text } from '../text/prepare-text.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Cut } from '../text/text-pack.ts';
import type { Token } from '../text/tokens.ts';
import type { MentionsInput } from './find-mentions.ts';
import type { MentionsPack } from './mentions-pack.ts';
import { type PhraseTable, phraseTable } from './phrase-table.ts';

/** One article on its way through the stage, with the tables that every step looks words up in. */
export interface Scan {
  readonly input: MentionsInput;
  readonly pack: MentionsPack;
  readonly text: Text;
  readonly tokens: readonly Token[];
  readonly knowledge: KnowledgeBase;
  readonly tables: Tables;
  /** By token index: 1 where the token is page furniture, in which nothing is read. */
  readonly skip: Uint8Array;
  /** By token index: what its word may begin, as bits of `TRAIT`; most words begin nothing and are passed over. */
  readonly traits: Uint16Array;
  /** Closed quotations by their first token, outermost first. */
  readonly quotationsAt: ReadonlyMap<number, readonly Quotation[]>;
}

/** What a word, in any of its cuts, may be or begin. */
export const TRAIT = {
  stop: 1,
  ordinary: 2,
  title: 4,
  genus: 8,
  nationality: 16,
  nameStart: 32,
  state: 64,
  counterpart: 128,
  anaphor: 256,
  nickname: 512,
} as const;

export interface TitleValue {
  readonly role: string;
  readonly gender: 'm' | 'f';
  readonly number: 'singular' | 'dual' | 'plural';
  /** ISO code or entity id where the title says it. */
  readonly of: string | null;
}

export interface Tables {
  readonly titles: PhraseTable<TitleValue>;
  readonly portfolios: PhraseTable<Portfolio>;
  /** By form; see `traitsOf`. */
  readonly traits: WordNotes<number>;
}

/** A name on its way to being a mention. */
export interface FoundName extends TokenRange {
  /** How its first token is cut. */
  readonly cut: Cut;
  readonly type: EntityType;
  readonly kind: string;
  /** The known entity, or null for one that the article alone knows. */
  readonly entity: string | null;
  /** What tells a local entity from others: its folded words unless something better is known. */
  readonly local: string | null;
  /** ISO code of the state it belongs to, where the words say so. */
  readonly country: string | null;
  /** Where its noun group starts: the genus word before it, else its first token. */
  readonly groupFirst: number;
  /** ISO code of the state that a capital speaks for. */
  readonly voiceOf: string | null;
  readonly rule: string;
  readonly certainty: number;
}

export function scanOf(input: MentionsInput, pack: MentionsPack): Scan {
  const { text, parts, knowledge } = input;
  const skip = new Uint8Array(text.tokens.length);
  for (const [i, paragraph] of text.paragraphs.entries()) {
    if (parts.roles[i] === 'furniture') skip.fill(1, paragraph.firstToken, paragraph.endToken);
  }
  const tables = tablesOf(pack, knowledge);
  const traits = Uint16Array.from(text.tokens, (token) =>
    token.kind === 'word' ? traitsOf(token, pack, knowledge, tables) : 0,
  );
  return {
    input,
    pack,
    text,
    tokens: text.tokens,
    knowledge,
    tables,
    skip,
    traits,
    quotationsAt: byFirstToken(text.quotations),
  };
}

function byFirstToken(quotations: readonly Quotation[]): ReadonlyMap<number, readonly Quotation[]> {
  const found = new Map<number, Quotation[]>();
  for (const quotation of quotations) {
    if (!quotation.closed) continue;
    const list = found.get(quotation.firstToken);
    if (list) list.push(quotation);
    else found.set(quotation.firstToken, [quotation]);
  }
  return found;
}

function traitsOf(
  token: Token,
  pack: MentionsPack,
  knowledge: KnowledgeBase,
  { traits, titles, portfolios }: Tables,
): number {
  const kept = traits.get(token);
  if (kept !== undefined) return kept;
  let found = pack.stops.has(token.key) ? TRAIT.stop | TRAIT.ordinary : 0;
  for (const { stem, length, definite } of token.cuts) {
    if (pack.common(stem) || pack.stops.has(stem)) found |= TRAIT.ordinary;
    if (titles.byFirst.has(stem)) found |= TRAIT.title;
    if (pack.genera.has(stem) || pack.ministryWords.has(stem) || portfolios.byFirst.has(stem)) found |= TRAIT.genus;
    const spelled = pack.nameSpelling(token.form.slice(length), stem);
    if (spelled && !pack.rareNationalities.has(stem) && knowledge.nationality(pack.language, stem).length > 0)
      found |= TRAIT.nationality;
    if (pack.stateWords.has(stem)) found |= TRAIT.state;
    if (pack.counterparts.has(stem)) found |= TRAIT.counterpart;
    if (pack.anaphors.has(stem)) found |= TRAIT.anaphor;
    if (pack.stateNicknames.has(definite ? `${pack.article}${stem}` : stem)) found |= TRAIT.nickname;
    if (length === 0 ? pack.given(stem) > 0 || pack.later(stem) > 0 : pack.given(stem) === 2 && !definite)
      found |= TRAIT.nameStart;
    if (pack.prefixes.has(stem)) found |= TRAIT.nameStart;
  }
  return traits.keep(token, found);
}

const tables = new WeakMap<KnowledgeBase, Map<MentionsPack, Tables>>();

function tablesOf(pack: MentionsPack, knowledge: KnowledgeBase): Tables {
  let ofKnowledge = tables.get(knowledge);
  if (!ofKnowledge) {
    ofKnowledge = new Map();
    tables.set(knowledge, ofKnowledge);
  }
  let found = ofKnowledge.get(pack);
  if (!found) {
    const lexicon = knowledge.lexicon(pack.language);
    const titles = new Map<string, TitleValue>();
    for (const { name, role, gender, number } of pack.titles) titles.set(name, { role, gender, number, of: null });
    for (const { name, role, gender, number, of } of lexicon.titles) titles.set(name, { role, gender, number, of });
    found = {
      titles: phraseTable(titles),
      traits: new WordNotes(),
      portfolios: phraseTable(lexicon.portfolios.flatMap((p) => p.names.map((name) => [name, p] as const))),
    };
    ofKnowledge.set(pack, found);
  }
  return found;
}

/** The end of the sentence in which a token stands. */
export function sentenceEnd(scan: Scan, token: number): number {
  return scan.text.sentences[scan.text.sentenceOf[token]!]!.endToken;
}

export const whole = (token: Token): Cut => token.cuts[0]!;

/** Whether a word is an ordinary one, as it stands or without its proclitics. */
export function ordinary(scan: Scan, token: Token): boolean {
  return (scan.traits[token.index]! & TRAIT.ordinary) !== 0;
}

/** Whether a word is made of letters and no list knows it: a foreign name, most likely. */
export function foreign(scan: Scan, token: Token): boolean {
  return token.kind === 'word' && token.key.length > 1 && !ordinary(scan, token);
}

/** The nationality that an adjective at `i` says, and how many tokens it takes: «كورية جنوبية» two. */
export function nationalityAt(
  scan: Scan,
  i: number,
  end: number,
): { readonly cut: Cut; readonly endToken: number; readonly readings: readonly Nationality[] } | undefined {
  if (!(scan.traits[i]! & TRAIT.nationality)) return undefined;
  const token = scan.tokens[i]!;
  const { knowledge, pack } = scan;
  for (const cut of token.cuts) {
    const readings = knowledge.nationality(pack.language, cut.stem);
    if (readings.length === 0 || pack.rareNationalities.has(cut.stem)) continue;
    const next = i + 1 < end ? scan.tokens[i + 1]! : undefined;
    if (next?.kind === 'word') {
      for (const second of next.cuts) {
        if (second.definite !== cut.definite || second.length !== (cut.definite ? 2 : 0)) continue;
        const both = knowledge.nationality(pack.language, `${cut.stem} ${second.stem}`);
        if (both.length > 0) return { cut, endToken: i + 2, readings: both };
      }
    }
    return { cut, endToken: i + 1, readings };
  }
  return undefined;
}
