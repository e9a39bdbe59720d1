import { DatedFactDto } from '../dated-fact.dto';

/** Reports that the wish of an applicant was made known to all Participants on a day (KPCS VI.9). */
export class CirculateApplicantDto extends DatedFactDto {}
