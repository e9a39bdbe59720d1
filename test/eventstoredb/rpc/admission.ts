import { type Metadata, status } from '@grpc/grpc-js';
import type { NodeContext } from './node-context';
import { failures, RpcFailure } from './rpc-failure';

/** What every kind of call carries. */
export interface CallHead {
  readonly metadata: Metadata;
  getPeer(): string;
}

/** Who calls: a login, or nobody in particular. A wrong login fails. */
export function callerOf(context: NodeContext, call: CallHead): string | undefined {
  const header = call.metadata.get('authorization')[0];
  if (header === undefined) return undefined;
  const encoded = /^Basic (.+)$/i.exec(String(header))?.[1] ?? '';
  const [login = '', ...password] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const { users } = context.settings;
  if (users.size > 0 && users.get(login) !== password.join(':')) throw failures.unauthenticated();
  return login;
}

/** Lets the call in, or fails: where there are users, nobody in particular may do nothing (as from 24.2 on). */
export function admit(context: NodeContext, call: CallHead): void {
  if (callerOf(context, call) === undefined && context.settings.users.size > 0) throw failures.accessDenied();
}

/** Writes go through any node to the leader, unless the caller insists on the leader itself. */
export function checkWritable(context: NodeContext, call: CallHead): void {
  if (context.membership.leads()) return;
  const leader = context.membership.leader();
  if (leader === undefined) throw failures.notReady();
  if (requiresLeader(call)) throw failures.notLeader(leader);
}

/** Reads are answered by any node, unless the caller insists on the leader. */
export function checkReadable(context: NodeContext, call: CallHead): void {
  if (!context.membership.leads() && requiresLeader(call)) throw leaderElsewhere(context);
}

/** Persistent subscriptions live on the leader only. */
export function checkLeader(context: NodeContext): void {
  if (!context.membership.leads()) throw leaderElsewhere(context);
}

function leaderElsewhere(context: NodeContext): RpcFailure {
  const leader = context.membership.leader();
  return leader === undefined
    ? new RpcFailure(status.UNKNOWN, 'No leader info available in response')
    : failures.notLeader(leader);
}

function requiresLeader(call: CallHead): boolean {
  return call.metadata.get('requires-leader')[0] === 'true';
}
