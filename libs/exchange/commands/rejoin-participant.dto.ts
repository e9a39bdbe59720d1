import { DatedFactDto } from './dated-fact.dto';

/** Reports that a former Participant came back. */
export class RejoinParticipantDto extends DatedFactDto {}
