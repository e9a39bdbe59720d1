import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { sufferBefore } from '../faults/suffer';
import type { LogIndex } from '../log/log-index';
import { type RecordedEvent, TOMBSTONE_REVISION } from '../log/recorded-event';
import { admit, checkReadable } from '../rpc/admission';
import { streamNameOf } from '../rpc/stream-name';
import type { NodeContext } from '../rpc/node-context';
import { failureOf, failures } from '../rpc/rpc-failure';
import { checkedIndex } from './checked-index';
import { filterPlan } from './event-filter';
import { EndedByFault, ReadAnswer } from './read-answer';
import { runSubscription } from './subscription';

type ReadCall = ServerWritableStream<ReadReq, Buffer>;

/** `Read`: reads and subscriptions of one stream or of `$all`. The answers are encoded already. */
export function readHandler(context: NodeContext): handleServerStreamingCall<ReadReq, Buffer> {
  return (call) => {
    serve(context, call).catch((error: unknown) => {
      if (error instanceof EndedByFault) call.end();
      else call.emit('error', failureOf(error).asStatus());
    });
  };
}

async function serve(context: NodeContext, call: ReadCall): Promise<void> {
  const options = call.request.getOptions();
  if (options === undefined) throw failures.invalidArgument('The options are missing.');
  const stream = options.hasStream() ? streamNameOf(options.getStream()?.getStreamIdentifier()) : '$all';
  const operation = options.hasSubscription() ? 'subscribe' : 'read';
  const effect = context.faults.next(operation, stream);
  await sufferBefore(effect, () => {
    context.connections.reset(call.getPeer());
  });
  admit(context, call);
  checkReadable(context, call);

  const answer = new ReadAnswer(call, effect, options.getUuidOption()?.hasStructured() === true);
  const forget = context.openCalls.add({
    kind: options.hasSubscription() ? 'subscription' : 'read',
    end: () => {
      answer.end();
    },
    fail: (failure) => {
      answer.fail(failure);
    },
  });
  try {
    if (options.hasSubscription()) await runSubscription(context, options, answer, effect);
    else await sendAll(answer, eventsRead(context, options, answer));
  } finally {
    forget();
  }
  if (!answer.signal.aborted) call.end();
}

async function sendAll(answer: ReadAnswer, events: Iterable<RecordedEvent>): Promise<void> {
  answer.suffer();
  for (const event of events) {
    if (answer.signal.aborted) return;
    answer.event(event);
    if (answer.full) await answer.drained();
  }
}

function eventsRead(context: NodeContext, options: ReadReq.Options, answer: ReadAnswer): Iterable<RecordedEvent> {
  const count = Number(options.getCount());
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  const ofStream = options.getStream();
  if (ofStream === undefined) {
    const filter = options.getFilter();
    const allows = filter === undefined ? undefined : filterPlan(filter).allows;
    return limited(allEvents(context.log.index, options, backwards), count, allows);
  }
  const name = streamNameOf(ofStream.getStreamIdentifier());
  const stream = context.log.index.stream(name);
  if (stream.tombstoned) throw failures.streamDeleted(name);
  if (stream.absent) {
    answer.streamNotFound(name);
    return [];
  }
  const first = stream.firstReadable(context.log.now());
  const last = stream.visible - 1;
  const from = ofStream.hasEnd() ? Number.POSITIVE_INFINITY : Number(ofStream.getRevision());
  return backwards
    ? limited(slice(stream.events, Math.min(from, last), first, -1), count)
    : limited(slice(stream.events, Math.max(from, first), last, 1), count);
}

/** Forwards with the event at the position; backwards without it, for there a position is the place after an event. */
function* allEvents(index: LogIndex, options: ReadReq.Options, backwards: boolean): Iterable<RecordedEvent> {
  const all = options.getAll();
  const position = all?.getPosition();
  let at = all?.hasEnd() === true ? index.visible : 0;
  if (position !== undefined) at = checkedIndex(index, Number(position.getCommitPosition()));
  if (backwards) for (at -= 1; at >= 0; at -= 1) yield index.at(at);
  else for (; at < index.visible; at += 1) yield index.at(at);
}

function* slice(events: readonly RecordedEvent[], from: number, to: number, step: 1 | -1): Iterable<RecordedEvent> {
  for (let at = from; step === 1 ? at <= to : at >= to; at += step) {
    const event = events[at];
    if (event !== undefined && event.revision !== TOMBSTONE_REVISION) yield event;
  }
}

function* limited(
  events: Iterable<RecordedEvent>,
  count: number,
  allows: (event: RecordedEvent) => boolean = () => true,
): Iterable<RecordedEvent> {
  let left = count;
  for (const event of events) {
    if (left <= 0) return;
    if (!allows(event)) continue;
    left -= 1;
    yield event;
  }
}
