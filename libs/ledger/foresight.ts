import type { HistoryEvent, SqliteHistories } from '@kp/event-store/sqlite';
import type { Clock, Instant, Revision } from '@kp/kernel';
import {
  certificateStream,
  entryOfStream,
  initialStateOf,
  participantStream,
  referencesOf,
  streamOf,
  type Aggregate,
  type StateOf,
  type StreamOf,
} from '@kp/scheme';
import type { CommandEnvelope } from './command-envelope';
import { eventIdOf } from './command-id';
import { fold, judge, type FlaggedEvent } from './judgement';
import { KeptStates } from './kept-states';

/** A decision that was made ahead of its recording. */
export interface Foreseen {
  /** What the stream stood at when the command was decided; the log refuses the recording where that holds no longer. */
  readonly revision: Revision | 'no-stream';
  readonly occurredAt: Instant;
  readonly events: readonly FlaggedEvent[];
  /** How often the ledger had written about what it keeps when that was read; see `Ledger.keptChanges`. */
  readonly keptChanges: number;
}

export interface ForesightOptions {
  readonly histories: SqliteHistories;
  readonly clock: Clock;
}

/**
 * Decides commands in another thread than the one which records them. A decision is only a proposal: the ledger records it
 * when its thing stands where it stood and no fact about a Participant or a policy has come since, and decides anew
 * otherwise. So it may be out of date, and never does harm.
 */
export class Foresight {
  private readonly histories: SqliteHistories;
  private readonly clock: Clock;
  private readonly kept = new Map<StreamOf<Aggregate>, StateOf<Aggregate>>();
  private keptChanges: number | undefined;

  constructor({ histories, clock }: ForesightOptions) {
    this.histories = histories;
    this.clock = clock;
  }

  /**
   * What each command will most probably lead to; nothing where the ledger has to see for itself: the command is about what
   * it keeps, names things that move, was recorded before, or is against the rules. `keptChanges` is what the ledger told
   * before this was called.
   */
  decide(envelopes: readonly CommandEnvelope[], keptChanges: number): readonly (Foreseen | undefined)[] {
    if (keptChanges !== this.keptChanges) this.kept.clear();
    this.keptChanges = keptChanges;
    const streams = envelopes.map(({ command }) => streamOf(command));
    const histories = this.histories.read([...new Set(streams.filter((stream) => !KeptStates.holds(stream)))]);
    return envelopes.map((envelope, index) => {
      const stream = streams[index];
      if (stream === undefined || KeptStates.holds(stream)) return undefined;
      return this.decideOne(envelope, stream, histories.get(stream) ?? [], keptChanges);
    });
  }

  private decideOne(
    { id, command, actor, occurredAt }: CommandEnvelope,
    stream: StreamOf<Aggregate>,
    history: readonly HistoryEvent[],
    keptChanges: number,
  ): Foreseen | undefined {
    const firstId = eventIdOf(id, 0);
    if (history.some((event) => event.id === firstId)) return undefined;
    const references = referencesOf(command, actor, fold(entryOfStream(stream).decider, history));
    if (!references.every((reference) => KeptStates.holds(reference))) return undefined;
    this.load(references);
    const now = this.clock.now();
    const stateOf = <A extends Aggregate>(named: StreamOf<A>): StateOf<A> =>
      (this.kept.get(named) as StateOf<A> | undefined) ?? initialStateOf(named);
    const context = {
      actor,
      occurredAt: occurredAt ?? now,
      now,
      stateOf,
      participant: (code: Parameters<typeof participantStream>[0]) => stateOf(participantStream(code)),
      certificate: (number: Parameters<typeof certificateStream>[0]) => stateOf(certificateStream(number)),
    };
    const decision = judge(command, history, context);
    if (decision.kind === 'rejected') return undefined;
    const revision = history.at(-1)?.revision ?? 'no-stream';
    return { revision, occurredAt: context.occurredAt, events: decision.events, keptChanges };
  }

  private load(references: readonly StreamOf<Aggregate>[]): void {
    const missing = references.filter((reference) => !this.kept.has(reference));
    if (missing.length === 0) return;
    const histories = this.histories.read(missing);
    for (const stream of missing) {
      this.kept.set(stream, fold(entryOfStream(stream).decider, histories.get(stream) ?? []));
    }
  }
}
