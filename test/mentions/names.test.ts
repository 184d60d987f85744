import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { nameExamples, noNames, references } from '../../src/languages/ar/names.examples.ts';
import { mentions as pack } from '../../src/languages/ar/names.ts';
import { parts as partsPack } from '../../src/languages/ar/parts.ts';
import { text as textPack } from '../../src/languages/ar/text.ts';
import { findMentions, type Mentions } from '../../src/mentions/find-mentions.ts';
import { findParts } from '../../src/parts/find-parts.ts';
import { prepareText } from '../../src/text/prepare-text.ts';

const knowledge = loadKnowledge();

function read(source: string): Mentions {
  const text = prepareText(source, textPack);
  const parts = findParts(text, partsPack, knowledge, 'ar');
  return findMentions({ text, parts, knowledge, day: '2022-09-07' }, pack);
}

/** The text without its brackets, and where they stood. */
function unbracket(marked: string) {
  let source = '';
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const letter of marked) {
    if (letter === '[') start = source.length;
    else if (letter === ']') spans.push({ start, end: source.length });
    else source += letter;
  }
  return { source, spans };
}

describe('names', () => {
  test.each(nameExamples.map(({ text, is }) => [text, is] as const))('%s', (marked, is) => {
    const { source, spans } = unbracket(marked);
    const { list, entities } = read(source);
    const found = list.filter((m) => m.kind === 'name');
    expect(found.map((m) => m.span.text)).toEqual(spans.map(({ start, end }) => source.slice(start, end)));
    for (const [i, mention] of found.entries()) {
      const [type, id] = is[i]!.split(' ');
      expect(entities.get(mention.entity)?.type).toBe(type);
      if (id) expect(mention.entity).toBe(id);
    }
  });

  test.each(noNames.map((text) => [text]))('no name in: %s', (text) => {
    expect(
      read(text)
        .list.filter((m) => m.kind === 'name')
        .map((m) => m.span.text),
    ).toEqual([]);
  });
});

describe('references', () => {
  test.each(references.map((r) => [r.phrase, r] as const))('%s', (phrase, { text, means }) => {
    const found = read(text).list.filter((m) => m.kind === 'nominal' && m.span.text === phrase);
    expect(found.map((m) => m.entity)).toEqual(means);
  });
});

test('a short form and the full name are one entity', () => {
  const { list } = read('قال المهندس سالم الشمراني إنه سيغادر. وأضاف الشمراني أن القرار نهائي.');
  const persons = list.filter((m) => m.kind === 'name');
  expect(persons).toHaveLength(2);
  expect(persons[0]!.entity).toBe(persons[1]!.entity);
});

test('a title says the office, the state and the land of service', () => {
  const { list } = read('قال السفير النرويجي لدى بكين أولاف ستينرسن إن اللقاء مفيد.');
  const envoy = list.find((m) => m.span.text === 'أولاف ستينرسن');
  expect(envoy?.office).toMatchObject({ role: 'ambassador', of: 'NO', at: 'CN' });
});

test('any text: spans slice, entities exist, nothing throws', () => {
  const words = [
    'وزير',
    'الخارجية',
    'بن',
    'عبد',
    'محمد',
    'الروسي',
    'رئيس',
    '(',
    '"',
    '«',
    'هيئة',
    'نظيره',
    'البلدان',
    'و',
    'لل',
    '5',
    '.',
    '\n',
    'ـ',
    'ال',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 }), (parts) => {
      const source = parts.join(' ');
      const { list, entities, at } = read(source);
      for (const mention of list) {
        expect(source.slice(mention.span.start, mention.span.end)).toBe(mention.span.text);
        expect(entities.has(mention.entity)).toBe(true);
        expect(mention.group.firstToken).toBeLessThanOrEqual(mention.firstToken);
        expect(mention.group.endToken).toBeGreaterThanOrEqual(mention.endToken);
      }
      for (const indices of at) for (const index of indices) expect(list[index]).toBeDefined();
    }),
    { numRuns: 150 },
  );
});
