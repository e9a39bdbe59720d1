import type { status } from '@grpc/grpc-js';

/** What a fault can strike. Reads and subscriptions share an RPC on the wire and are told apart here. */
export type Operation =
  | 'append'
  | 'batch-append'
  | 'read'
  | 'subscribe'
  | 'delete'
  | 'tombstone'
  | 'persistent-read'
  | 'persistent-command'
  | 'server-features'
  | 'gossip';

/**
 * What happens to a call that is struck. `before` and `after` mean before anything was done, and after all was done and
 * is durable but nothing was answered.
 */
export type FaultEffect =
  /** All is done, and no answer is ever sent. */
  | { readonly kind: 'lose-answer' }
  | { readonly kind: 'delay'; readonly when: 'before' | 'after'; readonly milliseconds: number }
  /** The caller's TCP connection is reset. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** The server gives up by itself: ABORTED, or `Timeout` in band. */
  | { readonly kind: 'time-out'; readonly when: 'before' | 'after' }
  /** Nothing is done; the caller is sent to the leader named. */
  | { readonly kind: 'not-leader'; readonly leader: { readonly host: string; readonly port: number } }
  /** Nothing is done; the code is that of gRPC, the exception goes into the trailers. */
  | { readonly kind: 'refuse'; readonly code: status; readonly details?: string; readonly exception?: string }
  /** Reads and subscriptions: so many events are sent, then the call fails with the code of gRPC. */
  | { readonly kind: 'break'; readonly afterEvents: number; readonly code: status }
  /** Reads and subscriptions: so many events are sent, then the call ends as if that were all. */
  | { readonly kind: 'end'; readonly afterEvents: number }
  /** Subscriptions with a filter: the first checkpoint is the position that the next event of the log will take. */
  | { readonly kind: 'checkpoint-ahead' }
  /** Batch appends: the answer is held back until so many are held; they are then sent last first. */
  | { readonly kind: 'hold-answers'; readonly count: number };

/** Which calls are struck, and how. Plain data: a rule also goes to a node in another process. */
export interface FaultRule {
  readonly on: Operation;
  /** Only calls on streams whose name begins so. */
  readonly streamPrefix?: string;
  /** So many matching calls pass first; none by default. */
  readonly skip?: number;
  /** How many calls are struck then; one by default. */
  readonly times?: number | 'always';
  readonly effect: FaultEffect;
}
