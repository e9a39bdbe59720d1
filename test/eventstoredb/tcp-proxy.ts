import { connect, createServer, type Server, type Socket } from 'node:net';
import { resetSocket } from './reset-socket';
import type { Endpoint } from './rpc/node-context';

/**
 * What a proxy does with the bytes between a client and its node: hand them on; hold them all, as a network does that
 * swallows packets (nothing is lost when it passes again); hand each on after a delay; or refuse connections.
 */
export type ProxyMode = 'pass' | 'black-hole' | 'refuse' | { readonly slowBy: number };

interface Pair {
  readonly client: Socket;
  readonly node: Socket;
}

/** Stands between clients and one node, so that the network can fail without the node's knowledge. */
export class TcpProxy {
  readonly endpoint: Endpoint;
  readonly #server: Server;
  readonly #pairs = new Set<Pair>();
  #target: Endpoint;
  #mode: ProxyMode = 'pass';

  private constructor(server: Server, endpoint: Endpoint, target: Endpoint) {
    this.#server = server;
    this.endpoint = endpoint;
    this.#target = target;
    server.on('connection', (client) => {
      this.#accept(client);
    });
  }

  static async start(target: Endpoint): Promise<TcpProxy> {
    const server = createServer({ noDelay: true });
    const host = '127.0.0.1';
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, host, resolve);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The proxy does not listen on TCP.');
    return new TcpProxy(server, { host, port: address.port }, target);
  }

  /** Where new connections go from now on. */
  retarget(target: Endpoint): void {
    this.#target = target;
  }

  /** Refusing also resets what is connected. */
  setMode(mode: ProxyMode): void {
    this.#mode = mode;
    if (mode === 'refuse') this.reset();
    for (const { client, node } of this.#pairs) {
      for (const socket of [client, node]) {
        if (mode === 'black-hole') socket.pause();
        else socket.resume();
      }
    }
  }

  /** Resets every connection, on both sides. */
  reset(): void {
    for (const { client, node } of this.#pairs) {
      resetSocket(client);
      resetSocket(node);
    }
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.reset();
    await closed;
  }

  #accept(client: Socket): void {
    if (this.#mode === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const node = connect({ host: this.#target.host, port: this.#target.port, noDelay: true });
    const pair = { client, node };
    this.#pairs.add(pair);
    this.#join(client, node, pair);
    this.#join(node, client, pair);
    if (this.#mode === 'black-hole') {
      client.pause();
      node.pause();
    }
  }

  /** Hands on what comes from one side; when that side ends or fails, so does the other. */
  #join(from: Socket, to: Socket, pair: Pair): void {
    from.on('data', (chunk) => {
      if (typeof this.#mode === 'object') {
        setTimeout(() => to.write(chunk), this.#mode.slowBy);
      } else if (!to.write(chunk)) {
        from.pause();
        to.once('drain', () => {
          if (this.#mode !== 'black-hole') from.resume();
        });
      }
    });
    from.on('end', () => to.end());
    from.on('error', () => {
      resetSocket(to);
    });
    from.on('close', () => {
      if (to.closed) this.#pairs.delete(pair);
    });
  }
}
