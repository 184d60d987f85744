import { version } from '../../read/version.ts';
import { OK, USAGE } from './exit-codes.ts';
import { type Io, OutputClosed } from './io.ts';
import { addLedgerCommands } from './ledger-commands.ts';
import { sharedOptions } from './shared-options.ts';

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

  const shared = sharedOptions(Option);
  const { published, language, lang, bidi } = shared;

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
    .addOption(lang)
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

  addLedgerCommands(program, shared, io, (code) => {
    exitCode = code;
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
  isnad add archive/ https://example.org/feed.xml
                                            many articles, one ledger
  isnad diary --country QA                  what is planned there
  isnad show o-94e6e406714652e4-170         an occasion, and who says so

Exit codes: 0 all was done, 1 some input could not be read or what was asked for is not there, 2 wrong usage,
130 stopped by Ctrl-C.`;

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
