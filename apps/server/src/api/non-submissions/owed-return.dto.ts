import { CALLED_STEPS, NON_SUBMISSION_STEPS, OWED_DATASETS, SUBMISSION_STATES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** A step that was taken. */
export class TakenStepDto {
  @ApiProperty({ enum: NON_SUBMISSION_STEPS })
  step: string;

  takenOn: string;

  text: string;

  /** The policy in force on that day. */
  policyVersion: string;
}

/** The step that the policy calls for next. */
export class NextStepDto {
  @ApiProperty({ enum: CALLED_STEPS.map(([step]) => step) })
  step: string;

  /** The first day on which it may be taken. */
  from: string;
}

/** What a Participant owes, and how it stands on a day. */
export class OwedReturnDto {
  /**
   * Names it in paths.
   * @example 'VE-trade-2005-Q2'
   */
  name: string;

  /** @example 'VE' */
  participant: string;

  @ApiProperty({ enum: OWED_DATASETS })
  dataset: string;

  /** @example '2005-Q2' */
  period: string;

  /** The obligation of the scheme. */
  rule: string;

  /** The last day in time. */
  due: string;

  daysAfterDue: number;

  @ApiProperty({ enum: SUBMISSION_STATES })
  state: string;

  /** `null` while nothing stands, and where the time of filing is not public. */
  filedOn: string | null;

  next: NextStepDto | null;

  /** The policy in force on the day. */
  policyVersion: string;

  steps: TakenStepDto[];
}

export class OwedReturnsPageDto extends PageDto {
  items: OwedReturnDto[];
}

/** One obligation on a day. */
export class OwedReturnOnDayDto extends OwedReturnDto {
  /** @example '4711' */
  position: string;

  on: string;
}
