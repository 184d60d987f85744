import PQueue from 'p-queue';
import type { Clock } from './clock.ts';

/** One request a host at a time, with a pause after each; several hosts side by side, up to a number. */
export class HostTurns {
  readonly #clock: Clock;
  readonly #gapMs: number;
  readonly #slots: PQueue;
  readonly #hosts = new Map<string, Host>();

  constructor(options: { readonly clock: Clock; readonly gapMs: number; readonly hostsAtOnce: number }) {
    this.#clock = options.clock;
    this.#gapMs = options.gapMs;
    this.#slots = new PQueue({ concurrency: options.hostsAtOnce });
  }

  /** Does the work when it is the host's turn. */
  async take<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const host = this.#host(name);
    return host.queue.add(async () => {
      // Somebody may hold the host back while this one waits.
      for (let wait = host.freeAt - this.#clock.now(); wait > 0; wait = host.freeAt - this.#clock.now()) {
        await this.#clock.sleep(wait, signal);
      }
      signal?.throwIfAborted();
      try {
        return await this.#slots.add(work);
      } finally {
        host.freeAt = Math.max(host.freeAt, this.#clock.now() + host.gapMs);
      }
    });
  }

  /** The pause that this host asks for; never shorter than that of every host. */
  setGap(name: string, ms: number): void {
    this.#host(name).gapMs = Math.max(ms, this.#gapMs);
  }

  /** No request to this host before so many milliseconds have passed. */
  holdBack(name: string, ms: number): void {
    const host = this.#host(name);
    host.freeAt = Math.max(host.freeAt, this.#clock.now() + ms);
  }

  #host(name: string): Host {
    let host = this.#hosts.get(name);
    if (host === undefined) {
      if (this.#hosts.size >= HOSTS_MAX) this.#forgetIdle();
      host = { queue: new PQueue({ concurrency: 1 }), freeAt: 0, gapMs: this.#gapMs };
      this.#hosts.set(name, host);
    }
    return host;
  }

  #forgetIdle(): void {
    for (const [name, { queue, freeAt }] of this.#hosts) {
      if (queue.size === 0 && queue.pending === 0 && freeAt <= this.#clock.now()) this.#hosts.delete(name);
    }
  }
}

interface Host {
  readonly queue: PQueue;
  freeAt: number;
  gapMs: number;
}

/** A run of months meets many hosts; those without work are forgotten when there are so many. */
const HOSTS_MAX = 1000;
