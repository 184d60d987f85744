import type { Readable, Writable } from 'node:stream';

/** What a command has to do with: streams and surroundings come in, so that a test can hold them. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: { readonly [name: string]: string | undefined };
}

export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env };
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
