import { join } from 'node:path';
import { NodeProcess } from '../eventstoredb';
import { withScratchFolder } from './scratch-folder';

const PROGRAM = join(__dirname, '../programs/eventstoredb/node.js');

/**
 * Runs the task with the connection string of a fresh stand-in node, which runs in a process of its own and makes each
 * write durable on the disk before it answers.
 */
export function withEventStoreNode<Result>(task: (url: string) => Promise<Result>): Promise<Result> {
  return withScratchFolder(async (folder) => {
    const node = await NodeProcess.start(PROGRAM, ['--folder', folder]);
    try {
      return await task(`esdb://${node.address}?tls=false`);
    } finally {
      await node.stop();
    }
  });
}
