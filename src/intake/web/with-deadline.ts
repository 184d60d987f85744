/**
 * Does the work with a signal that is aborted when the time is over or the caller leaves. `AbortSignal.any` would do it
 * in a line, but in Node 20 each of its signals stays with the one that it listens to, and a watch goes on for months.
 */
export async function withDeadline<T>(
  ms: number,
  outer: AbortSignal | undefined,
  tooLate: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const leave = () => inner.abort(outer?.reason);
  if (outer?.aborted) leave();
  outer?.addEventListener('abort', leave);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    inner.abort();
  }, ms);
  try {
    return await work(inner.signal);
  } catch (error) {
    throw late ? tooLate() : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', leave);
  }
}
