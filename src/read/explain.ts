import type { Published } from '../core/record.ts';
import type { Span } from '../core/span.ts';
import type { FoundEvent } from '../events/find-events.ts';
import type { Mention } from '../mentions/find-mentions.ts';
import type { TimeMention } from '../times/find-times.ts';
import type { Reading } from './read-article.ts';

/** `said`: the words have it; `inferred`: it follows from other words or from the publication day; `given`: with the article. */
export type Basis = 'said' | 'inferred' | 'given';

/** Why one value of the record came out. */
export interface Explanation {
  readonly what: 'published' | 'headline' | 'dateline' | 'time' | 'name' | 'event' | 'claim' | 'relation';
  /** As in the record: `e1` for an event, `c1` for a claim, the entity's id for a name; null for the others. */
  readonly id: string | null;
  readonly value: string;
  /** The words that carry it, in the order of the text. */
  readonly words: readonly Span[];
  readonly rule: string;
  readonly basis: Basis;
  /** 0 to 1; null where the stage gives none. */
  readonly certainty: number | null;
  /** The parts that the value is made of, each with its own words. */
  readonly because: readonly Reason[];
}

/** One part of a value: `{ what: 'place', value: 'Samarkand (Q5753)', … }`. */
export interface Reason {
  readonly what: string;
  readonly value: string;
  readonly words: Span | null;
  readonly basis: Basis;
}

/**
 * Why each value of a reading came out, in the order of the text: the rule, the words, and what was said or inferred.
 *
 * @example
 * const found = readWithReasons(text);
 * if ('reading' in found) explainReading(found.reading).filter(({ what }) => what === 'event');
 */
export function explainReading(reading: Reading): Explanation[] {
  return [
    ...explainPublished(reading.published),
    ...explainParts(reading),
    ...reading.times.map((time) => explainTime(time, reading.published)),
    ...reading.mentions.list.map((mention) => explainMention(mention, reading)),
    ...reading.claims.map((claim, i) => explainClaim(claim, i, reading)),
    ...reading.events.map((event, i) => explainEvent(event, i, reading)),
    ...reading.relations.map((relation) => explainRelation(relation, reading)),
  ].sort((a, b) => firstStart(a) - firstStart(b));
}

/** The publication day has no place of its own in the text, and stands first. */
function firstStart({ what, words }: Explanation): number {
  return what === 'published' ? -1 : (words[0]?.start ?? 0);
}

function explainPublished(published: Published | null): Explanation[] {
  if (!published) return [];
  const { value, given, certainty, because } = published;
  return [
    {
      what: 'published',
      id: null,
      value,
      words: because,
      rule: given ? 'given with the article' : 'the day that fits every date and weekday of the text',
      basis: given ? 'given' : 'inferred',
      certainty,
      because: [],
    },
  ];
}

function explainParts({ article, text, parts, mentions }: Reading): Explanation[] {
  const explanations: Explanation[] = [];
  if (parts.headline) {
    const start = text.tokens[parts.headline.firstToken]?.start ?? 0;
    const end = text.tokens[parts.headline.endToken - 1]?.end ?? start;
    const words = { text: article.text.slice(start, end), start, end };
    explanations.push({ what: 'headline', id: null, value: words.text, words: [words], rule: 'first line', ...said });
  }
  if (parts.dateline) {
    const { place, agencies, span } = parts.dateline;
    const because: Reason[] = agencies.map((agency) => ({
      what: 'agency',
      value: nameOf(agency.id, mentions),
      words: agency.span,
      basis: 'said',
    }));
    if (place) because.unshift({ what: 'place', value: nameOf(place, mentions), words: span, basis: 'said' });
    const value = because.map((reason) => reason.value).join(', ') || span.text;
    explanations.push({ what: 'dateline', id: null, value, words: [span], rule: 'byline', ...said, because });
  }
  return explanations;
}

const said = { basis: 'said', certainty: null, because: [] } as const;

function explainTime({ value, span, rule, inferred }: TimeMention, published: Published | null): Explanation {
  const day = published?.value;
  const source = day ? `from the publication day, ${day}` : 'from the words around it';
  const because = inferred.map(
    (part): Reason => ({
      what: part,
      value: part === 'year' && value.startsWith('XXXX') ? 'not said, and nothing tells it' : source,
      words: null,
      basis: 'inferred',
    }),
  );
  const basis = inferred.length > 0 ? 'inferred' : 'said';
  return { what: 'time', id: null, value, words: [span], rule, basis, certainty: null, because };
}

function explainMention(mention: Mention, { mentions }: Reading): Explanation {
  const { entity, span, kind, rule, certainty, office } = mention;
  const because: Reason[] = [];
  if (mention.proclitics) because.push({ what: 'cut off', value: mention.proclitics, words: null, basis: 'said' });
  if (office) {
    const of = [office.of && `of ${office.of}`, office.at && `at ${office.at}`].filter(Boolean).join(' ');
    because.push({ what: 'office', value: `${office.role} ${of}`.trim(), words: office.span, basis: 'said' });
  }
  const basis = kind === 'name' ? 'said' : 'inferred';
  return {
    what: 'name',
    id: entity,
    value: `${nameOf(entity, mentions)}, by ${kind}`,
    words: [span],
    rule,
    basis,
    certainty,
    because,
  };
}

function explainClaim(claim: Reading['claims'][number], index: number, { mentions }: Reading): Explanation {
  const because: Reason[] = claim.chain.map(({ role, agent, span }) => ({
    what: role,
    value: agent ? nameOf(agent, mentions) : (span?.text ?? 'not named'),
    words: span,
    basis: span ? 'said' : 'inferred',
  }));
  if (claim.verb) because.unshift({ what: 'verb', value: claim.verb.text, words: claim.verb, basis: 'said' });
  return {
    what: 'claim',
    id: `c${index + 1}`,
    value: `${claim.form} speech`,
    words: [claim.span],
    rule: claim.rule,
    basis: because.some((reason) => reason.basis === 'inferred') ? 'inferred' : 'said',
    certainty: null,
    because,
  };
}

function explainEvent(event: FoundEvent, index: number, { mentions }: Reading): Explanation {
  const because: Reason[] = event.participants.map(({ entity, role, mention }) => ({
    what: role,
    value: nameOf(entity, mentions),
    words: mention.span,
    basis: mention.kind === 'name' ? 'said' : 'inferred',
  }));
  if (event.time) {
    const { value, mention } = event.time;
    const basis = mention.inferred.length > 0 ? 'inferred' : 'said';
    because.push({ what: 'time', value, words: mention.span, basis });
  }
  if (event.place) {
    const { entity, mention } = event.place;
    because.push({ what: 'place', value: nameOf(entity, mentions), words: mention.span, basis: 'said' });
  }
  const { trigger } = event;
  const cues = event.evidence.filter((span) => span.start !== trigger.span.start);
  because.push({ what: 'status', value: event.status, words: cues[0] ?? trigger.span, basis: 'said' });
  return {
    what: 'event',
    id: `e${index + 1}`,
    value: event.mode ? `${event.type} (${event.mode}), ${event.status}` : `${event.type}, ${event.status}`,
    words: [trigger.span, ...cues],
    rule: event.rule,
    basis: 'said',
    certainty: event.certainty,
    because,
  };
}

function explainRelation(relation: Reading['relations'][number], { mentions }: Reading): Explanation {
  const { subject, predicate, object, evidence, rule } = relation;
  const value = `${nameOf(subject, mentions)} ${predicate} ${nameOf(object, mentions)}`;
  return { what: 'relation', id: null, value, words: [evidence], rule, ...said };
}

/** The name to show, with the id: `Samarkand (Q5753)`; the id or text itself where no entity has it. */
function nameOf(id: string, { entities }: Reading['mentions']): string {
  const names = entities.get(id)?.names;
  const name = names && (names.en ?? Object.values(names)[0]);
  return name ? `${name} (${id})` : id;
}
