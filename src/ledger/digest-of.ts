import type { ChainLink, LinkRole, ParticipantRole } from '../core/record.ts';
import { contains, type Span } from '../core/span.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { MentionedEntity } from '../mentions/find-mentions.ts';
import type { Reading } from '../read/read-article.ts';
import { tokenAt } from '../text/prepare-text.ts';
import { parseDay } from '../times/calendar.ts';
import { articleFeatures } from './copies/article-features.ts';
import type { ClaimMention, Digest, EventMention, Origin, Party, Place, SightedOffice, Sighting } from './digest.ts';
import { ledgerId } from './entities/ledger-id.ts';
import { isKnown } from './entities/same-entity.ts';
import { searchWords } from './search-words.ts';
import { windowOf } from './time-window.ts';
import { contentWords, isNegation, wordOf } from './words.ts';
import type { WordsPack } from './words-pack.ts';

/** Boils one reading down to what tells whether two articles speak of the same thing. Pure. */
export function digestOf(reading: Reading, pack: WordsPack, knowledge: KnowledgeBase): Digest {
  const people = new Cast(reading, knowledge);
  const { text } = reading;
  return {
    article: articleFeatures(reading, people.day, pack),
    sightings: people.sightings(),
    events: eventMentions(reading, people, pack),
    claims: claimMentions(reading, people, pack),
    searchWords: searchWords(text, pack),
  };
}

/** The entities of one article by the ids of the ledger, and whom they stand for. */
class Cast {
  readonly day: number | null;
  readonly #reading: Reading;
  readonly #knowledge: KnowledgeBase;
  readonly #ids = new Map<string, string>();
  readonly #offices = new Map<string, SightedOffice[]>();

  constructor(reading: Reading, knowledge: KnowledgeBase) {
    this.#reading = reading;
    this.#knowledge = knowledge;
    this.day = (reading.published && parseDay(reading.published.value)) ?? null;
    for (const entity of reading.mentions.entities.values()) {
      this.#ids.set(entity.id, ledgerId(entity.id, entity.type, nameOf(entity), reading.article.id));
    }
    for (const { entity, office } of reading.mentions.list) {
      if (!office) continue;
      const list = this.#offices.get(entity) ?? [];
      const { role, of, at } = office;
      if (!list.some((known) => known.role === role && known.of === of && known.at === at)) list.push({ role, of, at });
      this.#offices.set(entity, list);
    }
  }

  id(local: string): string {
    return this.#ids.get(local) ?? local;
  }

  sightings(): Sighting[] {
    return [...this.#reading.mentions.entities.values()].map((entity) => ({
      entity: this.id(entity.id),
      local: entity.id,
      type: entity.type,
      names: entity.names,
      offices: this.#offices.get(entity.id) ?? [],
      day: this.day,
    }));
  }

  /** ISO code of the state that an entity is, serves or belongs to. */
  state(local: string): string | null {
    const entity = this.#reading.mentions.entities.get(local);
    if (!entity) return null;
    const inText = this.#offices.get(local)?.find(({ of }) => isState(of))?.of;
    return entity.iso ?? inText ?? this.#servedState(local) ?? entity.country;
  }

  place(local: string): Place {
    const entity = this.#reading.mentions.entities.get(local);
    const iso = entity?.iso ?? null;
    return { entity: this.id(local), country: iso ?? entity?.country ?? null, isCountry: iso !== null };
  }

  /** The entities that the knowledge base has and that these words name. */
  namedIn(span: Span): string[] {
    const inside = this.#reading.mentions.list.filter(
      (mention) => mention.kind === 'name' && contains(span, mention.span),
    );
    return [...new Set(inside.map(({ entity }) => this.id(entity)).filter(isKnown))].sort();
  }

  party(local: string, role: ParticipantRole): Party {
    const isState = (this.#reading.mentions.entities.get(local)?.iso ?? null) !== null;
    return { entity: this.id(local), role, state: this.state(local), isState };
  }

  origin(link: Pick<ChainLink, 'role' | 'agent'>): Origin {
    const { role, agent } = link;
    return agent === null ? { role, agent, state: null } : { role, agent: this.id(agent), state: this.state(agent) };
  }

  /** Who stands behind what the article tells by itself: the agencies of its byline, else the outlet. */
  ownVoice(): Origin[] {
    const agencies = this.#reading.parts.dateline?.agencies ?? [];
    if (agencies.length > 0) return agencies.map(({ id }) => this.origin({ role: 'agency', agent: id }));
    return [{ role: 'outlet', agent: this.#reading.article.outlet, state: null }];
  }

  #servedState(local: string): string | null {
    const day = this.#reading.published?.value;
    if (!day) return null;
    const offices = this.#knowledge.entity(local)?.offices ?? [];
    const held = offices.find(
      ({ of, from, to }) => isState(of) && (from === null || from <= day) && (to === null || day <= to),
    );
    return held?.of ?? null;
  }
}

function nameOf({ names }: MentionedEntity): string {
  return Object.values(names)[0] ?? '';
}

function isState(of: string | null): boolean {
  return of !== null && /^[A-Z]{2}$/.test(of);
}

function eventMentions(reading: Reading, people: Cast, pack: WordsPack): EventMention[] {
  const { text, parts, article } = reading;
  const headline = parts.headline
    ? contentWords(text, parts.headline.firstToken, parts.headline.endToken, pack).words
    : [];
  return reading.events.map((event) => {
    const sentence = text.sentences[text.sentenceOf[event.trigger.firstToken]!]!;
    const { words, numbers } = contentWords(text, sentence.firstToken, sentence.endToken, pack);
    const told = reading.claims.filter((claim) => contains(claim.span, event.trigger.span));
    const origins = told.map((claim) => originOf(claim.chain, people));
    return {
      id: `${article.id}#e${event.trigger.span.start}`,
      article: article.id,
      outlet: article.outlet,
      day: people.day,
      type: event.type,
      mode: event.mode,
      status: event.status,
      parties: event.participants.map(({ entity, role }) => people.party(entity, role)),
      place: event.place && people.place(event.place.entity),
      time: event.time && windowOf(event.time.value),
      words,
      headline,
      numbers,
      trigger: wordOf(text.tokens[event.trigger.firstToken]!, pack).hash,
      start: event.trigger.span.start,
      end: event.trigger.span.end,
      sentence: [sentence.start, sentence.end],
      origins: told.length > 0 ? distinct(origins.flat()) : people.ownVoice(),
      claims: told.map((claim) => claimId(article.id, claim.span.start)),
      certainty: event.certainty,
    };
  });
}

function claimMentions(reading: Reading, people: Cast, pack: WordsPack): ClaimMention[] {
  const { text, article } = reading;
  return reading.claims.map((claim) => {
    const { words, numbers, negated } = contentWords(text, claim.firstToken, claim.endToken, pack);
    return {
      id: claimId(article.id, claim.span.start),
      article: article.id,
      outlet: article.outlet,
      day: people.day,
      chain: claim.chain.map(({ role, agent }) => ({ role, agent: agent === null ? null : people.id(agent) })),
      origin: originOf(claim.chain, people)[0]!,
      form: claim.form,
      named: people.namedIn(claim.span),
      words,
      numbers,
      negated,
      calledOff: calledOffIn(reading, claim.span),
      denied: claim.verb !== null && isNegation(text.tokens[tokenAt(text, claim.verb.start)], pack),
      start: claim.span.start,
      end: claim.span.end,
    };
  });
}

function calledOffIn({ events }: Reading, span: Span): ClaimMention['calledOff'] {
  for (const { trigger, status } of events) {
    if ((status === 'postponed' || status === 'cancelled') && contains(span, trigger.span)) return status;
  }
  return null;
}

const claimId = (article: string, start: number) => `${article}#c${start}`;

/** The last link; several where they speak jointly; the article's own voice where nobody is named. */
function originOf(chain: readonly ChainLink[], people: Cast): Origin[] {
  const last = chain.at(-1);
  if (!last) return people.ownVoice();
  const speakers = SPEAKS.has(last.role) ? chain.filter(({ role }) => role === last.role) : [last];
  return speakers.map((link) => people.origin(link));
}

/** Roles of which several links of one chain are joint speakers, not steps of a transmission. */
const SPEAKS: ReadonlySet<LinkRole> = new Set(['speaker']);

function distinct(origins: readonly Origin[]): Origin[] {
  const seen = new Map(origins.map((origin) => [`${origin.role} ${origin.agent}`, origin]));
  return [...seen.values()];
}
