import { Inject, Injectable } from '@nestjs/common';
import { EventStoreUnavailable, type EventStore } from '@kp/event-store';
import { formatPosition, type Position } from '@kp/kernel';
import type { ReadModelStatus } from '@kp/projections';
import type { DataOf } from '../../http/data-of';
import { EVENT_STORE } from '../../parts';
import { ProjectorAway, ProjectorThread } from '../../projector/projector-thread';
import type { ReadinessDto } from './health.dto';

/** How long the projector's thread may take to say how it is. */
const ANSWER_WITHIN_MS = 1_000;

/** Judges whether this server should be sent requests: the log answers, and every read model follows it. */
@Injectable()
export class Readiness {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly projector: ProjectorThread,
  ) {}

  async judge(): Promise<DataOf<ReadinessDto>> {
    const head = await this.head();
    const statuses = await this.statuses();
    const reasons = [
      ...(head === undefined ? ['The log cannot be reached.'] : []),
      ...(statuses === undefined ? ['The projector does not answer.'] : []),
      ...(statuses ?? []).filter(({ state }) => state !== 'live').map(notLive),
    ];
    return {
      status: reasons.length === 0 ? 'ready' : 'not-ready',
      log: { reachable: head !== undefined, head: head === undefined ? null : formatPosition(head) },
      projector: this.projector.isAlive,
      readModels: (statuses ?? []).map(({ name, state, checkpoint, parkedEvents }) => ({
        name,
        state,
        checkpoint: formatPosition(checkpoint),
        upToDate: head !== undefined && checkpoint >= head,
        parkedEvents,
      })),
      reasons,
    };
  }

  private async head(): Promise<Position | undefined> {
    try {
      return await this.store.head();
    } catch (error) {
      if (error instanceof EventStoreUnavailable) return undefined;
      throw error;
    }
  }

  private async statuses(): Promise<readonly ReadModelStatus[] | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const time = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, ANSWER_WITHIN_MS, undefined);
    });
    try {
      return await Promise.race([this.projector.status(), time]);
    } catch (error) {
      if (error instanceof ProjectorAway) return undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

function notLive({ name, state, error, advice }: ReadModelStatus): string {
  return [`The read model ${name} is ${state}.`, error, advice].filter((part) => part !== null).join(' ');
}
