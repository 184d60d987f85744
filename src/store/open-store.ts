import type { LedgerStore } from '../ledger/ledger-store.ts';

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
  // A database is loaded only where a ledger is opened: most who use the library only read.
  if (/^postgres(ql)?:/.test(place)) return (await import('./postgres/open-postgres.ts')).openPostgres(place);
  return (await import('./embedded/open-sqlite.ts')).openSqlite(place);
}

/** Where a ledger is when nobody says. */
export const DEFAULT_PLACE = 'isnad.db';
