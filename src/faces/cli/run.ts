import { version } from '../../read/version.ts';
import { OK, USAGE } from './exit-codes.ts';
import { type Io, OutputClosed } from './io.ts';

/**
 * The command line: runs one command and gives its exit code. Whatever a command needs is loaded when it runs, so
 * that help is there at once.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { Command, CommanderError, Option } = await import('commander');
  let exitCode = OK;

  const program = new Command('isnad')
    .description(
      'Reads news, Arabic first: what happens, who takes part, when and where, and who says so through whom.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', PROGRAM_EXAMPLES);

  const published = new Option('--published <date>', 'the day of publication, YYYY-MM-DD; left out, the words tell it');
  const language = new Option('--language <code>', 'the language of the text, say ar; left out, the text tells it');
  const bidi = new Option(
    '--bidi <way>',
    'how right-to-left text is set: for terminals that reorder it, that do not, or bare',
  )
    .choices(['isolate', 'visual', 'none'])
    .default('isolate');

  program
    .command('read')
    .summary('read articles and report what they say')
    .description(
      'Reads news articles, as plain text, HTML or JSONL, and reports what they say: for people, or as JSON records.',
    )
    .argument('<files...>', 'text or HTML files, folders of them, .jsonl files, or - for standard input')
    .addOption(published)
    .option('--outlet <name>', 'the paper, station or site that published it')
    .option('--url <address>', 'where it was published')
    .addOption(language)
    .option('--json', 'print the record as JSON; a line each where there are several')
    .option('--jsonl', 'take every input as JSONL, an article a line, and print a record a line')
    .addOption(
      new Option('--lang <code>', "the language of the report's own words").choices(['en', 'ar']).default('en'),
    )
    .addOption(bidi)
    .addHelpText('after', READ_EXAMPLES)
    .action(async (files: string[], options) => {
      const { readCommand } = await import('./read-command.ts');
      exitCode = await readCommand(files, options, io);
    });

  program
    .command('explain')
    .summary('show why each value came out')
    .description('Shows, for every value of one article: the rule, the words, and what was said or inferred.')
    .argument('<file>', 'a text or HTML file, or - for standard input')
    .addOption(published)
    .addOption(language)
    .option('--at <offset>', 'only values whose words cover this offset (UTF-16 code units from 0)')
    .option('--find <words>', 'only values whose words touch these words')
    .option('--json', 'print the explanations as JSON')
    .addOption(bidi)
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action(async (file: string, options) => {
      const { explainCommand } = await import('./explain-command.ts');
      exitCode = await explainCommand(file, options, io);
    });

  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return USAGE;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : USAGE;
    if (error instanceof OutputClosed) return OK;
    throw error;
  }
}

const PROGRAM_EXAMPLES = `
Examples:
  isnad read story.txt                      a report of one article
  isnad read --jsonl archive.jsonl          many articles, a record a line
  isnad explain story.txt --find سبتمبر     why a value came out

Exit codes: 0 all was read, 1 some input could not be read, 2 wrong usage.`;

const READ_EXAMPLES = `
Examples:
  isnad read story.txt --published 2022-09-07
  isnad read page.html --json
  isnad read articles/                      every .txt and .html in the folder, each reported
  isnad read a.txt b.txt --json             a record a line
  curl -s https://example.org/story | isnad read -
  isnad read --jsonl archive.jsonl > records.jsonl
  zcat archive.jsonl.gz | isnad read --jsonl - | head

A line of JSONL: {"id", "url", "outlet", "published", "language", "title", "text"}; only "text" must be there.
Beside story.txt, story.json may hold {"published", "outlet", "url", "language", "id"}.`;

const EXPLAIN_EXAMPLES = `
Examples:
  isnad explain story.txt
  isnad explain story.txt --find "15 سبتمبر"
  isnad explain story.txt --at 120 --json`;
