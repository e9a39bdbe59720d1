import { parentPort } from 'node:worker_threads';
import { UnreadableFile } from '@kp/exchange/files';
import type { BatchLine } from './batch-line';
import type { FromLineThread, ToLineThread } from './line-thread-messages';
import { readBatch } from './read-batch';
import { readFiles } from './read-files';

/** Reads batches in a thread of its own, so that the one which writes to the log does little else. */
function readLines(port: NonNullable<typeof parentPort>): void {
  const readings = new Map<number, AsyncGenerator<readonly BatchLine[], void, undefined>>();
  const tell = (message: FromLineThread): void => {
    port.postMessage(message);
  };
  port.on('message', (message: ToLineThread) => {
    const { kind, id } = message;
    if (kind === 'read') readings.set(id, readBatch(readFiles(message.files), message.reading));
    const reading = readings.get(id);
    if (reading === undefined) return;
    if (kind === 'more') void next(id, reading).then(tell);
    if (kind === 'stop') {
      readings.delete(id);
      void reading.return();
    }
  });
}

async function next(
  id: number,
  reading: AsyncGenerator<readonly BatchLine[], void, undefined>,
): Promise<FromLineThread> {
  try {
    const { done, value } = await reading.next();
    return done === true ? { kind: 'end', id } : { kind: 'lines', id, text: JSON.stringify(value) };
  } catch (error) {
    if (error instanceof UnreadableFile) {
      const { code, file, lastGoodLine, detail } = error;
      return { kind: 'unreadable', id, code, file, lastGoodLine, detail };
    }
    return { kind: 'failed', id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

if (parentPort === null) throw new Error('Lines are read in a thread of another program.');
readLines(parentPort);
