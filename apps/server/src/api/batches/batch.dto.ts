import { BATCH_STATES, LINE_STATUSES } from '@kp/batches';
import { ApiProperty } from '@nestjs/swagger';

/** How many lines of a batch met which end. */
export class BatchCountsDto {
  /** The lines that were answered so far. */
  lines: number;

  /** Recorded by this batch. */
  recorded: number;

  /** Recorded before, by an earlier sending of the same command. */
  repeated: number;

  /** Would hold; nothing was recorded, as the batch is a dry run or was rolled back. */
  acceptable: number;

  rejected: number;
}

/** A chunk that has arrived. */
export class ChunkDto {
  /** Counted from 0. */
  number: number;

  bytes: number;

  /**
   * The SHA-256 of what arrived, as in `Content-Digest`.
   * @example 'sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:'
   */
  digest: string;
}

/** The most that a batch may hold. */
export class BatchLimitsDto {
  /** Lines that hold something. */
  lines: number;

  /** Bytes, both as sent and when unpacked. */
  bytes: number;
}

/** A batch of commands, and how far it has come. */
export class BatchDto {
  id: string;

  /** The sender’s own name for it. */
  key: string;

  @ApiProperty({ enum: BATCH_STATES })
  state: string;

  /** Whether it waits for its turn, or is being worked through. */
  running: boolean;

  /** Whether it came to its end, and every line of it holds. */
  success: boolean;

  @ApiProperty({ enum: ['ndjson', 'csv'] })
  form: string;

  /** The command of every row of a CSV file without a column `command`. */
  @ApiProperty({ type: 'string', nullable: true })
  command: string | null;

  @ApiProperty({ enum: ['proceed', 'rollback'] })
  onError: string;

  dryRun: boolean;

  createdAt: string;

  @ApiProperty({ type: 'string', nullable: true })
  receivedAt: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  finishedAt: string | null;

  counts: BatchCountsDto;

  /** Nothing was recorded, because a line did not hold or the batch could not be read to its end. */
  rolledBack: boolean;

  /** Why it failed: a problem of the catalogue. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  problem: object | null;

  /** The chunks that have arrived, in the order of their numbers. */
  chunks: ChunkDto[];

  /** Where the results are, once the batch has come to its end. */
  @ApiProperty({ type: 'string', nullable: true })
  results: string | null;

  limits: BatchLimitsDto;
}

/** What became of one line. */
export class LineResultDto {
  /** Counted from 1; in CSV the line on which the record begins. */
  line: number;

  /** The sender’s own id of the line. */
  @ApiProperty({ type: 'string', nullable: true })
  id: string | null;

  @ApiProperty({ enum: LINE_STATUSES })
  status: string;

  /** Of its last event: a decimal string. */
  position?: string;

  /** The rules of the discrepancies that were seen at once; the line is recorded all the same. */
  flags?: string[];

  /** Why it was rejected: a problem of the catalogue. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  problem?: object;
}
