import type { StreamName } from '@kp/kernel';
import {
  applicationStream,
  attemptStream,
  certificateStream,
  DATASETS,
  noticeStream,
  parseApplicationName,
  parseAttemptName,
  parseCertificateNumber,
  parseNoticeId,
  parseParticipantCode,
  parseStatisticalPeriod,
  participantStream,
  returnStream,
  SEGMENTS,
  type ApplicationKey,
  type AttemptKey,
  type CertificateNumber,
  type NoticeId,
  type ParticipantCode,
  type ReturnKey,
} from '@kp/scheme';
import { Failure } from '../failure';

/** A thing whose history can be replayed against a read model. */
export type ReplayableSubject =
  | { readonly kind: 'certificate'; readonly number: CertificateNumber; readonly stream: StreamName }
  | { readonly kind: 'participant'; readonly code: ParticipantCode; readonly stream: StreamName }
  | { readonly kind: 'return'; readonly key: ReturnKey; readonly stream: StreamName };

/** A thing of the ledger that has a history of its own, as a user names it. */
export type Subject =
  | ReplayableSubject
  | { readonly kind: 'application'; readonly key: ApplicationKey; readonly stream: StreamName }
  | { readonly kind: 'attempt'; readonly key: AttemptKey; readonly stream: StreamName }
  | { readonly kind: 'notice'; readonly notice: NoticeId; readonly stream: StreamName };

/**
 * Reads the name of a thing: a certificate's number (`ZA0012345`), a Participant's code (`ZA`), the id of a return
 * (`ZA-production-2004-H1-all`), the id of a notice (`ZA0012345.2`), or the name of any of their streams
 * (`certificate-ZA0012345`). Applications and reports of attempted trade are named alike, so only by their streams:
 * `application-ZA-2004-00017`, `attempt-AE-2005-0007`. Small letters are taken for capitals in numbers and codes.
 * @throws Failure (usage) when it is none of them.
 */
export function parseSubject(text: string): Subject {
  const [, named, rest = text] = /^(application|attempt|certificate|notice|participant|return)-(.+)$/.exec(text) ?? [];
  const subject =
    (named === undefined || named === 'return' ? returnNamed(rest) : undefined) ??
    (named === undefined || named === 'participant' ? participantNamed(rest) : undefined) ??
    (named === undefined || named === 'certificate' ? certificateNamed(rest) : undefined) ??
    (named === undefined || named === 'notice' ? noticeNamed(rest) : undefined) ??
    (named === 'application' ? applicationNamed(rest) : undefined) ??
    (named === 'attempt' ? attemptNamed(rest) : undefined);
  if (subject !== undefined) return subject;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} names nothing that the ledger could hold.`,
    rule: "A certificate's number is two capitals with up to 28 capitals and digits; a Participant's code is two capitals.",
    cure: 'Write for example ZA0012345, ZA, ZA-production-2004-H1-all for a return, ZA0012345.2 for a notice, application-ZA-2004-00017 or attempt-AE-2005-0007.',
  });
}

/** Reads a Participant's code where an option or an argument asks for one. */
export function parseParticipantOption(text: string, where = '--participant'): ParticipantCode {
  const code = parseParticipantCode(text.toUpperCase());
  if (code !== undefined) return code;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a Participant's code.`,
    where,
    cure: 'Write two capitals: ISO 3166-1 alpha-2, or EU.',
  });
}

/** The id of a return as `kpl` writes and reads it. */
export function returnId({ participant, dataset, period, segment }: ReturnKey): string {
  return `${participant}-${dataset}-${period}-${segment}`;
}

function certificateNamed(text: string): Subject | undefined {
  const number = parseCertificateNumber(text.toUpperCase());
  return number === undefined ? undefined : { kind: 'certificate', number, stream: certificateStream(number) };
}

function noticeNamed(text: string): Subject | undefined {
  const notice = parseNoticeId(text.toUpperCase());
  return notice === undefined ? undefined : { kind: 'notice', notice, stream: noticeStream(notice) };
}

function applicationNamed(text: string): Subject | undefined {
  const key = parseApplicationName(text.toUpperCase());
  return key === undefined ? undefined : { kind: 'application', key, stream: applicationStream(key) };
}

function attemptNamed(text: string): Subject | undefined {
  const key = parseAttemptName(text.toUpperCase());
  return key === undefined ? undefined : { kind: 'attempt', key, stream: attemptStream(key) };
}

function participantNamed(text: string): Subject | undefined {
  const code = parseParticipantCode(text.toUpperCase());
  return code === undefined ? undefined : { kind: 'participant', code, stream: participantStream(code) };
}

function returnNamed(text: string): Subject | undefined {
  const [, code = '', datasetText, periodText = '', segmentText] =
    /^([A-Za-z]{2})-([a-z]+)-(\d{4}-[HQ]\d)-([a-z-]+)$/.exec(text) ?? [];
  const participant = parseParticipantCode(code.toUpperCase());
  const dataset = DATASETS.find((known) => known === datasetText);
  const period = parseStatisticalPeriod(periodText);
  const segment = SEGMENTS.find((known) => known === segmentText);
  if (participant === undefined || dataset === undefined || period === undefined || segment === undefined) {
    return undefined;
  }
  const key: ReturnKey = { participant, dataset, period, segment };
  return { kind: 'return', key, stream: returnStream(key) };
}
