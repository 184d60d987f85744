import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { IsnadError } from '../../core/errors.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** The addresses of a host name; rejects as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

export const systemResolve: Resolve = (host) => systemLookup(host, { all: true });

/**
 * Connects to addresses that `mayConnect` allows, and to no others. The check stands where the connection is made, on
 * the very address it is made to: a name that is checked first and resolved again afterwards can give another answer.
 */
export function guardedConnector(options: {
  readonly resolve: Resolve;
  readonly mayConnect: (address: string) => boolean;
  readonly connectMs: number;
}): buildConnector.connector {
  const { resolve, mayConnect, connectMs } = options;
  const lookup: LookupFunction = (host, { all }, callback) => {
    resolve(host).then(
      (found) => {
        const allowed = found.filter(({ address }) => mayConnect(address));
        const [first] = allowed;
        if (first === undefined) callback(refused(host), '', 0);
        else if (all) callback(null, [...allowed]);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, '', 0),
    );
  };
  const connect = buildConnector({ timeout: connectMs, lookup });
  return (target, callback) => {
    // A host that is an address already is never looked up.
    if (isIP(target.hostname) && !mayConnect(target.hostname)) callback(refused(target.hostname), null);
    else connect(target, callback);
  };
}

function refused(host: string): IsnadError {
  return new IsnadError(`${host} lies in a private network, so it is not read.`, {
    hint: 'To read pages of your own network, give --allow-private.',
  });
}
