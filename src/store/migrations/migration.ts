import type { Ddl } from '../sql-dialect.ts';

/** Statements that bring a store from the version before to this one. Once released it never changes. */
export type Migration = (ddl: Ddl) => readonly string[];
