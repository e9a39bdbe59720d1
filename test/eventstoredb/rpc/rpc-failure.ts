import { Metadata, status } from '@grpc/grpc-js';

/** An answer that is no success, as it goes into the status and the trailers of a call. */
export class RpcFailure extends Error {
  constructor(
    readonly code: status,
    readonly details: string,
    readonly trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details);
    this.name = 'RpcFailure';
  }

  /** In the shape that grpc-js takes. */
  asStatus(): { readonly code: status; readonly details: string; readonly metadata: Metadata } {
    const metadata = new Metadata();
    for (const [key, value] of Object.entries(this.trailers)) metadata.set(key, value);
    return { code: this.code, details: this.details, metadata };
  }
}

/** Any error as an answer: what the server did not foresee is UNKNOWN, with its text. */
export function failureOf(error: unknown): RpcFailure {
  if (error instanceof RpcFailure) return error;
  return new RpcFailure(status.UNKNOWN, error instanceof Error ? error.message : String(error));
}

/** The failures that the protocol knows. The trailer `exception` names them; the code is that of a real node. */
export const failures = {
  accessDenied: (): RpcFailure =>
    new RpcFailure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),

  unauthenticated: (): RpcFailure => new RpcFailure(status.UNAUTHENTICATED, 'The login is wrong.'),

  notLeader: (leader: { readonly host: string; readonly port: number }): RpcFailure =>
    new RpcFailure(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': leader.host,
      'leader-endpoint-port': String(leader.port),
    }),

  notReady: (): RpcFailure => new RpcFailure(status.UNAVAILABLE, 'Server Is Not Ready'),

  timedOut: (): RpcFailure => new RpcFailure(status.ABORTED, 'Operation timed out'),

  cancelled: (): RpcFailure => new RpcFailure(status.CANCELLED, 'The server has ended the call.'),

  streamDeleted: (stream: string): RpcFailure =>
    new RpcFailure(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),

  wrongExpectedVersion: (stream: string, expected: number, actual: number): RpcFailure =>
    new RpcFailure(status.FAILED_PRECONDITION, `Stream ${stream} stands at ${String(actual)}.`, {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    }),

  maximumAppendSizeExceeded: (limit: number): RpcFailure =>
    new RpcFailure(status.INVALID_ARGUMENT, `Maximum Append Size of ${String(limit)} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(limit),
    }),

  missingMetadataProperty: (property: string): RpcFailure =>
    new RpcFailure(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    }),

  invalidArgument: (details: string): RpcFailure => new RpcFailure(status.INVALID_ARGUMENT, details),

  subscriptionMissing: (stream: string, group: string): RpcFailure =>
    new RpcFailure(status.NOT_FOUND, `Subscription group ${group} on stream ${stream} does not exist.`, {
      exception: 'persistent-subscription-does-not-exist',
      'stream-name': stream,
      'group-name': group,
    }),

  subscriptionExists: (stream: string, group: string): RpcFailure =>
    new RpcFailure(status.ALREADY_EXISTS, `Subscription group ${group} on stream ${stream} exists.`, {
      exception: 'persistent-subscription-exists',
      'stream-name': stream,
      'group-name': group,
    }),

  subscriptionFull: (stream: string, group: string): RpcFailure =>
    new RpcFailure(status.FAILED_PRECONDITION, `Subscription group ${group} on stream ${stream} is full.`, {
      exception: 'maximum-subscribers-reached',
      'stream-name': stream,
      'group-name': group,
    }),

  subscriptionDropped: (stream: string, group: string): RpcFailure =>
    new RpcFailure(status.CANCELLED, `Subscription group ${group} on stream ${stream} was dropped.`, {
      exception: 'persistent-subscription-dropped',
      'stream-name': stream,
      'group-name': group,
    }),
};
