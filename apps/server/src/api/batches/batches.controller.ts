import { Controller, Get, HttpCode, Param, Post, Put, Body, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { hasEnded, type Batch, type BatchTerms } from '@kp/batches';
import { COMMAND_NAMES } from '@kp/exchange/commands';
import type { FastifyReply } from 'fastify';
import { OpenTo } from '../../access/access.decorator';
import { actorOf } from '../../access/authenticated-request';
import { OVERSEERS } from '../../access/readers';
import { BatchDesk } from '../../batches/batch-desk';
import { BatchIntake, type SentBody, type Taken } from '../../batches/batch-intake';
import { idempotencyKeyOf } from '../../commands/command-headers';
import { sha256Of } from '../../http/content-digest';
import type { DataOf } from '../../http/data-of';
import { ProblemAnswer } from '../../http/problem-answer';
import { streamIn } from '../../http/streamed-body';
import { Ask } from '../../reading/ask.decorator';
import { oneOf, yesOrNo } from '../../reading/parameter';
import type { Asked } from '../../reading/parameters';
import type { BatchDto, ChunkDto } from './batch.dto';
import { assertMayReadBatch, SENDERS } from './batch-access';
import { addressOfBatch, batchToWire, chunkToWire } from './batch-wire';
import { AsksForBatch, AsksForResults, CompletesBatch, TakesBatch, TakesChunk } from './batches.decorators';
import { CHUNK_TYPE, contentEncodingOf, formOf, FORM_TYPES } from './batch-forms';
import { sendResults } from './send-results';

const TERMS = {
  onError: oneOf(
    ['proceed', 'rollback'],
    'What a line that does not hold means for the others: nothing (`proceed`, the default), or that none of the batch is recorded (`rollback`).',
  ),
  dryRun: yesOrNo('Decide every line and record none.'),
  command: oneOf(COMMAND_NAMES, 'The command of every row of a CSV file without a column `command`.'),
  upload: oneOf(['whole', 'chunks'], 'Whether the body holds the batch (`whole`, the default), or chunks will follow.'),
};

/** Many commands at once: taken in as a file, worked off line by line, with a result for each. */
@ApiTags('batches')
@Controller('v1/batches')
export class BatchesController {
  constructor(
    private readonly desk: BatchDesk,
    private readonly intake: BatchIntake,
  ) {}

  @Post()
  @HttpCode(202)
  @OpenTo(...SENDERS)
  @TakesBatch()
  async send(
    @Body() body: unknown,
    @Ask(TERMS) { onError = 'proceed', dryRun = false, command, upload }: Asked<typeof TERMS>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<BatchDto>> {
    this.tellLimits(reply);
    const { request } = reply;
    const { headers } = request;
    const isChunked = upload === 'chunks';
    const terms: BatchTerms = { form: formOf(headers), command: command ?? null, onError, dryRun, isChunked };
    const actor = actorOf(request);
    const key = idempotencyKeyOf(headers);
    const taken = isChunked
      ? await this.intake.open(actor, key, terms)
      : await this.intake.take(actor, key, terms, this.bodyOf(body, Object.values(FORM_TYPES), reply));
    if (taken.batch.state === 'open') void reply.code(201);
    return this.tell(taken, reply);
  }

  @Put(':batch/chunks/:number')
  @OpenTo(...SENDERS)
  @TakesChunk()
  async chunk(
    @Param('batch') id: string,
    @Param('number') number: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DataOf<ChunkDto>> {
    this.tellLimits(reply);
    const batch = this.find(id, reply);
    if (!/^(?:0|[1-9]\d{0,5})$/.test(number)) {
      throw ProblemAnswer.of('parameter-invalid', { detail: 'A chunk has a whole number from 0 to 999999.' });
    }
    const sent = this.bodyOf(body, [CHUNK_TYPE], reply);
    if (sent.sha256 === undefined) {
      throw ProblemAnswer.of('digest-missing', { detail: 'The chunk has no Content-Digest.' });
    }
    return chunkToWire(await this.intake.addChunk(batch, Number(number), sent));
  }

  @Post(':batch/completion')
  @HttpCode(202)
  @OpenTo(...SENDERS)
  @CompletesBatch()
  complete(
    @Param('batch') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): DataOf<BatchDto> {
    this.tellLimits(reply);
    return this.tell(this.intake.complete(this.find(id, reply), chunkCountIn(body)), reply);
  }

  @Get(':batch')
  @OpenTo(...SENDERS, ...OVERSEERS)
  @AsksForBatch()
  state(@Param('batch') id: string, @Res({ passthrough: true }) reply: FastifyReply): DataOf<BatchDto> {
    this.tellLimits(reply);
    void reply.header('Cache-Control', 'private, no-store');
    return this.wire(this.find(id, reply));
  }

  @Get(':batch/results')
  @OpenTo(...SENDERS, ...OVERSEERS)
  @AsksForResults()
  async results(@Param('batch') id: string, @Res() reply: FastifyReply): Promise<void> {
    this.tellLimits(reply);
    const batch = this.find(id, reply);
    if (!hasEnded(batch)) {
      throw ProblemAnswer.of('batch-under-way', { detail: `The batch is ${batch.state}.` }, { 'Retry-After': '1' });
    }
    await sendResults(batch, this.desk.shelf, reply);
  }

  private bodyOf(body: unknown, types: readonly string[], { request }: FastifyReply): SentBody {
    const { headers } = request;
    return { body: streamIn(body, types), sha256: sha256Of(headers), isGzip: contentEncodingOf(headers) === 'gzip' };
  }

  /** The batch, should the asker be its sender or watch over the scheme. */
  private find(id: string, { request }: FastifyReply): Batch {
    const batch = /^[\da-f-]{36}$/.test(id) ? this.desk.batch(id) : undefined;
    if (batch === undefined) throw ProblemAnswer.of('not-found', { detail: 'This server has no such batch.' });
    assertMayReadBatch(actorOf(request), batch, request.method);
    return batch;
  }

  private tell({ batch, isRepeated }: Taken, reply: FastifyReply): DataOf<BatchDto> {
    void reply.header('Location', addressOfBatch(batch.id));
    if (isRepeated) void reply.header('Idempotent-Replayed', 'true');
    return this.wire(batch);
  }

  private wire(batch: Batch): DataOf<BatchDto> {
    return batchToWire(batch, this.desk.shelf.chunks(batch.id), this.desk.limits);
  }

  private tellLimits(reply: FastifyReply): void {
    const { lines, bytes } = this.desk.limits;
    void reply.header('Batch-Line-Limit', String(lines)).header('Batch-Size-Limit', String(bytes));
  }
}

function chunkCountIn(body: unknown): number {
  const { chunks } = (typeof body === 'object' && body !== null ? body : {}) as { readonly chunks?: unknown };
  if (typeof chunks === 'number' && Number.isInteger(chunks) && chunks >= 1 && chunks <= 1_000_000) return chunks;
  throw ProblemAnswer.of('parameter-invalid', { detail: 'Say how many chunks there are: {"chunks": 3}.' });
}
