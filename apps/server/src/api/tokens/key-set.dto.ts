import { ApiProperty } from '@nestjs/swagger';

/** A JSON Web Key Set (RFC 7517). */
export class KeySetDto {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  keys: object[];
}
