import { NOTIFIED_ROLES } from '@kp/scheme';
import { OneOf } from '../field-rules';
import { ParticipantLetters } from '../name-rules';

/** Whose notices an endpoint takes. */
export class EndpointKeyDto {
  /**
   * The Participant whose authority is to be told.
   * @example 'EU'
   */
  @ParticipantLetters()
  participant: string;

  /** Under which hat. */
  @OneOf(NOTIFIED_ROLES)
  role: string;
}

/** Has no notices sent any more. They go on lying in the feed. */
export class RemoveEndpointDto extends EndpointKeyDto {}
