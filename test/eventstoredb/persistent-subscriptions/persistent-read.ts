import { randomUUID } from 'node:crypto';
import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import { ReadReq, ReadResp } from '@eventstore/db-client/generated/persistent_pb';
import { Empty, type UUID } from '@eventstore/db-client/generated/shared_pb';
import { sufferBefore } from '../faults/suffer';
import { type RecordedEvent, wireEventOf } from '../log/recorded-event';
import { admit, callerOf, checkLeader } from '../rpc/admission';
import { streamNameOf } from '../rpc/stream-name';
import { structuredUuid, uuidText } from '../rpc/uuid';
import type { NodeContext } from '../rpc/node-context';
import { failureOf, failures, type RpcFailure } from '../rpc/rpc-failure';
import type { Consumer, Delivery } from './consumer';
import type { NackAction, SubscriptionGroup } from './subscription-group';
import type { SubscriptionGroups } from './subscription-groups';

type ReadCall = ServerDuplexStream<ReadReq, ReadResp>;

/** `Read` of a persistent subscription: the options first, then acknowledgements; events come the other way. */
export function persistentReadHandler(
  context: NodeContext,
  groups: SubscriptionGroups,
): handleBidiStreamingCall<ReadReq, ReadResp> {
  return (call) => {
    let group: SubscriptionGroup | undefined;
    const fail = (error: unknown): void => {
      call.emit('error', failureOf(error).asStatus());
    };
    call.on('data', (request: ReadReq) => {
      try {
        const options = request.getOptions();
        if (group !== undefined) takeAnswer(group, request);
        else if (options !== undefined) {
          group = groupIn(context, groups, call, options);
          connect(context, call, group, options).catch(fail);
        }
      } catch (error) {
        fail(error);
      }
    });
  };
}

function groupIn(
  context: NodeContext,
  groups: SubscriptionGroups,
  call: ReadCall,
  options: ReadReq.Options,
): SubscriptionGroup {
  admit(context, call);
  checkLeader(context);
  const stream = options.hasAll() ? '$all' : streamNameOf(options.getStreamIdentifier());
  return groups.find(stream, options.getGroupName());
}

async function connect(
  context: NodeContext,
  call: ReadCall,
  group: SubscriptionGroup,
  options: ReadReq.Options,
): Promise<void> {
  const effect = context.faults.next('persistent-read', group.stream);
  await sufferBefore(effect, () => {
    context.connections.reset(call.getPeer());
  });
  const structuredIds = options.getUuidOption()?.hasStructured() === true;
  const consumer: Consumer = {
    name: String(call.metadata.get('connection-name')[0] ?? '<unknown>'),
    from: call.getPeer(),
    user: callerOf(context, call) ?? 'anonymous',
    bufferSize: options.getBufferSize(),
    inFlight: 0,
    total: 0,
    send: (delivery) => {
      call.write(new ReadResp().setEvent(readEvent(delivery, structuredIds)));
    },
    drop: (failure) => {
      end(failure);
    },
  };
  const forget = context.openCalls.add({
    kind: 'persistent-subscription',
    end: () => {
      end();
    },
    fail: (failure) => {
      end(failure);
    },
  });
  const leave = (): void => {
    forget();
    group.disconnect(consumer);
  };
  const end = (failure?: RpcFailure): void => {
    leave();
    if (failure === undefined) call.end();
    else call.emit('error', failure.asStatus());
  };
  call.on('cancelled', leave);
  call.on('end', () => {
    end();
  });
  const id = `${group.stream}::${group.name}/${randomUUID()}`;
  call.write(new ReadResp().setSubscriptionConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id)));
  group.connect(consumer);
}

function takeAnswer(group: SubscriptionGroup, request: ReadReq): void {
  const ack = request.getAck();
  if (ack !== undefined) group.acknowledge(idsIn(ack));
  const nack = request.getNack();
  if (nack !== undefined) group.notAcknowledge(idsIn(nack), actionOf(nack.getAction()), nack.getReason());
}

function idsIn(answer: { getIdsList(): UUID[] }): readonly string[] {
  return answer.getIdsList().map((id) => uuidText(id));
}

function actionOf(action: ReadReq.Nack.Action): NackAction {
  switch (action) {
    case ReadReq.Nack.Action.PARK:
      return 'park';
    case ReadReq.Nack.Action.SKIP:
      return 'skip';
    case ReadReq.Nack.Action.STOP:
      return 'stop';
    case ReadReq.Nack.Action.RETRY:
    case ReadReq.Nack.Action.UNKNOWN:
      return 'retry';
    default:
      throw failures.invalidArgument('The action is unknown.');
  }
}

function readEvent({ event, link, retryCount }: Delivery, structuredIds: boolean): ReadResp.ReadEvent {
  const message = new ReadResp.ReadEvent()
    .setEvent(recordedEvent(event, structuredIds))
    .setCommitPosition(String((link ?? event).position));
  if (link !== undefined) message.setLink(recordedEvent(link, structuredIds));
  return retryCount === 0 ? message.setNoRetryCount(new Empty()) : message.setRetryCount(retryCount);
}

/** The same fields as in a read, in the message class of this service. */
function recordedEvent(event: RecordedEvent, structuredIds: boolean): ReadResp.ReadEvent.RecordedEvent {
  const recorded = ReadResp.ReadEvent.RecordedEvent.deserializeBinary(wireEventOf(event).serializeBinary());
  return structuredIds ? recorded.setId(structuredUuid(event.id)) : recorded;
}
