import type { StreamName } from '@kp/kernel';
import { applicationName, type ApplicationKey } from './applications/application-key';
import { attemptName, type AttemptKey } from './attempts/attempt-key';
import type { CertificateNumber } from './certificates/events';
import type { NoticeId } from './notices/notice-id';
import type { ParticipantCode } from './participant-code';
import type { ReturnKey } from './returns/events';

/** The kinds of thing that have a history of their own. */
const AGGREGATES = ['application', 'attempt', 'certificate', 'notice', 'participant', 'return'] as const;
export type Aggregate = (typeof AGGREGATES)[number];

/** The history of an application for a certificate: `application-ZA-2004-00017`. */
export function applicationStream(key: ApplicationKey): StreamName {
  return `application-${applicationName(key)}` as StreamName;
}

/** The history of a report of an attempted trade: `attempt-AE-2005-0007`. */
export function attemptStream(key: AttemptKey): StreamName {
  return `attempt-${attemptName(key)}` as StreamName;
}

/** The history of a certificate: `certificate-ZA0012345`. */
export function certificateStream(number: CertificateNumber): StreamName {
  return `certificate-${number}` as StreamName;
}

/** The history of a notice to the other side: `notice-ZA0012345.2`. */
export function noticeStream(notice: NoticeId): StreamName {
  return `notice-${notice}` as StreamName;
}

/** The history of a Participant or other place: `participant-ZA`. */
export function participantStream(code: ParticipantCode): StreamName {
  return `participant-${code}` as StreamName;
}

/** The history of a return: `return-ZA-production-2004-H1-all`. */
export function returnStream({ participant, dataset, period, segment }: ReturnKey): StreamName {
  return `return-${participant}-${dataset}-${period}-${segment}` as StreamName;
}

/** The kind of thing whose history a stream is; `undefined` for a stream of another sort. */
export function aggregateOf(stream: StreamName): Aggregate | undefined {
  return AGGREGATES.find((aggregate) => stream.startsWith(`${aggregate}-`));
}
