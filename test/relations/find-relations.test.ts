import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { arabic } from '../../src/languages/ar/index.ts';
import { locations, memberships, none, notYet, positions } from '../../src/languages/ar/relations.examples.ts';
import { findMentions } from '../../src/mentions/find-mentions.ts';
import { findParts } from '../../src/parts/find-parts.ts';
import { findRelations } from '../../src/relations/find-relations.ts';
import { prepareText } from '../../src/text/prepare-text.ts';

const knowledge = loadKnowledge();

function read(sentence: string) {
  const source = `خبر من الأخبار\n\n${sentence}`;
  const text = prepareText(source, arabic.text);
  const parts = findParts(text, arabic.parts, knowledge, 'ar');
  const input = { text, parts, knowledge, day: '2024-05-01' };
  const mentions = findMentions(input, arabic.mentions);
  const relations = findRelations(input, mentions, arabic.relations);
  return { source, mentions, relations };
}

/** Relations with the names under which the sentence has them. */
function stated(sentence: string) {
  const { mentions, relations } = read(sentence);
  const name = (id: string) =>
    mentions.list.find((m) => m.entity === id && m.kind === 'name')?.span.text ??
    mentions.entities.get(id)?.names.ar ??
    id;
  return relations.map(({ subject, predicate, object }) => [name(subject), predicate, name(object)].join(' | ')).sort();
}

const expected = (relations: readonly (readonly string[])[]) => relations.map((r) => r.join(' | ')).sort();

describe.each([
  ['positions', positions],
  ['memberships', memberships],
  ['locations and alliances', locations],
] as const)('%s', (_, examples) => {
  it.each(examples)('$text', ({ text, relations }) => {
    expect(stated(text)).toEqual(expected(relations));
  });
});

describe('no relation', () => {
  it.each(none)('%s', (sentence) => {
    expect(stated(sentence)).toEqual([]);
  });
});

describe('not read yet: a rule that does can move its example up', () => {
  it.fails.each(notYet)('$why', ({ text, relations }) => {
    expect(stated(text)).toEqual(expected(relations));
  });
});

it('points at the words that state each relation', () => {
  const { source, relations } = read(positions[0]!.text);
  for (const { evidence } of relations) expect(source.slice(evidence.start, evidence.end)).toBe(evidence.text);
  expect(relations[0]!.evidence.text).toBe('وزير الخارجية الفرنسي جان نويل بارو');
});

it('reads a long run of titles and brackets without going astray', () => {
  const { relations } = read(`${'الوزير '.repeat(4000)}${'( '.repeat(2000)}${'مقرها '.repeat(2000)}`);
  expect(relations).toEqual([]);
});
