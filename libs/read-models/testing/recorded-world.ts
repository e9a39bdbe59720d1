import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '@kp/event-store/memory';
import { startOfDay, type Actor, type Clock, type Instant, type LocalDate, type Position } from '@kp/kernel';
import { commandIdOf, Ledger, recordAll, type CommandEnvelope } from '@kp/ledger';
import { Projector, ReadModels, type Projection } from '@kp/projections';
import type { SchemeCommand, TimedCommand } from '@kp/scheme';
import { READ_MODELS } from '../index';

/** Later than anything that the histories tell. */
const clock: Clock = { now: () => '2026-01-01T00:00:00.000Z' as Instant };

/** A ledger in memory whose events the scheme's rules made, and its read models in files of a folder of its own. */
export class RecordedWorld {
  readonly store = new MemoryEventStore({ clock });
  readonly readModels: ReadModels;
  readonly projector: Projector;
  readonly #folder = mkdtempSync(join(tmpdir(), 'read-models-'));
  readonly #ledger = new Ledger({ store: this.store, clock });
  #sent = 0;

  /** @param projections the read models to fold; all of them by default. */
  constructor(private readonly projections: readonly Projection[] = READ_MODELS) {
    this.projector = this.#projectorIn(join(this.#folder, 'live'));
    this.readModels = ReadModels.open({ directory: join(this.#folder, 'live'), projections: this.projections });
  }

  /** Records a history; every command must hold. */
  async record(history: Iterable<TimedCommand>): Promise<void> {
    for await (const { envelope, outcome } of recordAll(this.#ledger, envelopesOf(history))) {
      if (outcome.kind !== 'recorded') throw new Error(`${envelope.command.type}: ${JSON.stringify(outcome)}`);
    }
  }

  /** Records one act of a day (or instant), which must hold; answers with the position of its last event. */
  async act(on: string, actor: Actor, command: SchemeCommand, synthetic?: true): Promise<Position> {
    this.#sent += 1;
    const outcome = await this.#ledger.execute({
      id: commandIdOf(actor.id, String(this.#sent)),
      command,
      actor,
      occurredAt: on.includes('T') ? (on as Instant) : startOfDay(on as LocalDate),
      ...(synthetic === undefined ? {} : { synthetic }),
    });
    if (outcome.kind !== 'recorded') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
    const position = outcome.receipt.events.at(-1)?.position;
    if (position === undefined) throw new Error(`${command.type} recorded nothing.`);
    return position;
  }

  /** Brings the read models to the head of the log. */
  async fold(): Promise<void> {
    await this.projector.catchUp();
  }

  /** Read models that were folded from nothing, and only up to a position. */
  async foldedUpTo(position: Position): Promise<ReadModels> {
    const directory = join(this.#folder, `at-${String(position)}`);
    await this.#projectorIn(directory).catchUp({ upTo: position });
    return ReadModels.open({ directory, projections: this.projections });
  }

  close(): void {
    this.readModels.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #projectorIn(directory: string): Projector {
    return new Projector({ store: this.store, directory, projections: this.projections });
  }
}

function* envelopesOf(history: Iterable<TimedCommand>): Iterable<CommandEnvelope> {
  for (const { id, occurredAt, actor, command, synthetic } of history) {
    yield {
      id: commandIdOf(actor.id, id),
      command,
      actor,
      occurredAt,
      ...(synthetic === undefined ? {} : { synthetic }),
    };
  }
}
