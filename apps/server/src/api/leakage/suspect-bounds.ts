import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { BoundsAsked, BoundsTold } from '../../bounds/bounds-messages';
import { BoundsThread } from '../../bounds/bounds-thread';

/** Asks how many carats are suspect at least and at most. */
export class SuspectBounds extends Query<BoundsTold> {
  constructor(readonly asked: BoundsAsked) {
    super();
  }
}

@QueryHandler(SuspectBounds)
export class SuspectBoundsHandler implements IQueryHandler<SuspectBounds> {
  constructor(private readonly thread: BoundsThread) {}

  execute({ asked }: SuspectBounds): Promise<BoundsTold> {
    return this.thread.ask(asked);
  }
}
