import type { Article } from '../core/article.ts';
import type { Notice } from '../core/notice.ts';
import type { ArticleRecord, RecordClaim, RecordEntity, RecordEvent } from '../core/record.ts';
import { contains } from '../core/span.ts';
import type { Mentions } from '../mentions/find-mentions.ts';
import { tokenSpan } from '../text/prepare-text.ts';
import type { Reading } from './read-article.ts';
import { version } from './version.ts';

/** The record of a reading: what was found, without how. */
export function toRecord(reading: Reading): ArticleRecord {
  const { article, text, parts, mentions } = reading;
  const claims: RecordClaim[] = reading.claims.map((claim, i) => ({
    id: `c${i + 1}`,
    ...claim.span,
    form: claim.form,
    verb: claim.verb,
    chain: claim.chain,
  }));
  const events: RecordEvent[] = reading.events.map((event, i) => ({
    id: `e${i + 1}`,
    type: event.type,
    mode: event.mode,
    trigger: event.trigger.span,
    participants: event.participants.map(({ entity, role, mention }) => ({ entity, role, span: mention.span })),
    place: event.place?.entity ?? null,
    time: event.time?.value ?? null,
    status: event.status,
    claims: claims.filter((claim) => contains(claim, event.trigger.span)).map((claim) => claim.id),
    certainty: event.certainty,
    evidence: event.evidence,
  }));
  const mentionsOf = byEntity(mentions);
  const entities: RecordEntity[] = [...mentions.entities.values()].map(({ id, type, names, iso, coordinates }) => ({
    id,
    type,
    names,
    iso,
    coordinates,
    mentions: mentionsOf.get(id) ?? [],
  }));
  return {
    schema: 'isnad/record@1',
    reader: { version, language: reading.language, knowledge: reading.knowledge },
    article: {
      id: article.id,
      url: article.url,
      outlet: article.outlet,
      language: reading.language,
      text: article.text,
      headline: parts.headline && tokenSpan(text, parts.headline.firstToken, parts.headline.endToken),
      dateline: parts.dateline && {
        place: parts.dateline.place,
        agencies: parts.dateline.agencies.map((agency) => agency.id),
        span: parts.dateline.span,
      },
      pictures: parts.pictures,
      paragraphs: text.paragraphs.map((p, i) => ({
        ...tokenSpan(text, p.firstToken, p.endToken),
        role: parts.roles[i]!,
      })),
      published: reading.published,
    },
    entities,
    times: reading.times.map(({ span, value, type }) => ({ ...span, value, type })),
    claims,
    events,
    relations: reading.relations.map(({ subject, predicate, object, evidence }) => ({
      subject,
      predicate,
      object,
      evidence,
    })),
    notices: reading.notices,
  };
}

function byEntity({ list }: Mentions): ReadonlyMap<string, RecordEntity['mentions']> {
  const found = new Map<string, RecordEntity['mentions'][number][]>();
  for (const { entity, span, kind } of list) {
    const mention = { text: span.text, start: span.start, end: span.end, kind };
    const list = found.get(entity);
    if (list) list.push(mention);
    else found.set(entity, [mention]);
  }
  return found;
}

/** The record of an article that was not read: its text, its language if that is known, and why. */
export function unreadRecord(article: Article, language: string, knowledge: string, notices: Notice[]): ArticleRecord {
  const { id, url, outlet, text, published } = article;
  return {
    schema: 'isnad/record@1',
    reader: { version, language, knowledge },
    article: {
      id,
      url,
      outlet,
      language,
      text,
      headline: null,
      dateline: null,
      pictures: [],
      paragraphs: [],
      published: published ? { value: published, given: true, certainty: 1, because: [] } : null,
    },
    entities: [],
    times: [],
    claims: [],
    events: [],
    relations: [],
    notices,
  };
}
