import { type ChildProcess, spawn } from 'node:child_process';
import type { FaultRule } from './faults/fault-rule';
import type { NodeCommand, NodeReply } from './node-command';
import type { Endpoint } from './rpc/node-context';

/** A node in a process of its own: it can be killed as the real one can. */
export class NodeProcess {
  readonly endpoint: Endpoint;
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  readonly #waiting = new Map<number, () => void>();
  #lastId = 0;

  private constructor(child: ChildProcess, endpoint: Endpoint, exited: Promise<void>) {
    this.#child = child;
    this.endpoint = endpoint;
    this.#exited = exited;
    child.on('message', (reply: NodeReply) => {
      if ('id' in reply) this.#waiting.get(reply.id)?.();
    });
  }

  /** Starts the compiled program with these arguments and waits until it listens. */
  static async start(program: string, args: readonly string[] = []): Promise<NodeProcess> {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    let complaints = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaints += text;
    });
    const exited = new Promise<void>((resolve) =>
      child.once('exit', () => {
        resolve();
      }),
    );
    const endpoint = await new Promise<Endpoint>((resolve, reject) => {
      child.once('message', (reply: NodeReply) => {
        if ('listening' in reply) resolve(reply.listening);
      });
      child.once('exit', (code) => {
        reject(new Error(`The node ended with ${String(code)} before it listened. ${complaints}`));
      });
    });
    return new NodeProcess(child, endpoint, exited);
  }

  /** `host:port`. */
  get address(): string {
    return `${this.endpoint.host}:${String(this.endpoint.port)}`;
  }

  /** The process id, for those who look at what the process uses. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  async addFault(rule: FaultRule): Promise<void> {
    await this.#ask({ kind: 'add-fault', rule });
  }

  async clearFaults(): Promise<void> {
    await this.#ask({ kind: 'clear-faults' });
  }

  async endSubscriptions(): Promise<void> {
    await this.#ask({ kind: 'end-subscriptions' });
  }

  async resetConnections(): Promise<void> {
    await this.#ask({ kind: 'reset-connections' });
  }

  /** Stops it politely and waits for its end. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#exited;
  }

  /** Kills it (SIGKILL) and waits for its end. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  async #ask(command: NodeCommand): Promise<void> {
    this.#lastId += 1;
    const id = this.#lastId;
    await new Promise<void>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, command });
    });
    this.#waiting.delete(id);
  }
}
