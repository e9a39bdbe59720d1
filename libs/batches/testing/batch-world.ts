import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@kp/event-store';
import { MemoryEventStore } from '@kp/event-store/memory';
import { BEGINNING, type Actor, type Clock, type Instant } from '@kp/kernel';
import { commandIdOf, Ledger } from '@kp/ledger';
import { admission } from '@kp/ledger/testing/participant-commands';
import { NO_LINES, type Batch } from '../batch';
import { batchIdOf } from '../batch-id';
import { BatchRun, type ReadLines } from '../batch-run';
import { BatchShelf } from '../batch-shelf';
import type { LineResult } from '../line-result';
import { readBatch } from '../read-batch';
import { readFiles } from '../read-files';

export const NOW = '2024-01-01T00:00:00.000Z' as Instant;
export const CUSTOMS: Actor = {
  id: 'customs-eu',
  roles: ['importing-authority'],
  participant: 'EU',
  authority: 'Customs of EU',
};

const clock: Clock = { now: () => NOW };
const chair: Actor = { id: 'chair', roles: ['chair'] };

/** A line on which EU confirms what came under a number. */
export function confirming(number: string, changes: object = {}, envelope: object = {}): object {
  return {
    command: 'ConfirmImport',
    ...envelope,
    data: {
      number,
      confirmation: `EU-${number}`,
      authority: 'Customs of EU',
      observed: { arrivedOn: '2004-03-10', parcels: 3, carats: '12.50', ...changes },
    },
  };
}

export function ndjson(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A shelf in a folder of its own, and a ledger in memory in which EU and ZA are Participants. */
export class BatchWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'kp-ledger-batches-'));
  readonly shelf = new BatchShelf(this.folder);
  readonly store: EventStore = new MemoryEventStore({ clock });
  readonly ledger = new Ledger({ store: this.store, clock, soleWriter: true });
  limits = { lines: 1_000, bytes: 10_000_000 };

  async begin(): Promise<void> {
    this.shelf.open();
    for (const code of ['ZA', 'EU']) {
      await this.ledger.execute({ id: commandIdOf('chair', code), command: admission(code), actor: chair });
    }
  }

  /** Puts a batch on the shelf as it is received. */
  async put(body: string | Uint8Array, changes: Partial<Batch> = {}): Promise<Batch> {
    const terms = { form: 'ndjson', command: null, onError: 'proceed', dryRun: false, ...changes } as const;
    const key = changes.key ?? 'a key';
    const batch: Batch = {
      ...terms,
      isChunked: false,
      id: batchIdOf(CUSTOMS, key, terms),
      key,
      sender: CUSTOMS,
      state: 'received',
      phase: terms.dryRun || terms.onError === 'rollback' ? 'judging' : 'recording',
      createdAt: NOW,
      receivedAt: NOW,
      finishedAt: null,
      counts: NO_LINES,
      lastLine: 0,
      resultBytes: 0,
      rolledBack: false,
      problem: null,
    };
    const source = (async function* () {
      yield await Promise.resolve(Buffer.from(body));
    })();
    await this.shelf.put(batch, { source, most: this.limits.bytes }, () => undefined);
    return batch;
  }

  /** Works a batch off. */
  run(batch: Batch, { readLines = inThisThread, signal = new AbortController().signal } = {}): Promise<Batch> {
    const { shelf, store, ledger, limits } = this;
    return new BatchRun(batch, {
      shelf,
      store,
      ledger,
      clock,
      limits,
      readLines,
      signal,
      onProgress: () => undefined,
    }).run();
  }

  /** Puts a batch on the shelf and works it off. */
  async send(body: string | Uint8Array, changes: Partial<Batch> = {}): Promise<Batch> {
    return this.run(await this.put(body, changes));
  }

  /** What became of the lines of a batch. */
  async results(batch: Batch): Promise<readonly LineResult[]> {
    const text: Buffer[] = [];
    for await (const piece of this.shelf.results(batch) ?? []) text.push(piece as Buffer);
    return Buffer.concat(text)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LineResult);
  }

  /** How many facts about certificates are recorded. */
  async recorded(): Promise<number> {
    let count = 0;
    for await (const message of this.store.tail(BEGINNING, { follow: false })) {
      if (message.kind === 'events')
        count += message.events.filter(({ type }) => type.startsWith('certificate.')).length;
    }
    return count;
  }

  end(): void {
    rmSync(this.folder, { recursive: true });
  }
}

export const inThisThread: ReadLines = (files, reading) => readBatch(readFiles(files), reading);
