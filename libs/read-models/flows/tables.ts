import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import { integer, journalTable, json, keyedTable, nullable, text, type RowOf } from '@kp/projections';
import type { CertificateNumber, ParticipantCode, RoughDiamondCode, StatisticalPeriod } from '@kp/scheme';

/** A code of the Harmonized System, or `unspecified` where customs told only the total of a shipment of several. */
export type FlowCode = RoughDiamondCode | 'unspecified';

/** The country in which the stones were mined, or `mixed`. */
export type FlowOrigin = ParticipantCode | 'mixed';

/** On which side of the trade an amount was counted. */
export type Side = 'exported' | 'imported';

/** An amount under one code. The value is null where customs did not tell it. */
export interface Amount {
  readonly hs: FlowCode;
  readonly carats: Carats;
  readonly valueUsd: UsDollars | null;
}

/** Between whom a certificate's shipment goes, and what it states, one amount for each code. */
export interface Consignment {
  readonly exporter: ParticipantCode;
  readonly importer: ParticipantCode;
  readonly origin: FlowOrigin;
  readonly amounts: readonly Amount[];
}

/** What an importing authority reported before the dispatch was recorded. */
export interface EarlyReport {
  readonly by: ParticipantCode;
  /** `null` for a refusal. */
  readonly arrived: { readonly on: LocalDate; readonly amounts: readonly Amount[] } | null;
}

/**
 * What has to be remembered of a certificate until its shipment is settled or it is taken out of use. After that nothing
 * more can be counted: its number is never issued again, and what customs still report of it counts nowhere.
 */
export const shipments = keyedTable({
  name: 'shipments',
  columns: {
    certificate: text<CertificateNumber>(),
    consignment: nullable(json<Consignment>()),
    early_reports: nullable(json<readonly EarlyReport[]>()),
    /** Null until it is dispatched. */
    dispatch_quarter: nullable(text<StatisticalPeriod>()),
  },
  key: ['certificate'],
});

const flowColumns = {
  quarter: text<StatisticalPeriod>(),
  exporter: text<ParticipantCode>(),
  importer: text<ParticipantCode>(),
  hs: text<FlowCode>(),
  origin: text<FlowOrigin>(),
};

/**
 * The sums of each flow. A certificate counts once in each flow that it has an amount in; it leads in one of them, so
 * that certificates can be counted once over all codes.
 */
export const flows = keyedTable({
  name: 'flows',
  columns: {
    ...flowColumns,
    exported_carats: integer<Carats>(),
    exported_value_usd: integer<UsDollars>(),
    exported_certificates: integer(),
    exported_leading: integer(),
    imported_carats: integer<Carats>(),
    imported_value_usd: integer<UsDollars>(),
    imported_certificates: integer(),
    imported_leading: integer(),
    imported_unvalued: integer(),
    contributions: integer(),
    synthetic: integer(),
  },
  key: ['quarter', 'exporter', 'importer', 'hs', 'origin'],
});

/** Every amount that was ever added to a flow or, negative, taken from it again, by the event that did it. */
export const contributions = journalTable({
  name: 'contributions',
  columns: {
    position: integer<Position>(),
    part: integer(),
    ...flowColumns,
    side: text<Side>(),
    certificate: text<CertificateNumber>(),
    carats: integer<Carats>(),
    value_usd: nullable(integer<UsDollars>()),
    /** 1, or -1 where it is taken back. */
    certificates: integer(),
    /** The same for the first amount of a certificate, otherwise 0. */
    leading: integer(),
    synthetic: integer<0 | 1>(),
  },
  key: ['position', 'part'],
  indexes: [['exporter', 'importer', 'quarter']],
});

export type ShipmentRow = RowOf<typeof shipments>;
export type FlowRow = RowOf<typeof flows>;
export type ContributionRow = RowOf<typeof contributions>;
