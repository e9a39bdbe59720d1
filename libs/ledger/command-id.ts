import { parse, v5 as uuidV5 } from 'uuid';

const COMMANDS = parse('6d0b7b0e-3c1c-5f0e-9a55-0d6c2a3f7e11');

/**
 * The id of the command that a sender names by a key of its own. Keys of different senders never meet; the same sender
 * and key give the same id for ever, which is what makes a repeated sending safe.
 */
export function commandIdOf(sender: string, key: string): string {
  return uuidV5(`${String(sender.length)}:${sender}${key}`, COMMANDS);
}

/** The id of the n-th event that a command gives rise to. */
export function eventIdOf(commandId: string, index: number): string {
  return uuidV5(String(index), commandId);
}
