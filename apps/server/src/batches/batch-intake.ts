import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { batchIdOf, BodyTooLong, NO_LINES, type Batch, type BatchTerms, type Chunk } from '@kp/batches';
import type { Actor, Clock } from '@kp/kernel';
import { assertDigest } from '../http/content-digest';
import { ProblemAnswer } from '../http/problem-answer';
import { CLOCK } from '../parts';
import { BatchDesk } from './batch-desk';

/** What is sent as a batch, or as a chunk of one. */
export interface SentBody {
  readonly body: Readable;
  /** The SHA-256 that its sender names, in hexadecimal. */
  readonly sha256: string | undefined;
  /** Whether its sender says that it is compressed. */
  readonly isGzip: boolean;
}

/** A batch that was taken in, or recognised as one that was taken in before. */
export interface Taken {
  readonly batch: Batch;
  readonly isRepeated: boolean;
}

/** Takes batches in: what it has answered is on the disk. */
@Injectable()
export class BatchIntake {
  constructor(
    private readonly desk: BatchDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes a whole batch in and has it worked off. */
  async take(sender: Actor, key: string, terms: BatchTerms, sent: SentBody): Promise<Taken> {
    this.desk.expect();
    const now = this.clock.now();
    const batch: Batch = { ...this.begin(sender, key, terms), state: 'received', receivedAt: now };
    const taken = await this.put(batch, sent);
    this.desk.add(batch.id);
    return taken;
  }

  /** Begins a batch whose content comes in chunks. */
  open(sender: Actor, key: string, terms: BatchTerms): Promise<Taken> {
    return this.put(this.begin(sender, key, terms), undefined);
  }

  /** Takes a chunk in. */
  async addChunk(batch: Batch, number: number, { body, sha256 }: SentBody): Promise<Chunk> {
    assertOpen(batch);
    const others = this.desk.shelf.chunks(batch.id).filter((chunk) => chunk.number !== number);
    const most = this.desk.limits.bytes - others.reduce((sum, { bytes }) => sum + bytes, 0);
    const chunk = await received(
      this.desk.shelf.addChunk(batch.id, number, { source: body, most }, (arrived) => {
        assertDigest(sha256, arrived.sha256);
        // It may have been completed while this was on its way.
        assertOpen(this.desk.shelf.read(batch.id) ?? batch);
      }),
    );
    if (chunk !== undefined) return chunk;
    throw ProblemAnswer.of('chunk-differs', { detail: `Chunk ${String(number)} has arrived with another content.` });
  }

  /** Takes the word of the sender that all chunks were sent, and has the batch worked off. To say it again changes nothing. */
  complete(batch: Batch, count: number): Taken {
    const numbers = this.desk.shelf.chunks(batch.id).map(({ number }) => number);
    const missing = Array.from({ length: count }, (_, number) => number).filter((number) => !numbers.includes(number));
    if (missing.length > 0 || numbers.length !== count) throw incomplete(count, numbers, missing);
    if (batch.state !== 'open') return { batch, isRepeated: true };
    const complete: Batch = { ...batch, state: 'received', receivedAt: this.clock.now() };
    this.desk.shelf.save(complete);
    this.desk.add(batch.id);
    return { batch: complete, isRepeated: false };
  }

  private begin(sender: Actor, key: string, terms: BatchTerms): Batch {
    return {
      ...terms,
      id: batchIdOf(sender, key, terms),
      key,
      sender,
      state: 'open',
      phase: terms.dryRun || terms.onError === 'rollback' ? 'judging' : 'recording',
      createdAt: this.clock.now(),
      receivedAt: null,
      finishedAt: null,
      counts: NO_LINES,
      lastLine: 0,
      resultBytes: 0,
      rolledBack: false,
      problem: null,
    };
  }

  private async put(batch: Batch, sent: SentBody | undefined): Promise<Taken> {
    const content = sent && { source: sent.body, most: this.desk.limits.bytes };
    const shelved = await received(
      this.desk.shelf.put(batch, content, (arrived) => {
        if (arrived === undefined || sent === undefined) return;
        assertDigest(sent.sha256, arrived.sha256);
        if (arrived.bytes === 0) throw ProblemAnswer.of('body-missing', { detail: 'The batch holds nothing.' });
        if (sent.isGzip && !arrived.isGzip) {
          throw ProblemAnswer.of('damaged-gzip', { detail: 'The body does not begin as gzip data do.' });
        }
      }),
    );
    if (shelved.kind === 'other') {
      throw ProblemAnswer.of('idempotency-key-reused', {
        detail: 'This Idempotency-Key stands for another batch of the same sender.',
      });
    }
    return { batch: this.desk.batch(batch.id) ?? shelved.batch, isRepeated: shelved.kind === 'same' };
  }
}

function assertOpen({ id, state }: Batch): void {
  if (state === 'open') return;
  throw ProblemAnswer.of('batch-closed', { detail: `The batch ${id} is ${state}.` });
}

function incomplete(count: number, numbers: readonly number[], missing: readonly number[]): ProblemAnswer {
  const [first] = missing;
  return ProblemAnswer.of('batch-incomplete', {
    detail:
      first === undefined
        ? `${String(numbers.length)} chunks have arrived, and ${String(count)} are said to be all.`
        : `Of ${String(count)} chunks ${String(missing.length)} have not arrived; the first of them is ${String(first)}.`,
  });
}

async function received<Result>(receiving: Promise<Result>): Promise<Result> {
  try {
    return await receiving;
  } catch (error) {
    if (error instanceof BodyTooLong) throw ProblemAnswer.of('file-too-large', { detail: error.message });
    if (isCutOff(error))
      throw ProblemAnswer.of('body-cut-off', { detail: 'The connection ended before the body did.' });
    throw error;
  }
}

function isCutOff(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE')
  );
}
