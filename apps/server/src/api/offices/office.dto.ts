import { CERTAINTIES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** Who held an office from one day to another. */
export class OfficeTermDto {
  /** A Participant by its code, or an organisation by its name. */
  holder: string;

  person: string | null;

  termFrom: string;

  termUntil: string | null;

  @ApiProperty({ enum: CERTAINTIES })
  certainty: string;

  source: string;
}

/** That somebody stood for a term. */
export class CandidatureDto {
  candidate: string;

  termFrom: string;

  declaredOn: string;

  source: string;

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  withdrawn: object | null;
}

/** An office on a date. */
export class OfficeDto {
  /** @example 'vice-chair' */
  office: string;

  holder: string | null;

  person: string | null;

  termFrom: string | null;

  termUntil: string | null;

  @ApiProperty({ enum: [...CERTAINTIES, null], type: 'string', nullable: true })
  certainty: string | null;

  source: string | null;

  /** Who stood for a later term, and had not withdrawn by the date. */
  candidates: string[];

  /** All terms that are known, whatever the date. */
  terms: OfficeTermDto[];

  candidatures: CandidatureDto[];

  synthetic: boolean;
}

export class OfficesPageDto extends PageDto {
  items: OfficeDto[];
}
