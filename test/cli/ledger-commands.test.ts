import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type CliResult, runCli } from './run-cli.ts';
import { folderWith } from './temporary-folder.ts';

const VISIT = 'وزير الخارجية المصري سامح شكري';
const line = (id: string, outlet: string, published: string, title: string, text: string) =>
  JSON.stringify({ url: `https://example.org/${id}`, outlet, published, title, text });

/** A visit that is announced, told by a second source, moved and held; and two namesakes. */
const ARTICLES = [
  line(
    '1',
    'صحيفة الميناء',
    '2023-11-06',
    'شكري إلى أنقرة',
    `القاهرة - رويترز\n\nأعلنت وزارة الخارجية المصرية اليوم الاثنين أن ${VISIT} سيلتقي نظيره التركي هاكان فيدان في أنقرة يوم 15 نوفمبر 2023.`,
  ),
  line(
    '2',
    'إذاعة الساحل',
    '2023-11-07',
    'لقاء مصري تركي',
    `أنقرة - أ ف ب\n\nقالت وزارة الخارجية التركية اليوم الثلاثاء إن وزير الخارجية التركي هاكان فيدان سيلتقي نظيره المصري سامح شكري في أنقرة يوم 15 نوفمبر 2023.`,
  ),
  line(
    '3',
    'صحيفة الميناء',
    '2023-11-09',
    'تأجيل لقاء أنقرة',
    `القاهرة - رويترز\n\nقالت وزارة الخارجية المصرية اليوم الخميس إن لقاء ${VISIT} مع نظيره التركي هاكان فيدان في أنقرة تأجل من 15 إلى 16 نوفمبر.`,
  ),
  line(
    '4',
    'بوابة النخيل',
    '2023-11-17',
    'لقاء في أنقرة',
    `أنقرة - رويترز\n\nالتقى ${VISIT} نظيره التركي هاكان فيدان في أنقرة أمس الخميس، ودام الاجتماع ثلاث ساعات تناولت الملاحة في شرق المتوسط وعودة السياح.`,
  ),
  line(
    '5',
    'بوابة النخيل',
    '2023-11-08',
    'ندوة',
    'الدوحة - قنا\n\nقال الخبير أحمد منصور الكناري اليوم الأربعاء إن الندوة ستعقد في الدوحة يوم السبت المقبل.',
  ),
  line(
    '6',
    'بوابة النخيل',
    '2023-11-08',
    'معرض',
    'مسقط - العمانية\n\nقال المدير سالم منصور الكناري اليوم الأربعاء إن المعرض سيفتتح في مسقط يوم السبت المقبل.',
  ),
].map((one) => `${one}\n`);

const NOW = '2023-11-10T08:00:00.000Z';

let store: string;
const isnad = (...argv: string[]): Promise<CliResult> =>
  runCli(argv, { env: { ISNAD_STORE: store, USER: 'huda' }, now: NOW });
const data = async (...argv: string[]) => {
  const { exitCode, stdout, stderr } = await isnad(...argv, '--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
};
const meeting = async (): Promise<{ id: string }> =>
  (await data('diary', '--from', '2023-11-16', '--days', '1', '--kind', 'CONSULT')).days[0].entries[0].row;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-ledger-'));
  store = join(folder, 'desk.db');
  writeFileSync(join(folder, 'first.jsonl'), ARTICLES.slice(0, 2).join(''));
  writeFileSync(join(folder, 'all.jsonl'), ARTICLES.join(''));
  const first = await isnad('add', join(folder, 'first.jsonl'), '--verbose');
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  expect(first.stdout).toMatch(/^added a-[0-9a-f]+ .*first\.jsonl:1\n/);
  expect((await isnad('add', join(folder, 'all.jsonl'))).stdout).toBe('4 added, 2 known\n');
});

describe('isnad add', () => {
  it('passes over what is known, and tells an article with another text as a later edition', async () => {
    const changed = line('1', 'صحيفة الميناء', '2023-11-06', 'شكري إلى أنقرة', 'خبر آخر من القاهرة');
    const at = folderWith({ 'a.jsonl': ARTICLES.slice(0, 2).join(''), 'b.jsonl': changed });
    const own = ['--store', at('own.db')];
    expect((await isnad('add', at('a.jsonl'), ...own)).stdout).toBe('2 added, 0 known\n');
    expect((await isnad('add', at('a.jsonl'), ...own)).stdout).toBe('0 added, 2 known\n');
    expect((await isnad('add', at('b.jsonl'), ...own)).stdout).toBe('1 added, 1 as a later edition, 0 known\n');
  });

  it('adds what can be read, says what cannot be, and ends with 1', async () => {
    const at = folderWith({ 'a.jsonl': `${ARTICLES[0]}broken\n${ARTICLES[1]}`, 'empty.txt': '' });
    const found = await isnad('add', at('a.jsonl'), at('empty.txt'), at('none.txt'), '--store', at('own.db'));
    expect(found.exitCode).toBe(1);
    expect(found.stdout).toBe('2 added, 0 known, 3 could not be read\n');
    expect(found.stderr).toMatch(
      /a\.jsonl:2: It is no JSON.*\n.*empty\.txt: It is empty.*\n.*none\.txt: There is no file/,
    );
  });

  it('takes the names of a collection, and what the options tell', async () => {
    const at = folderWith({ 'a.json': '[{"content":"خبر من القاهرة","source":"صحيفة"},{"content":"خبر من الرباط"}]' });
    const fields = ['--fields', 'text=content,outlet=source', '--published', '2023-11-06', '--outlet', 'جريدة'];
    const added = await isnad('add', at('a.json'), ...fields, '--store', at('own.db'), '--json', '--verbose');
    const lines = added.stdout
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(lines.at(-1)).toMatchObject({ added: 2, known: 0, failed: 0 });
    const shown = JSON.parse((await isnad('show', lines[0].id, '--store', at('own.db'), '--json')).stdout);
    expect(shown.article).toMatchObject({ outlet: 'جريدة', dayGiven: true });
  });

  it('reads an article without its date where that is none, and ends with 1', async () => {
    const at = folderWith({ 'a.jsonl': '{"text":"خبر من القاهرة","published":"lately"}\n' });
    const found = await isnad('add', at('a.jsonl'), '--store', at('own.db'));
    expect(found).toMatchObject({ exitCode: 1, stdout: '1 added, 0 known\n' });
    expect(found.stderr).toContain('"lately" is no date');
  });

  it('says what is wrong with the place of the ledger', async () => {
    const at = folderWith({ 'a.txt': 'خبر من القاهرة', 'other.db': 'this is no database, whatever its name says' });
    expect(await isnad('add', at('a.txt'), '--store', at('none/own.db'))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/cannot be opened/),
    });
    expect((await isnad('add', at('a.txt'), '--store', at('other.db'))).stderr).toMatch(/no ledger/);
  });
});

describe('isnad watch', () => {
  it('takes in what feeds lead to, and goes on with the feeds that the ledger follows', async () => {
    const page = '<!doctype html><html><head><title>لقاء</title></head><body><article><h1>وزير نرويجي في الرباط</h1>';
    const words = '<p>وصل وزير الخارجية النرويجي إلى الرباط مساء الاثنين في زيارة تستمر يومين.</p>'.repeat(3);
    const server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>أخبار</title><item><title>لقاء</title>
        <link>http://127.0.0.1:${port}/story</link></item></channel></rss>`;
      const [type, body] =
        request.url === '/feed.xml'
          ? ['application/rss+xml', feed]
          : ['text/html', `${page}${words}</article></body></html>`];
      const isThere = request.url === '/feed.xml' || request.url === '/story';
      response.writeHead(isThere ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(isThere ? body : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const at = folderWith({});
    const own = ['--once', '--allow-private', '--store', at('own.db')];
    const first = await isnad('watch', `http://127.0.0.1:${port}/feed.xml`, ...own);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.stdout).toMatch(/1 added, 0 known\n$/);
    expect((await isnad('watch', ...own)).stdout).toMatch(/^0 added/);
  });

  it.each([
    [[], /follows no feeds yet/],
    [['https://example.org/feed.xml', '--every', 'often'], /no time between two rounds/],
  ])('says what is wrong with %j', async (argv, message) => {
    const at = folderWith({});
    const found = await isnad('watch', ...argv, '--store', at('own.db'));
    expect(found.exitCode).toBe(2);
    expect(found.stderr).toMatch(message);
  });
});

describe('isnad diary', () => {
  it('prints a line an occasion under its day, with what is known beside', async () => {
    const { stdout } = await isnad('diary', '--country', 'TR', '--bidi', 'none');
    expect(stdout).toMatch(/^Thursday 16 November 2023\n {3}● Ankara — /);
    expect(stdout).toMatch(/moved from 15 November 2023/);
    expect(stdout).toMatch(/4 articles/);
  });

  it('speaks Arabic, and marks what is new', async () => {
    const { stdout } = await isnad(
      'diary',
      '--country',
      'TR',
      '--lang',
      'ar',
      '--bidi',
      'none',
      '--new-since',
      '2023-11-01',
    );
    expect(stdout).toMatch(/^الخميس 16 نوفمبر 2023\n\*\* ● أنقرة — /);
  });

  it.each(['سامح شكري', 'شكري', 'Sameh Shoukry'])('finds who is meant by "%s"', async (name) => {
    const { days } = await data('diary', '--from', '2023-11-16', '--days', '1', '--person', name);
    expect(days).toHaveLength(1);
  });

  it('narrows by place, kind, status and certainty', async () => {
    const entries = async (...argv: string[]) => (await data('diary', '--country', 'TR', ...argv)).days.length;
    expect(await entries('--place', 'أنقرة')).toBe(1);
    expect(await entries('--kind', 'ELECT')).toBe(0);
    expect(await entries('--status', 'occurred,ongoing')).toBe(1);
    expect(await entries('--status', 'cancelled')).toBe(0);
    expect(await entries('--certainty', '0')).toBe(1);
  });

  it('says where the occasions are when there is none in the period', async () => {
    const { exitCode, stdout } = await isnad('diary', '--from', '2023-01-01', '--days', '5');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Nothing is known from 1 January 2023 to 5 January 2023\. .*2023/);
  });

  it.each([
    [['--from', '7/9/2022'], 2, /--from: "7\/9\/2022" is no date.*YYYY-MM-DD/],
    [['--from', '2023-11-10', '--to', '2023-11-01'], 2, /ends .* before it begins/],
    [['--to', '2023-11-11', '--days', '3'], 2, /both say where the period ends/],
    [['--days', 'many'], 2, /no number/],
    [['--country', 'Qatar'], 2, /no code of a country/],
    [['--kind', 'PARTY'], 2, /no kind of event.*CONSULT/],
    [['--status', 'done'], 2, /no status.*planned/],
    [['--certainty', '7'], 2, /not between 0 and 1/],
    [['--new-since', 'monday'], 2, /no day and no instant/],
    [['--person', 'زيد العبدالله القحطاني'], 1, /nobody and nothing called/],
    [['--person', 'منصور الكناري'], 2, /may be n:[0-9a-f]+ \(.*\), n:[0-9a-f]+ \(.*Give the id/],
  ])('says what is wrong with %j', async (argv, exitCode, message) => {
    const found = await isnad('diary', ...argv);
    expect({ exitCode: found.exitCode, stdout: found.stdout }).toEqual({ exitCode, stdout: '' });
    expect(found.stderr).toMatch(message);
  });
});

describe('isnad show', () => {
  it('an occasion: its life with words and chains, who says so, and whose id leads to it', async () => {
    const { id } = await meeting();
    const { stdout } = await isnad('show', id, '--bidi', 'none');
    for (const heading of ['LIFE', 'WHO SAYS SO']) expect(stdout).toContain(heading);
    expect(stdout).toMatch(/announced +6 November 2023 · صحيفة الميناء/);
    expect(stdout).toMatch(/Reuters ‹ /);
    expect(stdout).toMatch(/moved +9 November 2023 · from 15 November 2023 to 16 November 2023/);
    expect(stdout).toMatch(/held +17 November 2023/);
    expect(stdout).toMatch(/2 independent origins in 4 articles/);
    const { life, occasion } = await data('show', id);
    expect(life.map(({ state }: { state: string }) => state)).toEqual(
      expect.arrayContaining(['announced', 'moved', 'held']),
    );
    const telling = await isnad('show', occasion.members[0], '--bidi', 'none');
    expect(telling.stdout).toContain(`${occasion.members[0]} is now under ${id}.`);
  });

  it('an article, a report and an entity', async () => {
    const { occasion, reports } = await data('show', (await meeting()).id);
    const article = occasion.members[0].split('#')[0];
    const shown = await isnad('show', article, '--bidi', 'none');
    expect(shown.stdout).toContain('EVENTS');
    expect(shown.stdout).toContain('IN THE LEDGER');
    expect(shown.stdout).toContain(occasion.id);
    const report = await isnad('show', reports[0].id, '--bidi', 'none');
    expect(report.stdout).toMatch(/BY WHICH WAYS IT CAME\n.* ‹ /);
    const person = await isnad('show', 'Q7409268', '--bidi', 'none');
    expect(person.stdout).toMatch(/^Sameh Shoukry · person · Q7409268/);
    expect(person.stdout).toContain(occasion.id);
  });

  it.each(['o-000000000000', 'r-000000000000', 'a-0000000000000000', 'a-0000#e1', 'Q1', 'nonsense'])(
    'says that %s is not there',
    async (id) => {
      const found = await isnad('show', id);
      expect(found).toMatchObject({ exitCode: 1, stdout: '' });
      expect(found.stderr).toContain(`${id} is not in the ledger. isnad search`);
    },
  );
});

describe('isnad search', () => {
  it('finds words in whatever form, the latest first, and marks them', async () => {
    const { stdout } = await isnad('search', 'انقرة', 'لقاء', '--bidi', 'none', '--limit', '1');
    expect(stdout).toContain('لقاء في أنقرة');
    expect(stdout).toContain('[أنقرة]');
    const next = /--before (a-[0-9a-f]+)/.exec(stdout)?.[1];
    const { hits } = await data('search', 'انقرة', 'لقاء', '--before', next!);
    expect(hits[0].article.day).toBeLessThan(19678);
  });

  it('finds people by name, with their occasions', async () => {
    const { entities } = await data('search', 'شكري');
    expect(entities[0].entity.id).toBe('Q7409268');
    expect(entities[0].occasions.length).toBeGreaterThan(0);
  });

  it('says when nothing was found, and what is no word or date', async () => {
    expect((await isnad('search', 'زنجبيل')).stdout).toBe('Nothing was found.\n');
    expect((await isnad('search', '!')).exitCode).toBe(2);
    expect((await isnad('search', 'أنقرة', '--before', 'yesterday')).stderr).toMatch(/is no date/);
  });
});

describe('isnad changes', () => {
  it('lists what became known since, with the article that made it', async () => {
    const { stdout } = await isnad('changes', '--bidi', 'none');
    expect(stdout).toMatch(/^10 November 2023\n {2}new /);
    expect(stdout).toMatch(/confirmed → held .* Ankara [\s\S]*بوابة النخيل · 17 November 2023 · a-/);
    expect((await data('changes', '--limit', '1')).next).not.toBeNull();
  });

  it('says when nothing has changed, and what is no instant', async () => {
    expect((await isnad('changes', '--since', '2024-01-01')).stdout).toBe('Nothing has changed since.\n');
    expect((await isnad('changes', '--since', 'monday')).exitCode).toBe(2);
  });
});

describe('isnad correct', () => {
  it('puts a day right, lists it with who and why, and takes it back', async () => {
    const { id } = await meeting();
    const judged = await isnad('correct', 'value', id, 'time=2023-11-20', '--why', 'صفحة الوزارة', '--json');
    expect(judged).toMatchObject({ exitCode: 0, stderr: '' });
    const { id: correction } = JSON.parse(judged.stdout);
    expect((await data('show', id)).occasion.time).toBe('2023-11-20');
    const listed = await isnad('corrections', '--bidi', 'none');
    expect(listed.stdout).toMatch(/j-[0-9a-f]+ · value a-.*time=2023-11-20 · huda · 2023-11-10T08/);
    expect(listed.stdout).toContain('صفحة الوزارة');
    expect((await isnad('correct', 'undo', correction, '--why', 'a slip', '--who', 'omar')).exitCode).toBe(0);
    expect((await data('show', id)).occasion.time).toBe('2023-11-16');
    expect((await isnad('corrections', '--bidi', 'none')).stdout).toMatch(/undone · omar/);
  });

  it('hides an occasion from the diary, which --all shows', async () => {
    const { id } = await meeting();
    const { id: correction } = JSON.parse((await isnad('correct', 'hide', id, '--why', 'satire', '--json')).stdout);
    expect((await isnad('diary', '--country', 'TR')).stdout).not.toContain(id);
    expect((await isnad('diary', '--country', 'TR', '--all')).stdout).toMatch(new RegExp(`hidden[\\s\\S]*${id}`));
    await isnad('correct', 'undo', correction, '--why', 'no satire');
  });

  it.each([
    [['hide', 'o-000000000000', '--why', 'x'], 1, /not in the ledger/],
    [['hide', 'o-000000000000'], 2, /needs its reason/],
    [['value', 'o-000000000000', 'time', '--why', 'x'], 2, /does not say which value/],
    [['value', 'o-000000000000', 'size=3', '--why', 'x'], 2, /does not say which value/],
    [['undo', 'j-000000000000', '--why', 'x'], 1, /no correction/],
    [['same', 'o-000000000000'], 2, /missing required argument/],
  ])('says what is wrong with %j', async (argv, exitCode, message) => {
    const found = await isnad('correct', ...argv);
    expect(found.exitCode).toBe(exitCode);
    expect(found.stderr).toMatch(message);
  });
});

describe('isnad unsure, transmitters, reread and diff', () => {
  it('say it when there is nothing to decide, to reread or to compare', async () => {
    const { doubts } = await data('unsure');
    expect(doubts).toEqual([]);
    expect((await isnad('reread')).stdout).toBe('0 read again\n');
    const { occasion } = await data('show', (await meeting()).id);
    const article = occasion.members[0].split('#')[0];
    expect((await isnad('diff', article)).stderr).toMatch(/was read once only/);
    expect((await isnad('diff', 'a-0000')).stderr).toMatch(/not in the ledger/);
    expect((await isnad('diff', article, 'nobody')).stderr).toMatch(/No reader "nobody".*It was read by/);
  });

  it('tell how little is known of those who announced little', async () => {
    const { stdout } = await isnad('transmitters', '--bidi', 'none');
    expect(stdout).toMatch(/announced \d/);
    expect(stdout).toContain('too few to tell');
  });
});

describe('a command that looks something up', () => {
  it.each([
    ['diary'],
    ['show', 'Q1'],
    ['search', 'خبر'],
    ['changes'],
    ['corrections'],
    ['unsure'],
    ['transmitters'],
    ['reread'],
    ['diff', 'a-1'],
  ])('misses a ledger that is not there, and makes none: %s', async (...argv) => {
    const at = folderWith({});
    const found = await isnad(...argv, '--store', at('none.db'));
    expect(found).toMatchObject({ exitCode: 1, stdout: '' });
    expect(found.stderr).toMatch(/There is no ledger at .*none\.db\. isnad add/);
    expect(existsSync(at('none.db'))).toBe(false);
  });

  it.each([
    'add',
    'watch',
    'diary',
    'show',
    'search',
    'changes',
    'correct',
    'corrections',
    'unsure',
    'transmitters',
    'reread',
    'diff',
  ])('has help with examples: %s', async (command) => {
    const { exitCode, stdout } = await isnad(command, '--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Examples:\n  isnad ${command}`);
  });
});
