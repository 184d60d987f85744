import type { Span } from './span.ts';

/** Something odd that a reader of the record should know; it never stops the reading. */
export interface Notice {
  /** A whole sentence for people. */
  readonly message: string;
  /** A stable name to filter by: `language-not-read`, `no-date`, … */
  readonly code: string;
  readonly span: Span | null;
}
