import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord, ClaimForm, EventStatus, RecordEntity } from '../../src/core/record.ts';
import { read } from '../../src/index.ts';

/**
 * What a careful reader would keep of an example, written by hand and never copied from output. Names stand as the
 * article writes them; `null` says that there must be none. An item with `notYet` is a gap of the reader with its
 * reason: it is skipped by name, not forgotten.
 */
interface Expected {
  readonly published: string;
  readonly publishedNotYet?: string;
  readonly names: readonly (Item & { readonly text: string; readonly type: string; readonly iso?: string })[];
  readonly times: readonly (Item & { readonly text: string; readonly value: string })[];
  readonly claims: readonly (Item & {
    readonly text: string;
    readonly form: ClaimForm;
    readonly chain: readonly { readonly role: string; readonly agent: string | null }[];
  })[];
  readonly events: readonly (Item & {
    readonly trigger: string;
    readonly type: string;
    readonly participants: readonly string[];
    readonly place: string | null;
    readonly time: string | null;
    readonly status: EventStatus;
  })[];
  readonly relations: readonly (Item & {
    readonly subject: string;
    readonly predicate: string;
    readonly object: string | null;
  })[];
}

interface Item {
  readonly notYet?: string;
}

const EXAMPLES = new URL('../../examples/', import.meta.url);
const ARTICLES = new URL('./ar/', import.meta.url);
const slugs = readdirSync(ARTICLES).sort();

it('every example has its expected values', () => {
  const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt'));
  expect(examples.map((name) => name.replace('.txt', '')).sort()).toEqual(slugs);
});

describe.each(slugs)('%s', (slug) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, ARTICLES), 'utf8'));
  const record = readExample(slug);

  const { published, publishedNotYet } = expected;
  const day = { published, ...(publishedNotYet && { notYet: publishedNotYet }) };
  each(
    [day],
    () => 'was published',
    () => expect(record.article.published?.value).toBe(published),
  );

  each(
    expected.names,
    ({ text, type }) => `names ${type} ${text}`,
    ({ text, type, iso }) => {
      const entities = record.entities.filter((entity) => isNamed(entity, text));
      expect(entities.map((entity) => entity.type)).toContain(type);
      if (iso) expect(entities.map((entity) => entity.iso)).toContain(iso);
    },
  );

  each(
    expected.times,
    ({ text, value }) => `places «${text}» at ${value}`,
    ({ text, value }) => {
      const times = record.times.filter((time) => time.text.includes(text) || text.includes(time.text));
      expect(times.map((time) => time.value)).toContain(value);
    },
  );

  each(
    expected.claims,
    ({ text }) => `keeps the claim «${text.slice(0, 50)}…»`,
    ({ text, form, chain }) => {
      const claim = record.claims.find((candidate) => likeness(candidate.text, text) >= 0.8);
      expect(claim, `claims: ${record.claims.map((c) => c.text).join(' | ')}`).toBeDefined();
      expect(claim!.chain.map((link) => link.role)).toEqual(chain.map((link) => link.role));
      for (const [i, link] of chain.entries()) expectNamed(record, claim!.chain[i]!.agent, link.agent);
      expect(claim!.form).toBe(form);
    },
  );

  each(
    expected.events,
    ({ type, trigger }) => `keeps the event ${type} «${trigger}»`,
    (event) => {
      const candidates = record.events.filter(
        ({ type, trigger }) => type === event.type && touch(trigger.text, event.trigger),
      );
      const found = candidates.find((candidate) => candidate.time === event.time) ?? candidates[0];
      expect(found, `events: ${record.events.map((e) => `${e.type} ${e.trigger.text}`).join(' | ')}`).toBeDefined();
      expect({ status: found!.status, time: found!.time }).toEqual({ status: event.status, time: event.time });
      expectNamed(record, found!.place, event.place);
      for (const name of event.participants) {
        const ids = record.entities.filter((entity) => isNamed(entity, name)).map((entity) => entity.id);
        const there = found!.participants.some(({ entity }) => ids.includes(entity));
        expect(there, `${name} takes part`).toBe(true);
      }
    },
  );

  each(
    expected.relations,
    ({ subject, predicate }) => `keeps that ${subject} ${predicate}`,
    (relation) => {
      const found = record.relations.filter(
        ({ subject, predicate }) =>
          predicate === relation.predicate && isNamed(entityOf(record, subject), relation.subject),
      );
      expect(found.length).toBeGreaterThan(0);
      if (relation.object === null) return;
      expect(found.some(({ object }) => isNamed(entityOf(record, object), relation.object!))).toBe(true);
    },
  );
});

function each<T extends Item>(items: readonly T[], nameOf: (item: T) => string, check: (item: T) => void): void {
  for (const item of items) {
    if (item.notYet) it.skip(`${nameOf(item)} (not yet: ${item.notYet})`, () => check(item));
    else it(nameOf(item), () => check(item));
  }
}

function readExample(slug: string): ArticleRecord {
  const sidecar = new URL(`${slug}.json`, EXAMPLES);
  const options = existsSync(sidecar) ? JSON.parse(readFileSync(sidecar, 'utf8')) : {};
  return read(readFileSync(new URL(`${slug}.txt`, EXAMPLES), 'utf8'), options);
}

function entityOf(record: ArticleRecord, id: string): RecordEntity | undefined {
  return record.entities.find((entity) => entity.id === id);
}

function isNamed(entity: RecordEntity | undefined, name: string): boolean {
  return entity?.mentions.some((mention) => mention.text === name) || entity?.names.ar === name;
}

function expectNamed(record: ArticleRecord, id: string | null, name: string | null): void {
  if (name === null) expect(id).toBeNull();
  else expect(isNamed(entityOf(record, id ?? ''), name), `${id} is ${name}`).toBe(true);
}

function touch(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** Words shared, of all words in either. */
function likeness(a: string, b: string): number {
  const wordsOf = (text: string) => new Set(text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean));
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / (x.size + y.size - shared);
}
