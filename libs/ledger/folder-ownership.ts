import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { EventStoreUnavailable } from '@kp/event-store';

/**
 * Makes this process the only owner of a folder, and gives the function that ends it. The lock is one that the operating
 * system drops when the process dies, so a crash never leaves a folder locked. Throws `EventStoreUnavailable('in-use')`,
 * naming the owner, when another process has it.
 */
export function takeOwnership(folder: string): () => void {
  const note = join(folder, 'owner.json');
  const lock = new Database(join(folder, 'owner.lock'), { timeout: 0 });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new EventStoreUnavailable(
      'in-use',
      `The folder ${folder} is in use by ${ownerNamedIn(note)}. Stop that process, or send the commands to it over HTTP.`,
      { cause: error },
    );
  }
  writeFileSync(note, JSON.stringify({ process: process.pid, since: new Date().toISOString() }));
  return () => {
    rmSync(note, { force: true });
    lock.close();
  };
}

function ownerNamedIn(note: string): string {
  try {
    const { process: owner, since } = JSON.parse(readFileSync(note, 'utf8')) as { process: number; since: string };
    return `process ${String(owner)} (since ${since})`;
  } catch {
    return 'another process';
  }
}
