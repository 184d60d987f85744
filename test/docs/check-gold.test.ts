import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('npm run check:gold says that it skips, and fails nobody, where there are no gold articles', () => {
  const empty = mkdtempSync(join(tmpdir(), 'isnad-no-gold-'));
  const folder = join(empty, 'dev');
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check-gold.ts', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  rmSync(empty, { recursive: true });
  expect(result.stderr).toBe('');
  expect(result.stdout).toContain(`skipped: no gold articles in ${folder}`);
  expect(result.status).toBe(0);
});
