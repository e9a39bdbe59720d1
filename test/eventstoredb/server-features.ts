import type { handleUnaryCall, ServiceDefinition } from '@grpc/grpc-js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { answer } from './rpc/answer';
import type { NodeContext } from './rpc/node-context';

/** Features that clients ask for by name, by the last part of a service's name and, where given, the method. */
function featuresOf(service: string, method: string): readonly string[] {
  if (service.endsWith('persistentsubscriptions')) return ['stream', 'all'];
  if (service.endsWith('streams') && method === 'read') return ['position', 'events'];
  return [];
}

/** `GetSupportedMethods`: the version, and every method of the services that this node offers. */
export function supportedMethodsHandler(
  context: NodeContext,
  definitions: readonly ServiceDefinition[],
): handleUnaryCall<Empty, SupportedMethods> {
  const supported = new SupportedMethods().setEventStoreServerVersion(context.settings.version);
  for (const { path } of definitions.flatMap((definition) => Object.values(definition))) {
    const [service = '', method = ''] = path.toLowerCase().slice(1).split('/');
    supported.addMethods(
      new SupportedMethod()
        .setServiceName(service)
        .setMethodName(method)
        .setFeaturesList([...featuresOf(service, method)]),
    );
  }
  return (call, callback) => {
    answer(context, call, { operation: 'server-features' }, () => supported, callback);
  };
}
