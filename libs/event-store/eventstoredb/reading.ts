import { ErrorType } from '@eventstore/db-client';
import type { ReadStream } from '@eventstore/db-client/dist/streams/utils/ReadStream';
import { NodeFault } from './unavailable';
import { Watch } from './watch';
import type { WireEvent } from './wire-event';

/** What bounds every reading. */
export interface ReadingBounds {
  /** How many milliseconds the node may be silent. */
  readonly silence: number;
  /** Aborted, with the error that readings end with, when the store is closed. */
  readonly closing: AbortSignal;
}

/**
 * Hands over one event after another, until the reading ends or no more are wanted. A stream that does not exist has no
 * events. The client itself would wait for ever for a node that is silent.
 *
 * @param take answers whether to go on.
 * @throws what ended the reading: an error of the client, `NodeFault`, or the reason of `closing`.
 */
export async function readEach(
  reading: ReadStream<WireEvent>,
  { silence, closing }: ReadingBounds,
  take: (event: WireEvent) => boolean,
): Promise<void> {
  const end = (error: Error): void => {
    reading.destroy(error);
  };
  const close = (): void => {
    end(closing.reason as Error);
  };
  const watch = new Watch(silence, () => {
    end(new NodeFault(`It sent nothing for ${String(silence)} ms.`));
  });
  closing.addEventListener('abort', close);
  if (closing.aborted) close();
  ignoreLateErrors(reading);
  watch.start();
  let complete = false;
  let wanted = true;
  try {
    for await (const event of reading as AsyncIterable<WireEvent>) {
      watch.alive();
      if (!wanted) continue;
      wanted = take(event);
      // What has come already is passed over: a call that is left with something unread never ends for the client.
      if (!wanted) letGo(() => reading.cancel());
    }
    complete = true;
  } catch (error) {
    complete = isMissingStream(error);
    if (!complete) throw error;
  } finally {
    watch.stop();
    closing.removeEventListener('abort', close);
    if (!complete) letGo(() => reading.cancel());
  }
}

/** The client reports some errors after its stream was left; without a listener they would end the process. */
export function ignoreLateErrors(stream: { on(event: 'error', listener: () => void): unknown }): void {
  stream.on('error', () => undefined);
}

/** Tells the client to give up a call. It fails when there never was a call, which has been reported already. */
export function letGo(cancel: () => Promise<void>): void {
  cancel().catch(() => undefined);
}

function isMissingStream(error: unknown): boolean {
  const { type } = error as { readonly type?: unknown };
  return type === ErrorType.STREAM_NOT_FOUND || type === ErrorType.NO_STREAM;
}
