import { IsnadError } from '../../core/errors.ts';

/** A page that could not be fetched. */
export class FetchError extends IsnadError {
  /** The status that the server answered with; null where it did not answer. */
  readonly status: number | null;
  /** How long the server asks to be left alone; null where it does not say. */
  readonly retryAfterMs: number | null;
  /** Whether another try at once has a chance. */
  readonly passing: boolean;

  constructor(
    message: string,
    options: {
      readonly cause?: unknown;
      readonly hint?: string;
      readonly status?: number;
      readonly retryAfterMs?: number | null;
      readonly passing?: boolean;
    } = {},
  ) {
    super(message, options);
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.passing = options.passing ?? false;
  }
}

/** A status that is no page. */
export function statusError(host: string, status: number, retryAfterMs: number | null): FetchError {
  const passing = status === 429 || status === 503;
  const [words, hint] = STATUS[status] ?? (status >= 500 ? STATUS[500]! : ['does not give the page', OPEN_IT]);
  return new FetchError(`${host} ${words} (status ${status}).`, { status, hint, retryAfterMs, passing });
}

/** What went wrong on the way, in words. */
export function connectionError(host: string, cause: unknown): IsnadError {
  if (cause instanceof IsnadError) return cause;
  const code = codeOf(cause);
  const [words, hint] = CODES[code] ?? [`could not be read from: ${messageOf(cause)}`, AGAIN];
  return new FetchError(`${host} ${words}.`, { cause, hint, passing: PASSING.has(code) });
}

const AGAIN = 'Try again later.';
const OPEN_IT = 'Look in a browser whether the address is right.';
const SAVE_IT = 'Save the page in a browser and give the file.';

const STATUS: { readonly [status: number]: readonly [words: string, hint: string] } = {
  401: ['wants a password for this page', SAVE_IT],
  402: ['wants to be paid for this page', SAVE_IT],
  403: ['does not give this page to programs', SAVE_IT],
  404: ['has no such page', OPEN_IT],
  410: ['has taken this page away', OPEN_IT],
  429: ['asks for fewer requests', AGAIN],
  451: ['may not show this page for legal reasons', SAVE_IT],
  500: ['is out of order', AGAIN],
  503: ['is overloaded or under repair', AGAIN],
};

const CODES: { readonly [code: string]: readonly [words: string, hint: string] } = {
  ENOTFOUND: ['is not known', 'Look at the spelling of the address and at your connection to the network.'],
  EAI_AGAIN: ['could not be looked up', 'Look at your connection to the network.'],
  ECONNREFUSED: ['refuses the connection', OPEN_IT],
  ECONNRESET: ['broke the connection off', AGAIN],
  EHOSTUNREACH: ['cannot be reached', 'Look at your connection to the network.'],
  ENETUNREACH: ['cannot be reached', 'Look at your connection to the network.'],
  ETIMEDOUT: ['did not answer in time', AGAIN],
  UND_ERR_CONNECT_TIMEOUT: ['did not answer in time', AGAIN],
  UND_ERR_HEADERS_TIMEOUT: ['did not answer in time', AGAIN],
  UND_ERR_BODY_TIMEOUT: ['stopped in the middle of the page', AGAIN],
  UND_ERR_SOCKET: ['broke the connection off', AGAIN],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['broke the page off', AGAIN],
  CERT_HAS_EXPIRED: ['has a certificate that is out of date', OPEN_IT],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['has a certificate that nobody vouches for', OPEN_IT],
  ERR_TLS_CERT_ALTNAME_INVALID: ["has another host's certificate", OPEN_IT],
  Z_BUF_ERROR: ['broke the page off', AGAIN],
  Z_DATA_ERROR: ['sent a page that cannot be decompressed', SAVE_IT],
};

/** A server that is slow to answer is not asked again at once: it is slow because it has too much to do. */
const PASSING: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'Z_BUF_ERROR',
]);

function codeOf(error: unknown): string {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
