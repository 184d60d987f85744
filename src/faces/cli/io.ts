import type { Readable, Writable } from 'node:stream';
import { INTERRUPTED } from './exit-codes.ts';

/** What a command has to do with: streams and surroundings come in, so that a test can hold them. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: { readonly [name: string]: string | undefined };
  /** The present instant, which a test fixes. */
  readonly now?: () => Date;
  /** A command that has something to finish asks for this; where none did, Ctrl-C ends the process at once. */
  readonly heedInterruption?: () => AbortSignal;
}

export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, heedInterruption: heedSignals() };
}

/** The instant of a run, ISO 8601. */
export function nowOf({ now }: Io): string {
  return (now?.() ?? new Date()).toISOString();
}

/** Says when Ctrl-C is pressed, to a command that then ends by itself. */
export function interruptionOf({ heedInterruption }: Io): AbortSignal {
  return heedInterruption?.() ?? new AbortController().signal;
}

/**
 * What Ctrl-C and SIGTERM do: they end the process after what is being written, which leaves complete lines only. A command
 * that heeds them is told the first time, and ended the second.
 */
function heedSignals(): () => AbortSignal {
  const told = new AbortController();
  let heeded = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (heeded && !told.signal.aborted) told.abort();
      else process.stdout.write('', () => process.exit(INTERRUPTED));
    });
  }
  return () => {
    heeded = true;
    return told.signal;
  };
}

/** Whoever read our output has gone, as `head` does when it has enough: there is nothing left to do. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/**
 * A writer that waits while the reader of the stream is behind, so that a long run holds no more than a record.
 * Throws `OutputClosed` where nobody reads any more.
 */
export function writerTo(stream: Writable): (text: string) => Promise<void> {
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure ??= error;
  });
  return async (text) => {
    if (!failure && !stream.destroyed && !stream.write(text)) await drained(stream);
    if (failure || stream.destroyed) throw new OutputClosed('The output was closed.', { cause: failure });
  };
}

function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'] as const;
    const done = () => {
      for (const event of events) stream.off(event, done);
      resolve();
    };
    for (const event of events) stream.on(event, done);
  });
}
