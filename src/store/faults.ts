import { IsnadError } from '../core/errors.ts';

/** What a database's error code means: the pattern of the code, what to say of the store, what to try. */
export type Fault = readonly [code: RegExp, message: string, hint: string];

/**
 * Says what went wrong with a store, and what to try. What is no fault of the database's is passed on as it is.
 *
 * @param codeOf the database's code for an error; undefined where it is none of its own
 */
export function explainBy(
  faults: readonly Fault[],
  codeOf: (cause: unknown) => string | undefined,
  place: string,
): (cause: unknown) => unknown {
  return (cause) => {
    const code = codeOf(cause);
    if (code === undefined) return cause;
    const [, message, hint] = faults.find(([pattern]) => pattern.test(code)) ?? [
      null,
      `failed: ${(cause as Error).message} (${code})`,
      'Nothing of what was being added is in it. Try again; if it happens again, report it.',
    ];
    return new IsnadError(`${place} ${message}`, { cause, hint });
  };
}
