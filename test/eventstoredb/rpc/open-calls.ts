import type { RpcFailure } from './rpc-failure';

/** A long call that the node itself can end. */
export interface OpenCall {
  readonly kind: 'read' | 'subscription' | 'batch-append' | 'persistent-subscription';
  /** Ends it as if that were all there is. */
  end(): void;
  fail(failure: RpcFailure): void;
}

/** The calls that stay open for longer than one answer. */
export class OpenCalls {
  readonly #calls = new Set<OpenCall>();

  /** Gives what forgets the call again. */
  add(call: OpenCall): () => void {
    this.#calls.add(call);
    return () => this.#calls.delete(call);
  }

  /** Ends all subscriptions without an error, as a node does that lets go of its readers. */
  endSubscriptions(): void {
    for (const call of [...this.#calls]) if (call.kind === 'subscription') call.end();
  }

  failAll(failure: RpcFailure): void {
    for (const call of [...this.#calls]) call.fail(failure);
  }
}
