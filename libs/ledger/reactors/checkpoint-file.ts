import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '@kp/event-store';
import type { Position, Revision, StreamName } from '@kp/kernel';

/** The last event that was reacted to, and the log in which it stands. */
export interface Checkpoint {
  readonly log: string;
  readonly position: Position;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly id: string;
}

/** Keeps how far a reactor has come on one server, in a small file that survives a loss of power. */
export class CheckpointFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** `undefined` when there is none, or none that can be read: to begin anew is always safe. */
  read(): Checkpoint | undefined {
    if (!existsSync(this.#path)) return undefined;
    try {
      const told: unknown = JSON.parse(readFileSync(this.#path, 'utf8'));
      return isCheckpoint(told) ? told : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  }

  /** Writes it at once and for good. */
  write(checkpoint: Checkpoint): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    replaceFile(this.#path, `${JSON.stringify(checkpoint)}\n`);
  }
}

function isCheckpoint(told: unknown): told is Checkpoint {
  if (typeof told !== 'object' || told === null) return false;
  const { log, position, stream, revision, id } = told as Readonly<Record<keyof Checkpoint, unknown>>;
  return (
    [log, stream, id].every((text) => typeof text === 'string') &&
    [position, revision].every((number) => Number.isSafeInteger(number))
  );
}
