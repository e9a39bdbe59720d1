import type { Carats } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import type { CertificateNumber, LicenceKind, LicenceNumber, ParticipantCode, RegisterMonth } from '@kp/scheme';
import { allOf, equals, type OptionalPart } from '../condition';
import type { AsOf, Page, PageRequest } from '../page';
import { readAsOf, readPage } from '../read-as-of';
import { TRACEABILITY } from './projection';
import type {
  LicenceRecord,
  LotRecord,
  RegisterRecord,
  SiteRecord,
  TracedCertificateRecord,
  TracedShare,
  VoucherPath,
  VoucherRecord,
} from './records';
import {
  certificateOf,
  licenceAsOf,
  lotAsOf,
  siteOf,
  voucherAsOf,
  type Stored,
  type StoredCertificate,
  type StoredLicence,
  type StoredLot,
  type StoredVoucher,
} from './rows-as-of';
import type { RegisterRow, SiteRow, TracedStanding } from './tables';
import { voucherPathOf } from './voucher-path';

/** Whose papers; of all Participants when none is named. */
export interface OfParticipant {
  readonly participant?: ParticipantCode;
}

export interface LicenceFilter extends OfParticipant {
  readonly kind?: LicenceKind;
}

export interface VoucherFilter extends OfParticipant {
  readonly seller?: LicenceNumber;
  readonly buyer?: LicenceNumber;
  /** Only those that are flagged, or only those that are not. */
  readonly flagged?: boolean;
}

export interface LotFilter extends OfParticipant {
  readonly exporter?: LicenceNumber;
}

export interface RegisterFilter extends OfParticipant {
  readonly licence?: LicenceNumber;
  readonly month?: RegisterMonth;
}

/** Certificates that claim their issuer as the one origin. */
export interface TracedFilter extends OfParticipant {
  /** The calendar year of issue. */
  readonly year?: number;
  readonly standing?: TracedStanding;
}

type StoredRegister = Stored<RegisterRow, 'irregularities'> & {
  readonly bought_by_vouchers: Carats;
  readonly sold_by_papers: Carats;
};

/** What the tables hold whose rows stand in the order of recording. */
interface StoredPapers {
  readonly sites: SiteRow;
  readonly licences: StoredLicence;
  readonly vouchers: StoredVoucher;
  readonly lots: StoredLot;
}

/** Questions about the way of alluvial stones from the pit to the certificate. Lists are in the order of recording. */
export class TraceabilityQueries {
  constructor(private readonly readModels: ReadModels) {}

  sites({ participant }: OfParticipant, page: PageRequest): Page<SiteRecord> {
    return this.#papers('sites', [equals('participant', participant)], page, siteOf);
  }

  licences({ participant, kind }: LicenceFilter, page: PageRequest): Page<LicenceRecord> {
    const parts = [equals('participant', participant), equals('kind', kind)];
    return this.#papers('licences', parts, page, licenceAsOf);
  }

  vouchers({ participant, seller, buyer, flagged }: VoucherFilter, page: PageRequest): Page<VoucherRecord> {
    const parts: readonly OptionalPart[] = [
      equals('participant', participant),
      equals('seller', seller),
      equals('buyer', buyer),
      flagged !== undefined && [flagged ? `irregularities <> '[]'` : `irregularities = '[]'`],
    ];
    return this.#papers('vouchers', parts, page, voucherAsOf);
  }

  lots({ participant, exporter }: LotFilter, page: PageRequest): Page<LotRecord> {
    const parts = [equals('participant', participant), equals('exporter', exporter)];
    return this.#papers('lots', parts, page, lotAsOf);
  }

  /** Each beside the vouchers and lots of its month as of the position, also those that were recorded after it. */
  registers({ participant, licence, month }: RegisterFilter, page: PageRequest): Page<RegisterRecord> {
    const list = { name: TRACEABILITY, list: 'registers' };
    return readPage(this.readModels, list, page, (connection, { asOf, after, limit }) => {
      const { sql, parameters } = allOf(
        ['position > ? AND position <= ?', after?.[0] ?? 0, asOf],
        equals('participant', participant),
        equals('licence', licence),
        equals('month', month),
      );
      const rows = connection.all<StoredRegister>(
        `SELECT register.*,
           (SELECT ifnull(sum(carats), 0) FROM vouchers AS paper WHERE paper.participant = register.participant
              AND buyer = register.licence AND paper.month = register.month AND paper.position <= ?) AS bought_by_vouchers,
           (SELECT ifnull(sum(carats), 0) FROM vouchers AS paper WHERE paper.participant = register.participant
              AND seller = register.licence AND paper.month = register.month AND paper.position <= ?)
           + (SELECT ifnull(sum(carats), 0) FROM lots AS paper WHERE paper.participant = register.participant
              AND exporter = register.licence AND paper.month = register.month AND paper.position <= ?) AS sold_by_papers
         FROM (SELECT * FROM registers WHERE ${sql} ORDER BY position LIMIT ?) AS register ORDER BY position`,
        asOf,
        asOf,
        asOf,
        ...parameters,
        limit,
      );
      return rows.map((row) => ({ place: [row.position], item: registerOf(row) }));
    });
  }

  /** Those that stood at the position. */
  certificates(filter: TracedFilter, page: PageRequest): Page<TracedCertificateRecord> {
    const list = { name: TRACEABILITY, list: 'certificates' };
    return readPage(this.readModels, list, page, (connection, { asOf, after, limit }) => {
      const { sql, parameters } = allOf(
        ['issued_position > ?', after?.[0] ?? 0],
        ...standingAt(asOf),
        ...certificateParts(filter),
      );
      return connection
        .all<StoredCertificate>(
          `SELECT * FROM mined_certificates WHERE ${sql} ORDER BY issued_position LIMIT ?`,
          ...parameters,
          limit,
        )
        .map((row) => ({ place: [row.issued_position], item: certificateOf(row) }));
    });
  }

  /** By Participant and year; of those that stood at the position. */
  shares(filter: Omit<TracedFilter, 'standing'>, { asOf }: AsOf = {}): Answer<readonly TracedShare[]> {
    return readAsOf(this.readModels, TRACEABILITY, asOf, (connection, position) => {
      const { sql, parameters } = allOf(...standingAt(position), ...certificateParts(filter));
      return connection
        .all<ShareRow>(
          `SELECT issuer AS participant, year, count(*) AS certificates, sum(standing = 'traced') AS traced,
             sum(standing = 'partly-traced') AS partlyTraced, sum(standing = 'untraced') AS untraced,
             sum(carats) AS carats, sum(traced) AS traced_carats, max(synthetic) AS synthetic
           FROM mined_certificates WHERE ${sql} GROUP BY issuer, year ORDER BY issuer, year`,
          ...parameters,
        )
        .map(shareOf);
    });
  }

  /** All papers behind a certificate; `undefined` for one that was not issued as mined at home by then. */
  pathOf(certificate: CertificateNumber, { asOf }: AsOf = {}): Answer<VoucherPath | undefined> {
    return readAsOf(this.readModels, TRACEABILITY, asOf, (connection, position) =>
      voucherPathOf(connection, certificate, position),
    );
  }

  #papers<T extends keyof StoredPapers, Record>(
    table: T,
    parts: readonly OptionalPart[],
    page: PageRequest,
    recordAsOf: (row: StoredPapers[T], asOf: Page<Record>['position']) => Record,
  ): Page<Record> {
    return readPage(this.readModels, { name: TRACEABILITY, list: table }, page, (connection, request) => {
      const { asOf, after, limit } = request;
      const { sql, parameters } = allOf(['position > ? AND position <= ?', after?.[0] ?? 0, asOf], ...parts);
      return connection
        .all<StoredPapers[T]>(`SELECT * FROM ${table} WHERE ${sql} ORDER BY position LIMIT ?`, ...parameters, limit)
        .map((row) => ({ place: [row.position], item: recordAsOf(row, asOf) }));
    });
  }
}

type ShareRow = Pick<
  TracedShare,
  'participant' | 'year' | 'certificates' | 'traced' | 'partlyTraced' | 'untraced' | 'carats'
> & { readonly traced_carats: Carats; readonly synthetic: 0 | 1 };

function shareOf({ traced_carats: tracedCarats, synthetic, ...row }: ShareRow): TracedShare {
  return {
    ...row,
    tracedWeight: { carats: tracedCarats },
    shareOfCertificates: perCent(row.traced, row.certificates),
    shareOfCarats: perCent(tracedCarats, row.carats),
    synthetic: synthetic === 1,
  };
}

/** A share in per cent with one decimal, halves rounded up; exact for all amounts that can be written down. */
function perCent(part: number, whole: number): string {
  const tenths = (BigInt(part) * 2000n + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${String(tenths / 10n)}.${String(tenths % 10n)}`;
}

function standingAt(asOf: number): readonly OptionalPart[] {
  return [
    ['issued_position <= ?', asOf],
    ['ended_position IS NULL OR ended_position > ?', asOf],
  ];
}

function certificateParts({ participant, year, standing }: TracedFilter): readonly OptionalPart[] {
  return [equals('issuer', participant), equals('year', year), equals('standing', standing)];
}

function registerOf(row: StoredRegister): RegisterRecord {
  const { participant, licence, month, opening, bought, sold, closing } = row;
  const adds = opening + bought - sold === closing;
  return {
    ...{ participant, licence, month },
    opening: { carats: opening },
    bought: { carats: bought },
    sold: { carats: sold },
    closing: { carats: closing },
    closedOn: row.closed_on,
    boughtByVouchers: { carats: row.bought_by_vouchers },
    soldByPapers: { carats: row.sold_by_papers },
    reconciled: adds && bought === row.bought_by_vouchers && sold === row.sold_by_papers,
    irregularities: JSON.parse(row.irregularities) as RegisterRow['irregularities'],
    firstPosition: row.position,
  };
}
