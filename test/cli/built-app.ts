import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface BuiltApp {
  /** Starts `isnad` as a process of its own. */
  start(...argv: string[]): RunningApp;
  remove(): void;
}

export interface RunningApp {
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Complete lines of standard output until now. */
  readonly lines: () => string[];
  readonly stderr: () => string;
  /** Resolves when so many lines were written, or the process has ended. */
  readonly wrote: (lines: number) => Promise<void>;
  /** The exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The program as it is published, which starts in a fraction of the time that its sources take. */
export async function buildApp(): Promise<BuiltApp> {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-app-'));
  await build({
    config: false,
    cwd: ROOT,
    entry: ['src/faces/cli/main.ts'],
    unbundle: true,
    root: 'src',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outExtensions: () => ({ js: '.js' }),
    dts: false,
    clean: false,
    outDir: join(folder, 'dist'),
    logLevel: 'silent',
  });
  cpSync(join(ROOT, 'data'), join(folder, 'data'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  const main = join(folder, 'dist/faces/cli/main.js');
  return { start: (...argv) => start(main, argv), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function start(main: string, argv: readonly string[]): RunningApp {
  const child = spawn(process.execPath, [main, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let heard = () => {};
  let isOver = false;
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      isOver = true;
      heard();
      resolve(code);
    });
  });
  const lines = () => stdout.split('\n').slice(0, -1);
  return {
    kill: (signal) => child.kill(signal),
    lines,
    stderr: () => stderr,
    async wrote(count) {
      while (!isOver && lines().length < count) {
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
    },
    ended,
  };
}
