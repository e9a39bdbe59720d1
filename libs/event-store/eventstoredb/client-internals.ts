import type { EventStoreDBClient } from '@eventstore/db-client';

/**
 * What the client's own calls are made of: its connection, with the login, the way to the leader, and the renewal after
 * a failure. The client keeps these for its subclasses, but makes itself from a connection string only as what it is.
 */
export interface ClientInternals {
  /** What the server can do; asked once for each connection. */
  readonly capabilities: EventStoreDBClient['capabilities'];
  readonly getChannel: EventStoreDBClient['getChannel'];
  /** Opens a call, or gives back the one that is open on the present connection. */
  readonly GRPCStreamCreator: EventStoreDBClient['GRPCStreamCreator'];
  readonly callArguments: EventStoreDBClient['callArguments'];
}

export function internalsOf(client: EventStoreDBClient): ClientInternals {
  return client as unknown as ClientInternals;
}
