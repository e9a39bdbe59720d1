import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import type { CertificateNumber, CertificateStatus, ParticipantCode, ShipmentStage } from '@kp/scheme';
import { allOf, equals, type Condition, type OptionalPart } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { CERTIFICATES } from './projection';
import { recordAsOf, type CertificateRecord, type StoredCertificate } from './record';

export interface CertificateFilter {
  readonly issuer?: ParticipantCode;
  readonly destination?: ParticipantCode;
  readonly status?: CertificateStatus;
  /** How far the shipment has come. */
  readonly stage?: ShipmentStage;
  /** Where the shipment was last known to be. */
  readonly place?: ParticipantCode;
  /** First and last day of issue. */
  readonly issuedFrom?: LocalDate;
  readonly issuedTo?: LocalDate;
  readonly synthetic?: boolean;
}

/** How many certificates an issuer issued in a year, and how much they cover; voided ones are counted too. */
export interface IssuedCount {
  readonly year: number;
  readonly issuer: ParticipantCode;
  readonly certificates: number;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
  /** How many of them a simulator made up. */
  readonly synthetic: number;
}

export interface StatusCount {
  readonly status: CertificateStatus;
  readonly certificates: number;
}

/** Questions about certificates. */
export class CertificateQueries {
  constructor(private readonly readModels: ReadModels) {}

  byNumber(number: CertificateNumber, { asOf }: AsOf = {}): Answer<CertificateRecord | undefined> {
    return readAsOf(this.readModels, CERTIFICATES, asOf, (connection, position) => {
      const [row] = connection.all<StoredCertificate>('SELECT * FROM certificates WHERE number = ?', number);
      return row === undefined ? undefined : recordAsOf(row, position);
    });
  }

  /** In the order in which the ledger first heard of them. Each is shown, and filtered, as it stood at the position. */
  list(filter: CertificateFilter, page: PageRequest): Page<CertificateRecord> {
    return readPage(this.readModels, { name: CERTIFICATES }, page, (connection, { asOf, isNewest, after, limit }) => {
      const { sql, parameters } = allOf(
        ['first_position > ? AND first_position <= ?', after?.[0] ?? 0, asOf],
        ...contentParts(filter),
        // Whatever has changed since the position is looked at more closely below.
        filter.status !== undefined &&
          (isNewest ? ['status = ?', filter.status] : ['status = ? OR last_position > ?', filter.status, asOf]),
        filter.stage !== undefined &&
          (isNewest ? ['stage = ?', filter.stage] : ['stage = ? OR last_position > ?', filter.stage, asOf]),
        filter.place !== undefined &&
          (isNewest ? ['place = ?', filter.place] : ['place = ? OR last_position > ?', filter.place, asOf]),
      );
      const rows = connection.all<StoredCertificate>(
        `SELECT * FROM certificates WHERE ${sql} ORDER BY first_position LIMIT ?`,
        ...parameters,
        limit,
      );
      return rows.map((row) => ({ place: [row.first_position], item: shown(recordAsOf(row, asOf), filter) }));
    });
  }

  /** By year, then issuer. */
  issuedByYearAndIssuer(
    filter: AsOf & { readonly year?: number; readonly issuer?: ParticipantCode } = {},
  ): Answer<readonly IssuedCount[]> {
    const condition = allOf(equals('year', filter.year), equals('issuer', filter.issuer));
    return this.#issued(filter, `WHERE ${condition.sql}`, condition);
  }

  /** How many certificates were issued in a calendar year, by the date on the paper. */
  issuedIn(year: number, { asOf }: AsOf = {}): Answer<{ readonly certificates: number; readonly synthetic: number }> {
    const { position, value } = this.issuedByYearAndIssuer({ year, ...(asOf === undefined ? {} : { asOf }) });
    const sum = (count: (of: IssuedCount) => number): number => value.reduce((total, of) => total + count(of), 0);
    return { position, value: { certificates: sum((of) => of.certificates), synthetic: sum((of) => of.synthetic) } };
  }

  /** How many certificates stand in each status at the newest position, by status. */
  countsByStatus(filter: Omit<CertificateFilter, 'status' | 'stage' | 'place'> = {}): Answer<readonly StatusCount[]> {
    const { sql, parameters } = allOf(...contentParts(filter), syntheticPart(filter));
    return readAsOf(this.readModels, CERTIFICATES, undefined, (connection) =>
      connection.all<StatusCount>(
        `SELECT status, count(*) AS certificates FROM certificates WHERE ${sql} GROUP BY status ORDER BY status`,
        ...parameters,
      ),
    );
  }

  /** The sums of today, without what was issued after the position. */
  #issued({ asOf }: AsOf, where: string, { parameters }: Condition): Answer<readonly IssuedCount[]> {
    return readAsOf(this.readModels, CERTIFICATES, asOf, (connection, position) =>
      connection.all<IssuedCount>(
        `SELECT year, issuer, sum(certificates) AS certificates, sum(carats) AS carats, sum(value_usd) AS valueUsd,
                sum(synthetic) AS synthetic
         FROM (SELECT year, issuer, certificates, carats, value_usd, synthetic FROM issued_counts
               UNION ALL
               SELECT CAST(substr(issued_on, 1, 4) AS INTEGER), issuer, -1, -carats, -value_usd,
                      -ifnull(synthetic_from <= issued_position, 0)
               FROM certificates WHERE issued_position > ?)
         ${where} GROUP BY year, issuer HAVING sum(certificates) > 0 ORDER BY year, issuer`,
        position,
        ...parameters,
      ),
    );
  }
}

/** What a filter says of the content, which never changes once a certificate is issued. */
function contentParts({ issuer, destination, issuedFrom, issuedTo }: CertificateFilter): readonly OptionalPart[] {
  return [
    equals('issuer', issuer),
    equals('destination', destination),
    issuedFrom !== undefined && ['issued_on >= ?', issuedFrom],
    issuedTo !== undefined && ['issued_on <= ?', issuedTo],
  ];
}

function syntheticPart({ synthetic }: CertificateFilter): OptionalPart {
  return synthetic !== undefined && [synthetic ? 'synthetic_from IS NOT NULL' : 'synthetic_from IS NULL'];
}

/** The record, when it fits the filter as it stood at the position. */
function shown(record: CertificateRecord | undefined, filter: CertificateFilter): CertificateRecord | undefined {
  if (record === undefined) return undefined;
  const { status, stage, place, synthetic, issuer, destination, issuedFrom, issuedTo } = filter;
  if (status !== undefined && record.status !== status) return undefined;
  if (stage !== undefined && record.stage !== stage) return undefined;
  if (place !== undefined && record.place !== place) return undefined;
  if (synthetic !== undefined && record.synthetic !== synthetic) return undefined;
  const asksForContent = [issuer, destination, issuedFrom, issuedTo].some((asked) => asked !== undefined);
  return asksForContent && record.content === null ? undefined : record;
}
