import { randomUUID } from 'node:crypto';
import { EventLog } from './log/event-log';
import { SubscriptionGroups } from './persistent-subscriptions/subscription-groups';
import type { Endpoint, Member, Membership } from './rpc/node-context';
import { type NodeOptions, StandInNode } from './stand-in-node';
import { TcpProxy } from './tcp-proxy';

/** One place of the cluster: the node, and the proxy through which alone clients reach it. */
interface Place {
  readonly id: string;
  readonly node: StandInNode;
  readonly proxy: TcpProxy;
  alive: boolean;
}

/** Several nodes over one log, in this process. There are no elections: the test says who leads, if anyone. */
export class StandInCluster {
  readonly #log: EventLog;
  readonly #groups: SubscriptionGroups;
  readonly #places: Place[] = [];
  #leader: number | undefined = 0;

  private constructor(log: EventLog) {
    this.#log = log;
    this.#groups = new SubscriptionGroups(log);
  }

  /** Starts so many nodes; the first leads. */
  static async start(size: number, options: NodeOptions = {}): Promise<StandInCluster> {
    const cluster = new StandInCluster(await EventLog.open(options));
    for (let at = 0; at < size; at += 1) await cluster.#add(at, options);
    return cluster;
  }

  get log(): EventLog {
    return this.#log;
  }

  /** Where clients reach the nodes. */
  get endpoints(): readonly Endpoint[] {
    return this.#places.map(({ proxy }) => proxy.endpoint);
  }

  /** For a client that finds the leader by gossip. */
  get connectionString(): string {
    const hosts = this.endpoints.map(({ host, port }) => `${host}:${String(port)}`).join(',');
    return `esdb://${hosts}?tls=${String(this.node(0).secure)}`;
  }

  node(at: number): StandInNode {
    return this.#place(at).node;
  }

  proxy(at: number): TcpProxy {
    return this.#place(at).proxy;
  }

  /** From now on this node leads, or none does. */
  elect(at: number | undefined): void {
    this.#leader = at;
  }

  /** The node is gone: its connections are reset, new ones refused. If it led, nobody does until an election. */
  kill(at: number): void {
    const place = this.#place(at);
    place.alive = false;
    place.proxy.setMode('refuse');
    if (this.#leader === at) this.#leader = undefined;
  }

  /** The node is back, as a follower. */
  revive(at: number): void {
    const place = this.#place(at);
    place.alive = true;
    place.proxy.setMode('pass');
  }

  async stop(): Promise<void> {
    for (const { node, proxy } of this.#places) {
      await node.stop();
      await proxy.close();
    }
    this.#groups.close();
    await this.#log.close();
  }

  async #add(at: number, options: NodeOptions): Promise<void> {
    const node = await StandInNode.start({
      ...options,
      log: this.#log,
      groups: this.#groups,
      membership: this.#membershipOf(at),
    });
    const proxy = await TcpProxy.start(node.endpoint);
    this.#places.push({ id: randomUUID(), node, proxy, alive: true });
  }

  #membershipOf(self: number): Membership {
    return {
      leads: () => this.#leader === self,
      leader: () => (this.#leader === undefined ? undefined : this.#place(this.#leader).proxy.endpoint),
      members: () => this.#places.map((place, at) => this.#member(place, at)),
    };
  }

  #member({ id, proxy, alive }: Place, at: number): Member {
    return { id, endpoint: proxy.endpoint, state: this.#leader === at ? 'leader' : 'follower', alive };
  }

  #place(at: number): Place {
    const place = this.#places[at];
    if (place === undefined) throw new RangeError(`There is no node ${String(at)}.`);
    return place;
  }
}
