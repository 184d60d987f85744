import { readFileSync } from 'node:fs';

let name: string | undefined;

/** Who we are, for the log of a server and for whoever reads it. */
export function userAgent(): string {
  name ??= describe(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));
  return name;
}

function describe({ version, homepage }: { readonly version: string; readonly homepage?: string }): string {
  return `isnad/${version} (${homepage ? `+${homepage}` : 'reads news; obeys robots.txt'})`;
}
