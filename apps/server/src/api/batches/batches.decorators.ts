import { applyDecorators } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  getSchemaPath,
} from '@nestjs/swagger';
import { Problems } from '../../http/problems.decorator';
import { TABLE_FORMS } from '../../reading/table-form';
import { BatchDto, ChunkDto, LineResultDto } from './batch.dto';
import { CHUNK_TYPE, FORM_TYPES } from './batch-forms';

const BATCH = { 'application/json': { schema: { $ref: getSchemaPath(BatchDto) } } };

const LIMITS = {
  'Batch-Line-Limit': { description: 'The most lines of a batch.', schema: { type: 'string' } },
  'Batch-Size-Limit': {
    description: 'The most bytes of a batch, as sent and when unpacked.',
    schema: { type: 'string' },
  },
} as const;

const TAKEN = {
  ...LIMITS,
  Location: { description: 'The batch.', schema: { type: 'string' } },
  'Idempotent-Replayed': { description: 'Set when it was sent before.', schema: { type: 'string' } },
} as const;

const DIGEST = 'The SHA-256 of the body (RFC 9530): `sha-256=:<base64>:`.';

/** The route takes batches. */
export function TakesBatch(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Send many commands at once',
      description: [
        'A line of NDJSON, or a row of CSV, is a command as `kpl import` takes it. Who sends the batch acts for all its lines;',
        'an `as` that says otherwise is refused on its line. A line with an `id` is the command that the sender names by',
        'that `Idempotency-Key` at any other door; a line without is known by the key of the batch and its number. Lines are',
        'judged in order, each after those before it, and none is recorded twice, however often the batch is sent or the',
        'server interrupted. The answer is given when the batch is on the disk of this server; ask there for its state and',
        'results. With `onError=rollback` all lines are judged first, against the log as it stands, and recorded only',
        'when all hold; should another sender meanwhile write to the same things so that a line holds no longer, the batch',
        'ends there as `failed` (`batch-overtaken`), and what was recorded before stands. With `upload=chunks` the body',
        'stays empty: send the bytes by `PUT .../chunks/{number}`, in any order and as often as needed, then',
        '`POST .../completion`. A dry run uses no key up.',
      ].join(' '),
      operationId: 'sendBatch',
    }),
    ApiBearerAuth(),
    ApiConsumes(...Object.values(FORM_TYPES)),
    ApiBody({ required: false, schema: { type: 'string' } }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'The sender’s own name for this batch. The same key is the same batch.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
    ApiHeader({
      name: 'Content-Encoding',
      required: false,
      description: 'How the body is compressed.',
      schema: { type: 'string', enum: ['gzip', 'identity'] },
    }),
    ApiHeader({ name: 'Content-Digest', required: false, description: DIGEST, schema: { type: 'string' } }),
    ApiExtraModels(BatchDto),
    ApiAcceptedResponse({ description: 'It is on the disk, and will be worked off.', headers: TAKEN, content: BATCH }),
    ApiCreatedResponse({ description: 'It is open for its chunks.', headers: TAKEN, content: BATCH }),
    Problems(400, 401, 403, 413, 415, 422, 500, 503, 507),
  );
}

/** The route takes a chunk of a batch. */
export function TakesChunk(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Send a chunk of a batch',
      description:
        'Chunks are the bytes of the batch, plain or in gzip, cut anywhere and numbered from 0. The same chunk again changes nothing; after a break, send those again that the batch does not list.',
      operationId: 'sendChunk',
    }),
    ApiBearerAuth(),
    ApiConsumes(CHUNK_TYPE),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
    ApiHeader({ name: 'Content-Digest', required: true, description: DIGEST, schema: { type: 'string' } }),
    ApiOkResponse({ type: ChunkDto, description: 'It is on the disk.', headers: LIMITS }),
    Problems(400, 401, 403, 404, 409, 413, 415, 500, 503, 507),
  );
}

/** The route takes the word that all chunks of a batch were sent. */
export function CompletesBatch(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Say that all chunks of a batch were sent',
      description: 'The batch is then closed and worked off. To say it again changes nothing.',
      operationId: 'completeBatch',
    }),
    ApiBearerAuth(),
    ApiBody({
      required: true,
      schema: {
        type: 'object',
        properties: { chunks: { type: 'integer', minimum: 1, maximum: 1_000_000, description: 'How many there are.' } },
        required: ['chunks'],
      },
    }),
    ApiAcceptedResponse({ description: 'It will be worked off.', headers: TAKEN, content: BATCH }),
    Problems(400, 401, 403, 404, 409, 413, 415, 500, 503, 507),
  );
}

/** The route tells how far a batch has come. */
export function AsksForBatch(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'See how far a batch has come',
      description:
        'For its sender, and for those who watch over the scheme. Batches are kept by the server that took them.',
    }),
    ApiBearerAuth(),
    ApiOkResponse({ description: 'The batch.', headers: LIMITS, content: BATCH }),
    Problems(401, 403, 404, 500, 503),
  );
}

/** The route tells what became of each line of a batch. */
export function AsksForResults(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'See what became of each line of a batch',
      description:
        'One result for each line that holds something, in their order, as NDJSON or CSV (by `Accept`, or by the suffix `.csv` or `.ndjson`), once the batch has come to its end.',
    }),
    ApiBearerAuth(),
    ApiExtraModels(LineResultDto),
    ApiOkResponse({
      description: 'The results.',
      headers: LIMITS,
      content: {
        [TABLE_FORMS.ndjson]: { schema: { $ref: getSchemaPath(LineResultDto) } },
        [TABLE_FORMS.csv]: { schema: { type: 'string' } },
      },
    }),
    Problems(401, 403, 404, 406, 409, 500, 503),
  );
}
