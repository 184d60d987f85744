import type { Io } from './io.ts';

export interface Progress {
  /** One more article is done; so many have failed until now. */
  step(failed: number): void;
  /** Makes the line free for a message. */
  clear(): void;
  end(): void;
}

/**
 * How a long run comes along, on standard error where that is a terminal and the records do not go to one too:
 * articles, articles a second, failures.
 */
export function progressOn({ stdout, stderr }: Io, wanted: boolean): Progress {
  if (!wanted || !stderr.isTTY || stdout.isTTY) return { step() {}, clear() {}, end() {} };
  const started = performance.now();
  let shown = 0;
  let done = 0;
  let failures = 0;
  const line = () => {
    const seconds = (performance.now() - started) / 1000;
    const rate = seconds > 0 ? Math.round(done / seconds) : 0;
    const failed = failures > 0 ? ` · ${failures.toLocaleString('en')} failed` : '';
    return `${done.toLocaleString('en')} articles · ${rate.toLocaleString('en')}/s${failed}`;
  };
  const clear = () => {
    stderr.write('\r\x1b[K');
  };
  return {
    step(failed) {
      done++;
      failures = failed;
      if (performance.now() - shown < BETWEEN_MS) return;
      shown = performance.now();
      stderr.write(`\r\x1b[K${line()}`);
    },
    clear,
    end() {
      clear();
      stderr.write(`${line()}\n`);
    },
  };
}

const BETWEEN_MS = 250;
