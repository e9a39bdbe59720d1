import { Inject, Injectable } from '@nestjs/common';
import type { EventStore } from '@kp/event-store';
import { formatPosition, parsePosition, type Position } from '@kp/kernel';
import { ReadModels } from '@kp/projections';
import type { FastifyRequest } from 'fastify';
import { Configuration } from '../configuration';
import { ProblemAnswer } from '../http/problem-answer';
import { EVENT_STORE } from '../parts';
import type { Asked, CONSISTENCY, KNOWLEDGE } from './parameters';

/** Sees to it that an answer holds what its asker says it must hold, within a bounded time. */
@Injectable()
export class Freshness {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Waits until a read model has folded what is asked for: the minimum position, and the position as of which is asked.
   * Answers with the latter; `undefined` means now. Throws the problem `position-not-reached` when time is up.
   */
  async asOf(
    readModel: string,
    asked: Asked<typeof KNOWLEDGE>,
    request: FastifyRequest,
  ): Promise<{ readonly asOf?: Position }> {
    const least = this.minPosition(asked, request);
    const asOf = await this.recordedBy(asked);
    const wanted = asOf === undefined || (least !== undefined && least > asOf) ? least : asOf;
    if (wanted !== undefined) await this.reach(readModel, wanted);
    return asOf === undefined ? {} : { asOf };
  }

  /** The same for what is read from the log itself: the position as of which the answer holds, by default the head. */
  async upTo(asked: Asked<typeof KNOWLEDGE>, request: FastifyRequest): Promise<Position> {
    const least = this.minPosition(asked, request);
    const asOf = await this.recordedBy(asked);
    const head = await this.store.head();
    if (least !== undefined && least > head) throw notReached('The log', least, head);
    return asOf ?? head;
  }

  /** The minimum position of a question: its parameter, or else its header. */
  minPosition(asked: Asked<typeof CONSISTENCY>, { headers }: FastifyRequest): Position | undefined {
    if (asked.minPosition !== undefined) return asked.minPosition;
    const told = headers['ledger-min-position'];
    if (told === undefined) return undefined;
    const position = typeof told === 'string' ? parsePosition(told) : undefined;
    if (position !== undefined) return position;
    throw ProblemAnswer.of('parameter-invalid', {
      detail: 'Ledger-Min-Position is not a position of the log. Write a whole number, for example 4711.',
    });
  }

  /** Waits for one read model. */
  async reach(readModel: string, position: Position): Promise<void> {
    const { reached, position: met } = await this.readModels.waitFor(readModel, position, {
      timeoutMs: this.configuration.minPositionWaitMs,
    });
    if (!reached) throw notReached(`The read model ${readModel}`, position, met);
  }

  private async recordedBy({ asOf }: Asked<typeof KNOWLEDGE>): Promise<Position | undefined> {
    if (asOf === undefined) return undefined;
    if ('instant' in asOf) return this.store.positionAt(asOf.instant);
    const head = await this.store.head();
    if (asOf.position <= head) return asOf.position;
    throw ProblemAnswer.of('parameter-invalid', {
      detail: `The log ends at ${formatPosition(head)}; there is no answer as of ${formatPosition(asOf.position)}.`,
    });
  }
}

function notReached(what: string, wanted: Position, met: Position): ProblemAnswer {
  return ProblemAnswer.of(
    'position-not-reached',
    { detail: `${what} has come to ${formatPosition(met)}, not yet to ${formatPosition(wanted)}.` },
    { 'Retry-After': '1', 'Ledger-Position': formatPosition(met) },
  );
}
