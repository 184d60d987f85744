import { explainBy, type Fault } from '../faults.ts';

/** Says what went wrong with a file, and what to try. */
export const explainSqlite = (place: string) => explainBy(FAULTS, codeOf, place);

export const isBusy = (cause: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(cause) ?? '');

/** By SQLite's result code. */
const FAULTS: readonly Fault[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'is in use: another process has been writing to it for too long.',
    'Wait until the other process has ended, or end it, and run the command again.',
  ],
  [
    /^(SQLITE_FULL|SQLITE_IOERR_WRITE)/,
    'cannot grow: the disk is full.',
    'Make room and run the command again. What was added before is kept; nothing of this batch is in it.',
  ],
  [
    /^SQLITE_(READONLY|PERM|AUTH)/,
    'cannot be written.',
    'Give yourself the right to write to the file and its folder, or choose another store with ISNAD_STORE.',
  ],
  [
    /^SQLITE_CANTOPEN/,
    'cannot be opened.',
    'The folder must exist, and you must have the right to write to it. Choose another store with ISNAD_STORE.',
  ],
  [
    /^SQLITE_NOTADB/,
    'is no ledger: the file is no SQLite database.',
    'Give the path of a ledger, or of a new file. The file has not been changed.',
  ],
  [
    /^SQLITE_CORRUPT/,
    'is damaged.',
    'Copy it, then try `sqlite3 FILE .recover`, or fill a new ledger from the articles.',
  ],
  [
    /^SQLITE_IOERR/,
    'cannot be read or written: the disk reports a fault.',
    'Check the disk, then run the command again.',
  ],
];

/** libsql gives a code to errors of statements, but not to all those of opening. */
function codeOf(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { code } = cause as { code?: unknown };
  if (typeof code === 'string' && code.startsWith('SQLITE_')) return code;
  if (/unable to open/i.test(cause.message)) return 'SQLITE_CANTOPEN';
  return undefined;
}
