import { type FoundClaim, findClaims } from '../claims/find-claims.ts';
import type { Article } from '../core/article.ts';
import type { Notice } from '../core/notice.ts';
import type { Published } from '../core/record.ts';
import { type FoundEvent, findEvents } from '../events/find-events.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { findMentions, type Mentions } from '../mentions/find-mentions.ts';
import { findParts, type Parts } from '../parts/find-parts.ts';
import { type FoundRelation, findRelations } from '../relations/find-relations.ts';
import { prepareText, type Text } from '../text/prepare-text.ts';
import { findTimeExpressions, inferPublished, resolveTimes, type TimeMention } from '../times/find-times.ts';

/** Everything that the stages found in one article, with the rules that found it. `toRecord` makes the record of it. */
export interface Reading {
  readonly article: Article;
  readonly language: string;
  readonly knowledge: string;
  readonly text: Text;
  readonly parts: Parts;
  readonly published: Published | null;
  readonly times: readonly TimeMention[];
  readonly mentions: Mentions;
  readonly relations: readonly FoundRelation[];
  readonly events: readonly FoundEvent[];
  readonly claims: readonly FoundClaim[];
  readonly notices: readonly Notice[];
}

/** The whole reading: one article, one language, no memory, no clock, no network. */
export function readArticle(article: Article, pack: LanguagePack, knowledge: KnowledgeBase): Reading {
  const text = prepareText(article.text, pack.text);
  const parts = findParts(text, pack.parts, knowledge, pack.language);
  const expressions = findTimeExpressions(text, parts, pack.times);
  const published = given(article) ?? inferPublished(text, parts, expressions);
  const day = published?.value ?? null;
  const times = resolveTimes(expressions, day);
  const mentions = findMentions({ text, parts, knowledge, day }, pack.mentions);
  const relations = findRelations({ text, parts, knowledge, day }, mentions, pack.relations);
  const events = findEvents({ text, parts, times, mentions, knowledge, day }, pack.events);
  const claims = findClaims({ text, parts, mentions, knowledge }, pack.claims);
  const { language } = pack;
  const notices = published ? [] : [noDate];
  return {
    article,
    language,
    knowledge: knowledge.version,
    text,
    parts,
    published,
    times,
    mentions,
    relations,
    events,
    claims,
    notices,
  };
}

function given(article: Article): Published | null {
  return article.published ? { value: article.published, given: true, certainty: 1, because: [] } : null;
}

const noDate: Notice = {
  code: 'no-date',
  message: 'The day of publication is not given and the words do not fix it; relative times stay unresolved.',
  span: null,
};
