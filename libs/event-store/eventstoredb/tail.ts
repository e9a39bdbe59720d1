import type { Instant, Position } from '@kp/kernel';
import type { TailMessage, TailOptions } from '../event-store';
import { Backoff, persistently } from './patience';
import { type Progress, subscription, type TailSource } from './subscription';
import { isTransient, NodeFault } from './unavailable';

const DEFAULT_BATCH_SIZE = 5_000;

/**
 * Follows the log through one subscription after another: whenever one fails, ends or falls silent, the next begins
 * after the last event that was handed over. The server's checkpoints are not used for that: one can lie ahead of an
 * event that is still to come.
 *
 * @throws the client's error when the log could not be followed for as long as the patience goes, or never will be.
 */
export async function* tail(
  source: TailSource,
  after: Position,
  { signal, follow = true, batchSize = DEFAULT_BATCH_SIZE }: TailOptions,
): AsyncGenerator<TailMessage, void, undefined> {
  if (!Number.isSafeInteger(batchSize) || batchSize < 1) {
    throw new RangeError(`${String(batchSize)} is not a size of a batch.`);
  }
  const { closing } = source.node;
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  const signals = signal === undefined ? [closing] : [closing, signal];
  for (const each of signals) each.addEventListener('abort', end);
  if (signals.some(({ aborted }) => aborted)) end();
  try {
    yield* follower(source, after, { follow, batchSize, ending: ending.signal });
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    for (const each of signals) each.removeEventListener('abort', end);
  }
  if (closing.aborted && signal?.aborted !== true) throw closing.reason;
}

async function* follower(
  source: TailSource,
  after: Position,
  options: { readonly follow: boolean; readonly batchSize: number; readonly ending: AbortSignal },
): AsyncGenerator<TailMessage, void, undefined> {
  const { follow, batchSize, ending } = options;
  const { timeline, patience } = source;
  const head = follow ? undefined : await persistently(patience, ending, () => timeline.lastEvent());
  const upTo = follow ? undefined : (head?.position ?? after);
  if (upTo !== undefined && upTo <= after) {
    yield { kind: 'caught-up', position: after };
    return;
  }
  const progress: Progress = { position: after, recordedAt: '' as Instant, announced: false };
  const backoff = new Backoff();
  const ended = (): boolean => ending.aborted;
  while (!ended()) {
    try {
      for await (const message of subscription(source, progress, { batchSize, upTo, ending })) {
        if (ended()) return;
        backoff.reset();
        yield message;
        if (message.kind === 'caught-up' && upTo !== undefined) return;
      }
      throw new NodeFault('It ended the subscription.');
    } catch (error) {
      if (!isTransient(error) || backoff.failingFor() >= patience.total) throw error;
    }
    await backoff.rest(ending);
  }
}
