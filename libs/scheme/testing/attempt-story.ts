import type { LocalDate } from '@kp/kernel';
import type { AttemptKey, AttemptNumber } from '../attempts/attempt-key';
import type { ReportTradeAttempt } from '../attempts/commands';
import type { AttemptReport } from '../attempts/events';
import type { ParticipantCode } from '../participant-code';

export const ATTEMPT: AttemptKey = { reporter: 'AE' as ParticipantCode, attempt: '2005-0007' as AttemptNumber };

/** The Emirates meet stones from Mali, which is no Participant in 2005, unless it is told otherwise. */
export const attempted = (changes: Partial<AttemptReport> = {}): ReportTradeAttempt => ({
  type: 'ReportTradeAttempt',
  data: {
    ...ATTEMPT,
    authority: 'Importing office',
    place: 'ML' as ParticipantCode,
    direction: 'import',
    attemptedOn: '2005-11-04' as LocalDate,
    certificate: null,
    presentedBy: null,
    carats: null,
    valueUsd: null,
    remarks: null,
    ...changes,
  },
});
