import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import type {
  ApplicationDecision,
  ApplicationNumber,
  ApplicationStatus,
  CertificateNumber,
  ParticipantCode,
  Purpose,
} from '@kp/scheme';
import { allOf, equals } from '../condition';
import type { Page, PageRequest } from '../page';
import { readPage } from '../read-as-of';
import { APPLICATIONS } from './projection';
import type { ApplicationRow } from './tables';

/** An application as of a position. */
export interface ApplicationRecord {
  readonly issuer: ParticipantCode;
  readonly application: ApplicationNumber;
  readonly status: Exclude<ApplicationStatus, 'absent'>;
  /** The exporting authority with which it was filed. */
  readonly authority: string;
  readonly exporter: string;
  readonly importer: string;
  readonly destination: ParticipantCode;
  readonly origin: ParticipantCode | 'mixed';
  /** The totals of the lines. */
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  readonly parcels: number;
  readonly purpose: Purpose;
  readonly filedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  /** The number set aside when it was approved; why it was declined. */
  readonly certificate: CertificateNumber | null;
  readonly reason: string | null;
  readonly firstPosition: Position;
  readonly lastPosition: Position;
  readonly synthetic: boolean;
}

export interface ApplicationFilter {
  readonly issuer?: ParticipantCode;
  readonly destination?: ParticipantCode;
  readonly status?: ApplicationRecord['status'];
  /** First and last day of filing. */
  readonly filedFrom?: LocalDate;
  readonly filedTo?: LocalDate;
}

type StoredApplication = Omit<ApplicationRow, 'decision'> & { readonly decision: string | null };

/** Questions about applications for certificates. */
export class ApplicationQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** In the order in which they were recorded. Each is shown, and filtered, as it stood at the position. */
  list(filter: ApplicationFilter, page: PageRequest): Page<ApplicationRecord> {
    const { issuer, destination, status, filedFrom, filedTo } = filter;
    return readPage(this.readModels, { name: APPLICATIONS }, page, (connection, { asOf, isNewest, after, limit }) => {
      const { sql, parameters } = allOf(
        ['filed_position > ? AND filed_position <= ?', after?.[0] ?? 0, asOf],
        equals('issuer', issuer),
        equals('destination', destination),
        filedFrom !== undefined && ['filed_on >= ?', filedFrom],
        filedTo !== undefined && ['filed_on <= ?', filedTo],
        // Whatever was decided since the position is looked at more closely below.
        status !== undefined &&
          (isNewest ? ['status = ?', status] : ['status = ? OR decided_position > ?', status, asOf]),
      );
      const rows = connection.all<StoredApplication>(
        `SELECT * FROM applications WHERE ${sql} ORDER BY filed_position LIMIT ?`,
        ...parameters,
        limit,
      );
      return rows.map((row) => {
        const record = recordAsOf(row, asOf);
        const item = status === undefined || record.status === status ? record : undefined;
        return { place: [row.filed_position], item };
      });
    });
  }
}

function recordAsOf(row: StoredApplication, asOf: Position): ApplicationRecord {
  const isDecided = row.decided_position !== null && row.decided_position <= asOf;
  const decision = isDecided && row.decision !== null ? (JSON.parse(row.decision) as ApplicationDecision) : null;
  return {
    issuer: row.issuer,
    application: row.application,
    status: decision?.kind ?? 'filed',
    authority: row.authority,
    exporter: row.exporter,
    importer: row.importer,
    destination: row.destination,
    origin: row.origin,
    carats: row.carats,
    valueUsd: row.value_usd,
    parcels: row.parcels,
    purpose: row.purpose,
    filedOn: row.filed_on,
    decidedOn: decision?.on ?? null,
    certificate: decision?.kind === 'approved' ? decision.certificate : null,
    reason: decision?.kind === 'declined' ? decision.reason : null,
    firstPosition: row.filed_position,
    lastPosition: isDecided ? row.decided_position : row.filed_position,
    synthetic: row.synthetic_from !== null && row.synthetic_from <= asOf,
  };
}
