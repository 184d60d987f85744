import type { Mention } from '../mentions/find-mentions.ts';
import type { Text } from '../text/prepare-text.ts';
import type { Quotation } from '../text/quotations.ts';
import type { ClaimsPack, Tag, TagKind } from './claims-pack.ts';
import type { ClaimsInput } from './find-claims.ts';

/** The article with everything looked up by token, so that no rule has to search. */
export interface Scene extends ClaimsInput {
  readonly tags: readonly Tag[];
  /** By token of an opening mark: the quotation that it opens. */
  readonly quotationAt: ReadonlyMap<number, Quotation>;
  /** By token: 1 + the index in `text.quotations` of the outermost closed quotation around it; 0 for none. */
  readonly insideQuotation: Int32Array;
  /** By token: the end of the longest noun group around a mention that starts there; 0 for none. */
  readonly groupEnd: Int32Array;
  /** By token: the mentions whose noun group starts there. */
  readonly groupMentions: ReadonlyMap<number, readonly Mention[]>;
  /** By the words of a title, without ال: the people named with it, in the order of the text. */
  titles(): ReadonlyMap<string, readonly Mention[]>;
  /** By the first two words of its name: the body that the article names first with them. */
  bodies(): ReadonlyMap<string, Mention>;
  /** The entity of the article that is the state with this ISO code. */
  stateOf(iso: string): string | undefined;
}

export function setScene(input: ClaimsInput, pack: ClaimsPack): Scene {
  const { text, mentions } = input;
  const tags = text.tokens.map((token) => pack.tag(token));
  const quotationAt = new Map<number, Quotation>();
  const insideQuotation = new Int32Array(text.tokens.length);
  for (const [index, quotation] of text.quotations.entries()) {
    if (!quotationAt.has(quotation.firstToken - 1)) quotationAt.set(quotation.firstToken - 1, quotation);
    if (quotation.depth === 0 && quotation.closed) {
      insideQuotation.fill(index + 1, quotation.firstToken, quotation.endToken);
    }
  }
  const groupEnd = new Int32Array(text.tokens.length);
  const groupMentions = new Map<number, Mention[]>();
  for (const mention of mentions.list) {
    // An adjective names the state beside a noun and never speaks itself; a name spelled as «أن» or «على» is none.
    const { opener, preposition } = tags[mention.firstToken]!;
    if (mention.kind === 'adjective' || ((opener || preposition) && mention.endToken === mention.firstToken + 1))
      continue;
    const { firstToken, endToken } = mention.group;
    groupEnd[firstToken] = Math.max(groupEnd[firstToken]!, endToken);
    const here = groupMentions.get(firstToken);
    if (here) here.push(mention);
    else groupMentions.set(firstToken, [mention]);
  }
  const states = new Map<string, string>();
  for (const entity of mentions.entities.values()) if (entity.iso) states.set(entity.iso, entity.id);
  return {
    ...input,
    tags,
    quotationAt,
    insideQuotation,
    groupEnd,
    groupMentions,
    titles: onceAsked(() => titlesOf(input)),
    bodies: onceAsked(() => bodiesOf(input)),
    stateOf: (iso) => states.get(iso),
  };
}

/** A table that is made when it is first asked for: articles that name all their speakers never do. */
function onceAsked<Table>(make: () => Table): () => Table {
  let made: Table | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function bodiesOf({ text, mentions }: ClaimsInput): Map<string, Mention> {
  const bodies = new Map<string, Mention>();
  for (const mention of mentions.list) {
    if (mention.endToken < mention.firstToken + 2 || mentions.entities.get(mention.entity)?.type !== 'organization')
      continue;
    const words = firstWords(text, mention.firstToken);
    if (!bodies.has(words)) bodies.set(words, mention);
  }
  return bodies;
}

/** Two words, without what is written onto the first. */
export function firstWords(text: Text, token: number): string {
  const { tokens } = text;
  const stem = tokens[token]?.cuts.at(-1)?.stem ?? '';
  return `${stem} ${tokens[token + 1]?.key ?? ''}`;
}

/** The title is what stands in a person's noun group beside the name. */
function titlesOf({ text, mentions }: ClaimsInput): Map<string, Mention[]> {
  const titles = new Map<string, Mention[]>();
  for (const mention of mentions.list) {
    if (mention.kind !== 'name' || mentions.entities.get(mention.entity)?.type !== 'person') continue;
    const { firstToken, endToken } = mention.group;
    for (let i = firstToken; i < endToken; i++) {
      if (i >= mention.firstToken && i < mention.endToken) continue;
      for (const { stem, definite, length } of text.tokens[i]!.cuts) {
        if (!definite && length > 0) continue;
        const known = titles.get(stem);
        if (known) known.push(mention);
        else titles.set(stem, [mention]);
      }
    }
  }
  return titles;
}

export const has = (scene: Scene, token: number, kind: TagKind): boolean => scene.tags[token]?.kinds.has(kind) ?? false;

export const formOf = (scene: Scene, token: number): string => scene.text.tokens[token]?.form ?? '';

export const isMark = (scene: Scene, token: number): boolean => scene.text.tokens[token]?.kind === 'punctuation';

const COMMAS: ReadonlySet<string> = new Set(['،', ',', '؛', ';', '-', '–', '—', 'ـ']);

export const isComma = (scene: Scene, token: number): boolean =>
  isMark(scene, token) && COMMAS.has(formOf(scene, token));

/** The mentions whose own words, not only their noun group, lie within a stretch. */
export function mentionsIn(scene: Scene, first: number, end: number): Mention[] {
  const found: Mention[] = [];
  const seen = new Set<number>();
  for (let i = first; i < end; i++) {
    for (const index of scene.mentions.at[i] ?? []) {
      if (seen.has(index)) continue;
      seen.add(index);
      const mention = scene.mentions.list[index]!;
      if (mention.firstToken >= first && mention.firstToken < end) found.push(mention);
    }
  }
  return found;
}

/** Whether a preposition is written onto a noun group: a name may start with the same letter («بنيامين»). */
export function isGoverned(scene: Scene, token: number): boolean {
  const { attached } = scene.tags[token]!;
  if (!attached) return false;
  const own = scene.groupMentions.get(token)?.filter((mention) => mention.firstToken === token) ?? [];
  return own.length === 0 || own.some((mention) => mention.proclitics.length >= attached.length);
}
