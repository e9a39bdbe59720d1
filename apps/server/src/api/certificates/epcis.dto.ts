import { ApiProperty } from '@nestjs/swagger';

class EpcisBodyDto {
  /** The events, each by the schema of GS1. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  eventList: object[];
}

/** A document of EPCIS 2.0 (ISO/IEC 19987) in JSON-LD. The schema of GS1 tells more of it than stands here. */
export class EpcisDocumentDto {
  /** The context of GS1, and what `kp:` stands for. */
  @ApiProperty({ type: 'array', items: {} })
  '@context': unknown[];

  /** @example 'urn:kp-ledger:document:ZA0012345:4711' */
  id: string;

  @ApiProperty({ enum: ['EPCISDocument'] })
  type: string;

  @ApiProperty({ enum: ['2.0'] })
  schemaVersion: string;

  /** When the last fact was recorded. */
  creationDate: string;

  epcisBody: EpcisBodyDto;
}
