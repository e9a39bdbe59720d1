import { hasEnded, type Batch, type BatchLimits, type Chunk } from '@kp/batches';
import type { DataOf } from '../../http/data-of';
import { digestText } from '../../http/content-digest';
import type { BatchDto, ChunkDto } from './batch.dto';

/** The address of a batch. */
export function addressOfBatch(id: string): string {
  return `/v1/batches/${id}`;
}

/** A batch as its readers see it. */
export function batchToWire(batch: Batch, chunks: readonly Chunk[], limits: BatchLimits): DataOf<BatchDto> {
  const { id, key, state, form, command, onError, dryRun, createdAt, receivedAt, finishedAt } = batch;
  return {
    id,
    key,
    state,
    running: state === 'received' || state === 'running',
    success: state === 'done' && batch.counts.rejected === 0,
    form,
    command,
    onError,
    dryRun,
    createdAt,
    receivedAt,
    finishedAt,
    counts: batch.counts,
    rolledBack: batch.rolledBack,
    problem: batch.problem,
    chunks: chunks.map(chunkToWire),
    results: hasEnded(batch) ? `${addressOfBatch(id)}/results` : null,
    limits,
  };
}

/** A chunk as its sender sees it. */
export function chunkToWire({ number, bytes, sha256 }: Chunk): DataOf<ChunkDto> {
  return { number, bytes, digest: digestText(sha256) };
}
