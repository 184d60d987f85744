import { explainBy, type Fault } from '../faults.ts';

/** Says what went wrong with a server, and what to try. */
export const explainPostgres = (place: string) => explainBy(FAULTS, codeOf, place);

/** By SQLSTATE, or by the code of the network's error. */
const FAULTS: readonly Fault[] = [
  [
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|57P03|CONNECT_TIMEOUT)$/,
    'cannot be reached.',
    'See whether the server runs and whether host and port in ISNAD_STORE are right.',
  ],
  [
    /^28/,
    'does not let this user in.',
    'See whether user and password in ISNAD_STORE are right, and whether the server allows them from here.',
  ],
  [/^3D000$/, 'has no such database.', 'Create it with `createdb`, or correct its name in ISNAD_STORE.'],
  [
    /^(08...|57P0[12]|57P05|ECONNRESET|EPIPE|CONNECTION_LOST)$/,
    'was lost: the server closed the connection.',
    'See whether the server runs, then run the command again: what was acknowledged is kept, and nothing is added twice.',
  ],
  [
    /^(53100|58030)$/,
    'cannot grow: the disk of the server is full.',
    'Make room and run the command again. What was added before is kept; nothing of this batch is in it.',
  ],
  [/^53300$/, 'takes no more connections.', 'Close other clients, or raise max_connections on the server.'],
  [
    /^(55P03|40P01)$/,
    'is in use: another process has been writing to it for too long.',
    'Wait until the other process has ended, or end it, and run the command again.',
  ],
  [
    /^(42501|25006)$/,
    'cannot be written by this user.',
    'Let the user create a schema (GRANT CREATE ON DATABASE …) on a server that takes writes.',
  ],
];

function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  if (typeof code === 'string' && (/^[0-9A-Z]{5}$/.test(code) || /^E[A-Z_]+$/.test(code)) && !code.startsWith('ERR_')) {
    return code;
  }
  // pg tells these in words only.
  if (/timeout exceeded when trying to connect/i.test(cause.message)) return 'CONNECT_TIMEOUT';
  if (/connection (terminated|error)|client (was closed|has encountered)/i.test(cause.message))
    return 'CONNECTION_LOST';
  return undefined;
}
