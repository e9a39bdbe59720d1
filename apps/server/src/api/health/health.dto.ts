import { ApiProperty } from '@nestjs/swagger';

export class AliveDto {
  @ApiProperty({ enum: ['alive'] })
  status: string;
}

export class LogHealthDto {
  reachable: boolean;

  /** Where the log ends; `null` when it cannot be reached. */
  head: string | null;
}

export class ReadModelHealthDto {
  name: string;

  state: string;

  checkpoint: string;

  /** Whether everything in the log is in it. */
  upToDate: boolean;

  parkedEvents: number;
}

export class ReadinessDto {
  @ApiProperty({ enum: ['ready', 'not-ready'] })
  status: string;

  log: LogHealthDto;

  /** Whether the thread that keeps the read models is running. */
  projector: boolean;

  readModels: ReadModelHealthDto[];

  /** Why it is not ready, in full sentences. */
  reasons: string[];
}
