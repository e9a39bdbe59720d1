import type { Actor, RecordedEvent } from '@kp/kernel';
import type { SchemeCommand } from '@kp/scheme';
import type { CommandEnvelope } from '../command-envelope';
import { reactionIdOf } from '../command-id';

/**
 * What the ledger itself does about recorded facts: a pure function from one event to the commands that follow from it.
 * It may be asked about the same event again, on any server and at any time, and always answers the same; what it asks for
 * is done once.
 */
export interface Reactor {
  /** In kebab case. Part of the ids of its commands, so it stays for ever. */
  readonly name: string;
  /** The types of event that it reacts to. All others are passed over without being decoded. */
  readonly handles: readonly string[];
  /**
   * The commands that follow, often none. They are told apart by their place in the list: a later release may add some at
   * its end, and leaves those before as they are.
   */
  react(event: RecordedEvent): readonly SchemeCommand[];
}

/** The ledger as the actor of what follows from recorded facts. */
export const THE_LEDGER: Actor = { id: 'ledger', roles: ['ledger'] };

/**
 * The commands of a reactor about an event, as the ledger takes them: caused by that event, of its undertaking and its
 * time, and under ids that are made of the reactor's name and the event's id. What follows from a made-up fact is made up.
 */
export function reactionsTo(event: RecordedEvent, reactor: Reactor): readonly CommandEnvelope[] {
  const { occurredAt, correlationId, synthetic } = event.metadata;
  return reactor.react(event).map((command, index) => ({
    id: reactionIdOf(reactor.name, event.id, index),
    command,
    actor: THE_LEDGER,
    occurredAt,
    correlationId,
    causationId: event.id,
    ...(synthetic === undefined ? {} : { synthetic }),
  }));
}
