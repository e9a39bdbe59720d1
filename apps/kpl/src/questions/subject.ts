import type { StreamName } from '@kp/kernel';
import {
  certificateStream,
  DATASETS,
  parseCertificateNumber,
  parseParticipantCode,
  parseStatisticalPeriod,
  participantStream,
  returnStream,
  SEGMENTS,
  type CertificateNumber,
  type ParticipantCode,
  type ReturnKey,
} from '@kp/scheme';
import { Failure } from '../failure';

/** A thing of the ledger that has a history of its own, as a user names it. */
export type Subject =
  | { readonly kind: 'certificate'; readonly number: CertificateNumber; readonly stream: StreamName }
  | { readonly kind: 'participant'; readonly code: ParticipantCode; readonly stream: StreamName }
  | { readonly kind: 'return'; readonly key: ReturnKey; readonly stream: StreamName };

/**
 * Reads the name of a thing: a certificate's number (`ZA0012345`), a Participant's code (`ZA`), the id of a return
 * (`ZA-production-2004-H1-all`), or the name of any of their streams (`certificate-ZA0012345`). Small letters are taken
 * for capitals in numbers and codes.
 * @throws Failure (usage) when it is none of them.
 */
export function parseSubject(text: string): Subject {
  const [, named, rest = text] = /^(certificate|participant|return)-(.+)$/.exec(text) ?? [];
  const subject =
    (named === undefined || named === 'return' ? returnNamed(rest) : undefined) ??
    (named === undefined || named === 'participant' ? participantNamed(rest) : undefined) ??
    (named === undefined || named === 'certificate' ? certificateNamed(rest) : undefined);
  if (subject !== undefined) return subject;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} names nothing that the ledger could hold.`,
    rule: "A certificate's number is two capitals with up to 28 capitals and digits; a Participant's code is two capitals.",
    cure: 'Write for example ZA0012345, ZA, or ZA-production-2004-H1-all for a return.',
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
