import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/faces/cli/main.ts', import.meta.url));

function start(...argv: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...argv], { stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdin.on('error', () => {});
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
  });
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

/** What only a process of its own shows: its exit code, its signals, a pipe that closes. */
describe('the command as a process', () => {
  it('reads standard input and ends with its exit code', async () => {
    const { child, ended, stdout } = start('read', '--jsonl', '-');
    child.stdin.end('{"text":"خبر من القاهرة"}\nbroken\n');
    expect(await ended).toBe(1);
    expect(JSON.parse(stdout()).schema).toBe('isnad/record@1');
  });

  it('stops at Ctrl-C with complete lines only', async () => {
    const { child, ended, stdout } = start('read', '--jsonl', '-');
    const feed = setInterval(() => child.stdin.write('{"text":"خبر من القاهرة"}\n'.repeat(50)), 5);
    onTestFinished(() => clearInterval(feed));
    await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stdout().endsWith('\n')).toBe(true);
    for (const line of stdout().trimEnd().split('\n')) expect(JSON.parse(line).schema).toBe('isnad/record@1');
  });

  it('is quiet when its output is closed', async () => {
    const { child, ended, stderr } = start('read', '--jsonl', '-');
    child.stdin.write('{"text":"خبر من القاهرة"}\n'.repeat(2000));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await ended).toBe(0);
    expect(stderr()).toBe('');
  });
});
