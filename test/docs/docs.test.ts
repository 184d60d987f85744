import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/core/record.ts';
import type { Io } from '../../src/faces/cli/io.ts';
import { run } from '../../src/faces/cli/run.ts';
import { languagesRead } from '../../src/index.ts';
import { version } from '../../src/read/version.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = [
  'README.md',
  'examples/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const contentOf = (page: string) => readFileSync(join(root, page), 'utf8');
const docs = pages.map(contentOf).join('\n');
const packageJson = JSON.parse(contentOf('package.json'));

describe('the documentation names', async () => {
  const commands = namesIn(await helpOf(), 'Commands');

  it('every command', () => {
    expect(commands).toContain('read');
    for (const command of commands) expect(docs).toContain(`isnad ${command}`);
  });

  it.each(commands)('every option of %s', async (command) => {
    const options = namesIn(await helpOf(command), 'Options').filter((option) => option.startsWith('--'));
    expect(options.length).toBeGreaterThan(0);
    expect(options.filter((option) => !docs.includes(`\`${option}`) && !docs.includes(` ${option}`))).toEqual([]);
  });

  it('every event type', () => {
    expect(EVENT_TYPES.filter((type) => !new RegExp(`\`${type}\``).test(docs))).toEqual([]);
  });

  it('every language that is read', () => {
    expect(languagesRead.filter((language) => !docs.includes(`\`${language}\``))).toEqual([]);
  });

  it('no script that package.json lacks', () => {
    const named = [...docs.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });
});

describe('a link in the documentation leads somewhere', () => {
  it.each(pages)('%s', (page) => {
    const links = [...contentOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    const dead = local.filter((link) => {
      const [path, anchor] = link.split('#') as [string, string | undefined];
      const target = path === '' ? join(root, page) : resolve(root, dirname(page), path);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('and every page of docs is named in its index', () => {
    const index = contentOf('docs/README.md');
    const unnamed = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/README.md');
    expect(unnamed.filter((page) => !index.includes(`(${page.slice('docs/'.length)})`))).toEqual([]);
  });
});

describe('the package', () => {
  it('has the version that the reader writes into its records', () => {
    expect(version).toBe(packageJson.version);
  });

  it('carries every file that package.json says it does, save what the build makes', () => {
    const files: string[] = packageJson.files;
    expect(files.filter((file) => file !== 'dist' && !existsSync(join(root, file)))).toEqual([]);
  });
});

async function helpOf(...command: string[]): Promise<string> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const io = { stdin: new PassThrough(), stdout, stderr } as unknown as Io;
  await run([...command, '--help'], io);
  return String(stdout.read() ?? stderr.read());
}

/** The first word of each entry under a heading of the help: a command's name, or an option's long form. */
function namesIn(help: string, heading: string): string[] {
  const section = help.split(`${heading}:\n`)[1]?.split(/\n\n/)[0] ?? '';
  return [...section.matchAll(/^ {2}(?:-\w, )?([a-z-]+)/gm)]
    .map((match) => match[1]!)
    .filter((name) => name !== 'help');
}

function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}
