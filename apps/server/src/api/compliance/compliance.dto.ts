import { CELL_STATES, OBLIGATION_IDS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** Why a cell stands as it does. */
export class CellReasonDto {
  @ApiProperty({ enum: CELL_STATES })
  state: string;

  detail: string;

  /** The events that say so, by their places in the log; the first ten. */
  evidence: string[];
}

/** One obligation of one Participant. */
export class ComplianceCellDto {
  /** @example 'ZA' */
  participant: string;

  name: string;

  /** The id of the obligation in the register. */
  @ApiProperty({ enum: OBLIGATION_IDS })
  obligation: string;

  /** The obligation in short. */
  wording: string;

  /** Where the scheme says so. */
  source: string;

  /** `unknown` where nothing on record says anything for or against it. */
  @ApiProperty({ enum: CELL_STATES })
  state: string;

  /** All reasons in one line. */
  reason: string;

  /** The events of all reasons, by their places in the log. */
  evidence: string[];

  /** Those that set the state come first. */
  reasons: CellReasonDto[];

  /** Whether a simulator made up any fact of the membership. */
  synthetic: boolean;
}

export class ComplianceCellsPageDto extends PageDto {
  items: ComplianceCellDto[];
}

export class ObligationDto {
  @ApiProperty({ enum: OBLIGATION_IDS })
  obligation: string;

  wording: string;

  source: string;

  /** What has to be declared as in place for it; none where it is judged otherwise. */
  measures: string[];
}

/** The register of obligations. */
export class ObligationsDto {
  items: ObligationDto[];
}
