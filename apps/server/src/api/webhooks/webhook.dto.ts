import { NOTIFIED_ROLES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';

/** Where the notices to an authority are sent. */
export class WebhookDto {
  /**
   * Everything recorded up to here was looked at.
   * @example '4711'
   */
  position: string;

  revision: number;

  /** @example 'EU' */
  participant: string;

  @ApiProperty({ enum: NOTIFIED_ROLES })
  role: string;

  /** `null` when nothing is sent any more. */
  url: string | null;
}
