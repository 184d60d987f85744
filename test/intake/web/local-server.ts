import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { PageFetcher, type PageFetcherOptions } from '../../../src/intake/web/fetch-page.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  readonly port: number;
  /** The paths asked for, in order, without `/robots.txt`. */
  readonly asked: string[];
  url(path: string, host?: string): string;
}

/**
 * A server on this machine, gone when the test is over: a handler a path, 404 for any other. It allows robots everything
 * unless a handler says otherwise.
 */
export async function localServer(
  handlers: { readonly [path: string]: Handler | string },
  address = '127.0.0.1',
): Promise<LocalServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') asked.push(path);
    const handler = handlers[path];
    if (typeof handler === 'string') response.setHeader('content-type', 'text/html; charset=utf-8').end(handler);
    else if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, asked, url: (path, host = address) => `http://${host}:${port}${path}` };
}

/** A fetcher that waits for nobody, closed when the test is over. */
export function fetcherFor(options: PageFetcherOptions = {}): PageFetcher {
  const fetcher = new PageFetcher({ gapMs: 0, clock: clockWithoutWaiting(), ...options });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** Sleeping moves it on at once. `slept` has how long. */
export function clockWithoutWaiting(start = Date.parse('2024-05-08T10:00:00Z')) {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    async sleep(ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      if (ms > 0) {
        slept.push(ms);
        now += ms;
      }
      // A turn of the event loop, so that work that waits goes on.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
