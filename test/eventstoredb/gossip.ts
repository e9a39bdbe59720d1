import type { handleUnaryCall } from '@grpc/grpc-js';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { type Empty, UUID } from '@eventstore/db-client/generated/shared_pb';
import { answer } from './rpc/answer';
import type { Member, NodeContext } from './rpc/node-context';

const STATES = {
  leader: MemberInfo.VNodeState.LEADER,
  follower: MemberInfo.VNodeState.FOLLOWER,
  'read-only-replica': MemberInfo.VNodeState.READONLYREPLICA,
  'catching-up': MemberInfo.VNodeState.CATCHINGUP,
} as const;

/** `Gossip.Read`: the members of the cluster as this node sees them. */
export function gossipHandler(context: NodeContext): handleUnaryCall<Empty, ClusterInfo> {
  return (call, callback) => {
    const work = (): ClusterInfo =>
      new ClusterInfo().setMembersList(context.membership.members().map((member) => memberInfo(member)));
    answer(context, call, { operation: 'gossip' }, work, callback);
  };
}

function memberInfo({ id, endpoint, state, alive }: Member): MemberInfo {
  return new MemberInfo()
    .setInstanceId(new UUID().setString(id))
    .setTimeStamp(`${String(Date.now())}0000`)
    .setState(STATES[state])
    .setIsAlive(alive)
    .setHttpEndPoint(new EndPoint().setAddress(endpoint.host).setPort(endpoint.port));
}
