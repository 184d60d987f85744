import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/index.ts';
import { anyPublished, anyText } from './arbitraries.ts';
import { checkInvariants } from './invariants.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt'));

describe('a record of any text', () => {
  it('has spans that slice to their text and ids that lead somewhere', () => {
    fc.assert(
      fc.property(anyText, anyPublished, (text, published) => {
        checkInvariants(read(text, { published, language: 'ar' }));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(anyText, anyPublished, anyText, (text, published, other) => {
        const once = JSON.stringify(read(text, { published, language: 'ar' }));
        // Another article in between must leave nothing behind.
        read(other, { language: 'ar' });
        expect(JSON.stringify(read(text, { published, language: 'ar' }))).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  it('comes without a language, a headline or a body as well', () => {
    for (const text of ['', ' ', '\n\n', '\ufeff', '.', 'نص', 'A headline in English.', '\u4e2d\u6587', '123', '"']) {
      checkInvariants(read(text));
      checkInvariants(read(text, { language: 'ar', published: '2024-02-29' }));
    }
  });

  it('says so where the language is not read', () => {
    const record = read('This is plainly an English sentence about the weather in London.');
    expect(record.notices.map((notice) => notice.code)).toEqual(['language-not-read']);
    expect(record.events).toEqual([]);
  });
});

describe('a record of an example', () => {
  it.each(examples)('%s keeps the invariants whatever day it is said to be from', (name) => {
    const text = readFileSync(new URL(name, EXAMPLES), 'utf8');
    for (const published of [null, '2023-02-28', '2024-02-29', '1999-12-31', '2040-01-01']) {
      checkInvariants(read(text, { published }));
    }
  });

  it.each(examples)('%s keeps them when it is cut off anywhere', (name) => {
    const text = readFileSync(new URL(name, EXAMPLES), 'utf8');
    for (let end = 0; end < text.length; end += 97) checkInvariants(read(text.slice(0, end), { language: 'ar' }));
  });

  it.each(examples)('%s keeps them with its lines in any order', (name) => {
    const lines = readFileSync(new URL(name, EXAMPLES), 'utf8').split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), (some) => checkInvariants(read(some.join('\n'), { language: 'ar' }))),
      { numRuns: 10 },
    );
  });
});
