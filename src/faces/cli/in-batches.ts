/**
 * Items in batches: of `size`, or of as many as came in `ms` since the first of them, so that what comes slowly does not
 * wait for others. One item is asked for ahead. The signal ends it with what has come until then.
 *
 * @example
 * for await (const batch of inBatches(articles, { size: 50, ms: 2000 })) await add(batch);
 */
export async function* inBatches<T>(
  items: AsyncIterable<T>,
  { size, ms, signal }: { readonly size: number; readonly ms: number; readonly signal?: AbortSignal },
): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]();
  const stopped = ringing((ring) => signal?.addEventListener('abort', ring, { once: true }));
  try {
    let next = iterator.next();
    for (let isDone = false; !isDone && !signal?.aborted; ) {
      const batch: T[] = [];
      let timer: NodeJS.Timeout | undefined;
      let due = stopped;
      while (batch.length < size) {
        const result = await Promise.race([next, due]);
        if (result === 'due') break;
        isDone = result.done === true;
        if (result.done) break;
        batch.push(result.value);
        if (batch.length === 1) {
          due = Promise.race([
            stopped,
            ringing((ring) => {
              timer = setTimeout(ring, ms);
            }),
          ]);
        }
        next = iterator.next();
      }
      clearTimeout(timer);
      if (batch.length > 0) yield batch;
    }
  } finally {
    // What is still being waited for, a line of standard input say, may never come.
    iterator.return?.()?.catch(() => {});
  }
}

function ringing(start: (ring: () => void) => void): Promise<'due'> {
  return new Promise((resolve) => start(() => resolve('due')));
}
