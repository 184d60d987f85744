/**
 * What several sources give, as it comes, with so many of them under way at once. Of each, one thing at most is
 * fetched ahead.
 */
export async function* sideBySide<T>(sources: Iterable<() => AsyncGenerator<T>>, atOnce: number): AsyncGenerator<T> {
  const waiting = sources[Symbol.iterator]();
  const running = new Set<AsyncGenerator<T>>();
  // A list and not `Promise.race`, which would leave a trace of every race with the source that sleeps for a day.
  const arrived: Arrival<T>[] = [];
  let wake = () => {};
  const arrive = (arrival: Arrival<T>) => {
    arrived.push(arrival);
    wake();
  };
  const advance = (from: AsyncGenerator<T>) => {
    from.next().then(
      (result) => arrive({ from, result }),
      (error) => arrive({ from, error }),
    );
  };
  const startNext = () => {
    const next = waiting.next();
    if (next.done) return;
    const source = next.value();
    running.add(source);
    advance(source);
  };
  for (let i = 0; i < atOnce; i++) startNext();
  try {
    while (running.size > 0) {
      const arrival = arrived.shift();
      if (arrival === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if ('error' in arrival) throw arrival.error;
      else if (arrival.result.done) {
        running.delete(arrival.from);
        startNext();
      } else {
        advance(arrival.from);
        yield arrival.result.value;
      }
    }
  } finally {
    // What they are waiting for may be long in coming; whoever leaves does not wait for it.
    for (const source of running) source.return(undefined).catch(() => {});
  }
}

type Arrival<T> = { readonly from: AsyncGenerator<T> } & (
  | { readonly result: IteratorResult<T> }
  | { readonly error: unknown }
);
