import type { FaultRule } from './faults/fault-rule';

/** What can be asked of a node in another process, over the IPC channel to it. */
export type NodeCommand =
  | { readonly kind: 'add-fault'; readonly rule: FaultRule }
  | { readonly kind: 'clear-faults' }
  | { readonly kind: 'end-subscriptions' }
  | { readonly kind: 'reset-connections' };

export interface NodeRequest {
  readonly id: number;
  readonly command: NodeCommand;
}

/** The answer to a request, once it is done; or, without an id, the news that the node listens. */
export type NodeReply =
  { readonly id: number } | { readonly listening: { readonly host: string; readonly port: number } };
