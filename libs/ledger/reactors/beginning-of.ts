import type { EventStore } from '@kp/event-store';
import { BEGINNING, type Position } from '@kp/kernel';
import type { CheckpointFile } from './checkpoint-file';

/** Where a checkpoint says that a follower of the log has come, if what it names is in this log; otherwise the beginning. */
export async function beginningOf(store: EventStore, checkpoint: CheckpointFile): Promise<Position> {
  const kept = checkpoint.read();
  if (kept?.log !== store.id) return BEGINNING;
  const [event] = await store.readStream(kept.stream, { from: kept.revision, limit: 1 });
  return event?.id === kept.id && event.position === kept.position ? kept.position : BEGINNING;
}
