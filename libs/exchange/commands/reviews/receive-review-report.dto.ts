import { ReviewKeyDto } from './review-key.dto';

/** Acknowledges that the Participant has the report. The three weeks for its posting begin with this. */
export class ReceiveReviewReportDto extends ReviewKeyDto {}
