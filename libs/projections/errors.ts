import type { Position } from '@kp/kernel';

/** Another runner keeps these read models up to date. */
export class ProjectorBusy extends Error {
  readonly code = 'projector-busy';

  constructor(readonly readModel: string) {
    super(`Another projector keeps the read model ${readModel} up to date.`);
    this.name = 'ProjectorBusy';
  }
}

/** A read model has no generation that can be read: it was never built, or only in another version. */
export class ReadModelUnavailable extends Error {
  readonly code = 'read-model-unavailable';

  constructor(
    readonly readModel: string,
    readonly reason: 'absent' | 'other-version',
  ) {
    super(
      reason === 'absent'
        ? `The read model ${readModel} has not been built yet.`
        : `The read model ${readModel} is being built in the version that this program reads.`,
    );
    this.name = 'ReadModelUnavailable';
  }
}

/** A question was asked as of a position that the read model has not folded yet. */
export class PositionNotReached extends Error {
  readonly code = 'position-not-reached';

  constructor(
    readonly readModel: string,
    readonly asked: Position,
    readonly checkpoint: Position,
  ) {
    super(`The read model ${readModel} has come to ${String(checkpoint)}, not yet to ${String(asked)}.`);
    this.name = 'PositionNotReached';
  }
}

/** A read model does not belong to the log: it was built from another, or from events that this log does not hold. */
export class ReadModelNotOfLog extends Error {
  readonly code = 'read-model-not-of-log';

  constructor(
    readonly readModel: string,
    /** What to do, in full sentences. */
    readonly advice: string,
  ) {
    super(`The read model ${readModel} does not belong to this log. ${advice}`);
    this.name = 'ReadModelNotOfLog';
  }
}

/** No projection of this program has that name. */
export class UnknownReadModel extends Error {
  readonly code = 'unknown-read-model';

  constructor(
    readonly readModel: string,
    known: readonly string[],
  ) {
    super(`There is no read model ${readModel}; there are ${known.join(', ')}.`);
    this.name = 'UnknownReadModel';
  }
}

/** A thread that built or verified read models failed or died. What it had built is no read model of anybody. */
export class BuildThreadFailed extends Error {
  constructor(
    message: string,
    /** The code of the error in the thread, such as that of the system; `null` where it had none. */
    readonly code: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BuildThreadFailed';
  }
}
