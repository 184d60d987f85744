import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type {
  ArticleRecord,
  ChainLink,
  ClaimForm,
  EntityType,
  EventStatus,
  EventType,
  LinkRole,
  MentionKind,
  ParagraphRole,
  ParticipantRole,
  Predicate,
  Published,
  TimeType,
} from '../core/record.ts';
import { type Span, spanOf } from '../core/span.ts';
import type { Reading } from '../read/read-article.ts';
import { toRecord } from '../read/to-record.ts';
import { readingDictionary } from './reading-dictionary.ts';

/** A record and the name of the rule behind each of its values, in the record's order. */
export interface RecordWithRules {
  readonly record: ArticleRecord;
  readonly rules: {
    readonly times: readonly string[];
    /** By entity, a rule for each of its mentions. */
    readonly mentions: readonly (readonly string[])[];
    readonly claims: readonly string[];
    readonly events: readonly string[];
    readonly relations: readonly string[];
  };
}

/** What is known of an entity apart from the article: the packed reading holds this of local ones alone. */
export type EntityFacts = Pick<ArticleRecord['entities'][number], 'names' | 'iso' | 'coordinates'>;

/** The record of a reading with its rules. */
export function recordWithRules(reading: Reading): RecordWithRules {
  const record = toRecord(reading);
  const rulesOf = new Map<string, string[]>();
  for (const { entity, rule } of reading.mentions.list) {
    const rules = rulesOf.get(entity) ?? [];
    rules.push(rule);
    rulesOf.set(entity, rules);
  }
  return {
    record,
    rules: {
      times: reading.times.map(({ rule }) => rule),
      mentions: record.entities.map(({ id }) => rulesOf.get(id) ?? []),
      claims: reading.claims.map(({ rule }) => rule),
      events: reading.events.map(({ rule }) => rule),
      relations: reading.relations.map(({ rule }) => rule),
    },
  };
}

/**
 * A record in a fifth of its size: no words, since the text has them, no names that the knowledge base has, each rule's
 * name once. `unpackRecord` gives it back.
 */
export function packRecord({ record, rules }: RecordWithRules): Uint8Array {
  const names = new Names();
  const { article, reader } = record;
  const packed: Packed = {
    v: 1,
    r: [reader.version, reader.language, reader.knowledge],
    h: article.headline && at(article.headline),
    d: article.dateline && [article.dateline.place, article.dateline.agencies, at(article.dateline.span)],
    i: article.pictures.map(({ caption, credit }) => [at(caption), credit && at(credit)]),
    p: article.paragraphs.map((paragraph) => [...at(paragraph), names.of(paragraph.role)]),
    u: article.published && { ...article.published, because: article.published.because.map(at) },
    n: record.entities.map(({ id, type, names: called, iso, coordinates, mentions }, i) => [
      id,
      names.of(type),
      mentions.flatMap((mention, j) => [...at(mention), names.of(mention.kind), names.of(rules.mentions[i]![j]!)]),
      id.startsWith('local:') ? { names: called, iso, coordinates } : null,
    ]),
    t: record.times.map((time, i) => [...at(time), time.value, names.of(time.type), names.of(rules.times[i]!)]),
    c: record.claims.map((claim, i) => [
      ...at(claim),
      names.of(claim.form),
      claim.verb && at(claim.verb),
      claim.chain.map(({ role, agent, span }): PackedLink => [names.of(role), agent, span && at(span)]),
      names.of(rules.claims[i]!),
    ]),
    e: record.events.map((event, i) => [
      event.type,
      event.mode,
      at(event.trigger),
      event.participants.map(({ entity, role, span }) => [entity, names.of(role), ...at(span)]),
      event.place,
      event.time,
      names.of(event.status),
      event.claims,
      event.certainty,
      event.evidence.map(at),
      names.of(rules.events[i]!),
    ]),
    a: record.relations.map(({ subject, predicate, object, evidence }, i) => [
      subject,
      names.of(predicate),
      object,
      at(evidence),
      names.of(rules.relations[i]!),
    ]),
    o: record.notices.map(({ code, message, span }) => [code, message, span && at(span)]),
    s: names.all,
  };
  return deflateRawSync(JSON.stringify(packed), { dictionary: readingDictionary });
}

/** What identifies an article beside its text. */
export type ArticleIdentity = Pick<ArticleRecord['article'], 'id' | 'url' | 'outlet'>;

/**
 * The record that `packRecord` packed.
 *
 * @param known names, codes and coordinates of the entities that are not the article's own
 */
export function unpackRecord(
  bytes: Uint8Array,
  article: ArticleIdentity,
  text: string,
  known: (entity: string) => EntityFacts | undefined,
): RecordWithRules {
  const packed = JSON.parse(inflateRawSync(bytes, { dictionary: readingDictionary }).toString('utf8')) as Packed;
  const span = ([start, length]: At): Span => spanOf(text, start, start + length);
  const name = <T extends string>(index: number) => packed.s[index] as T;
  const [version, language, knowledge] = packed.r;
  const mentionRules: string[][] = [];
  const record: ArticleRecord = {
    schema: 'isnad/record@1',
    reader: { version, language, knowledge },
    article: {
      ...article,
      language,
      text,
      headline: packed.h && span(packed.h),
      dateline: packed.d && { place: packed.d[0], agencies: packed.d[1], span: span(packed.d[2]) },
      pictures: packed.i.map(([caption, credit]) => ({ caption: span(caption), credit: credit && span(credit) })),
      paragraphs: packed.p.map(([start, length, role]) => ({
        ...span([start, length]),
        role: name<ParagraphRole>(role),
      })),
      published: packed.u && { ...packed.u, because: packed.u.because.map(span) },
    },
    entities: packed.n.map(([id, type, flat, own]) => {
      const rules: string[] = [];
      const mentions: (Span & { kind: MentionKind })[] = [];
      for (let i = 0; i < flat.length; i += 4) {
        mentions.push({ ...span([flat[i]!, flat[i + 1]!]), kind: name<MentionKind>(flat[i + 2]!) });
        rules.push(name(flat[i + 3]!));
      }
      mentionRules.push(rules);
      const { names, iso, coordinates } = own ?? known(id) ?? { names: {}, iso: null, coordinates: null };
      return { id, type: name<EntityType>(type), names, iso, coordinates, mentions };
    }),
    times: packed.t.map(([start, length, value, type]) => ({
      ...span([start, length]),
      value,
      type: name<TimeType>(type),
    })),
    claims: packed.c.map(([start, length, form, verb, chain], i) => ({
      id: `c${i + 1}`,
      ...span([start, length]),
      form: name<ClaimForm>(form),
      verb: verb && span(verb),
      chain: chain.map(
        ([role, agent, words]): ChainLink => ({
          role: name<LinkRole>(role),
          agent,
          span: words && span(words),
        }),
      ),
    })),
    events: packed.e.map((event, i) => {
      const [type, mode, trigger, participants, place, time, status, claims, certainty, evidence] = event;
      return {
        id: `e${i + 1}`,
        type,
        mode,
        trigger: span(trigger),
        participants: participants.map(([entity, role, start, length]) => ({
          entity,
          role: name<ParticipantRole>(role),
          span: span([start, length]),
        })),
        place,
        time,
        status: name<EventStatus>(status),
        claims,
        certainty,
        evidence: evidence.map(span),
      };
    }),
    relations: packed.a.map(([subject, predicate, object, evidence]) => ({
      subject,
      predicate: name<Predicate>(predicate),
      object,
      evidence: span(evidence),
    })),
    notices: packed.o.map(([code, message, words]) => ({ code, message, span: words && span(words) })),
  };
  return {
    record,
    rules: {
      times: packed.t.map((time) => name(time[4])),
      mentions: mentionRules,
      claims: packed.c.map((claim) => name(claim[5])),
      events: packed.e.map((event) => name(event[10])),
      relations: packed.a.map((relation) => name(relation[4])),
    },
  };
}

/** Start and length. */
type At = [start: number, length: number];
/** An index into the table of names. */
type Name = number;

type PackedLink = [role: Name, agent: string | null, span: At | null];

interface Packed {
  readonly v: 1;
  readonly r: [version: string, language: string, knowledge: string];
  readonly h: At | null;
  readonly d: [place: string | null, agencies: readonly string[], span: At] | null;
  readonly i: [caption: At, credit: At | null][];
  readonly p: [start: number, length: number, role: Name][];
  readonly u: (Omit<Published, 'because'> & { readonly because: At[] }) | null;
  readonly n: [id: string, type: Name, mentions: number[], own: EntityFacts | null][];
  readonly t: [start: number, length: number, value: string, type: Name, rule: Name][];
  readonly c: [start: number, length: number, form: Name, verb: At | null, chain: PackedLink[], rule: Name][];
  readonly e: [
    type: EventType,
    mode: string | null,
    trigger: At,
    participants: [entity: string, role: Name, start: number, length: number][],
    place: string | null,
    time: string | null,
    status: Name,
    claims: readonly string[],
    certainty: number,
    evidence: At[],
    rule: Name,
  ][];
  readonly a: [subject: string, predicate: Name, object: string, evidence: At, rule: Name][];
  readonly o: [code: string, message: string, span: At | null][];
  readonly s: readonly string[];
}

function at({ start, end }: { readonly start: number; readonly end: number }): At {
  return [start, end - start];
}

/** Names that come again and again, each written once. */
class Names {
  readonly all: string[] = [];
  readonly #index = new Map<string, number>();

  of(name: string): Name {
    const index = this.#index.get(name) ?? this.all.push(name) - 1;
    this.#index.set(name, index);
    return index;
  }
}
