import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as isnad from '../../src/index.ts';
import { version } from '../../src/read/version.ts';

describe('the public surface', () => {
  it('has these names and no others: each is a promise to whoever imports it', () => {
    expect(Object.keys(isnad).sort()).toEqual([
      'EVENT_TYPES',
      'IsnadError',
      'addArticles',
      'articleFromHtml',
      'decodeBytes',
      'diary',
      'explainReading',
      'jsonlArticles',
      'judge',
      'languagesRead',
      'loadKnowledge',
      'occasionView',
      'openStore',
      'read',
      'readWithReasons',
      'rereadArticles',
      'undoJudgement',
    ]);
  });

  it('has the version of the package', () => {
    const packed = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(version).toBe(packed.version);
  });
});
