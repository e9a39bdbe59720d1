import type { Position } from '@kp/kernel';
import type { LedgerRecord } from './ledger-record';
import type { NodeConnection } from './node-connection';

interface Wanted {
  readonly position: Position;
  readonly found: (record: LedgerRecord | undefined) => void;
}

/** What lies further apart than this is read apart. Positions count bytes of the server's log. */
const WIDEST_GAP = 256 * 1024;

const LARGEST_PAGE = 1_000;

/** How many milliseconds a reading waits at most for more to be acknowledged. */
const LONGEST_WAIT = 3;

/**
 * Reads back what was appended, for the server's answer to an append does not tell when it was recorded, nor by whom. What
 * many writers append at one time stands side by side in the log, so one reading serves them all: it waits until as many
 * appends are acknowledged as are still to be. A writer alone never waits.
 */
export class ReadBack {
  readonly #node: NodeConnection;
  #unacknowledged = 0;
  #wanted: Wanted[] = [];
  #reading = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(node: NodeConnection) {
    this.#node = node;
  }

  /** Lets it know of an append while it is under way. */
  async during<Value>(append: Promise<Value>): Promise<Value> {
    this.#unacknowledged += 1;
    try {
      return await append;
    } finally {
      this.#unacknowledged -= 1;
      this.#readWhenDue();
    }
  }

  /** The event of the ledger at a position; `undefined` when none was found, and its stream has to be asked. */
  recordAt(position: Position): Promise<LedgerRecord | undefined> {
    return new Promise((found) => {
      this.#wanted.push({ position, found });
      this.#readWhenDue();
    });
  }

  #readWhenDue(): void {
    if (this.#reading || this.#wanted.length === 0) return;
    if (this.#wanted.length < this.#unacknowledged) {
      this.#timer ??= setTimeout(this.#read, LONGEST_WAIT);
      return;
    }
    this.#reading = true;
    clearTimeout(this.#timer);
    // One packet often brings many acknowledgements.
    setImmediate(this.#read);
  }

  readonly #read = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#reading = true;
    const wanted = this.#wanted;
    this.#wanted = [];
    void Promise.all(neighbours(wanted).map((group) => this.#readGroup(group))).then(() => {
      this.#reading = false;
      this.#readWhenDue();
    });
  };

  async #readGroup(group: readonly Wanted[]): Promise<void> {
    const records = await this.#recordsAt(group.map(({ position }) => position)).catch(nothingFound);
    for (const { position, found } of group) found(records.get(position));
  }

  /** @param positions of events, in rising order. */
  async #recordsAt(positions: readonly Position[]): Promise<ReadonlyMap<Position, LedgerRecord>> {
    const records = new Map<Position, LedgerRecord>();
    const last = positions.at(-1);
    let from = positions[0];
    // Mostly nothing stands between them. Each further page begins with the last event of the one before.
    for (let limit = positions.length; from !== undefined && last !== undefined; limit = nextLimit(limit)) {
      const reached: Position | undefined = await this.#node.readForwards(
        from,
        (record) => {
          records.set(record.position, record);
          return record.position < last;
        },
        limit,
      );
      from = reached === undefined || reached >= last || reached <= from ? undefined : reached;
    }
    return records;
  }
}

/**
 * The reading of many streams can fail for one that somebody else has meddled with. That is nobody's business here: who
 * asks its own stream next meets there what concerns it.
 */
function nothingFound(): ReadonlyMap<Position, LedgerRecord> {
  return new Map();
}

function nextLimit(limit: number): number {
  return Math.min(LARGEST_PAGE, limit * 4);
}

/** In rising order, parted where much lies between two. */
function neighbours(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const groups: Wanted[][] = [];
  for (const each of wanted.toSorted((left, right) => left.position - right.position)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || each.position - before.position > WIDEST_GAP)
      groups.push([each]);
    else group.push(each);
  }
  return groups;
}
