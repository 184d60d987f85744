import { createHash } from 'node:crypto';
import type { EntityType } from '../../core/record.ts';

/**
 * The id of an entity that is the same in every article: the knowledge base's own where it has one. A full name (two
 * words or more) goes by that name, `n:…`; a bare surname tells nobody apart, so it stays its article's own, `l:…`.
 *
 * @param local the record's id: `Q7747`, `local:person-اندريه-دينيسوف`
 */
export function ledgerId(local: string, type: EntityType, name: string, article: string): string {
  if (!local.startsWith('local:')) return local;
  if (isFullName(name)) return `n:${hashed(local)}`;
  return `l:${hashed(`${article}\n${type}\n${local}`)}`;
}

/** Whether a name has two words or more. */
export function isFullName(name: string): boolean {
  return /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(name);
}

function hashed(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 12);
}
