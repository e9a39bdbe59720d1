import { BEGINNING, type Instant, type Position } from '@kp/kernel';
import type { LedgerRecord } from './ledger-record';
import type { NodeConnection } from './node-connection';

interface Milestone {
  readonly position: Position;
  /** The latest instant up to there. */
  readonly recordedAt: Instant;
}

const EVENTS_BETWEEN_MILESTONES = 1_000;

/** Where the log stood when. The server has no index by time, so this one is kept, and grows as questions are asked. */
export class Timeline {
  /** Before every event of the ledger. */
  readonly beginning: Position;
  readonly #node: NodeConnection;
  readonly #milestones: Milestone[] = [];
  #last: LedgerRecord | undefined;

  /** @param beginning the position of an event before every event of the ledger. */
  constructor(node: NodeConnection, beginning: Position) {
    this.#node = node;
    this.beginning = beginning;
  }

  /** The last event of the log. Only what was added since the last question is read for it. */
  async lastEvent(): Promise<LedgerRecord | undefined> {
    const known = this.#last?.position ?? this.beginning;
    const last = await this.#node.lastEventAfter(known);
    // A question that was asked later may have been answered sooner.
    if (last !== undefined && last.position > (this.#last?.position ?? BEGINNING)) this.#last = last;
    return this.#last;
  }

  /**
   * The position of the last event before the first that was recorded after the instant. An instant of the past costs a
   * reading of the log from the nearest milestone before it; the first such question reads from the beginning.
   */
  async positionAt(instant: Instant): Promise<Position> {
    const last = await this.lastEvent();
    if (last === undefined || last.recordedAt <= instant) return last?.position ?? BEGINNING;
    const start = this.#milestones.findLast(({ recordedAt }) => recordedAt <= instant);
    let found = start?.position ?? BEGINNING;
    let latest = start?.recordedAt ?? ('' as Instant);
    let passed = 0;
    await this.#node.readForwards(start?.position ?? this.beginning, ({ position, recordedAt }) => {
      if (recordedAt > instant) return false;
      found = position;
      if (recordedAt > latest) latest = recordedAt;
      passed += 1;
      if (passed % EVENTS_BETWEEN_MILESTONES === 0) this.#mark({ position, recordedAt: latest });
      return true;
    });
    return found;
  }

  #mark(milestone: Milestone): void {
    const last = this.#milestones.at(-1);
    if (last === undefined || milestone.position > last.position) this.#milestones.push(milestone);
  }
}
