import { addMonths, dateOf, type RecordedEvent } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import { parseParticipantCode } from '../participant-code';
import type { RaiseNotice } from './commands';
import { isNoticeFact } from './notice-facts';

/** For how long originals are kept readily accessible (KPCS III(b)): what is older can no longer be acted upon. */
const ACTED_UPON_FOR_MONTHS = 36;

/**
 * The notice that a recorded event calls for, if any. Nobody is told of what a simulator made up, nor of history: a fact
 * that was recorded more than three years after it happened, when the original certificate need no longer be kept. Both
 * are read out of the event alone, so every server and every replay answers the same.
 */
export function noticeOf({ id, type, revision, recordedAt, data, metadata }: RecordedEvent): RaiseNotice | undefined {
  if (!isNoticeFact(type) || metadata.synthetic === true) return undefined;
  if (addMonths(dateOf(metadata.occurredAt), ACTED_UPON_FOR_MONTHS) < dateOf(recordedAt)) return undefined;
  const { number: certificate } = data as { readonly number: CertificateNumber };
  const { participant } = metadata.actor;
  return {
    type: 'RaiseNotice',
    data: {
      certificate,
      fact: type,
      cause: id,
      revision,
      from: (participant === undefined ? undefined : parseParticipantCode(participant)) ?? null,
      contradicts: (metadata.flags ?? []).length > 0,
    },
  };
}
