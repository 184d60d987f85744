import { WordNotes } from '../core/word-notes.ts';
import type { KnowledgeBase, Portfolio } from '../knowledge/knowledge-base.ts';
import type { Mention, Mentions, MentionsInput } from '../mentions/find-mentions.ts';
import { type PhraseTable, phraseTable } from '../mentions/phrase-table.ts';
import type { Text } from '../text/prepare-text.ts';
import type { Token } from '../text/tokens.ts';
import { POSITION_NAMES } from './position-names.ts';
import type { RelationsPack } from './relations-pack.ts';

/** One article as the rules of this stage look at it. */
export interface ArticleView {
  readonly input: MentionsInput;
  readonly text: Text;
  readonly tokens: readonly Token[];
  readonly mentions: Mentions;
  readonly knowledge: KnowledgeBase;
  readonly pack: RelationsPack;
  readonly tables: RelationTables;
  /** By token: the name that starts there. */
  readonly nameAt: readonly (Mention | undefined)[];
  /** By token: the name that ends before it. */
  readonly nameBefore: readonly (Mention | undefined)[];
  /** By token: the nationality adjective that starts there. */
  readonly nationalityAt: readonly (Mention | undefined)[];
}

export interface PositionHead {
  readonly key: string;
  readonly english: string | null;
  readonly bare: boolean;
  readonly prefix: boolean;
  readonly member: boolean;
  readonly abroad: boolean;
  /** ISO code or entity id where the title says it. */
  readonly of: string | null;
  readonly role: string | null;
}

export interface RelationTables {
  readonly heads: PhraseTable<PositionHead>;
  /** Titles in the dual that tell a position by themselves: «الرئيسان». */
  readonly pairs: PhraseTable<PositionHead>;
  readonly portfolios: PhraseTable<Portfolio>;
  /** What words have been seen to open. */
  readonly opens: WordNotes<Opens>;
}

/** What a word may open, looked up once a word: nearly all open nothing. */
export interface Opens {
  readonly title: boolean;
  readonly pair: boolean;
  readonly counterpart: boolean;
  /** «تضم», «المؤلفة من» and «العضو»: who belongs to what. */
  readonly including: boolean;
  readonly composed: boolean;
  readonly member: boolean;
}

export function opensAt({ tables, tokens, pack }: ArticleView, i: number): Opens {
  const token = tokens[i]!;
  return tables.opens.get(token) ?? tables.opens.keep(token, opensOf(token, tables, pack));
}

function opensOf({ cuts, kind }: Token, { heads, pairs }: RelationTables, pack: RelationsPack): Opens {
  if (kind !== 'word') return NOTHING;
  const opens: Opens = {
    title: cuts.some((cut) => heads.byFirst.has(cut.stem)),
    pair: cuts.some((cut) => pairs.byFirst.has(cut.stem)),
    counterpart: cuts.some((cut) => pack.counterparts.has(cut.stem)),
    including: cuts.some((cut) => pack.includeVerbs.has(cut.stem)),
    composed: cuts.some((cut) => pack.composedWords.has(cut.stem)),
    member: cuts.some((cut) => pack.memberWords.has(cut.stem)),
  };
  return Object.values(opens).includes(true) ? opens : NOTHING;
}

const NOTHING: Opens = {
  title: false,
  pair: false,
  counterpart: false,
  including: false,
  composed: false,
  member: false,
};

export function viewOf(input: MentionsInput, mentions: Mentions, pack: RelationsPack): ArticleView {
  const { tokens } = input.text;
  const nameAt = new Array<Mention | undefined>(tokens.length + 1).fill(undefined);
  const nameBefore = new Array<Mention | undefined>(tokens.length + 1).fill(undefined);
  const nationalityAt = new Array<Mention | undefined>(tokens.length + 1).fill(undefined);
  for (const mention of mentions.list) {
    if (mention.kind === 'name') {
      nameAt[mention.firstToken] ??= mention;
      nameBefore[mention.endToken] = mention;
    } else if (mention.kind === 'adjective') nationalityAt[mention.firstToken] ??= mention;
  }
  const { text, knowledge } = input;
  const tables = tablesOf(pack, knowledge);
  return { input, text, tokens, mentions, knowledge, pack, tables, nameAt, nameBefore, nationalityAt };
}

export const typeOf = (view: ArticleView, mention: Mention | undefined) =>
  mention && view.mentions.entities.get(mention.entity)?.type;

export const isPerson = (view: ArticleView, mention: Mention | undefined) => typeOf(view, mention) === 'person';

export const isPlace = (view: ArticleView, mention: Mention | undefined) => typeOf(view, mention) === 'place';

const tables = new WeakMap<KnowledgeBase, WeakMap<RelationsPack, RelationTables>>();

function tablesOf(pack: RelationsPack, knowledge: KnowledgeBase): RelationTables {
  let ofKnowledge = tables.get(knowledge);
  if (!ofKnowledge) {
    ofKnowledge = new WeakMap();
    tables.set(knowledge, ofKnowledge);
  }
  let found = ofKnowledge.get(pack);
  if (!found) {
    const lexicon = knowledge.lexicon(pack.language);
    const heads = new Map<string, PositionHead>();
    const pairs = new Map<string, PositionHead>();
    for (const { key, name, number, of, role } of lexicon.titles) {
      const position = POSITION_NAMES[key];
      if (number === 'plural' || pack.noPositions.has(key) || (number === 'dual' && !position?.bare)) continue;
      (number === 'dual' ? pairs : heads).set(name, {
        key,
        english: position?.english ?? null,
        bare: position?.bare ?? false,
        prefix: false,
        member: false,
        abroad: role === 'ambassador',
        of,
        role,
      });
    }
    for (const { words, english, bare, prefix, member, abroad, of } of pack.positions) {
      heads.set(words, {
        key: english ?? words,
        english,
        bare: bare ?? false,
        prefix: prefix ?? false,
        member: member ?? false,
        abroad: abroad ?? false,
        of: of ?? null,
        role: null,
      });
    }
    found = {
      heads: phraseTable(heads),
      pairs: phraseTable(pairs),
      portfolios: phraseTable(lexicon.portfolios.flatMap((p) => p.names.map((name) => [name, p] as const))),
      opens: new WordNotes(),
    };
    ofKnowledge.set(pack, found);
  }
  return found;
}
