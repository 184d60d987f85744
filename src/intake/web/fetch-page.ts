import { Agent, request } from 'undici';
import { IsnadError } from '../../core/errors.ts';
import { type Clock, systemClock } from './clock.ts';
import { contentType } from './content-type.ts';
import { connectionError, FetchError, statusError } from './fetch-error.ts';
import { guardedConnector, type Resolve, systemResolve } from './guarded-connector.ts';
import { HostTurns } from './host-turns.ts';
import { isPublicAddress } from './public-address.ts';
import { bytesOfBody } from './read-body.ts';
import { everythingAllowed, type RobotsRules, robotsRules } from './robots-rules.ts';
import { userAgent } from './user-agent.ts';
import { withDeadline } from './with-deadline.ts';

/** What a server gave with a page, to be given back when the page is asked for again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchedPage {
  /** Where it lies after redirects. */
  readonly url: string;
  readonly bytes: Buffer;
  /** `text/html`, in small letters, without its parameters. */
  readonly type: string | null;
  /** As `Content-Type` names it. */
  readonly charset: string | null;
  readonly validators: Validators;
}

export interface FetchLimits {
  readonly connectMs: number;
  readonly headersMs: number;
  /** The longest silence in a body. */
  readonly bodyMs: number;
  /** One request from its beginning to the last byte. */
  readonly requestMs: number;
  /** Of one page, decompressed. */
  readonly bytesMax: number;
  readonly redirectsMax: number;
  readonly attemptsMax: number;
  /** A server that asks for a longer pause is left alone. */
  readonly waitMsMax: number;
}

export interface PageFetcherOptions {
  /** Whether addresses of private networks may be read. */
  readonly allowPrivate?: boolean;
  /** The pause between two requests to a host. */
  readonly gapMs?: number;
  readonly hostsAtOnce?: number;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
  /** Which IP addresses may be connected to. */
  readonly mayConnect?: (address: string) => boolean;
  readonly clock?: Clock;
}

/**
 * Fetches pages as a polite and careful guest: as the site's robots.txt allows, one request a host at a time with a
 * pause after each, within limits of time and size, and from public addresses only. Close it when all is fetched.
 *
 * @example
 * const fetcher = new PageFetcher();
 * const { url, bytes, charset } = await fetcher.fetchPage('https://example.org/story');
 * await fetcher.close();
 */
export class PageFetcher {
  readonly #limits: FetchLimits;
  readonly #clock: Clock;
  readonly #agent: Agent;
  readonly #turns: HostTurns;
  readonly #robots = new Map<string, { readonly rules: Promise<RobotsRules>; readonly until: number }>();

  constructor(options: PageFetcherOptions = {}) {
    this.#limits = { ...LIMITS, ...options.limits };
    this.#clock = options.clock ?? systemClock;
    const { connectMs, headersMs, bodyMs } = this.#limits;
    const mayConnect = options.allowPrivate ? () => true : (options.mayConnect ?? isPublicAddress);
    this.#agent = new Agent({
      connect: guardedConnector({ resolve: options.resolve ?? systemResolve, mayConnect, connectMs }),
      headersTimeout: headersMs,
      bodyTimeout: bodyMs,
    });
    this.#turns = new HostTurns({
      clock: this.#clock,
      gapMs: options.gapMs ?? GAP_MS,
      hostsAtOnce: options.hostsAtOnce ?? HOSTS_AT_ONCE,
    });
  }

  /** The page at this address. Throws `IsnadError` where there is none, or none that may be read. */
  async fetchPage(address: string, signal?: AbortSignal): Promise<FetchedPage> {
    return pageOf(await this.#fetch(address, null, signal));
  }

  /** The same, or null where the page is still the one that these validators were given with. */
  async fetchIfChanged(address: string, validators: Validators, signal?: AbortSignal): Promise<FetchedPage | null> {
    const answer = await this.#fetch(address, validators, signal);
    return answer.status === 304 ? null : pageOf(answer);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #fetch(address: string, validators: Validators | null, signal: AbortSignal | undefined): Promise<Answer> {
    const ask = (url: URL) => this.#ask(url, validators, signal);
    return this.#follow(webAddress(address), ask, async (url) => {
      const line = (await this.#rulesOf(url, signal)).refusal(url);
      if (line !== null) throw forbiddenByRobots(url, line);
    });
  }

  /** Every address on the way is looked at as if it were the first. */
  async #follow(
    from: URL,
    ask: (url: URL) => Promise<Answer>,
    permit: (url: URL) => Promise<void> = async () => {},
  ): Promise<Answer> {
    let url = from;
    for (let redirects = 0; ; redirects++) {
      await permit(url);
      const answer = await ask(url);
      const { location } = answer.headers;
      if (!REDIRECTS.has(answer.status) || location === null) return answer;
      if (redirects === this.#limits.redirectsMax) throw redirectedTooOften(from, redirects);
      url = webAddress(location, url);
    }
  }

  /** One page in the host's turn, tried again where the trouble may pass. */
  async #ask(url: URL, validators: Validators | null, signal: AbortSignal | undefined): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#turns.take(url.host, () => this.#requestOnce(url, validators, signal), signal);
      } catch (cause) {
        signal?.throwIfAborted();
        const error = connectionError(url.host, cause);
        if (!(error instanceof FetchError) || !error.passing || attempt >= this.#limits.attemptsMax) throw error;
        const wait = error.retryAfterMs ?? BACK_OFF_MS * 4 ** (attempt - 1);
        if (wait > this.#limits.waitMsMax) throw error;
        this.#turns.holdBack(url.host, wait);
      }
    }
  }

  #requestOnce(url: URL, validators: Validators | null, caller: AbortSignal | undefined): Promise<Answer> {
    const tooLate = () => new FetchError(`${url.host} took too long for the page.`, { hint: 'Try again later.' });
    return withDeadline(this.#limits.requestMs, caller, tooLate, async (signal) => {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: this.#agent,
        signal,
        headers: {
          'user-agent': userAgent(),
          accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5',
          'accept-encoding': 'gzip, deflate, br',
          ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
          ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
        },
      });
      const header = (name: string) => [headers[name]].flat()[0] ?? null;
      const isPage = statusCode >= 200 && statusCode <= 299;
      const bytes = isPage
        ? await bytesOfBody(body, header('content-encoding'), this.#limits.bytesMax)
        : Buffer.alloc(0);
      if (!isPage) await body.dump();
      if (statusCode === 429 || statusCode === 503) {
        throw statusError(url.host, statusCode, retryAfter(header('retry-after'), this.#clock.now()));
      }
      return {
        url,
        status: statusCode,
        bytes,
        headers: {
          location: header('location'),
          contentType: header('content-type'),
          etag: header('etag'),
          lastModified: header('last-modified'),
        },
      };
    });
  }

  #rulesOf({ origin, host }: URL, signal: AbortSignal | undefined): Promise<RobotsRules> {
    const now = this.#clock.now();
    const known = this.#robots.get(origin);
    if (known && known.until > now) return known.rules;
    const rules = this.#fetchRules(origin, signal).then((found) => {
      this.#turns.setGap(host, Math.min(found.delayMs, CRAWL_DELAY_MS_MAX));
      return found;
    });
    if (this.#robots.size >= ROBOTS_KEPT) this.#robots.delete(this.#robots.keys().next().value!);
    this.#robots.set(origin, { rules, until: now + ROBOTS_MS });
    rules.catch(() => {
      // The next pages of a feed would otherwise ask a server that is out of order again and again.
      if (signal?.aborted) this.#robots.delete(origin);
      else this.#robots.set(origin, { rules, until: this.#clock.now() + ROBOTS_FAILED_MS });
    });
    return rules;
  }

  /** As RFC 9309 has it: no robots.txt allows everything, and a server that cannot say what it allows, nothing. */
  async #fetchRules(origin: string, signal: AbortSignal | undefined): Promise<RobotsRules> {
    const address = new URL('/robots.txt', origin);
    const { url, status, bytes } = await this.#follow(address, (target) => this.#ask(target, null, signal));
    if (status >= 500) throw statusError(url.host, status, null);
    return status >= 200 && status <= 299 ? robotsRules(address.href, bytes) : everythingAllowed;
  }
}

interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly bytes: Buffer;
  readonly headers: {
    readonly location: string | null;
    readonly contentType: string | null;
    readonly etag: string | null;
    readonly lastModified: string | null;
  };
}

function pageOf({ url, status, headers, bytes }: Answer): FetchedPage {
  if (status < 200 || status > 299) throw statusError(url.host, status, null);
  return {
    url: url.href,
    bytes,
    ...contentType(headers.contentType),
    validators: { etag: headers.etag, lastModified: headers.lastModified },
  };
}

/** What an article may be. */
export const PAGE_BYTES_MAX = 10 * 1024 * 1024;

const LIMITS: FetchLimits = {
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 30_000,
  requestMs: 120_000,
  bytesMax: PAGE_BYTES_MAX,
  redirectsMax: 5,
  attemptsMax: 3,
  waitMsMax: 60_000,
};

const GAP_MS = 1000;
const HOSTS_AT_ONCE = 8;
const BACK_OFF_MS = 1000;
/** Some sites ask for minutes of robots that read all of them; we read a page or two. */
const CRAWL_DELAY_MS_MAX = 30_000;
const ROBOTS_MS = 24 * 60 * 60 * 1000;
const ROBOTS_FAILED_MS = 5 * 60 * 1000;
const ROBOTS_KEPT = 1000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function webAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new IsnadError(`${address} is no address of the web.`, {
      hint: 'Addresses of the web begin with http:// or https://.',
    });
  }
  url.hash = '';
  return url;
}

function redirectedTooOften(from: URL, times: number): IsnadError {
  return new FetchError(`${from.host} sends from page to page, more than ${times} times.`, {
    hint: 'Open the page in a browser and give the address that it ends at.',
  });
}

function forbiddenByRobots({ host }: URL, line: number): IsnadError {
  const where = line > 0 ? `, line ${line}` : '';
  return new FetchError(`${host} asks programs not to read this page (robots.txt${where}).`, {
    hint: 'Save the page in a browser and give the file.',
  });
}

/** Seconds, or a date. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const ms = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? null : Math.max(ms, 0);
}
