import type { LocalDate, Position } from '@kp/kernel';
import type { CertificateEnd, CertificateNumber, CertificateStatus, ParticipantCode } from '@kp/scheme';

/** One event of a certificate in short: where it stands in the log, what it was, and what of it the standing needs. */
export type Step =
  | readonly [at: Position, kind: 'issued', destination: ParticipantCode]
  | readonly [at: Position, kind: 'validated' | 'dispatched', on: LocalDate]
  | readonly [at: Position, kind: 'confirmed', on: LocalDate, by: ParticipantCode, arrivedOn: LocalDate]
  | readonly [at: Position, kind: 'refused', on: LocalDate, by: ParticipantCode]
  | readonly [at: Position, kind: 'voided' | 'invalidated' | 'returned-unused', on: LocalDate]
  | readonly [at: Position, kind: 'replaced', on: LocalDate, successor: CertificateNumber];

type Report = Extract<Step, readonly [Position, 'confirmed' | 'refused', ...unknown[]]>;

/** How a certificate stands: in short what `evolveCertificate` of the scheme gives for the same events. */
export interface Standing {
  readonly status: CertificateStatus;
  readonly validatedOn: LocalDate | null;
  readonly dispatchedOn: LocalDate | null;
  /** The report that settled the shipment: the first by the destination, of a shipment whose dispatch is on record. */
  readonly outcome: Report | null;
  readonly end: Pick<CertificateEnd, 'kind' | 'on' | 'successor'> | null;
  readonly confirmations: number;
  readonly refusals: number;
}

/** How a certificate stands after these events. */
export function standingAfter(steps: readonly Step[]): Standing {
  let status: CertificateStatus = 'unknown';
  let destination: ParticipantCode | null = null;
  let validatedOn: LocalDate | null = null;
  let dispatchedOn: LocalDate | null = null;
  let outcome: Report | null = null;
  let end: Standing['end'] = null;
  const reports: Report[] = [];

  for (const step of steps) {
    switch (step[1]) {
      case 'issued':
        status = 'issued';
        destination = step[2];
        break;
      case 'validated':
        status = 'validated';
        validatedOn = step[2];
        break;
      case 'dispatched':
        status = 'dispatched';
        dispatchedOn = step[2];
        break;
      case 'confirmed':
      case 'refused':
        reports.push(step);
        break;
      default:
        end = { kind: step[1], on: step[2], successor: step[1] === 'replaced' ? step[3] : null };
        if (outcome === null) status = step[1];
    }
    if (status === 'dispatched' && outcome === null && reports.length > 0) {
      outcome = reports.find((report) => report[3] === destination) ?? null;
      if (outcome !== null) status = outcome[1];
    }
  }
  const confirmations = reports.filter((report) => report[1] === 'confirmed').length;
  return { status, validatedOn, dispatchedOn, outcome, end, confirmations, refusals: reports.length - confirmations };
}
