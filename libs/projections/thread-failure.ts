import { EventStoreUnavailable, type Unavailability } from '@kp/event-store';
import { BuildThreadFailed, ProjectorBusy, ReadModelUnavailable } from './errors';

/** An error on its way from a thread: what can be copied of it, since its class cannot. */
export type ThreadFailure =
  | { readonly kind: 'projector-busy'; readonly readModel: string }
  | {
      readonly kind: 'read-model-unavailable';
      readonly readModel: string;
      readonly reason: ReadModelUnavailable['reason'];
    }
  | { readonly kind: 'log-unavailable'; readonly reason: Unavailability; readonly message: string }
  | { readonly kind: 'other'; readonly code: string | null; readonly error: unknown };

/** What a thread sends in the place of an error. */
export function threadFailure(error: unknown): ThreadFailure {
  if (error instanceof ProjectorBusy) return { kind: 'projector-busy', readModel: error.readModel };
  if (error instanceof ReadModelUnavailable) {
    return { kind: 'read-model-unavailable', readModel: error.readModel, reason: error.reason };
  }
  if (error instanceof EventStoreUnavailable) {
    return { kind: 'log-unavailable', reason: error.reason, message: error.message };
  }
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { kind: 'other', code, error: error instanceof Error ? error : String(error) };
}

/** The error that was sent, or one that names it as its cause. */
export function errorOf(failure: ThreadFailure): Error {
  switch (failure.kind) {
    case 'projector-busy':
      return new ProjectorBusy(failure.readModel);
    case 'read-model-unavailable':
      return new ReadModelUnavailable(failure.readModel, failure.reason);
    case 'log-unavailable':
      return new EventStoreUnavailable(failure.reason, failure.message);
    case 'other': {
      const { code, error } = failure;
      return new BuildThreadFailed(error instanceof Error ? error.message : String(error), code, { cause: error });
    }
  }
}
