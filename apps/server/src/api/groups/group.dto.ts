import { CERTAINTIES, GROUP_KINDS } from '@kp/scheme';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

/** What a group is given to do, with its reports. */
export class MandateDto {
  mandate: string;

  task: string;

  givenOn: string;

  @ApiProperty({ enum: CERTAINTIES })
  certainty: string;

  /** The day by which the group has to report once. */
  reportDue: string | null;

  /** Every how many months it has to report. */
  reportEveryMonths: number | null;

  decision: string | null;

  source: string;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  reports: object[];

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  ended: object | null;
}

/** A report that was due and had not come. */
export class MissingReportDto {
  mandate: string;

  due: string;
}

/** A working group or committee on a date. */
export class GroupDto {
  /** @example 'WGM' */
  group: string;

  name: string;

  @ApiProperty({ enum: GROUP_KINDS })
  kind: string;

  establishedOn: string;

  @ApiProperty({ enum: CERTAINTIES })
  certainty: string;

  source: string;

  /** The mandates that it had on the date. */
  mandates: MandateDto[];

  /** The reports that were due before the date and had not come by it. */
  missingReports: MissingReportDto[];

  synthetic: boolean;
}

export class GroupsPageDto extends PageDto {
  items: GroupDto[];
}
