import type { FaultEffect } from '../faults/fault-rule';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { type RecordedEvent, TOMBSTONE_REVISION } from '../log/recorded-event';
import { streamNameOf } from '../rpc/stream-name';
import type { NodeContext } from '../rpc/node-context';
import { failures } from '../rpc/rpc-failure';
import { checkedIndex } from './checked-index';
import { type FilterPlan, filterPlan } from './event-filter';
import { allEventsAfter, type EventSource, streamEventsAfter } from './event-source';
import type { ReadAnswer } from './read-answer';

/**
 * Answers a subscription: confirmed, then all that is there after the place asked for, then `caughtUp`, then what comes.
 * With a filter, checkpoints go along: one each time the interval has been considered and one when the subscriber has
 * caught up, never one that is not after the last. A live subscriber that lags is told that it fell behind, and again
 * when it has caught up.
 */
export async function runSubscription(
  context: NodeContext,
  options: ReadReq.Options,
  answer: ReadAnswer,
  effect: FaultEffect | undefined,
): Promise<void> {
  const { index } = context.log;
  const ahead = effect?.kind === 'checkpoint-ahead' ? context.log.nextPosition : undefined;
  const filterMessage = options.getFilter();
  const filter = filterMessage === undefined ? undefined : filterPlan(filterMessage);
  const checkpoints = filter === undefined ? undefined : new Checkpoints(filter, answer, ahead);
  const source = sourceOf(context, options);
  answer.confirmation();

  let live = false;
  while (!answer.signal.aborted) {
    const seen = index.visible;
    if (live && source.behind() > context.settings.liveBufferSize) {
      answer.fellBehind();
      checkpoints?.flush();
      live = false;
    }
    const event = source.next();
    if (event === undefined) {
      if (!live) {
        checkpoints?.flush();
        answer.caughtUp();
        live = true;
      }
      await index.waitBeyond(seen, answer.signal);
      continue;
    }
    if (filter?.allows(event) ?? true) {
      answer.event(event);
      if (answer.full) await answer.drained();
    }
    checkpoints?.consider(event);
    if (options.hasStream() && event.revision === TOMBSTONE_REVISION) throw failures.streamDeleted(event.stream);
  }
}

/** The checkpoints of a filtered subscription. */
class Checkpoints {
  readonly #filter: FilterPlan;
  readonly #answer: ReadAnswer;
  #considered = 0;
  #reached = 0;
  #sent = 0;
  /** Where a fault rule puts the first checkpoint. */
  #ahead: number | undefined;

  constructor(filter: FilterPlan, answer: ReadAnswer, ahead: number | undefined) {
    this.#filter = filter;
    this.#answer = answer;
    this.#ahead = ahead;
  }

  consider(event: RecordedEvent): void {
    this.#reached = event.position;
    this.#considered += 1;
    if (this.#considered < this.#filter.checkpointInterval) return;
    this.#considered = 0;
    this.flush();
  }

  /** Sends how far the search has come, if that is news. */
  flush(): void {
    if (this.#reached <= this.#sent) return;
    this.#sent = this.#ahead ?? this.#reached;
    this.#ahead = undefined;
    this.#answer.checkpoint(this.#sent);
  }
}

function sourceOf(context: NodeContext, options: ReadReq.Options): EventSource {
  const { log } = context;
  const ofStream = options.getStream();
  if (ofStream !== undefined) {
    const stream = log.index.stream(streamNameOf(ofStream.getStreamIdentifier()));
    if (stream.tombstoned) throw failures.streamDeleted(stream.name);
    if (ofStream.hasEnd()) return streamEventsAfter(log, stream, 'end');
    return streamEventsAfter(log, stream, ofStream.hasRevision() ? Number(ofStream.getRevision()) : -1);
  }
  const all = options.getAll();
  if (all?.hasEnd() === true) return allEventsAfter(log.index, 'end');
  const position = all?.getPosition();
  if (position === undefined) return allEventsAfter(log.index, 0);
  const after = Number(position.getCommitPosition());
  checkedIndex(log.index, after);
  return allEventsAfter(log.index, after);
}
