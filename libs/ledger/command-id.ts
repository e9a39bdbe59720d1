import { parse, v5 as uuidV5 } from 'uuid';

const COMMANDS = parse('6d0b7b0e-3c1c-5f0e-9a55-0d6c2a3f7e11');
const REACTIONS = parse('b1e7a7c4-52f1-5d0c-8f0e-7c9d4e6a2b35');

/**
 * The id of the command that a sender names by a key of its own. Keys of different senders never meet; the same sender
 * and key give the same id for ever, which is what makes a repeated sending safe.
 */
export function commandIdOf(sender: string, key: string): string {
  return uuidV5(`${String(sender.length)}:${sender}${key}`, COMMANDS);
}

/**
 * The id of the n-th command that a reactor gives because of an event. No sender can draw it, and it follows from the three
 * alone: however often the event is reacted to, on however many servers, it is one sending.
 */
export function reactionIdOf(reactor: string, eventId: string, index: number): string {
  return uuidV5(`${String(index)}:${eventId}:${reactor}`, REACTIONS);
}

/** The id of the n-th event that a command gives rise to. */
export function eventIdOf(commandId: string, index: number): string {
  return uuidV5(String(index), commandId);
}
