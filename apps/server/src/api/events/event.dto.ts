import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** Who acted. */
export class ActorDto {
  id: string;

  roles: string[];

  participant?: string;

  authority?: string;
}

/** How a command was taken down on a device. */
export class CaptureDto {
  /** By the clock of the device. */
  at?: string;

  device?: string;

  /** The place of the command among those of the device, from 1. */
  sequence?: number;
}

/** A recorded fact. */
export class EventDto {
  id: string;

  /** @example 'certificate.issued' */
  type: string;

  version: number;

  /** @example 'certificate-ZA0012345' */
  stream: string;

  revision: number;

  /** @example '4711' */
  position: string;

  /** When it happened, as the actor says. */
  occurredAt: string;

  recordedAt: string;

  actor: ActorDto;

  capture?: CaptureDto;

  commandId: string;

  correlationId: string;

  causationId: string;

  policyVersion?: string;

  /** The rules of the discrepancies that the sender was told of at once. */
  flags?: string[];

  /** Set on what a simulator made up. */
  synthetic?: boolean;

  /** Its data; carats and US dollars are decimal strings. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: object;
}

export class EventPageDto extends PageDto {
  items: EventDto[];
}
