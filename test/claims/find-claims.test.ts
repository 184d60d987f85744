import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bounds,
  type ClaimExample,
  chains,
  continued,
  none,
  notYet,
  nouns,
  openers,
  quotations,
  strangers,
} from '../../src/languages/ar/claims.examples.ts';
import { readWithReasons } from '../../src/read/read.ts';
import type { Reading } from '../../src/read/read-article.ts';

const HEADLINE = 'خبر من الأخبار';

function readingOf(story: string): Reading {
  const found = readWithReasons(`${HEADLINE}\n\n${story}`, { published: '2022-06-15', language: 'ar' });
  if (!('reading' in found)) throw new Error('not read as Arabic');
  return found.reading;
}

/** The contents with their chains, each link in words: its role, and the words that name it there or elsewhere. */
function claimsOf(story: string) {
  const reading = readingOf(story);
  const nameOf = (agent: string) =>
    reading.mentions.list.filter((mention) => mention.entity === agent).map((m) => m.span.text);
  return reading.claims.map((claim) => ({
    text: claim.span.text,
    chain: claim.chain.map((link) => ({ role: link.role, names: link.agent ? nameOf(link.agent) : [link.span?.text] })),
  }));
}

/** The content in brackets; of several, from the first to the last: pieces of one quotation are one claim. */
function contentOf({ text }: ClaimExample): { story: string; content: string } {
  const story = text.replace(/[[\]]/g, '');
  const start = text.indexOf('[');
  const inside = text.slice(start, text.lastIndexOf(']')).replace(/[[\]]/g, '');
  return { story, content: inside };
}

function check(example: ClaimExample) {
  const { story, content } = contentOf(example);
  const found = claimsOf(story);
  const claim = found.find(({ text }) => text === content);
  expect(found.map(({ text }) => text)).toContain(content);
  const asked = example.chain.map((link) => link.split(' '));
  expect(claim!.chain.map((link) => link.role)).toEqual(asked.map(([role]) => role));
  for (const [i, [, ...name]] of asked.entries())
    if (name.length) expect(claim!.chain[i]!.names).toContain(name.join(' '));
}

describe.each([
  ['a verb of saying and its opener', openers],
  ['a quotation', quotations],
  ['a noun phrase', nouns],
  ['a speaker whom nobody knows', strangers],
  ['where a content starts and ends', bounds],
  ['a speaker named before', continued],
  ['what carried the words', chains],
])('%s', (_, examples) => {
  it.each(examples)('$text', check);
});

describe('no claim', () => {
  it.each(none)('%s', (story) => {
    expect(claimsOf(story)).toEqual([]);
  });
});

describe('not read yet', () => {
  it.fails.each(notYet)('$text ($because)', check);
});

describe('the wire service of the dateline', () => {
  it('comes first, and is not named twice', () => {
    const found = readWithReasons(
      `${HEADLINE}\n\nباريس - رويترز\n\nقال أنطونيو غوتيريش لرويترز إن المساعدات وصلت إلى الناس.`,
      {
        published: '2022-06-15',
        language: 'ar',
      },
    );
    const { claims } = (found as { reading: Reading }).reading;
    expect(claims[0]!.chain.map((link) => link.role)).toEqual(['agency', 'speaker']);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'قال',
    'وأضاف',
    'إن',
    'أن',
    'بأن',
    'مصدر',
    'في',
    'بيان',
    '«',
    '»',
    '"',
    '“',
    ':',
    '،',
    '.',
    '(',
    ')',
    '-',
    'وفق',
    'بحسب',
    'حسبما',
    'نقلت',
    'عن',
    'وكالة',
    'رويترز',
    'قوله',
    'مؤكدا',
    'الذي',
    'كما',
    'تحيات',
    'أنطونيو',
    'غوتيريش',
    'لم',
    'وقد',
    'يذكر',
    '\n',
  );
  it('is read without fault, and every span is a slice of the story', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const reading = readingOf(list.join(' '));
        const source = reading.article.text;
        for (const claim of reading.claims) {
          expect(source.slice(claim.span.start, claim.span.end)).toBe(claim.span.text);
          expect(claim.span.text.trim()).not.toBe('');
          expect(claim.span.start).toBeGreaterThan(HEADLINE.length);
          expect(claim.chain.length).toBeGreaterThan(0);
          for (const { span, agent } of claim.chain) {
            if (span) expect(source.slice(span.start, span.end)).toBe(span.text);
            if (agent) expect(reading.mentions.entities.has(agent)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a verb and an opener without end', 'قال إن '],
    ['quotations that never close', 'وقال "كذا '],
    ['citations without end', 'وفق المصدر، '],
    ['participles without end', '، مضيفا أن كذا '],
  ])('%s is read', (_, piece) => {
    const { claims } = readingOf(piece.repeat(4000));
    expect(claims.length).toBeLessThanOrEqual(4000);
    expect(Math.max(0, ...claims.map((claim) => claim.chain.length))).toBeLessThan(10);
  });
});

describe('docs/concepts/claims.md', () => {
  const page = readFileSync(new URL('../../docs/concepts/claims.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| (.*\[.*\].*) \| (.+) \|$/gm)].map(([, text, chain]) => ({
    text: text!,
    chain: chain!.split(' › '),
  }));

  it('has examples', () => expect(rows.length).toBeGreaterThan(5));
  it.each(rows)('$text', check);
});
