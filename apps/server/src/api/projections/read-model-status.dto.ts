import { ApiProperty } from '@nestjs/swagger';

/** How a read model stands. */
export class ReadModelStatusDto {
  /** @example 'certificates' */
  name: string;

  version: number;

  @ApiProperty({
    enum: ['absent', 'building', 'catching-up', 'live', 'idle', 'elsewhere', 'down', 'ahead-of-log', 'other-log'],
  })
  state: string;

  /** The one that readers use, and the one kept for going back. */
  generation: number | null;

  previousGeneration: number | null;

  /** Everything up to here is folded. */
  checkpoint: string;

  /** Where the log ends. */
  head: string;

  /** How many events it has met since the beginning. */
  events: number;

  parkedKeys: number;

  parkedEvents: number;

  error: string | null;

  advice: string | null;

  /** Whether it is being built anew beside the one that readers use. */
  rebuilding: boolean;
}

/** How all read models of this server stand. */
export class ReadModelsDto {
  /** Where the log ends. */
  position: string;

  items: ReadModelStatusDto[];
}

/** What came of asking for a rebuild. */
export class RebuildDto {
  name: string;

  /** Whether this began the rebuild; `false` when one was under way already. */
  begun: boolean;
}
