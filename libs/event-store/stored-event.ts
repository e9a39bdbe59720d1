import type { EventMetadata, Instant, Position, RecordedEvent, Revision, StreamName } from '@kp/kernel';
import type { StoredShape, Upcaster } from './upcaster';

/** An event as a log keeps it, column by column; `data` and `metadata` are JSON text. */
export type EventRow = readonly [
  position: Position,
  id: string,
  stream: StreamName,
  revision: Revision,
  type: string,
  version: number,
  recordedAt: Instant,
  data: string,
  metadata: string,
];

/**
 * The one decoder that all readings of all adapters share.
 *
 * JSON is parsed, and the upcaster asked, when a part that depends on it is first read, and then once. So an event that
 * cannot be decoded throws where it is looked at and does not stop the reading of others, and a reader that passes over
 * an event by its type pays nothing for its data. `type`, `version`, `data` and `metadata` are accessors: read them by
 * name, a spread does not copy them.
 */
export class StoredEvent implements RecordedEvent {
  readonly position: Position;
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly recordedAt: Instant;
  readonly #row: EventRow;
  readonly #upcast: Upcaster;
  #shape: StoredShape | undefined;
  #metadata: EventMetadata | undefined;

  constructor(row: EventRow, upcast: Upcaster) {
    this.position = row[0];
    this.id = row[1];
    this.stream = row[2];
    this.revision = row[3];
    this.recordedAt = row[6];
    this.#row = row;
    this.#upcast = upcast;
  }

  get type(): string {
    return this.#today().type;
  }

  get version(): number {
    return this.#today().version;
  }

  get data(): object {
    return this.#today().data;
  }

  get metadata(): EventMetadata {
    this.#metadata ??= JSON.parse(this.#row[8]) as EventMetadata;
    return this.#metadata;
  }

  /** The whole event as plain data. */
  toJSON(): RecordedEvent {
    const { id, type, version, stream, revision, position, recordedAt, data, metadata } = this;
    return { id, type, version, stream, revision, position, recordedAt, data, metadata };
  }

  #today(): StoredShape {
    if (this.#shape !== undefined) return this.#shape;
    const [, , , , type, version, , data] = this.#row;
    const stored = new StoredJson(type, version, data);
    const shape = this.#upcast(stored);
    if (shape !== stored && typeof (shape.data as unknown) !== 'object') {
      throw new TypeError(`Upcasting ${type} version ${String(version)} lost its data.`);
    }
    this.#shape = shape;
    return shape;
  }
}

/** The shape as it was stored, its data parsed when an upcaster or a reader asks for them. */
class StoredJson implements StoredShape {
  #data: object | undefined;

  constructor(
    readonly type: string,
    readonly version: number,
    private readonly text: string,
  ) {}

  get data(): object {
    this.#data ??= JSON.parse(this.text) as object;
    return this.#data;
  }
}
