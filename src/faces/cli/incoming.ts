import type { IncomingItem } from '../../intake/incoming-item.ts';
import { kindOf } from '../../intake/input-kinds.ts';
import { articlesFrom } from '../../intake/sources.ts';
import type { Io } from './io.ts';

/** Every article of the files, folders, addresses and streams named on a command line, one at a time. */
export function incomingArticles(
  inputs: readonly string[],
  io: Io,
  options: { readonly jsonl: boolean },
): AsyncGenerator<IncomingItem> {
  return articlesFrom(inputs, { stdin: io.stdin, jsonl: options.jsonl });
}

/** Whether a file holds many articles by its name. */
export function isJsonl(path: string): boolean {
  return kindOf(path).kind === 'jsonl';
}
