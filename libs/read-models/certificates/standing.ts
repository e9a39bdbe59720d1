import type { Carats, LocalDate, Position } from '@kp/kernel';
import {
  custodyMoved,
  initialCustody,
  statusFrom,
  type CertificateEnd,
  type CertificateNumber,
  type CertificateStatus,
  type Custody,
  type Move,
  type ParticipantCode,
} from '@kp/scheme';

/** One event of a certificate in short: where it stands in the log, what it was, and what of it readers need. */
export type Step =
  | readonly [at: Position, kind: 'issued', destination: ParticipantCode]
  | readonly [at: Position, kind: 'validated' | 'dispatched' | Notice, on: LocalDate]
  | readonly [at: Position, kind: 'confirmed', on: LocalDate, by: ParticipantCode, arrivedOn: LocalDate, carats: Carats]
  | readonly [at: Position, kind: 'refused', on: LocalDate, by: ParticipantCode]
  | readonly [at: Position, kind: 'voided' | 'invalidated' | 'returned-unused', on: LocalDate]
  | readonly [at: Position, kind: 'replaced', on: LocalDate, successor: CertificateNumber]
  | readonly [at: Position, kind: CustodyKind, on: LocalDate, place: ParticipantCode];

/** What changes nothing of how a certificate stands. */
type Notice = 'pre-alert-sent' | 'correction-instructed' | 'correction-endorsed' | 'drawn-from' | 'draw-released';

type CustodyKind = keyof typeof STAGES | 'reported-fake';

type Report = Extract<Step, readonly [Position, 'confirmed' | 'refused', ...unknown[]]>;

/** The stage to which each kind of step moves the shipment. */
const STAGES = {
  'transit-entered': 'in-transit',
  'transit-left': 'under-way',
  arrived: 'arrived',
  detained: 'detained',
  released: 'released',
  forfeited: 'forfeited',
  'return-ordered': 'return-ordered',
  'returned-to-issuer': 'returned',
} as const satisfies Readonly<Record<string, Move['stage']>>;

/** What the paper says of its issue. */
export interface Issue {
  readonly issuer: ParticipantCode;
  readonly issuedOn: LocalDate;
}

/** How a certificate stands: in short what `evolveCertificate` of the scheme gives for the same events. */
export interface Standing {
  readonly status: CertificateStatus;
  readonly validatedOn: LocalDate | null;
  readonly dispatchedOn: LocalDate | null;
  /** The report that settled the shipment: the first by the destination, of a shipment whose dispatch is on record. */
  readonly outcome: Report | null;
  readonly end: Pick<CertificateEnd, 'kind' | 'on' | 'successor'> | null;
  /** How the way of the shipment ended otherwise. */
  readonly closing: { readonly kind: 'forfeited' | 'returned-to-issuer'; readonly on: LocalDate } | null;
  /** Where the shipment was last known to be. */
  readonly custody: Custody;
  readonly confirmations: number;
  readonly refusals: number;
  readonly fakeReports: number;
}

/** How a certificate stands after these events. `issue` is of the certificate, if one of them issued it. */
export function standingAfter(steps: readonly Step[], issue: Issue | null): Standing {
  let destination: ParticipantCode | null = null;
  let validatedOn: LocalDate | null = null;
  let dispatchedOn: LocalDate | null = null;
  let outcome: Report | null = null;
  let end: Standing['end'] = null;
  let closing: Standing['closing'] = null;
  let custody = initialCustody;
  let fakeReports = 0;
  const reports: Report[] = [];
  /** The reports that came before the way of the shipment ended otherwise. */
  const settling: Report[] = [];
  const move = (stage: Move['stage'], place: ParticipantCode | null, since: LocalDate): void => {
    custody = custodyMoved(custody, { stage, place, since });
  };
  const issuer = (): ParticipantCode | null => (destination === null ? null : (issue?.issuer ?? null));

  for (const step of steps) {
    switch (step[1]) {
      case 'issued':
        destination = step[2];
        if (issue !== null) move('with-issuer', issue.issuer, issue.issuedOn);
        break;
      case 'validated':
        validatedOn = step[2];
        break;
      case 'pre-alert-sent':
      case 'correction-instructed':
      case 'correction-endorsed':
      case 'drawn-from':
      case 'draw-released':
        break;
      case 'dispatched':
        dispatchedOn = step[2];
        move('under-way', issuer(), step[2]);
        break;
      case 'confirmed':
      case 'refused':
        reports.push(step);
        if (closing === null) settling.push(step);
        move(step[1] === 'confirmed' ? 'imported' : 'refused', step[3], step[2]);
        break;
      case 'reported-fake':
        fakeReports += 1;
        break;
      case 'voided':
      case 'replaced':
      case 'returned-unused':
      case 'invalidated':
        if (step[1] !== 'invalidated') move('withdrawn', issuer(), step[2]);
        end = { kind: step[1], on: step[2], successor: step[1] === 'replaced' ? step[3] : null };
        break;
      case 'forfeited':
      case 'returned-to-issuer':
        closing ??= { kind: step[1], on: step[2] };
        move(STAGES[step[1]], step[3], step[2]);
        break;
      default:
        move(STAGES[step[1]], step[3], step[2]);
    }
    if (outcome === null && dispatchedOn !== null && destination !== null && end === null) {
      outcome = settling.find((report) => report[3] === destination) ?? null;
    }
  }
  const confirmations = reports.filter((report) => report[1] === 'confirmed').length;
  const status = statusFrom({
    outcome: outcome?.[1] ?? null,
    closing: closing?.kind ?? null,
    end: end?.kind ?? null,
    isDispatched: dispatchedOn !== null,
    isValidated: validatedOn !== null,
    isIssued: destination !== null,
    isReportedFake: fakeReports > 0,
  });
  const refusals = reports.length - confirmations;
  return { status, validatedOn, dispatchedOn, outcome, end, closing, custody, confirmations, refusals, fakeReports };
}
