import { describe, expect, it } from 'vitest';
import type { Explanation } from '../../src/read/explain.ts';
import { runCli } from './run-cli.ts';
import { folderWith } from './temporary-folder.ts';

const STORY = 'وزير نرويجي في الرباط\n\nوصل وزير الخارجية النرويجي إلى الرباط الاثنين 1 مايو 2023.\n';

async function explained(...options: string[]): Promise<Explanation[]> {
  const at = folderWith({ 'story.txt': STORY });
  const { stdout } = await runCli(['explain', at('story.txt'), '--json', ...options]);
  return JSON.parse(stdout);
}

describe('isnad explain', () => {
  it('gives every value a rule and words that stand in the text', async () => {
    const explanations = await explained('--published', '2023-05-02');
    expect(explanations.map((one) => one.what)).toContain('headline');
    expect(explanations[0]).toMatchObject({ what: 'published', value: '2023-05-02', basis: 'given' });
    for (const { rule, words, because } of explanations) {
      expect(rule).not.toBe('');
      for (const span of [...words, ...because.flatMap((reason) => reason.words ?? [])]) {
        expect(STORY.slice(span.start, span.end)).toBe(span.text);
      }
    }
  });

  it('gives only what covers an offset, or touches words', async () => {
    const at = await explained('--at', '3');
    expect(at.map((one) => one.what)).toContain('headline');
    for (const one of at) expect(one.words.some((span) => span.start <= 3 && span.end > 3)).toBe(true);
    const found = await explained('--find', 'نرويجي في');
    expect(found.map((one) => one.what)).toContain('headline');
    expect(await explained('--find', 'غير موجود')).toEqual([]);
  });

  it('prints them for people', async () => {
    const { exitCode, stdout } = await runCli(['explain', '-'], { stdin: STORY });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/headline .*\n.*0–21\n +rule first line/);
  });

  it('says what is wrong', async () => {
    expect((await runCli(['explain', '-', '--at', 'x'], { stdin: STORY })).exitCode).toBe(2);
    expect((await runCli(['explain', '-', '--published', 'x'], { stdin: STORY })).exitCode).toBe(2);
    const missing = await runCli(['explain', 'missing.txt']);
    expect(missing).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('There is no file') });
    const german = await runCli(['explain', '-'], { stdin: 'Der Minister reist am Montag nach Rabat.' });
    expect(german).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('not read yet') });
  });
});
