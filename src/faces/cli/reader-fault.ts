import { IsnadError } from '../../core/errors.ts';

/** No text may stop a run of a hundred thousand: a fault of the reader's own is reported as one, with its article. */
export function asReaderFault(cause: unknown): IsnadError {
  if (cause instanceof IsnadError) return cause;
  const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new IsnadError(`The reader failed on this article (${message}).`, {
    cause,
    hint: 'This is a fault of Isnad: please report it with the text.',
  });
}
