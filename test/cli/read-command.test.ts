import { mkdirSync, writeFileSync } from 'node:fs';
import { PassThrough, Readable, Writable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../src/core/record.ts';
import { run } from '../../src/faces/cli/run.ts';
import { runCli } from './run-cli.ts';
import { folderWith } from './temporary-folder.ts';

const STORY = 'وزير نرويجي في الرباط\n\nالرباط - قنا\n\nوصل وزير الخارجية النرويجي إلى الرباط الاثنين.\n';
const PAGE = `<!doctype html><html><head><meta property="article:published_time" content="2023-05-02T10:00"></head>
<body><article><h1>وزير نرويجي في الرباط</h1><p>وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة.</p>
<p>ويجري الوزير مباحثات مع نظيره المغربي.</p></article></body></html>`;

const records = (stdout: string): ArticleRecord[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('isnad read', () => {
  it('reports an article for people', async () => {
    const at = folderWith({ 'story.txt': STORY });
    const { exitCode, stdout, stderr } = await runCli(['read', at('story.txt'), '--published', '2023-05-02']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('وزير نرويجي في الرباط');
    expect(stdout).toContain('Published 2 May 2023, given');
  });

  it('prints one record as JSON, with what the options tell', async () => {
    const at = folderWith({ 'story.txt': STORY, 'story.json': '{"outlet":"جانبي","published":"2020-01-01"}' });
    const options = ['--published', '2023-05-02', '--outlet', 'صحيفة', '--url', 'https://example.org/1'];
    const { stdout } = await runCli(['read', at('story.txt'), '--json', '--language', 'ar', ...options]);
    expect(JSON.parse(stdout).article).toMatchObject({
      text: STORY,
      outlet: 'صحيفة',
      url: 'https://example.org/1',
      published: { value: '2023-05-02', given: true },
    });
  });

  it('takes what the options leave out from the sidecar, and from the page', async () => {
    const at = folderWith({ 'a.txt': STORY, 'a.json': '{"outlet":"جانبي","published":"2020-01-01"}', 'b.html': PAGE });
    const { stdout } = await runCli(['read', at(''), '--json']);
    const [a, b] = records(stdout);
    expect(a?.article).toMatchObject({ outlet: 'جانبي', published: { value: '2020-01-01' } });
    expect(b?.article).toMatchObject({ published: { value: '2023-05-02' } });
    expect(b?.article.text).toMatch(/^وزير نرويجي في الرباط\n\nوصل/);
  });

  it('reads files, folders and standard input in the order in which they are named', async () => {
    const at = folderWith({ 'z.txt': 'خبر أول من القاهرة' });
    mkdirSync(at('folder'));
    writeFileSync(at('folder/b.txt'), 'خبر ثالث من القاهرة');
    writeFileSync(at('folder/a.txt'), 'خبر ثان من القاهرة');
    const { stdout } = await runCli(['read', '--json', at('z.txt'), at('folder'), '-'], {
      stdin: 'خبر رابع من القاهرة',
    });
    expect(records(stdout).map((record) => record.article.text.split(' ')[1])).toEqual(['أول', 'ثان', 'ثالث', 'رابع']);
  });

  it('reads a page and windows-1256 from standard input', async () => {
    const page = await runCli(['read', '-', '--json'], { stdin: PAGE });
    expect(JSON.parse(page.stdout).article.text).toMatch(/^وزير نرويجي/);
    const old = await runCli(['read', '-', '--json'], { stdin: iconv.encode(STORY, 'windows-1256') });
    expect(JSON.parse(old.stdout).article.text).toBe(STORY);
  });

  it('says what is wrong with an input, reads the others, and ends with 1', async () => {
    const at = folderWith({ 'a.txt': 'خبر من القاهرة', 'empty.txt': '', 'x.txt': Buffer.alloc(100), 'c.txt': 'خبر' });
    mkdirSync(at('nothing'));
    const paths = ['a.txt', 'missing.txt', 'empty.txt', 'x.txt', 'nothing', 'c.txt'].map((name) => at(name));
    const { exitCode, stdout, stderr } = await runCli(['read', '--json', ...paths]);
    expect(exitCode).toBe(1);
    expect(records(stdout)).toHaveLength(2);
    const complaints = stderr.trimEnd().split('\n');
    expect(complaints).toEqual([
      expect.stringMatching(/missing\.txt: There is no file .* Look at/),
      expect.stringMatching(/empty\.txt: It is empty/),
      expect.stringMatching(/x\.txt: This is no text/),
      expect.stringMatching(/nothing: The folder .* holds no articles/),
    ]);
  });

  it('gives a record with a notice for a language that is not read, and for a text in none', async () => {
    const at = folderWith({
      'de.txt': 'Der Minister reist am Montag nach Rabat und trifft dort seinen Kollegen.',
      'n.txt': '123',
    });
    const { exitCode, stdout } = await runCli(['read', '--json', at('de.txt'), at('n.txt')]);
    expect(exitCode).toBe(0);
    for (const record of records(stdout)) {
      expect(record.notices.map((notice) => notice.code)).toEqual(['language-not-read']);
      expect(record.article.text).not.toBe('');
    }
  });

  it.each([
    [['read'], /missing required argument/],
    [['read', 'x', '--published', '7/9/2022'], /"7\/9\/2022" is no date.*YYYY-MM-DD/],
    [['read', 'x', '--published', '2022-02-30'], /is no date/],
    [['read', 'x', '--url', 'story'], /is no address/],
    [['read', '-', '-'], /once only/],
    [['read', 'x', '--lang', 'de'], /Allowed choices are en, ar/],
    [['read', 'x', '--nothing'], /unknown option/],
    [['reed'], /unknown command/],
    [[], /Usage/],
  ])('says what is wrong with the call %j, and ends with 2', async (argv, message) => {
    const { exitCode, stdout, stderr } = await runCli(argv);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('helps, and tells its version', async () => {
    for (const argv of [['--help'], ['read', '--help'], ['explain', '--help'], ['help', 'read']]) {
      const { exitCode, stdout } = await runCli(argv);
      expect(exitCode).toBe(0);
      expect(stdout).toContain('Examples:');
    }
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('has colour on a terminal only, and none where NO_COLOR asks', async () => {
    const at = folderWith({ 'story.txt': STORY });
    const colour = '\u001b[';
    expect((await runCli(['read', at('story.txt')], { tty: true })).stdout).toContain(colour);
    expect((await runCli(['read', at('story.txt')], { tty: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      colour,
    );
    expect((await runCli(['read', at('story.txt')])).stdout).not.toContain(colour);
  });

  it('isolates Arabic, or sets it in visual order, or leaves it bare', async () => {
    const at = folderWith({ 'story.txt': STORY });
    const first = async (way: string) => (await runCli(['read', at('story.txt'), '--bidi', way])).stdout.split('\n')[0];
    expect(await first('isolate')).toBe('\u2068وزير نرويجي في الرباط\u2069');
    expect(await first('visual')).toBe('طابرلا يف يجيورن ريزو');
    expect(await first('none')).toBe('وزير نرويجي في الرباط');
  });
});

describe('isnad read --jsonl', () => {
  it('gives a record a line in the same order, and goes on after lines that cannot be read', async () => {
    const lines = [
      '{"id":"1","title":"عنوان","text":"خبر من القاهرة","published":"2022-01-02T10:00:00Z"}',
      '{"id":"2"}',
      'broken',
      '{"id":"3","text":"خبر من القاهرة","published":"the other day"}',
      '{"id":"4","text":"Ein Bericht aus Kairo über die Regierung."}',
      '{"id":"5","text":"خبر من القاهرة"}',
    ];
    const at = folderWith({ 'many.jsonl': lines.join('\n') });
    const { exitCode, stdout, stderr } = await runCli(['read', '--jsonl', at('many.jsonl')]);
    expect(exitCode).toBe(1);
    const read = records(stdout);
    expect(read.map((record) => record.article.id)).toEqual(['1', '3', '4', '5']);
    expect(read[0]?.article).toMatchObject({ text: 'عنوان\n\nخبر من القاهرة', published: { value: '2022-01-02' } });
    expect(read[1]?.notices.map((notice) => notice.code)).toContain('date-not-read');
    expect(stderr).toMatch(
      /jsonl:2: It has no "text".*\n.*jsonl:3: It is no JSON.*\n.*jsonl:4: "the other day" is no date/,
    );
  });

  it('reads standard input, and a file by its ending', async () => {
    const line = '{"text":"خبر من القاهرة"}\n';
    expect(records((await runCli(['read', '--jsonl', '-'], { stdin: line + line })).stdout)).toHaveLength(2);
    const at = folderWith({ 'many.ndjson': line + line });
    expect(records((await runCli(['read', '--json', at('many.ndjson')])).stdout)).toHaveLength(2);
    expect((await runCli(['read', at('many.ndjson')])).stdout).toContain('many.ndjson:2');
  });

  it('reads no further ahead than whoever takes the records', async () => {
    let read = 0;
    const stdin = Readable.from(
      (function* () {
        for (; read < 2000; read++) yield Buffer.from('{"text":"خبر من القاهرة"}\n');
      })(),
      { objectMode: false, highWaterMark: 64 },
    );
    const stdout = new PassThrough({ highWaterMark: 1024 });
    const io = { stdin, stdout, stderr: new PassThrough(), env: {} };
    const running = run(['read', '--jsonl', '-'], io);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(read).toBeLessThan(500);
    stdout.destroy();
    expect(await running).toBe(0);
  });

  it('ends quietly when nobody takes the records any more', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const stderr = new PassThrough();
    const stdin = Readable.from([Buffer.from('{"text":"خبر"}\n'.repeat(100))]);
    expect(await run(['read', '--jsonl', '-'], { stdin, stdout: closed, stderr, env: {} })).toBe(0);
    expect(stderr.read()).toBeNull();
  });
});
