import { parentPort, workerData } from 'node:worker_threads';
import { openDataFolder } from '@kp/ledger';
import { Projector } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';
import { systemClock } from '../system-clock';
import type { FromProjector, ProjectorAssignment, ProjectorRequest, ToProjector } from './projector-messages';

/**
 * The projector's thread: follows the log by a reading handle of its own and keeps the read models up to date, so that
 * folding, however much there is of it, never takes a turn from the requests.
 */
async function keepReadModels(port: NonNullable<typeof parentPort>, { data, log }: ProjectorAssignment): Promise<void> {
  const tell = (message: FromProjector): void => {
    port.postMessage(message);
  };
  const folder = await openDataFolder(data, { access: 'reader', clock: systemClock, log });
  const ending = new AbortController();
  const projector = new Projector({
    store: folder.store,
    directory: folder.readModels,
    projections: READ_MODELS,
    onCommit: (name, position) => {
      tell({ kind: 'committed', name, position });
    },
    onFailure: ({ readModel, error, retryInMs }) => {
      tell({ kind: 'failure', readModel, reason: reasonOf(error), retryInMs });
    },
  });
  port.on('message', (message: ToProjector) => {
    if (message.kind === 'stop') ending.abort();
    else void answer(projector, message, ending.signal).then(tell);
  });
  await projector.run({ signal: ending.signal });
  await folder.close();
  port.close();
}

async function answer(projector: Projector, request: ProjectorRequest, signal: AbortSignal): Promise<FromProjector> {
  const { id } = request;
  try {
    if (request.kind === 'status') return { id, kind: 'status', readModels: await projector.status() };
    await projector.rebuild([request.name], { signal });
    return { id, kind: 'rebuilt' };
  } catch (error) {
    return { id, kind: 'refused', reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

if (parentPort === null) throw new Error('The projector runs as a thread of the server.');
// A failure here ends the thread; the server sees it, tells of it and starts another.
void keepReadModels(parentPort, workerData as ProjectorAssignment);
