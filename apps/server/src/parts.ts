import type { EventStore } from '@kp/event-store';
import type { LedgerKeys, TokenVerifier } from '@kp/identity';
import type { Clock } from '@kp/kernel';
import type { Ledger } from '@kp/ledger';
import type { ReadModels } from '@kp/projections';
import type { Logger } from 'pino';
import type { BatchDesk } from './batches/batch-desk';
import type { Configuration } from './configuration';
import type { BoundsThread } from './bounds/bounds-thread';
import type { ProjectorThread } from './projector/projector-thread';
import type { Reactors } from './reactors/reactors';
import type { WebhookDesk } from './webhooks/webhook-desk';

/** What the server is made of before the framework comes in. The handler of each request is handed what it needs. */
export interface Parts {
  readonly configuration: Configuration;
  readonly clock: Clock;
  readonly log: Logger;
  readonly store: EventStore;
  readonly ledger: Ledger;
  readonly readModels: ReadModels;
  readonly projector: ProjectorThread;
  readonly bounds: BoundsThread;
  readonly reactors: Reactors;
  readonly webhooks: WebhookDesk;
  readonly batches: BatchDesk;
  readonly verifier: TokenVerifier;
  /** They sign what is sent out, and the tokens unless another issuer does. */
  readonly keys: LedgerKeys;
}

/** The names under which the framework hands out the parts that are no classes. */
export const CLOCK = Symbol('Clock');
export const EVENT_STORE = Symbol('EventStore');
export const LEDGER_KEYS = Symbol('LedgerKeys');
export const LOG = Symbol('Log');
export const TOKEN_VERIFIER = Symbol('TokenVerifier');
