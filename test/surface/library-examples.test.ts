import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const GUIDE = readFileSync(new URL('../../docs/reference/library.md', import.meta.url), 'utf8');
const SOURCE = new URL('../../src/index.ts', import.meta.url).href;

it('runs every example of the library reference as pasted, and prints what its comments say', () => {
  const examples = [...GUIDE.matchAll(/^```js\n([\s\S]*?)^```/gm)].map((match) => match[1]!);
  expect(examples.length).toBeGreaterThan(2);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-examples-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = examples.map((example, i) => {
    const file = join(folder, `example-${i}.mjs`);
    writeFileSync(file, example.replaceAll("from 'isnad'", `from '${SOURCE}'`));
    return file;
  });
  const all = join(folder, 'all.mjs');
  writeFileSync(all, files.map((file) => `await import(${JSON.stringify(file)});`).join('\n'));

  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', all], { encoding: 'utf8' });
  expect(stderr.split('\n').filter((line) => /error/i.test(line))).toEqual([]);
  expect(status).toBe(0);
  const printed = [...stdout.split('\n'), ...stderr.split('\n')];
  const promised = examples.flatMap((example) =>
    [...example.matchAll(/console\.\w+\(.*\/\/ (.+)$/gm)].map((m) => m[1]!),
  );
  expect(promised.length).toBeGreaterThan(2);
  for (const line of promised) expect(printed).toContain(line);
});
