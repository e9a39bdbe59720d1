import { EXIT_CODES } from './exit-codes';
import { Failure } from './failure';

/**
 * Runs work that can be told to stop: the first Ctrl-C (or SIGTERM) aborts the signal, so that the work can end what it
 * has begun and tell how far it got; a second one ends the process at once.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const interruption = new AbortController();
  const onSignal = (): void => {
    if (interruption.signal.aborted) process.exit(EXIT_CODES.interrupted.code);
    interruption.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  try {
    return await work(interruption.signal);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Waits for work; when it has ended because of the signal, that is an interruption, and this is how things stand. */
export async function orInterrupted<Result>(
  work: Promise<Result>,
  { signal }: { readonly signal: AbortSignal },
  state: string,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    throw new Failure('interrupted', { what: `Interrupted: ${state}.` }, { cause: error });
  }
}
