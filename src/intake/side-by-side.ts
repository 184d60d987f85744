/**
 * What several sources give, as it comes, with so many of them under way at once. Of each, one thing at most is
 * fetched ahead.
 */
export async function* sideBySide<T>(sources: Iterable<() => AsyncGenerator<T>>, atOnce: number): AsyncGenerator<T> {
  const waiting = sources[Symbol.iterator]();
  const running = new Map<AsyncGenerator<T>, Promise<Step<T>>>();
  const advance = (from: AsyncGenerator<T>) =>
    running.set(
      from,
      from.next().then((result) => ({ from, result })),
    );
  const startNext = () => {
    const next = waiting.next();
    if (!next.done) advance(next.value());
  };
  for (let i = 0; i < atOnce; i++) startNext();
  try {
    while (running.size > 0) {
      const { from, result } = await Promise.race(running.values());
      if (result.done) {
        running.delete(from);
        startNext();
      } else {
        advance(from);
        yield result.value;
      }
    }
  } finally {
    for (const [source, step] of running) {
      step.catch(() => {});
      source.return(undefined).catch(() => {});
    }
  }
}

interface Step<T> {
  readonly from: AsyncGenerator<T>;
  readonly result: IteratorResult<T>;
}
