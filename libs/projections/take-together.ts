import type { BuildShare } from './build-share';

/** Takes a step in all shares at once, and answers what came of it in each. */
export type InAll = <Result>(step: (share: BuildShare) => Promise<Result>) => Promise<readonly Result[]>;

/**
 * Works on shares step by step: no share begins a step before all have taken the one before. When one fails, or the signal
 * is given, the others are stopped, everything is abandoned, and the first error (or the signal's reason) is thrown.
 */
export async function takeTogether<Result>(
  begin: (stop: AbortSignal) => readonly BuildShare[],
  work: (inAll: InAll) => Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  signal?.throwIfAborted();
  const stopping = new AbortController();
  const stop = (): void => {
    stopping.abort(signal?.reason);
  };
  signal?.addEventListener('abort', stop);
  const shares = begin(stopping.signal);
  const inAll: InAll = async (step) => {
    const failures: unknown[] = [];
    const taken = shares.map(async (share) => {
      try {
        return [await step(share)];
      } catch (error) {
        failures.push(error);
        stopping.abort();
        return [];
      }
    });
    const results = await Promise.all(taken);
    if (failures.length > 0) throw signal?.aborted === true ? signal.reason : failures[0];
    return results.flat(1);
  };
  try {
    return await work(inAll);
  } catch (error) {
    await Promise.allSettled(shares.map((share) => share.abandon()));
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await Promise.all(shares.map((share) => share.end()));
  }
}
