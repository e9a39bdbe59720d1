import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { EventStore } from '@kp/event-store';
import { LocalShare } from './local-share';
import { Manifest } from './manifest';
import type { Projection } from './projection';
import type { FromShare, ShareAssignment, ShareStep, ToShare } from './share-messages';
import type { Verification } from './status';
import { threadFailure } from './thread-failure';

/** What a program's module opens in a thread that builds. */
export interface OpenedLog {
  readonly store: EventStore;
  /** Every projection that the thread could be asked for. */
  readonly projections: readonly Projection[];
  close(): Promise<void>;
}

/**
 * Works on a share of the read models for the thread that started this one (see `BuildThreads`). The module that is the
 * thread's script calls it once.
 *
 * @param open opens the log for reading, by what `BuildThreads.log` tells of it.
 */
export function serveShare(open: (log: unknown) => Promise<OpenedLog>): void {
  if (parentPort === null) throw new Error('Read models are built in threads that a projector has started.');
  serve(parentPort, workerData as ShareAssignment, open);
}

function serve(port: MessagePort, assignment: ShareAssignment, open: (log: unknown) => Promise<OpenedLog>): void {
  const { directory, names, upTo, tellsProgress, log } = assignment;
  const stopping = new AbortController();
  const tell = (message: FromShare): void => {
    port.postMessage(message);
  };
  let opening: Promise<OpenedLog> | undefined;
  let share: LocalShare | undefined;

  const shareOf = ({ store, projections }: OpenedLog): LocalShare =>
    new LocalShare(
      names.map((name) => named(projections, name)),
      { store, directory, manifest: new Manifest(directory) },
      {
        upTo,
        signal: stopping.signal,
        ...(tellsProgress
          ? {
              onProgress: (progress) => {
                tell({ kind: 'progress', progress });
              },
            }
          : {}),
      },
    );

  const take = async (step: ShareStep): Promise<void> => {
    try {
      opening ??= open(log);
      share ??= shareOf(await opening);
      const verifications: readonly Verification[] = (await share[step]()) ?? [];
      tell({ kind: 'done', verifications });
    } catch (error) {
      tell({ kind: 'failed', failure: threadFailure(error) });
    }
  };

  port.on('message', (message: ToShare) => {
    if (message.kind === 'step') void take(message.step);
    else if (message.kind === 'stop') stopping.abort();
    else {
      port.close();
      void opening?.then((opened) => opened.close());
    }
  });
}

function named(projections: readonly Projection[], name: string): Projection {
  const projection = projections.find((candidate) => candidate.name === name);
  if (projection === undefined) throw new Error(`The module of the thread has no projection ${name}.`);
  return projection;
}
