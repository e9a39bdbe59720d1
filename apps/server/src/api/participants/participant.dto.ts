import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../../reading/page.dto';

export class MaximumValidityDto {
  @ApiProperty({ enum: ['days', 'months'] })
  unit: string;

  count: number;
}

/** A Participant, or a place recognised for trade, on a date. */
export class ParticipantOnDateDto {
  /** @example 'ZA' */
  code: string;

  name: string;

  @ApiProperty({ enum: ['participant', 'trading-entity', 'removed', 'absorbed', 'none'] })
  standing: string;

  @ApiProperty({ enum: ['state', 'regional-organisation', null], type: 'string', nullable: true })
  kind: string | null;

  producer: boolean;

  /** The day from which on it stands so. */
  since: string;

  /** How sure the source is of that day. */
  @ApiProperty({ enum: ['stated', 'derived', 'uncertain'] })
  certainty: string;

  /** The letters with which its certificate numbers begin. */
  prefixes: string[];

  maximumValidity: MaximumValidityDto | null;

  synthetic: boolean;
}

export class ParticipantsPageDto extends PageDto {
  items: ParticipantOnDateDto[];
}

/** A Participant or place as known at a moment, with what held for it on a day. */
export class ParticipantDto {
  /** @example '4711' */
  position: string;

  revision: number;

  /** @example 'ZA' */
  participant: string;

  name: string | null;

  @ApiProperty({ enum: ['state', 'regional-organisation', null], type: 'string', nullable: true })
  kind: string | null;

  producer: boolean;

  /** The day for which `standing`, `prefixes` and `certificatePolicy` are told. */
  effectiveAt: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  standing: object;

  prefixes: string[];

  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  certificatePolicy: object | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  membership: object[];

  /** Its wish to join, with the month in which it is made known to all. */
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  applicancy: object | null;

  /** The regional organisation of which it is a member. */
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  organisation: object | null;

  /** The stock that it had to declare when it joined; `declared` is `null` while that is missing. */
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true })
  stockDeclaration: object | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  notes: object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  restrictions: object[];
}
