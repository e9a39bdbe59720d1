import type { FaultSchedule } from '../faults/fault-schedule';
import type { EventLog } from '../log/event-log';
import type { Connections } from './connections';
import type { OpenCalls } from './open-calls';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A node as gossip shows it. */
export interface Member {
  readonly id: string;
  readonly endpoint: Endpoint;
  readonly state: 'leader' | 'follower' | 'read-only-replica' | 'catching-up';
  readonly alive: boolean;
}

/** What a node knows of its cluster. A node on its own leads itself. */
export interface Membership {
  leads(): boolean;
  /** Where the leader can be reached, if there is one. */
  leader(): Endpoint | undefined;
  members(): readonly Member[];
}

export interface NodeSettings {
  /** The version reported. From 25 on an append's size counts more than its data, as on a real node. */
  readonly version: string;
  /** Whether BatchAppend is there and listed. Nodes before 21.10 have none. */
  readonly batchAppend: boolean;
  /** In bytes. */
  readonly maxAppendSize: number;
  /** How long the parts of a batch append may take to arrive, in milliseconds. */
  readonly writeTimeout: number;
  /** How many live events a slow subscriber may be behind before it is told that it fell behind. */
  readonly liveBufferSize: number;
  /** Passwords by login; without any, everyone may do everything. */
  readonly users: ReadonlyMap<string, string>;
}

/** What the services of one node share. */
export interface NodeContext {
  readonly log: EventLog;
  readonly faults: FaultSchedule;
  readonly connections: Connections;
  readonly openCalls: OpenCalls;
  readonly membership: Membership;
  readonly settings: NodeSettings;
}
