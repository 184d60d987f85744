import { IsnadError } from '../../core/errors.ts';
import type { LedgerStore } from '../../ledger/ledger-store.ts';
import { SOME_INPUT_FAILED, USAGE } from './exit-codes.ts';
import { type Io, writerTo } from './io.ts';
import type { ReportLanguage } from './report/words.ts';
import { type BidiOption, complaint } from './terminal.ts';

/** What every command of the ledger can be told. */
export interface LedgerCommandOptions {
  readonly store?: string;
  readonly json?: boolean;
  readonly lang: ReportLanguage;
  readonly bidi: BidiOption;
}

/** The command was called in a way that it does not know: exit code 2. */
export class WrongCall extends IsnadError {}

/**
 * Opens the ledger for a command, closes it when the command is done, and says on standard error what went wrong. A
 * ledger that is not there is made for commands that put something in, and missed by those that look something up.
 */
export async function withLedger(
  command: string,
  options: { readonly store?: string },
  io: Io,
  work: (store: LedgerStore) => Promise<number>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<number> {
  let store: LedgerStore | undefined;
  try {
    const { DEFAULT_PLACE, openStore } = await import('../../store/open-store.ts');
    const place = options.store || io.env.ISNAD_STORE || DEFAULT_PLACE;
    if (!create) await expectLedger(place);
    store = await openStore(place);
    return await work(store);
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error;
    await writerTo(io.stderr)(complaint(command, error));
    return error instanceof WrongCall ? USAGE : SOME_INPUT_FAILED;
  } finally {
    await store?.close();
  }
}

/** A look-up must not leave an empty ledger behind where the name was misspelt. */
async function expectLedger(place: string): Promise<void> {
  if (/^[a-z]+:\/\//i.test(place)) return;
  const { access } = await import('node:fs/promises');
  const isThere = await access(place).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  throw new IsnadError(`There is no ledger at ${place}.`, {
    hint: 'isnad add puts articles into one; --store or ISNAD_STORE says where it is.',
  });
}
