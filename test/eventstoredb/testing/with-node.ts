import { EventStoreDBClient } from '@eventstore/db-client';
import { type NodeOptions, StandInNode } from '../stand-in-node';

/** The real client for an address (`host:port`), in plain text. */
export function connectTo(address: string, parameters = ''): EventStoreDBClient {
  return EventStoreDBClient.connectionString(`esdb://${address}?tls=false${parameters}`);
}

/** Runs the task against a node of its own with the real client, and lets go of both afterwards. */
export async function withNode(
  options: NodeOptions,
  task: (client: EventStoreDBClient, node: StandInNode) => Promise<void>,
): Promise<void> {
  const node = await StandInNode.start(options);
  const client = connectTo(node.address);
  try {
    await task(client, node);
  } finally {
    await client.dispose();
    await node.stop();
  }
}
