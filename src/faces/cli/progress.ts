import type { Io } from './io.ts';

export interface Progress {
  /** One more article is done (or so many); so many have failed until now. */
  step(failed: number, articles?: number): void;
  /** How many there will be, where that can be told. */
  expect(articles: number): void;
  /** Makes the line free for a message. */
  clear(): void;
  end(): void;
}

/**
 * How a long run comes along, on standard error where that is a terminal and the records do not go to one too:
 * articles, articles a second, failures.
 */
export function progressOn({ stdout, stderr }: Io, wanted: boolean): Progress {
  return progressLine(stderr, wanted && !stdout.isTTY);
}

/** The same wherever standard error is a terminal, for a command that prints little else. */
export function progressLine(stderr: Io['stderr'], wanted: boolean): Progress {
  if (!wanted || !stderr.isTTY) return { step() {}, expect() {}, clear() {}, end() {} };
  const started = performance.now();
  let shown = 0;
  let done = 0;
  let failures = 0;
  let expected = 0;
  const line = () => {
    const seconds = (performance.now() - started) / 1000;
    const rate = seconds > 0 ? Math.round(done / seconds) : 0;
    const of = expected > 0 ? ` of ${expected.toLocaleString('en')}` : '';
    const failed = failures > 0 ? ` · ${failures.toLocaleString('en')} failed` : '';
    return `${done.toLocaleString('en')}${of} articles · ${rate.toLocaleString('en')}/s${failed}`;
  };
  const clear = () => {
    stderr.write('\r\x1b[K');
  };
  return {
    step(failed, articles = 1) {
      done += articles;
      failures = failed;
      if (performance.now() - shown < BETWEEN_MS) return;
      shown = performance.now();
      stderr.write(`\r\x1b[K${line()}`);
    },
    expect(articles) {
      expected = articles;
    },
    clear,
    end() {
      clear();
      stderr.write(`${line()}\n`);
    },
  };
}

const BETWEEN_MS = 250;
