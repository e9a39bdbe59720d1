import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeProcess } from '../eventstoredb/node-process';

const NODE = join(__dirname, '../../dist/test/programs/eventstoredb/node.js');

/** The node of this run, for whoever ends it. */
export const standIn: { node?: NodeProcess; folder?: string } = {};

/** Starts the stand-in for an EventStoreDB as a process of its own, and tells the specs where it listens. */
export default async function startStandIn(): Promise<void> {
  standIn.folder = mkdtempSync(join(tmpdir(), 'kp-ledger-stand-in-'));
  standIn.node = await NodeProcess.start(NODE, ['--folder', standIn.folder]);
  process.env['KPL_E2E_EVENTSTOREDB'] = standIn.node.address;
}
