import { join } from 'node:path';
import { createTokenVerifier, openLedgerKeys, type TokenVerifierOptions } from '@kp/identity';
import { CheckpointFile, Ledger, openDataFolder, type DataFolder } from '@kp/ledger';
import { ReadModels, takeOver } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';
import type { Logger } from 'pino';
import { BatchDesk } from './batches/batch-desk';
import { BoundsThread } from './bounds/bounds-thread';
import type { Configuration } from './configuration';
import type { Parts } from './parts';
import { ProjectorThread } from './projector/projector-thread';
import { Reactors } from './reactors/reactors';
import { systemClock } from './system-clock';
import { WebhookDesk } from './webhooks/webhook-desk';

/** How far the clock of another issuer of tokens may be off, in seconds. */
const CLOCK_TOLERANCE_S = 5;

const MS_A_DAY = 86_400_000;

/** The parts of a server, and how to let go of what they hold. The projector is not started yet. */
export interface OpenParts {
  readonly parts: Parts;
  readonly close: () => Promise<void>;
}

/**
 * Opens the ledger's folder as its only owner, and what is needed beside it. Throws `EventStoreUnavailable` when the
 * folder cannot be had and `KeysUnusable` when its keys cannot; then nothing is left open.
 */
export async function openParts(configuration: Configuration, log: Logger): Promise<OpenParts> {
  const { data, log: address, issuer, audience, jwksUrl } = configuration;
  const folder = await openDataFolder(data, { access: 'owner', clock: systemClock, log: address });
  try {
    const { store } = folder;
    const keys = await openLedgerKeys(configuration.keys ?? folder.keys, systemClock);
    const source: Pick<TokenVerifierOptions, 'keys' | 'clockTolerance'> =
      jwksUrl === undefined ? { keys } : { keys: jwksUrl, clockTolerance: CLOCK_TOLERANCE_S };
    await beginReadModels(folder, configuration.readModelsFrom, log);
    const readModels = ReadModels.open({ directory: folder.readModels, projections: READ_MODELS });
    const ledger = new Ledger({ ...folder, clock: systemClock });
    const parts: Parts = {
      configuration,
      clock: systemClock,
      log,
      store,
      ledger,
      readModels,
      projector: new ProjectorThread({
        script: join(__dirname, 'projector', 'projector-worker.js'),
        assignment: { data: folder.path, log: folder.log },
        log,
        onCommitted: (name, position) => {
          readModels.committed(name, position);
        },
      }),
      bounds: new BoundsThread({
        script: join(__dirname, 'bounds', 'bounds-worker.js'),
        assignment: { readModels: folder.readModels },
        log,
      }),
      reactors: new Reactors({ store, ledger, directory: folder.reactors, log }),
      webhooks: new WebhookDesk({
        store,
        ledger,
        checkpoint: new CheckpointFile(join(folder.reactors, 'webhooks.json')),
        keys,
        clock: systemClock,
        ...configuration.webhooks,
        log,
      }),
      batches: new BatchDesk({
        directory: folder.batches,
        address: folder.log,
        store,
        ledger,
        clock: systemClock,
        limits: configuration.batchLimits,
        keepMs: configuration.batchDays * MS_A_DAY,
        log,
      }),
      verifier: createTokenVerifier({ issuer, audience, clock: systemClock, ...source }),
      keys,
    };
    return {
      parts,
      close: async () => {
        await parts.bounds.stop();
        readModels.close();
        await folder.close();
      },
    };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

/** Says of each read model that is missing from where it comes: from another server's, or from the projector, which builds it. */
async function beginReadModels(
  { store, readModels: directory }: DataFolder,
  from: string | undefined,
  log: Logger,
): Promise<void> {
  for (const { name, ...beginning } of await takeOver({ store, directory, projections: READ_MODELS, from })) {
    if (beginning.from === 'copy')
      log.info({ readModel: name, ...beginning }, `${name} was copied from ${String(from)}`);
    else log.info({ readModel: name, ...beginning }, `${name} is built from the beginning of the log`);
  }
}
