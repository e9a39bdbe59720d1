import { daysOf, type CalendarMonth, type Carats, type LocalDate, type Position, type UsDollars } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import type { CertificateNumber, CertificateStatus, Origin, ParticipantCode, RoughDiamondCode } from '@kp/scheme';
import type { Page, PageRequest } from '../page';
import { readPage } from '../read-as-of';
import { CERTIFICATES } from './projection';
import { recordAsOf, type StoredCertificate } from './record';
import type { VerificationOutcome } from './tables';

/**
 * A line of the list that the authorities of the European Community send each month: of a certificate that a Participant
 * issued, or that was presented to it for an import and verified (Regulation (EC) 2368/2002, articles 10 and 15).
 */
export interface MonthlyListing {
  readonly act: 'issued' | 'verified';
  /** The day of the issue by the paper, or of the verification. */
  readonly on: LocalDate;
  readonly number: CertificateNumber;
  readonly status: CertificateStatus;
  /** What the certificate states; `null` where it was never issued in the ledger. */
  readonly issuingAuthority: string | null;
  readonly issuedOn: LocalDate | null;
  readonly validatedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly provenance: ParticipantCode | null;
  readonly destination: ParticipantCode | null;
  readonly origin: Origin | null;
  /** The line of the certificate, from 1, and what it states. */
  readonly line: number;
  readonly hs: RoughDiamondCode | null;
  readonly carats: Carats | null;
  readonly valueUsd: UsDollars | null;
  /** Of a verification: by whom, with which outcome, and what was found under the certificate as a whole. */
  readonly verifyingAuthority: string | null;
  readonly outcome: VerificationOutcome | null;
  readonly found: { readonly carats: Carats; readonly valueUsd: UsDollars | null } | null;
  /** Where the log holds the act. */
  readonly position: Position;
  readonly synthetic: boolean;
}

type StoredListing = StoredCertificate & {
  readonly act: MonthlyListing['act'];
  readonly day: LocalDate;
  readonly of_number: CertificateNumber;
  readonly act_position: Position;
  readonly outcome: VerificationOutcome | null;
  readonly authority: string | null;
  readonly found_carats: Carats | null;
  readonly found_value_usd: UsDollars | null;
  readonly act_synthetic: 0 | 1;
  readonly line: number;
};

const LISTING = `
  SELECT certificates.*, acts.*, stated.key AS line
  FROM (
    SELECT 'issued' AS act, issued_on AS day, number AS of_number, issued_position AS act_position, NULL AS outcome,
      NULL AS authority, NULL AS found_carats, NULL AS found_value_usd, 0 AS act_synthetic
    FROM certificates WHERE issuer = ? AND issued_on BETWEEN ? AND ?
    UNION ALL
    SELECT 'verified', day, number, position, outcome, authority, carats, value_usd, synthetic
    FROM verifications WHERE participant = ? AND day BETWEEN ? AND ?
  ) AS acts
  LEFT JOIN certificates ON certificates.number = acts.of_number
  JOIN json_each(CASE WHEN issued_position <= ? THEN lines ELSE '[null]' END) AS stated
  WHERE act_position <= ? AND (day, act, of_number, act_position, stated.key) > (?, ?, ?, ?, ?)
  ORDER BY day, act, of_number, act_position, stated.key LIMIT ?`;

/** The list of a Participant and month. */
export class MonthlyListQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** By day, then what was issued before what was verified, then by number; a row for each line of each certificate. */
  list(participant: ParticipantCode, month: CalendarMonth, page: PageRequest): Page<MonthlyListing> {
    const { first, last } = daysOf(month);
    const list = `monthly-list-${participant}-${month}`;
    return readPage(this.readModels, { name: CERTIFICATES, list }, page, (connection, { asOf, after, limit }) => {
      const of = [participant, first, last] as const;
      const place = after ?? ['', '', '', 0, 0];
      return connection.all<StoredListing>(LISTING, ...of, ...of, asOf, asOf, ...place, limit).map((row) => ({
        place: [row.day, row.act, row.of_number, row.act_position, row.line],
        item: listingAt(row, asOf),
      }));
    });
  }
}

function listingAt(row: StoredListing, asOf: Position): MonthlyListing {
  // A verification may be of a number that nothing else is known of; the certificates have a row for it nevertheless.
  const record = recordAsOf(row, asOf);
  const content = record?.content ?? null;
  const stated = content?.lines[row.line];
  const { found_carats: carats, found_value_usd: valueUsd } = row;
  return {
    act: row.act,
    on: row.day,
    number: row.of_number,
    status: record?.status ?? 'unknown',
    issuingAuthority: content?.issuingAuthority ?? null,
    issuedOn: content?.issuedOn ?? null,
    validatedOn: record?.validatedOn ?? null,
    expiresOn: content?.expiresOn ?? null,
    provenance: content?.issuer ?? null,
    destination: content?.destination ?? null,
    origin: content?.origin ?? null,
    line: row.line + 1,
    hs: stated?.hs ?? null,
    carats: stated?.carats ?? null,
    valueUsd: stated?.valueUsd ?? null,
    verifyingAuthority: row.authority,
    outcome: row.outcome,
    found: carats === null ? null : { carats, valueUsd },
    position: row.act_position,
    synthetic: row.act_synthetic === 1 || record?.synthetic === true,
  };
}
