import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const data = (file: string) => readFileSync(new URL(`../../data/knowledge/${file}`, import.meta.url), 'utf8');
const manifest = JSON.parse(data('manifest.json')) as {
  version: string;
  files: Record<string, { sha256: string; rows: number }>;
  sources: Record<string, { sha256: string; licence: string; rows: number }>;
};

describe('the built files', () => {
  it.each(Object.keys(manifest.files))('%s is what the manifest says', (file) => {
    const text = data(file);
    expect(createHash('sha256').update(text).digest('hex')).toBe(manifest.files[file]!.sha256);
    expect(text.split('\n').length - 1).toBe(manifest.files[file]!.rows);
  });

  it('name the licence of every source', () => {
    for (const [file, { licence }] of Object.entries(manifest.sources)) expect(licence, file).not.toBe('');
  });

  it('are the version that records name', () => {
    expect(loadKnowledge().version).toBe(manifest.version);
  });

  it('have names for entities that exist', () => {
    const entities = data('entities.tsv').trimEnd().split('\n').length;
    for (const language of ['ar', 'en', 'ru', 'fr']) {
      for (const line of data(`names.${language}.tsv`).trimEnd().split('\n')) {
        for (const entry of line.split('\t')[1]!.split(' ')) {
          expect(Number(/\d+$/.exec(entry)![0]) < entities).toBe(true);
        }
      }
    }
  });

  it('name each entity once', () => {
    const ids = data('entities.tsv')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf('\t')));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
