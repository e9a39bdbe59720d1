import type { Actor } from '@kp/kernel';
import { commandIdOf } from '@kp/ledger';

/** The id of a batch: the same sender and key give the same for ever. A dry run takes no key away from the real batch. */
export function batchIdOf({ id }: Actor, key: string, { dryRun }: { readonly dryRun: boolean }): string {
  return commandIdOf(dryRun ? 'dry-run' : 'batch', `${String(id.length)}:${id}${key}`);
}

/**
 * The id of the command on a line. A line with an id of its own is the command that the same sender names by that id at
 * any other door; one without is known by its place in the batch of that key, dry or not.
 */
export function lineCommandIdOf(sender: Actor, key: string, line: number, id: string | undefined): string {
  if (id !== undefined) return commandIdOf(sender.id, id);
  return commandIdOf('batch-line', `${batchIdOf(sender, key, { dryRun: false })}:${String(line)}`);
}

/** What is given as the cause of the command on a line: the line itself. */
export function causeOf(batchId: string, line: number): string {
  return `${batchId}:${String(line)}`;
}
