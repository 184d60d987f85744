import type { LedgerStore } from '../ledger/ledger-store.ts';
import { openSqlite } from './embedded/open-sqlite.ts';

/**
 * Opens the ledger at a path or address, creating or updating it: `postgres://…` for PostgreSQL, anything else is the
 * path of an SQLite file. Without one it is where `ISNAD_STORE` says, else `isnad.db` in the current folder.
 *
 * @example
 * const store = await openStore('desk.db');
 * const soon = await store.findOccasions({ from: 20_000, to: 20_030, limit: 50 });
 * await store.close();
 */
export async function openStore(place: string = process.env.ISNAD_STORE || DEFAULT_PLACE): Promise<LedgerStore> {
  if (!/^postgres(ql)?:/.test(place)) return openSqlite(place);
  // Loaded only where it is wanted: most ledgers are files.
  const { openPostgres } = await import('./postgres/open-postgres.ts');
  return openPostgres(place);
}

const DEFAULT_PLACE = 'isnad.db';
