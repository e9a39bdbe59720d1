import { DELIVERY_OUTCOMES, NOTICE_FACT_NAMES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** What an authority has to know of a certificate, and who owes it to whom. */
export class NoticeToldDto {
  /**
   * The number of the certificate, and the revision of the fact in its history.
   * @example 'ZA0012345.2'
   */
  notice: string;

  /** @example 'ZA0012345' */
  certificate: string;

  /** What happened, by the name of its event. */
  @ApiProperty({ enum: NOTICE_FACT_NAMES })
  fact: string;

  /** The id of that event. */
  cause: string;

  /** The revision of that event in the history of the certificate. */
  revision: number;

  /**
   * Whose authority stated the fact.
   * @example 'ZA'
   */
  from: string;

  /**
   * Whose authority has to know it.
   * @example 'EU'
   */
  to: string;

  /** Under which hat. */
  @ApiProperty({ enum: ['exporting-authority', 'importing-authority'] })
  role: string;

  /** Whether the fact did not fit what the ledger knew when it was recorded. */
  contradicts: boolean;

  /** The day of the fact. */
  raisedOn: string;

  @ApiProperty({ enum: DELIVERY_OUTCOMES })
  state: string;

  /** How often it was sent out; reading it here is no attempt. */
  attempts: number;
}

/** A notice as a row of the feed. */
export class NoticeRowDto extends NoticeToldDto {
  /** What the last report says was odd, unreadable or in the way. */
  remarks: string | null;

  /** Where the log holds the event that raised it. */
  firstPosition: string;

  /** Where the log holds the last event about it. */
  lastPosition: string;
}

export class NoticesPageDto extends PageDto {
  items: NoticeRowDto[];
}

/** One report of what became of a notice. */
export class DeliveryDto {
  @ApiProperty({ enum: DELIVERY_OUTCOMES })
  outcome: string;

  /** The addressee; `null` for whoever delivers for the ledger. */
  by: string | null;

  on: string;

  remarks: string | null;
}

/** A notice at a moment, folded from its own history. */
export class NoticeDto extends NoticeToldDto {
  /** Everything recorded up to here was looked at. */
  position: string;

  /** In the order of recording. */
  deliveries: DeliveryDto[];
}
