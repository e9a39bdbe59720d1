import { randomUUID } from 'node:crypto';
import { createServer, type Server as TcpServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { FaultSchedule } from './faults/fault-schedule';
import { gossipHandler } from './gossip';
import { EventLog, type EventLogOptions } from './log/event-log';
import { persistentSubscriptionsService } from './persistent-subscriptions/persistent-subscriptions-service';
import { SubscriptionGroups } from './persistent-subscriptions/subscription-groups';
import { Connections } from './rpc/connections';
import type { Endpoint, Membership, NodeContext, NodeSettings } from './rpc/node-context';
import { OpenCalls } from './rpc/open-calls';
import { failures } from './rpc/rpc-failure';
import { supportedMethodsHandler } from './server-features';
import { streamsService } from './streams/streams-service';

/** A certificate and its private key, PEM. */
export interface TlsIdentity {
  readonly certificate: Buffer;
  readonly key: Buffer;
}

export interface NodeOptions extends EventLogOptions, Partial<NodeSettings> {
  /** 127.0.0.1 by default. */
  readonly host?: string;
  /** A free one by default. */
  readonly port?: number;
  readonly tls?: TlsIdentity;
  /** A log shared with other nodes; it outlives the node. Without one the node opens its own. */
  readonly log?: EventLog;
  /** Persistent subscriptions shared with other nodes of the log. */
  readonly groups?: SubscriptionGroups;
  /** What the node knows of its cluster; on its own it leads. */
  readonly membership?: Membership;
}

/** How long a stopping node waits for its calls, in milliseconds: one whose answer is lost never ends. */
const STOP_PATIENCE = 200;
const MEBIBYTE = 1024 * 1024;
/** What a real node takes at most in one message. */
const LARGEST_MESSAGE = 17 * MEBIBYTE;

/** A node that speaks the protocol to the real client over TCP. It is no EventStoreDB: see README.md. */
export class StandInNode {
  readonly log: EventLog;
  readonly faults: FaultSchedule;
  readonly endpoint: Endpoint;
  readonly secure: boolean;
  readonly #context: NodeContext;
  readonly #grpc: Server;
  readonly #listener: TcpServer;
  readonly #release: () => Promise<void>;

  private constructor(parts: {
    readonly context: NodeContext;
    readonly endpoint: Endpoint;
    readonly secure: boolean;
    readonly grpc: Server;
    readonly listener: TcpServer;
    readonly release: () => Promise<void>;
  }) {
    this.#context = parts.context;
    this.#grpc = parts.grpc;
    this.#listener = parts.listener;
    this.#release = parts.release;
    this.log = parts.context.log;
    this.faults = parts.context.faults;
    this.endpoint = parts.endpoint;
    this.secure = parts.secure;
  }

  /** Opens the log, listens, and is ready for clients. */
  static async start(options: NodeOptions = {}): Promise<StandInNode> {
    const host = options.host ?? '127.0.0.1';
    const log = options.log ?? (await EventLog.open(options));
    const groups = options.groups ?? new SubscriptionGroups(log);
    const listener = createServer({ noDelay: true });
    const port = await listen(listener, host, options.port ?? 0);
    const endpoint = { host, port };
    const context: NodeContext = {
      log,
      faults: new FaultSchedule(),
      connections: new Connections(),
      openCalls: new OpenCalls(),
      membership: options.membership ?? onItsOwn(endpoint),
      settings: settingsOf(options),
    };
    const grpc = new Server({
      'grpc.max_receive_message_length': LARGEST_MESSAGE,
      'grpc.max_send_message_length': LARGEST_MESSAGE,
    });
    addServices(grpc, context, groups);
    const injector = grpc.createConnectionInjector(credentialsOf(options.tls));
    listener.on('connection', (socket) => {
      context.connections.add(socket);
      injector.injectConnection(socket);
    });
    const release = async (): Promise<void> => {
      injector.destroy();
      if (options.groups === undefined) groups.close();
      if (options.log === undefined) await log.close();
    };
    return new StandInNode({ context, endpoint, secure: options.tls !== undefined, grpc, listener, release });
  }

  /** `host:port`. */
  get address(): string {
    return `${this.endpoint.host}:${String(this.endpoint.port)}`;
  }

  /** Ends every subscription without an error. */
  endSubscriptions(): void {
    this.#context.openCalls.endSubscriptions();
  }

  /** Resets every connection; the node goes on listening. */
  resetConnections(): void {
    this.#context.connections.resetAll();
  }

  /** Stops politely: open calls are answered CANCELLED, then the connections are ended. */
  async stop(): Promise<void> {
    this.#listener.close();
    this.#context.openCalls.failAll(failures.cancelled());
    const patience = new AbortController();
    const drained = new Promise((resolve) => {
      this.#grpc.tryShutdown(resolve);
    });
    await Promise.race([drained, pause(STOP_PATIENCE, undefined, { signal: patience.signal })]);
    patience.abort();
    await this.#end();
  }

  /** Stops as a dying process does: every connection is reset. What was acknowledged is in the log. */
  async kill(): Promise<void> {
    this.#listener.close();
    this.#context.connections.resetAll();
    await this.#end();
  }

  async #end(): Promise<void> {
    this.#grpc.forceShutdown();
    await this.#release();
  }
}

function settingsOf(options: NodeOptions): NodeSettings {
  return {
    version: options.version ?? '24.10.0',
    batchAppend: options.batchAppend ?? true,
    maxAppendSize: options.maxAppendSize ?? MEBIBYTE,
    writeTimeout: options.writeTimeout ?? 2_000,
    liveBufferSize: options.liveBufferSize ?? 64,
    users: options.users ?? new Map(),
  };
}

function onItsOwn(endpoint: Endpoint): Membership {
  const self = { id: randomUUID(), endpoint, state: 'leader', alive: true } as const;
  return { leads: () => true, leader: () => endpoint, members: () => [self] };
}

function credentialsOf(tls: TlsIdentity | undefined): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [{ cert_chain: tls.certificate, private_key: tls.key }]);
}

function addServices(grpc: Server, context: NodeContext, groups: SubscriptionGroups): void {
  const streams = streamsService(context);
  const persistent = persistentSubscriptionsService(context, groups);
  grpc.addService(streams.definition, streams.implementation);
  grpc.addService(persistent.definition, persistent.implementation);
  grpc.addService(GossipService, { read: gossipHandler(context) });
  const definitions = [streams.definition, persistent.definition, GossipService, ServerFeaturesService];
  grpc.addService(ServerFeaturesService, { getSupportedMethods: supportedMethodsHandler(context, definitions) });
}

async function listen(listener: TcpServer, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, host, resolve);
  });
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The node does not listen on TCP.');
  return address.port;
}
