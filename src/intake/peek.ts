/** The first piece of a stream, null where it is empty, and the whole stream with it. */
export async function peek<T>(
  chunks: AsyncIterable<T>,
): Promise<{ readonly first: T | null; readonly whole: AsyncIterable<T> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const whole = (async function* () {
    try {
      if (!first.done) yield first.value;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
  return { first: first.done ? null : first.value, whole };
}
