import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/faces/cli/report/text-width.ts';
import { runCli } from './run-cli.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));

/** What `npm start` shows, in every way in which it can be shown. */
describe('the report of the example articles', () => {
  it.each([
    [60, 'isolate', 'en'],
    [60, 'visual', 'ar'],
    [100, 'none', 'en'],
    [100, 'visual', 'en'],
  ])('fits a page of %i columns, %s, in %s', async (columns, bidi, lang) => {
    const { exitCode, stdout, stderr } = await runCli(['read', EXAMPLES, '--bidi', bidi, '--lang', lang], { columns });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.filter((line) => textWidth(line) > columns)).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(stdout).not.toContain('undefined');
    for (const line of lines) {
      const opened = line.match(/[\u2066-\u2068]/g)?.length ?? 0;
      expect(line.match(/\u2069/g)?.length ?? 0).toBe(opened);
    }
  });

  it('holds every claim once in full', async () => {
    const records = (await runCli(['read', EXAMPLES, '--json'])).stdout.trimEnd().split('\n');
    const { stdout } = await runCli(['read', EXAMPLES, '--bidi', 'none'], { columns: 110 });
    for (const record of records.map((line) => JSON.parse(line))) {
      for (const claim of record.claims) expect(stdout).toMatch(new RegExp(`^ +${claim.id} `, 'm'));
    }
  });
});
