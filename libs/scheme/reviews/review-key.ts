import { parseParticipantCode, type ParticipantCode } from '../participant-code';
import { parseReferenceNumber, type ReferenceNumber } from '../reference-number';

/** What names a review: whose system it looks at, and the number under which the monitors keep it. */
export interface ReviewKey {
  readonly participant: ParticipantCode;
  readonly review: ReferenceNumber;
}

/** Reads the name of a review, `GN-2005-1`. */
export function parseReviewName(text: string): ReviewKey | undefined {
  const participant = parseParticipantCode(text.slice(0, 2));
  const review = text.startsWith('-', 2) ? parseReferenceNumber(text.slice(3)) : undefined;
  return participant === undefined || review === undefined ? undefined : { participant, review };
}

/** Writes the name of a review. */
export function reviewName({ participant, review }: ReviewKey): string {
  return `${participant}-${review}`;
}
