import { CERTAINTIES, DECISION_KINDS, DECISION_STATUSES, PLENARY_LANGUAGES } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** A decision, or notice of the Chair, as it stood on a date. */
export class DecisionDto {
  /** @example 'MOSCOW-2005-CI' */
  decision: string;

  /** `null` for a notice of the Chair. */
  @ApiProperty({ enum: [...DECISION_KINDS, null], type: 'string', nullable: true })
  kind: string | null;

  title: string;

  /** Agreed is not yet adopted (Rule 26). */
  @ApiProperty({ enum: DECISION_STATUSES })
  status: string;

  since: string;

  /** Whether it held on that day. */
  inEffect: boolean;

  effectiveFrom: string | null;

  tabledOn: string | null;

  tabledBy: string | null;

  agreedOn: string | null;

  meeting: string | null;

  adoptedOn: string | null;

  /** The version of the rule by which it becomes formally adopted. */
  rule: string | null;

  @ApiProperty({ enum: PLENARY_LANGUAGES, isArray: true })
  missingLanguages: string[];

  circulationMissing: boolean;

  @ApiProperty({ enum: [...CERTAINTIES, null], type: 'string', nullable: true })
  certainty: string | null;

  source: string;

  synthetic: boolean;
}

export class DecisionsPageDto extends PageDto {
  items: DecisionDto[];
}
