import type { EventStore } from '@kp/event-store';
import { BEGINNING, type Actor, type Capture, type Position } from '@kp/kernel';
import type { CaptureRule } from '@kp/scheme';
import { NumberRanges } from './number-ranges';

/** A command of a device that is on its way into the log. */
export interface Announced {
  /** What its number says, by what the log holds and what is on its way before it. */
  flags(): Promise<readonly CaptureRule[]>;
  /** To be told when its way has ended, and whether it is recorded. */
  settle(isRecorded: boolean): void;
}

/** Says nothing; of what has no number there is nothing to say. */
const UNNUMBERED: Announced = { flags: () => Promise.resolve([]), settle: () => undefined };

interface OnItsWay {
  readonly sequence: number;
  readonly commandId: string;
}

/**
 * Which commands of each device the ledger has received. They are counted by folding the log, so every server on it counts
 * alike, whatever was sent to which; the log is read when the first numbered command comes, and from then on what it has
 * gained since, before each answer. Where no other process writes, that is what this one has recorded.
 */
export class DeviceSequences {
  private readonly received = new Map<string, NumberRanges>();
  private readonly onTheirWay = new Map<string, OnItsWay[]>();
  private position: Position = BEGINNING;
  private reading: Promise<void> | undefined;
  private queued: Promise<void> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly soleWriter: boolean,
  ) {}

  /** To be told of each command when it comes, in the order in which they come. */
  announce(commandId: string, actor: Actor, capture: Capture | undefined): Announced {
    const { device, sequence } = capture ?? {};
    if (device === undefined || sequence === undefined) return UNNUMBERED;
    const name = nameOf(actor, device);
    const own = { sequence, commandId };
    const others = this.onTheirWay.get(name) ?? [];
    others.push(own);
    this.onTheirWay.set(name, others);
    return {
      flags: async () => {
        await this.catchUp();
        const before = others
          .slice(0, Math.max(0, others.indexOf(own)))
          .filter((other) => other.commandId !== commandId);
        const isHere = (number: number): boolean =>
          this.received.get(name)?.has(number) === true || before.some((other) => other.sequence === number);
        if (isHere(sequence)) return ['device-sequence-repeated'];
        return sequence === 1 || isHere(sequence - 1) ? [] : ['device-sequence-gap'];
      },
      settle: (isRecorded) => {
        others.splice(others.indexOf(own), 1);
        if (others.length === 0) this.onTheirWay.delete(name);
        if (isRecorded) this.rangesOf(name).add(sequence);
      },
    };
  }

  /** Reads what the log has gained; whoever asks while that is being done has it done once more. */
  private catchUp(): Promise<void> {
    if (this.reading === undefined) {
      this.reading = this.read().finally(() => {
        if (!this.soleWriter) this.reading = undefined;
      });
      this.reading.catch(() => {
        this.reading = undefined;
      });
      return this.reading;
    }
    if (this.soleWriter) return this.reading;
    this.queued ??= this.reading.then(() => {
      this.queued = undefined;
      return this.catchUp();
    });
    return this.queued;
  }

  private async read(): Promise<void> {
    for await (const message of this.store.tail(this.position, { follow: false, batchSize: 1_000 })) {
      if (message.kind !== 'events') continue;
      for (const { metadata, position } of message.events) {
        const { device, sequence } = metadata.capture ?? {};
        if (device !== undefined && sequence !== undefined) this.rangesOf(nameOf(metadata.actor, device)).add(sequence);
        this.position = position;
      }
    }
  }

  private rangesOf(name: string): NumberRanges {
    const known = this.received.get(name);
    if (known !== undefined) return known;
    const ranges = new NumberRanges();
    this.received.set(name, ranges);
    return ranges;
  }
}

/** A device belongs to the Participant for which it is used, else to the person who uses it. */
function nameOf({ id, participant }: Actor, device: string): string {
  return JSON.stringify(participant === undefined ? ['of a person', id, device] : [participant, device]);
}
