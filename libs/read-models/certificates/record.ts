import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import type { RowOf } from '@kp/projections';
import {
  totalsOf,
  type CertificateNumber,
  type CertificateStatus,
  type ParticipantCode,
  type ShipmentStage,
} from '@kp/scheme';
import { standingAfter, type Step } from './standing';
import { contentOf, type certificates, type HeldContent, type StoredLine } from './tables';

/** What the paper says, for a certificate that was issued in the ledger. */
export interface IssuedContent extends HeldContent {
  /** The totals of the lines. */
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/** A certificate as of a position. */
export interface CertificateRecord {
  readonly number: CertificateNumber;
  readonly status: CertificateStatus;
  /** `null` for a number that was never issued in the ledger. */
  readonly content: IssuedContent | null;
  readonly validatedOn: LocalDate | null;
  readonly dispatchedOn: LocalDate | null;
  /** Of the confirmation that settled the shipment: when and by whom it was given, and when the shipment arrived. */
  readonly confirmedOn: LocalDate | null;
  readonly arrivedOn: LocalDate | null;
  readonly confirmedBy: ParticipantCode | null;
  /** How far the shipment has come, where it was last known to be, and the day of the fact that says so. */
  readonly stage: ShipmentStage;
  readonly place: ParticipantCode | null;
  readonly placeSince: LocalDate | null;
  /** When it was taken out of use, refused at import, forfeited, or back with its issuer. */
  readonly endedOn: LocalDate | null;
  readonly replacedBy: CertificateNumber | null;
  /** All confirmations and refusals, also those that contradict. */
  readonly confirmations: number;
  readonly refusals: number;
  /** How often a paper with this number was reported as a fake. */
  readonly fakeReports: number;
  /** The revision of its stream's last event, and the positions of its first and last. */
  readonly revision: number;
  readonly firstPosition: Position;
  readonly lastPosition: Position;
  /** Whether any of its events was made up by a simulator. */
  readonly synthetic: boolean;
}

/** The row as it comes from the file, where JSON is text. */
export type StoredCertificate = Omit<RowOf<typeof certificates>, 'lines' | 'sources' | 'steps'> & {
  readonly lines: string | null;
  readonly steps: string;
};

/** The certificate as of a position; `undefined` when the ledger had not heard of it by then. */
export function recordAsOf(stored: StoredCertificate, asOf: Position): CertificateRecord | undefined {
  const all = JSON.parse(stored.steps) as Step[];
  const steps = all.filter(([at]) => at <= asOf);
  const last = steps.at(-1);
  if (last === undefined) return undefined;
  const lines = stored.lines === null ? null : (JSON.parse(stored.lines) as StoredLine[]);
  const held = contentOf({ ...stored, lines, steps });
  const { status, validatedOn, dispatchedOn, outcome, end, closing, custody, ...counts } = standingAfter(steps, held);
  const confirmation = outcome?.[1] === 'confirmed' ? outcome : undefined;
  const refusal = outcome?.[1] === 'refused' ? outcome : undefined;
  const isIssued = stored.issued_position !== null && stored.issued_position <= asOf;
  return {
    number: stored.number,
    status,
    content: isIssued ? issuedContent(held) : null,
    validatedOn,
    dispatchedOn,
    confirmedOn: confirmation?.[2] ?? null,
    arrivedOn: confirmation?.[4] ?? null,
    confirmedBy: confirmation?.[3] ?? null,
    stage: custody.stage,
    place: custody.place,
    placeSince: custody.since,
    endedOn: end?.on ?? refusal?.[2] ?? closing?.on ?? null,
    replacedBy: end?.successor ?? null,
    ...counts,
    revision: steps.length - 1,
    firstPosition: stored.first_position,
    lastPosition: last[0],
    synthetic: stored.synthetic_from !== null && stored.synthetic_from <= asOf,
  };
}

function issuedContent(held: HeldContent | null): IssuedContent | null {
  return held === null ? null : { ...held, ...totalsOf(held.lines) };
}
