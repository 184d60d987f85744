import { expect } from 'vitest';
import { IsnadError } from '../../src/core/errors.ts';

/** Expects an error for people, with a hint at what to try. */
export async function fails(doing: Promise<unknown>, message: RegExp, hint: RegExp): Promise<void> {
  const error = await doing.then(
    () => expect.unreachable('nothing went wrong'),
    (reason: unknown) => reason as IsnadError,
  );
  expect(error).toBeInstanceOf(IsnadError);
  expect(error.message).toMatch(message);
  expect(error.hint).toMatch(hint);
}
