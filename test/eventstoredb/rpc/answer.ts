import type { sendUnaryData } from '@grpc/grpc-js';
import { sufferAfter, sufferBefore } from '../faults/suffer';
import type { Operation } from '../faults/fault-rule';
import type { CallHead } from './admission';
import type { NodeContext } from './node-context';
import { failureOf } from './rpc-failure';

/** Does the work of a call that has one answer, with the fault that strikes it, and answers. */
export function answer<Response>(
  context: NodeContext,
  call: CallHead,
  struck: { readonly operation: Operation; readonly stream?: string },
  work: () => Response | Promise<Response>,
  callback: sendUnaryData<Response>,
): void {
  const resetConnection = (): void => {
    context.connections.reset(call.getPeer());
  };
  const run = async (): Promise<Response> => {
    const effect = context.faults.next(struck.operation, struck.stream);
    await sufferBefore(effect, resetConnection);
    const response = await work();
    await sufferAfter(effect, resetConnection);
    return response;
  };
  run().then(
    (response) => {
      callback(null, response);
    },
    (error: unknown) => {
      callback(failureOf(error).asStatus());
    },
  );
}
