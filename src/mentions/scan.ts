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
  /** By stem: the traits that it has because a list has it, all lists in one table. */
  readonly byStem: ReadonlyMap<string, number>;
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
  return {
    input,
    pack,
    text,
    tokens: text.tokens,
    knowledge,
    tables,
    skip,
    traits: traitsOf(text.tokens, pack, knowledge, tables),
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

/** What the words of a text may begin; a word's traits are worked out once and noted with it. */
function traitsOf(tokens: readonly Token[], pack: MentionsPack, knowledge: KnowledgeBase, tables: Tables): Uint16Array {
  const traits = new Uint16Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    traits[i] = tables.traits.get(token) ?? tables.traits.keep(token, traitsOfWord(token, pack, knowledge, tables));
  }
  return traits;
}

function traitsOfWord(token: Token, pack: MentionsPack, knowledge: KnowledgeBase, { byStem }: Tables): number {
  let found = pack.stops.has(token.key) ? TRAIT.stop | TRAIT.ordinary : 0;
  for (const { stem, length, definite } of token.cuts) {
    const listed = byStem.get(stem) ?? 0;
    found |= listed & TRAITS_OF_STEM;
    if (listed & (definite ? WITH_ARTICLE : AS_IT_IS)) found |= TRAIT.nickname;
    if (pack.common(stem)) found |= TRAIT.ordinary;
    const national = knowledge.nationality(pack.language, stem).length > 0 && !pack.rareNationalities.has(stem);
    if (national && pack.nameSpelling(token.form.slice(length), stem)) found |= TRAIT.nationality;
    const given = pack.given(stem);
    if (length === 0 ? given > 0 || pack.later(stem) > 0 : given === 2 && !definite) found |= TRAIT.nameStart;
  }
  return found;
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
    const portfolios = phraseTable(lexicon.portfolios.flatMap((p) => p.names.map((name) => [name, p] as const)));
    const phrases = { titles: phraseTable(titles), portfolios };
    found = { ...phrases, byStem: stemTraits(pack, phrases), traits: new WordNotes() };
    ofKnowledge.set(pack, found);
  }
  return found;
}

/** A nickname of a state counts as it is written: «المملكة», whether the article was cut off or not, but no «مملكة». */
const AS_IT_IS = 1024;
const WITH_ARTICLE = 2048;
const TRAITS_OF_STEM = AS_IT_IS - 1;

/** A new word is looked up once in each of its cuts, and not in a dozen lists. */
function stemTraits(pack: MentionsPack, { titles, portfolios }: Pick<Tables, 'titles' | 'portfolios'>) {
  const traits = new Map<string, number>();
  const add = (stems: Iterable<string>, trait: number) => {
    for (const stem of stems) traits.set(stem, (traits.get(stem) ?? 0) | trait);
  };
  add(pack.stops, TRAIT.ordinary);
  add(titles.byFirst.keys(), TRAIT.title);
  add(pack.genera.keys(), TRAIT.genus);
  add(pack.ministryWords, TRAIT.genus);
  add(portfolios.byFirst.keys(), TRAIT.genus);
  add(pack.stateWords, TRAIT.state);
  add(pack.counterparts.keys(), TRAIT.counterpart);
  add(pack.anaphors.keys(), TRAIT.anaphor);
  add(pack.prefixes, TRAIT.nameStart);
  for (const nickname of pack.stateNicknames.keys()) {
    add([nickname], AS_IT_IS);
    if (nickname.startsWith(pack.article)) add([nickname.slice(pack.article.length)], WITH_ARTICLE);
  }
  return traits;
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
