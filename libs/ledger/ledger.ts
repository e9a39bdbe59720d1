import { EventIdReused, RevisionConflict, type EventStore } from '@kp/event-store';
import type {
  Capture,
  Clock,
  EventMetadata,
  Instant,
  NewEvent,
  Position,
  RecordedEvent,
  Revision,
  StreamName,
} from '@kp/kernel';
import {
  captureRefusals,
  certificateStream,
  clockFlags,
  COMMAND_CATALOGUE,
  entryOfStream,
  initialStateOf,
  participantStream,
  referencesOf,
  streamOf,
  type Aggregate,
  type DecisionContext,
  type StateOf,
  type StreamOf,
} from '@kp/scheme';
import { commandDigestOf } from './command-digest';
import type { CommandEnvelope } from './command-envelope';
import { eventIdOf } from './command-id';
import { DeviceSequences, type Announced } from './device-sequences';
import { fold, judge, type FlaggedEvent } from './judgement';
import { KeptStates } from './kept-states';
import { liesWithin, type Moment } from './moment';
import type { Outcome } from './outcome';
import { receiptOf } from './receipt';
import { StreamQueue } from './stream-queue';

/** How often a command is decided anew because another process wrote to its stream meanwhile. */
const MOST_ATTEMPTS = 20;

/** What all commands about Participants and policies write, for the queue. */
const ANY_KEPT = 'any kept state';

export interface LedgerOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** No other process appends to the log while this ledger lives, as for the owner of a data folder; false by default. */
  readonly soleWriter?: boolean;
  /** The log in which the commands of devices are counted, should the store be a copy that does not hold all of it. */
  readonly whole?: EventStore;
}

/** A state folded from a stream, and where the last event that went into it stands. */
export interface Folded<State> {
  readonly state: State;
  readonly revision: Revision;
  readonly position: Position;
  /** What went into it, in order; there is at least one. */
  readonly events: readonly RecordedEvent[];
}

/**
 * The write side: takes commands, decides them against the history of their stream, and records what follows. Also reads
 * single things out of their own history, as of any moment.
 *
 * A command is recorded at most once, whoever sends it how often and through however many servers: the ids of its events
 * are made of its own. Decisions on one stream follow one another; an answer is given only when the log has the facts.
 */
export class Ledger {
  private readonly store: EventStore;
  private readonly clock: Clock;
  private readonly kept: KeptStates;
  private readonly soleWriter: boolean;
  private readonly devices: DeviceSequences;
  private readonly queue = new StreamQueue();

  constructor({ store, clock, soleWriter = false, whole = store }: LedgerOptions) {
    this.store = store;
    this.clock = clock;
    this.soleWriter = soleWriter;
    this.kept = new KeptStates(store, soleWriter);
    this.devices = new DeviceSequences(whole, soleWriter);
  }

  /** Decides a command and records what follows; see `Outcome`. Throws only `EventStoreUnavailable`. */
  async execute(envelope: CommandEnvelope): Promise<Outcome> {
    const { id, actor, capture } = envelope;
    if (capture === undefined) return this.inTurn(envelope);
    const refusal = this.refusalOfCapture(envelope);
    if (refusal !== undefined) return refusal;
    const announced = this.devices.announce(id, actor, capture);
    let isRecorded = false;
    try {
      const outcome = await this.inTurn({ ...envelope, announced });
      isRecorded = outcome.kind === 'recorded';
      return outcome;
    } finally {
      announced.settle(isRecorded);
    }
  }

  private inTurn(envelope: Sending): Promise<Outcome> {
    const { command, actor } = envelope;
    const stream = streamOf(command);
    const named = referencesOf(command, actor, initialStateOf(stream));
    // Whom a shipment concerns is known only when its certificate is loaded, so facts about any Participant go first; a policy likewise.
    const writes = KeptStates.holds(stream) ? [stream, ANY_KEPT] : [stream];
    const reads = named.filter((reference) => !KeptStates.holds(reference));
    return this.queue.run(writes, [ANY_KEPT, ...reads], () => this.decideAndRecord(envelope, stream));
  }

  /**
   * How often this ledger has written about what it keeps between commands: Participants and policies. Nobody else does
   * where it is the sole writer; elsewhere that cannot be counted, and what was decided ahead is not taken.
   */
  get keptChanges(): number | undefined {
    return this.soleWriter ? this.kept.changes : undefined;
  }

  /** What `execute` would answer, without recording anything. The receipt of a command that holds is `undefined`. */
  async consider(envelope: CommandEnvelope): Promise<Outcome | undefined> {
    const stream = streamOf(envelope.command);
    const refusal = this.refusalOfCapture(envelope);
    if (refusal !== undefined) return refusal;
    const attempt = await this.attempt(envelope, stream, digestOf(envelope));
    return attempt.kind === 'decided' ? undefined : attempt.outcome;
  }

  /** A thing at a moment, folded from its own history; `undefined` when the ledger knew nothing of it then. */
  async stateAt<A extends Aggregate>(
    stream: StreamOf<A>,
    moment: Moment = {},
  ): Promise<Folded<StateOf<A>> | undefined> {
    const events = await this.history(stream, moment);
    const last = events.at(-1);
    if (last === undefined) return undefined;
    const { revision, position } = last;
    return { state: foldedAs(stream, events), revision, position, events };
  }

  /** The events of one stream that lie within a moment, in the order of recording. */
  async history(stream: StreamName, moment: Moment = {}): Promise<readonly RecordedEvent[]> {
    const { upTo } = moment;
    const events = await this.store.readStream(stream, upTo === undefined ? {} : { upTo });
    return events.filter((event) => liesWithin(event, moment));
  }

  private async decideAndRecord(envelope: Sending, stream: StreamOf<Aggregate>): Promise<Outcome> {
    const digest = digestOf(envelope);
    const { foreseen } = envelope;
    if (foreseen !== undefined && foreseen.keptChanges === this.keptChanges) {
      const recorded = await this.recordUnlessMoved(foreseen, envelope, stream, digest);
      if (recorded !== undefined) return recorded;
    }
    if (COMMAND_CATALOGUE[envelope.command.type].opens === true && envelope.expectedRevision === undefined) {
      const opened = await this.open(envelope, stream, digest);
      if (opened !== undefined) return opened;
    }
    for (let attempts = 1; ; attempts += 1) {
      const attempt = await this.attempt(envelope, stream, digest);
      if (attempt.kind === 'settled') return attempt.outcome;
      try {
        return await this.record(attempt, envelope, stream, digest);
      } catch (error) {
        if (error instanceof EventIdReused) return { kind: 'command-id-reused' };
        if (!(error instanceof RevisionConflict) || attempts === MOST_ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Records a command that opens its stream without reading first what is most probably not there. Answers nothing when
   * only a reading can tell more: the stream exists, or the rules refuse what may have been recorded before.
   */
  private async open(envelope: Sending, stream: StreamOf<Aggregate>, digest: string): Promise<Outcome | undefined> {
    const context = await this.contextOf(envelope, stream, []);
    const decision = judge(envelope.command, [], context);
    if (decision.kind === 'rejected') return undefined;
    const { occurredAt } = context;
    const decided = { revision: 'no-stream', occurredAt, events: decision.events } as const;
    return this.recordUnlessMoved(decided, envelope, stream, digest);
  }

  /** Records what was decided; nothing when the stream is not where it stood, or holds it already. */
  private async recordUnlessMoved(
    decided: Omit<Decided, 'kind'>,
    envelope: Sending,
    stream: StreamOf<Aggregate>,
    digest: string,
  ): Promise<Outcome | undefined> {
    try {
      return await this.record(decided, envelope, stream, digest);
    } catch (error) {
      if (error instanceof RevisionConflict || error instanceof EventIdReused) return undefined;
      throw error;
    }
  }

  /** Reads what the command needs and decides it, unless an earlier sending or its expectation settles it at once. */
  private async attempt(envelope: CommandEnvelope, stream: StreamOf<Aggregate>, digest: string): Promise<Attempt> {
    const history = await this.store.readStream(stream);
    // The ids of events are made of their command's; what else the metadata say is decoded only when they match.
    const firstId = eventIdOf(envelope.id, 0);
    if (history.some(({ id }) => id === firstId)) {
      return { kind: 'settled', outcome: repeated(eventsOf(envelope.id, history), digest) };
    }

    const revision = history.at(-1)?.revision ?? 'no-stream';
    const { expectedRevision } = envelope;
    if (expectedRevision !== undefined && expectedRevision !== revision) {
      return { kind: 'settled', outcome: { kind: 'revision-mismatch', actual: revision } };
    }

    const context = await this.contextOf(envelope, stream, history);
    const decision = judge(envelope.command, history, context);
    if (decision.kind === 'rejected') return { kind: 'settled', outcome: decision };
    return { kind: 'decided', revision, occurredAt: context.occurredAt, events: decision.events };
  }

  private async record(
    decided: Omit<Decided, 'kind'>,
    envelope: Sending,
    stream: StreamOf<Aggregate>,
    digest: string,
  ): Promise<Outcome> {
    const origin = originOf(envelope, decided.occurredAt, digest);
    const captureFlags = envelope.capture === undefined ? [] : await this.flagsOfCapture(envelope.capture, envelope);
    const events = decided.events.map(({ event, flags: raised, policyVersion }, index): NewEvent => {
      const flags = index === 0 ? [...raised, ...captureFlags] : raised;
      return {
        id: eventIdOf(envelope.id, index),
        ...event,
        metadata: {
          ...origin,
          ...(policyVersion === undefined ? {} : { policyVersion }),
          ...(flags.length === 0 ? {} : { flags }),
        },
      };
    });
    const { replayed, recordedAt, events: places } = await this.store.append(stream, decided.revision, events);
    if (KeptStates.holds(stream)) this.kept.changed(stream);
    if (replayed) {
      return repeated(eventsOf(envelope.id, await this.store.readStream(stream)), digest);
    }
    const recorded = events.flatMap((event, index) => {
      const place = places[index];
      return place === undefined ? [] : [{ ...event, ...place, stream, recordedAt }];
    });
    return { kind: 'recorded', receipt: receiptOf(recorded), replayed: false };
  }

  private refusalOfCapture({ command, capture = {} }: CommandEnvelope): Outcome | undefined {
    const rejections = captureRefusals(command.type, capture, this.clock.now());
    return rejections.length === 0 ? undefined : { kind: 'rejected', rejections };
  }

  private async flagsOfCapture(capture: Capture, { announced }: Sending): Promise<readonly string[]> {
    return [...clockFlags(capture, this.clock.now()), ...((await announced?.flags()) ?? [])];
  }

  private async contextOf(
    { command, actor, occurredAt }: CommandEnvelope,
    stream: StreamOf<Aggregate>,
    history: readonly RecordedEvent[],
  ): Promise<DecisionContext> {
    const now = this.clock.now();
    const references = referencesOf(command, actor, foldedAs(stream, history));
    const states = new Map(
      await Promise.all(references.map(async (reference) => [reference, await this.current(reference)] as const)),
    );
    const stateOf = <A extends Aggregate>(named: StreamOf<A>): StateOf<A> =>
      (states.get(named) as StateOf<A> | undefined) ?? initialStateOf(named);
    return {
      actor,
      occurredAt: occurredAt ?? now,
      now,
      stateOf,
      participant: (code) => stateOf(participantStream(code)),
      certificate: (number) => stateOf(certificateStream(number)),
    };
  }

  private async current(stream: StreamOf<Aggregate>): Promise<StateOf<Aggregate>> {
    return KeptStates.holds(stream) ? this.kept.current(stream) : foldedAs(stream, await this.store.readStream(stream));
  }
}

/** Folds a history by the decider of the aggregate that its name tells. */
function foldedAs<A extends Aggregate>(stream: StreamOf<A>, history: readonly RecordedEvent[]): StateOf<A> {
  return fold(entryOfStream(stream).decider, history);
}

/** A command on its way through the ledger. */
interface Sending extends CommandEnvelope {
  readonly announced?: Announced;
}

interface Decided {
  readonly kind: 'decided';
  /** What the stream stood at when the command was decided. */
  readonly revision: Revision | 'no-stream';
  readonly occurredAt: Instant;
  readonly events: readonly FlaggedEvent[];
}

type Attempt = Decided | { readonly kind: 'settled'; readonly outcome: Outcome };

function digestOf(envelope: CommandEnvelope): string {
  return envelope.digest ?? commandDigestOf(envelope);
}

function eventsOf(commandId: string, history: readonly RecordedEvent[]): readonly RecordedEvent[] {
  return history.filter(({ metadata }) => metadata.commandId === commandId);
}

function repeated(earlier: readonly RecordedEvent[], digest: string): Outcome {
  if (earlier.some(({ metadata }) => metadata.commandDigest !== digest)) return { kind: 'command-id-reused' };
  return { kind: 'recorded', receipt: receiptOf(earlier), replayed: true };
}

function originOf(
  { id, actor, capture, correlationId = id, causationId = id, synthetic }: CommandEnvelope,
  occurredAt: Instant,
  commandDigest: string,
): EventMetadata {
  return {
    occurredAt,
    actor,
    ...(capture === undefined ? {} : { capture }),
    commandId: id,
    commandDigest,
    correlationId,
    causationId,
    ...(synthetic === undefined ? {} : { synthetic }),
  };
}
