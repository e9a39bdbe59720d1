import type { Carats, Position, UsDollars } from '@kp/kernel';
import { integer, json, nullable, table, tableHolding, text, type RowOf } from '@kp/projections';
import type { CertificateNumber, ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import type { Amount, Closing, EarlyReport, FlowCode, FlowOrigin, Shipment } from './shipment';

/** An amount in short: its code, hundredths of a carat and US cents. */
export type StoredAmount = readonly [hs: FlowCode, carats: Carats, valueUsd: UsDollars | null];

const shipmentColumns = {
  certificate: text<CertificateNumber>(),
  exporter: nullable(text<ParticipantCode>()),
  importer: nullable(text<ParticipantCode>()),
  origin: nullable(text<FlowOrigin>()),
  amounts: nullable(json<readonly StoredAmount[]>()),
  early_reports: nullable(json<readonly EarlyReport[]>()),
  /** The event by which it was counted as exported, and in which quarter; null until then. */
  dispatched_at: nullable(integer<Position>()),
  dispatch_quarter: nullable(text<StatisticalPeriod>()),
  /** The event after which nothing more is counted. Only `imported` and `taken-back` ones are counted themselves. */
  closed_at: nullable(integer<Position>()),
  closing: nullable(text<Closing['kind']>()),
  arrival_quarter: nullable(text<StatisticalPeriod>()),
  /** What customs saw, when it is not what the certificate states. */
  seen: nullable(json<readonly StoredAmount[]>()),
  /** The first event of the certificate that a simulator made up. */
  synthetic_from: nullable(integer<Position>()),
};

type ShipmentRow = RowOf<{ readonly columns: typeof shipmentColumns }>;

/** Each certificate's shipment: what it contributes to the flows, and by which events. */
export const shipments = tableHolding(
  {
    name: 'shipments',
    columns: shipmentColumns,
    key: ['certificate'],
    indexes: [['dispatched_at'], ['closed_at'], ['exporter', 'importer']],
  },
  { store: storeShipment, restore: restoreShipment },
);

/**
 * The sums of each flow. A certificate counts once in each flow that it has an amount in; it leads in one of them, so
 * that certificates can be counted once over all codes.
 */
export const flows = table({
  name: 'flows',
  columns: {
    quarter: text<StatisticalPeriod>(),
    exporter: text<ParticipantCode>(),
    importer: text<ParticipantCode>(),
    hs: text<FlowCode>(),
    origin: text<FlowOrigin>(),
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

export type FlowRow = RowOf<typeof flows>;

function storeShipment(held: Shipment): ShipmentRow {
  const { certificate, consignment, earlyReports, dispatch, closing, syntheticFrom } = held;
  const arrival = closing?.kind === 'imported' ? closing : null;
  return {
    certificate,
    exporter: consignment?.exporter ?? null,
    importer: consignment?.importer ?? null,
    origin: consignment?.origin ?? null,
    amounts: consignment?.amounts.map(inShort) ?? null,
    early_reports: earlyReports.length === 0 ? null : earlyReports,
    dispatched_at: dispatch?.at ?? null,
    dispatch_quarter: dispatch?.quarter ?? null,
    closed_at: closing?.at ?? null,
    closing: closing?.kind ?? null,
    arrival_quarter: arrival?.quarter ?? null,
    seen:
      arrival === null || areEqual(arrival.amounts, consignment?.amounts ?? []) ? null : arrival.amounts.map(inShort),
    synthetic_from: syntheticFrom,
  };
}

function restoreShipment(row: ShipmentRow): Shipment {
  const { certificate, exporter, importer, origin, dispatched_at, dispatch_quarter, synthetic_from } = row;
  const amounts = row.amounts?.map(inFull) ?? [];
  return {
    certificate,
    consignment:
      exporter === null || importer === null || origin === null ? null : { exporter, importer, origin, amounts },
    earlyReports: row.early_reports ?? [],
    dispatch:
      dispatched_at === null || dispatch_quarter === null ? null : { at: dispatched_at, quarter: dispatch_quarter },
    closing: closingOf(row, amounts),
    syntheticFrom: synthetic_from,
  };
}

function closingOf(
  { closing: kind, closed_at: at, arrival_quarter: quarter, seen }: ShipmentRow,
  certified: readonly Amount[],
): Closing | null {
  if (kind === null || at === null) return null;
  if (kind !== 'imported') return { kind, at };
  return quarter === null ? null : { kind, at, quarter, amounts: seen?.map(inFull) ?? certified };
}

function inShort({ hs, carats, valueUsd }: Amount): StoredAmount {
  return [hs, carats, valueUsd];
}

/** An amount as the fold holds it. */
export function inFull([hs, carats, valueUsd]: StoredAmount): Amount {
  return { hs, carats, valueUsd };
}

function areEqual(left: readonly Amount[], right: readonly Amount[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ hs, carats, valueUsd }, index) => {
      const other = right[index];
      return hs === other?.hs && carats === other.carats && valueUsd === other.valueUsd;
    })
  );
}
