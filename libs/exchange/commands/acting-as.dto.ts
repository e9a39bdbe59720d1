import { ROLES } from '@kp/kernel';
import { IsOptional } from 'class-validator';
import { OneOf, Text } from './field-rules';
import { ParticipantLetters } from './name-rules';

/** The hat under which a command is sent in. */
export class ActingAsDto {
  /** The role. */
  @OneOf(ROLES)
  role: string;

  /**
   * The Participant for which the role acts.
   * @example 'ZA'
   */
  @IsOptional()
  @ParticipantLetters()
  participant?: string | null;

  /**
   * The authority, by its own name.
   * @example 'Issuing office'
   */
  @IsOptional()
  @Text(200)
  authority?: string | null;
}
