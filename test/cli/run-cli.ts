import { Readable, Writable } from 'node:stream';
import { run } from '../../src/faces/cli/run.ts';

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with what stands on standard input. */
export async function runCli(
  argv: readonly string[],
  options: {
    stdin?: Uint8Array | string | Readable;
    columns?: number;
    tty?: boolean;
    env?: Record<string, string>;
    /** The present instant, ISO 8601. */
    now?: string;
  } = {},
): Promise<CliResult> {
  const stdout = collector();
  const stderr = collector();
  const { stdin = '' } = options;
  const exitCode = await run(argv, {
    stdin: stdin instanceof Readable ? stdin : Readable.from([Buffer.from(stdin as Uint8Array)]),
    stdout: Object.assign(stdout.stream, { isTTY: options.tty ?? false, columns: options.columns ?? 100 }),
    stderr: Object.assign(stderr.stream, { isTTY: false }),
    env: options.env ?? {},
    now: () => (options.now === undefined ? new Date() : new Date(options.now)),
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
