import type { sendUnaryData, ServerUnaryCall, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import { PersistentSubscriptionsService } from '@eventstore/db-client/generated/persistent_grpc_pb';
import {
  type CreateReq,
  CreateResp,
  type DeleteReq,
  DeleteResp,
  type GetInfoReq,
  GetInfoResp,
  type ListReq,
  ListResp,
  type ReplayParkedReq,
  ReplayParkedResp,
  type UpdateReq,
  UpdateResp,
} from '@eventstore/db-client/generated/persistent_pb';
import { Empty, type StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { admit, checkLeader } from '../rpc/admission';
import { answer } from '../rpc/answer';
import { streamNameOf } from '../rpc/stream-name';
import type { NodeContext } from '../rpc/node-context';
import { failures } from '../rpc/rpc-failure';
import { groupInfo } from './group-info';
import { groupSettings } from './group-settings';
import { persistentReadHandler } from './persistent-read';
import type { SubscriptionGroups } from './subscription-groups';

/** What names a group in a request. */
interface GroupOptions {
  hasAll(): boolean;
  getStreamIdentifier(): StreamIdentifier | undefined;
  getGroupName(): string;
}

/** The PersistentSubscriptions service of a node. */
export function persistentSubscriptionsService(
  context: NodeContext,
  groups: SubscriptionGroups,
): { readonly definition: ServiceDefinition; readonly implementation: UntypedServiceImplementation } {
  const command =
    <Request, Response>(work: (request: Request) => Response | Promise<Response>) =>
    (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>): void => {
      const admitted = (): Response | Promise<Response> => {
        admit(context, call);
        checkLeader(context);
        return work(call.request);
      };
      answer(context, call, { operation: 'persistent-command' }, admitted, callback);
    };

  const implementation = {
    read: persistentReadHandler(context, groups),
    create: command(async (request: CreateReq) => {
      const options = required(request.getOptions());
      await groups.create(streamIn(options), options.getGroupName(), groupSettings(options));
      return new CreateResp();
    }),
    update: command(async (request: UpdateReq) => {
      const options = required(request.getOptions());
      await groups.update(streamIn(options), options.getGroupName(), groupSettings(options));
      return new UpdateResp();
    }),
    delete: command(async (request: DeleteReq) => {
      const options = required(request.getOptions());
      await groups.delete(streamIn(options), options.getGroupName());
      return new DeleteResp();
    }),
    getInfo: command((request: GetInfoReq) => {
      const options = required(request.getOptions());
      return new GetInfoResp().setSubscriptionInfo(groupInfo(groups.find(streamIn(options), options.getGroupName())));
    }),
    replayParked: command(async (request: ReplayParkedReq) => {
      const options = required(request.getOptions());
      const stopAt = options.hasStopAt() ? Number(options.getStopAt()) : Number.POSITIVE_INFINITY;
      await groups.find(streamIn(options), options.getGroupName()).replayParked(stopAt);
      return new ReplayParkedResp();
    }),
    list: command((request: ListReq) => list(groups, required(request.getOptions()))),
    restartSubsystem: command(() => {
      groups.restart();
      return new Empty();
    }),
  };
  return { definition: PersistentSubscriptionsService, implementation };
}

function list(groups: SubscriptionGroups, options: ListReq.Options): ListResp {
  const listed = options.getListForStream();
  if (listed === undefined) return new ListResp().setSubscriptionsList(groups.all().map((group) => groupInfo(group)));
  const stream = listed.hasAll() ? '$all' : streamNameOf(listed.getStream());
  const found = groups.all().filter((group) => group.stream === stream);
  if (found.length === 0) throw failures.subscriptionMissing(stream, '');
  return new ListResp().setSubscriptionsList(found.map((group) => groupInfo(group)));
}

/** Creations and updates may name their stream in their own options, as later clients do. */
function streamIn(options: GroupOptions | CreateReq.Options | UpdateReq.Options): string {
  if (options.hasAll()) return '$all';
  const nested = 'getStream' in options ? options.getStream()?.getStreamIdentifier() : undefined;
  return streamNameOf(nested ?? options.getStreamIdentifier());
}

function required<Options>(options: Options | undefined): Options {
  if (options === undefined) throw failures.invalidArgument('The options are missing.');
  return options;
}
