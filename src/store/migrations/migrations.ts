import { ledger } from './0001-ledger.ts';
import type { Migration } from './migration.ts';

/** In their order; a store has the version of the last one that it has been through, counted from 1. */
export const MIGRATIONS: readonly Migration[] = [ledger];
