import type { UntypedServiceImplementation, ServiceDefinition } from '@grpc/grpc-js';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { NodeContext } from '../rpc/node-context';
import { appendHandler } from './append';
import { batchAppendHandler } from './batch-append';
import { deleteHandler, tombstoneHandler } from './delete';
import { readHandler } from './read';

/** The service as the client package defines it, but for the answers of `Read`: those are handed over encoded. */
const { batchAppend, ...WithoutBatchAppend } = {
  ...StreamsService,
  read: { ...StreamsService.read, responseSerialize: (bytes: Buffer) => bytes },
};

/** The Streams service of a node. */
export function streamsService(context: NodeContext): {
  readonly definition: ServiceDefinition;
  readonly implementation: UntypedServiceImplementation;
} {
  const implementation = {
    read: readHandler(context),
    append: appendHandler(context),
    delete: deleteHandler(context),
    tombstone: tombstoneHandler(context),
  };
  if (!context.settings.batchAppend) return { definition: WithoutBatchAppend, implementation };
  return {
    definition: { ...WithoutBatchAppend, batchAppend },
    implementation: { ...implementation, batchAppend: batchAppendHandler(context) },
  };
}
