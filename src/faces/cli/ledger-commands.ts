import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { SharedOptions } from './shared-options.ts';

/** Adds the commands of the ledger to the program. `ended` hears each one's exit code. */
export function addLedgerCommands(
  program: Command,
  shared: SharedOptions,
  io: Io,
  ended: (exitCode: number) => void,
): void {
  const { store, json, lang, bidi, published, language } = shared;
  const report = (command: Command) => command.addOption(store).addOption(json).addOption(lang).addOption(bidi);

  program
    .command('add')
    .summary('take articles into the ledger')
    .description(
      'Reads articles and takes them into the ledger: files, folders, archives (.zip, .warc, .gz), JSON, JSONL, ' +
        'addresses of pages and feeds. What the ledger has is passed over.',
    )
    .argument('<inputs...>', 'files, folders, addresses, or - for standard input')
    .addOption(store)
    .option('--fields <names>', 'what the fields of JSON are called, say text=content,outlet=source')
    .option('--jsonl', 'take every file and standard input as JSONL, an article a line')
    .option('--outlet <name>', 'the paper, station or site that published it')
    .addOption(published)
    .addOption(language)
    .option('--allow-private', 'read pages of private networks too')
    .option('--verbose', 'say of each article what came of it, once it is written for good')
    .addOption(json)
    .addHelpText('after', ADD_EXAMPLES)
    .action(async (inputs: string[], options) => {
      const { addCommand } = await import('./add-command.ts');
      ended(await addCommand(inputs, options, io));
    });

  program
    .command('watch')
    .summary('follow feeds and take in what is new')
    .description(
      'Goes on asking for feeds (RSS, Atom, JSON Feed) and takes the articles that are new in them into the ledger. ' +
        'Without a feed it goes on with those that the ledger follows.',
    )
    .argument('[feeds...]', 'OPML lists or addresses of feeds')
    .addOption(store)
    .option('--every <time>', 'between two rounds, say 15m or 2h', '15m')
    .option('--once', 'ask for every feed once and end')
    .option('--allow-private', 'read feeds and pages of private networks too')
    .option('--verbose', 'say of each article what came of it, once it is written for good')
    .addOption(json)
    .addHelpText('after', WATCH_EXAMPLES)
    .action(async (feeds: string[], options) => {
      const { watchCommand } = await import('./watch-command.ts');
      ended(await watchCommand(feeds, options, io));
    });

  report(
    program
      .command('diary')
      .summary('print what is planned, goes on or was held, by day')
      .description('The diary of a period: one line an occasion, with who tells it and how many carry it.')
      .option('--from <day>', 'first day, YYYY-MM-DD; left out, yesterday')
      .option('--to <day>', 'last day; left out, thirty days from today')
      .option('--days <number>', 'so many days from the first')
      .option('--country <code>', 'in this country or with it, an ISO code, say QA; several with commas: all of them')
      .option('--person <name>', 'with this person: a name or an id')
      .option('--organisation <name>', 'with this organisation: a name or an id')
      .option('--place <name>', 'at this place: a name or an id')
      .option('--kind <types>', 'of these kinds, say CONSULT,ELECT')
      .option('--status <states>', 'in these states, say planned,postponed')
      .option('--certainty <number>', 'as certain as this or more, 0 to 1')
      .option('--new-since <instant>', 'mark with ** what is new or changed since')
      .option('--limit <number>', 'so many occasions at most', '500')
      .option('--all', 'every kind, also attacks and the like, and what people have hidden'),
  )
    .addHelpText('after', DIARY_EXAMPLES)
    .action(async (options) => {
      const { diaryCommand } = await import('./diary-command.ts');
      ended(await diaryCommand(options, io));
    });

  report(
    program
      .command('show')
      .summary('show one occasion, report, article or entity')
      .description(
        'Shows all that the ledger has of one thing: an occasion (o-…), a report (r-…), an article (a-…), an entity (Q7747, n:…).',
      )
      .argument('<id>', 'as other commands print it'),
  )
    .addHelpText('after', SHOW_EXAMPLES)
    .action(async (id: string, options) => {
      const { showCommand } = await import('./show-command.ts');
      ended(await showCommand(id, options, io));
    });

  report(
    program
      .command('search')
      .summary('find articles by their words, and people by their names')
      .description(
        'Finds articles that hold all the words in whatever form, the latest first, and entities of that name.',
      )
      .argument('<words...>', 'words to look for')
      .option('--limit <number>', 'so many articles at most', '20')
      .option('--before <day>', 'only articles before this day, or before this article (a-…)'),
  )
    .addHelpText('after', SEARCH_EXAMPLES)
    .action(async (words: string[], options) => {
      const { searchCommand } = await import('./search-command.ts');
      ended(await searchCommand(words.join(' '), options, io));
    });

  report(
    program
      .command('changes')
      .summary('list what became known or changed')
      .description(
        'Lists what is new in the account, in the order in which it came: new occasions, changes of state, day and place.',
      )
      .option('--since <instant>', 'from this day or instant on; left out, the last day')
      .option('--limit <number>', 'so many changes at most', '200'),
  )
    .addHelpText('after', CHANGES_EXAMPLES)
    .action(async (options) => {
      const { changesCommand } = await import('./changes-command.ts');
      ended(await changesCommand(options, io));
    });

  const correct = program
    .command('correct')
    .summary('put right what the ledger has wrong')
    .description('Writes down what a person judged. It goes before what the machine found, and can be undone.')
    .addHelpText('after', CORRECT_EXAMPLES);
  const judged = (verdict: string, operands: readonly string[], summary: string) => {
    const command = correct.command([verdict, ...operands].join(' ')).summary(summary);
    report(command)
      .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
      .option('--why <reason>', 'the reason, which stays on record')
      .option('--who <name>', 'who judges; left out, the name of the user')
      .addHelpText('after', CORRECT_EXAMPLES)
      .action(async (...given) => {
        const { correctCommand } = await import('./correct-command.ts');
        ended(await correctCommand(verdict, given.slice(0, operands.length), given[operands.length], io));
      });
  };
  judged('same', ['<a>', '<b>'], 'two ids are one occasion, report, entity or text');
  judged('different', ['<a>', '<b>'], 'two tellings, entities or texts are two');
  judged('value', ['<occasion>', '<field=value>'], 'an occasion has another time, place, status or type');
  judged('hide', ['<id>'], 'an occasion, report or entity is not to be shown');
  judged('undo', ['<correction>'], 'a correction is taken back');

  report(
    program
      .command('corrections')
      .summary('list what people have put right')
      .description('Lists all corrections, the latest first, with who made them, why, and which were undone.'),
  )
    .addHelpText('after', CORRECTIONS_EXAMPLES)
    .action(async (options) => {
      const { correctionsCommand } = await import('./corrections-command.ts');
      ended(await correctionsCommand(options, io));
    });

  report(
    program
      .command('unsure')
      .summary('list entities about which a person should decide')
      .description('Lists names that may be one person or two, with the commands that say which.')
      .option('--limit <number>', 'so many at most', '50')
      .option('--after <id>', 'go on after this entity'),
  )
    .addHelpText('after', UNSURE_EXAMPLES)
    .action(async (options) => {
      const { unsureCommand } = await import('./unsure-command.ts');
      ended(await unsureCommand(options, io));
    });

  report(
    program
      .command('transmitters')
      .summary('show who announces, and what became of it')
      .description(
        'For officials, ministries, agencies and outlets: how much of what they announced came about as said, was moved or ' +
          'cancelled, and how early they told it.',
      )
      .option('--limit <number>', 'so many at most', '20'),
  )
    .addHelpText('after', TRANSMITTERS_EXAMPLES)
    .action(async (options) => {
      const { transmittersCommand } = await import('./transmitters-command.ts');
      ended(await transmittersCommand(options, io));
    });

  program
    .command('reread')
    .summary('read again what an earlier version read')
    .description(
      'Reads every article again that another version of the reader, or another knowledge base, read. Earlier readings are kept. ' +
        'It can be stopped at any time and goes on where it was.',
    )
    .addOption(store)
    .addOption(json)
    .addHelpText('after', REREAD_EXAMPLES)
    .action(async (options) => {
      const { rereadCommand } = await import('./reread-command.ts');
      ended(await rereadCommand(options, io));
    });

  report(
    program
      .command('diff')
      .summary('compare two readings of an article')
      .description('Shows what one reading of an article states and the other does not. Without readers: the last two.')
      .argument('<article>', 'its id, a-…')
      .argument('[before]', 'a reader, as `isnad show` names it')
      .argument('[after]', 'another reader'),
  )
    .addHelpText('after', DIFF_EXAMPLES)
    .action(async (article: string, before: string | undefined, after: string | undefined, options) => {
      const { diffCommand } = await import('./diff-command.ts');
      ended(await diffCommand(article, [before, after], options, io));
    });
}

const ADD_EXAMPLES = `
Examples:
  isnad add story.txt --outlet "Gazette" --published 2022-09-07
  isnad add archive/ july.zip               folders and archives
  isnad add --fields text=content,outlet=source,published=date_extracted july.zip
  isnad add https://example.org/story https://example.org/feed.xml
  zcat archive.jsonl.gz | isnad add --jsonl -
  isnad add archive/ --store postgres://desk@localhost/news

Stop it with Ctrl-C; the same command goes on where it was.`;

const WATCH_EXAMPLES = `
Examples:
  isnad watch feeds.opml
  isnad watch https://example.org/feed.xml --every 30m
  isnad watch --once                        one round over the feeds that the ledger follows`;

const DIARY_EXAMPLES = `
Examples:
  isnad diary
  isnad diary --from 2022-09-10 --days 7 --country UZ
  isnad diary --person بوتين --status planned,postponed
  isnad diary --from 2022-09-01 --to 2022-09-30 --kind CONSULT --json
  isnad diary --new-since 2022-09-07T06:00:00Z`;

const SHOW_EXAMPLES = `
Examples:
  isnad show o-94e6e406714652e4-170
  isnad show Q7747
  isnad show a-1f00c3d2b4a59687             an article as isnad read prints it
  isnad show a-1f00c3d2b4a59687#e2 --json   the occasion that its second event tells`;

const SEARCH_EXAMPLES = `
Examples:
  isnad search قمة سمرقند
  isnad search الرئيس الصيني --limit 50 --before 2022-09-01`;

const CHANGES_EXAMPLES = `
Examples:
  isnad changes
  isnad changes --since 2022-09-07
  isnad changes --since 2022-09-07T06:00:00Z --json`;

const CORRECT_EXAMPLES = `
Examples:
  isnad correct same o-94e6e406714652e4-170 o-178787bdb11f1412-223 --why "one summit, two names"
  isnad correct different Q1058 n:0a1b2c3d4e5f --why "a namesake"
  isnad correct value o-94e6e406714652e4-170 time=2022-09-16 --why "the ministry's own page"
  isnad correct hide o-94e6e406714652e4-170 --why "satire"
  isnad correct undo j-0a1b2c3d4e5f --why "it was no satire"`;

const CORRECTIONS_EXAMPLES = `
Examples:
  isnad corrections
  isnad corrections --json`;

const UNSURE_EXAMPLES = `
Examples:
  isnad unsure
  isnad unsure --limit 10 --lang ar`;

const TRANSMITTERS_EXAMPLES = `
Examples:
  isnad transmitters
  isnad transmitters --limit 50 --json`;

const REREAD_EXAMPLES = `
Examples:
  isnad reread
  isnad reread --store desk.db`;

const DIFF_EXAMPLES = `
Examples:
  isnad diff a-1f00c3d2b4a59687
  isnad diff a-1f00c3d2b4a59687 "0.1.0 2026-11-24-3f9a" "0.2.0 2026-12-01-77aa"`;
