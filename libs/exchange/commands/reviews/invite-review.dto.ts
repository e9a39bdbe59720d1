import { ReviewPurposeDto } from './review-purpose.dto';

/** Invites a review of the own system. */
export class InviteReviewDto extends ReviewPurposeDto {}
