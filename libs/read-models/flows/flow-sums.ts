import { sumCarats, sumUsDollars, type Carats, type UsDollars } from '@kp/kernel';
import type { Rows } from '@kp/projections';
import type { StatisticalPeriod } from '@kp/scheme';
import type { Consignment, FlowCode, Shipment } from './shipment';
import { flows, type FlowRow } from './tables';

// A row is written out field by field: two of them are made for each certificate, and copying by spread is much slower.

/** Adds a shipment's export to the sums of its flows, or takes it from them again. */
export function sumExport({ consignment, dispatch, syntheticFrom }: Shipment, sign: 1 | -1, rows: Rows): void {
  if (consignment === null || dispatch === null) return;
  let leading = sign as number;
  for (const { hs, carats, valueUsd } of consignment.amounts) {
    const flow = flowOf(consignment, dispatch.quarter, hs, rows);
    rows.put(flows, {
      quarter: flow.quarter,
      exporter: flow.exporter,
      importer: flow.importer,
      hs,
      origin: flow.origin,
      exported_carats: sumCarats([flow.exported_carats, sign * carats] as Carats[]),
      exported_value_usd: sumUsDollars([flow.exported_value_usd, sign * (valueUsd ?? 0)] as UsDollars[]),
      exported_certificates: flow.exported_certificates + sign,
      exported_leading: flow.exported_leading + leading,
      imported_carats: flow.imported_carats,
      imported_value_usd: flow.imported_value_usd,
      imported_certificates: flow.imported_certificates,
      imported_leading: flow.imported_leading,
      imported_unvalued: flow.imported_unvalued,
      contributions: flow.contributions + 1,
      synthetic: flow.synthetic + (syntheticFrom === null ? 0 : 1),
    });
    leading = 0;
  }
}

/** Adds what customs saw of a shipment to the sums of its flows. */
export function sumImport({ consignment, closing, syntheticFrom }: Shipment, rows: Rows): void {
  if (consignment === null || closing?.kind !== 'imported') return;
  let leading = 1;
  for (const { hs, carats, valueUsd } of closing.amounts) {
    const flow = flowOf(consignment, closing.quarter, hs, rows);
    rows.put(flows, {
      quarter: flow.quarter,
      exporter: flow.exporter,
      importer: flow.importer,
      hs,
      origin: flow.origin,
      exported_carats: flow.exported_carats,
      exported_value_usd: flow.exported_value_usd,
      exported_certificates: flow.exported_certificates,
      exported_leading: flow.exported_leading,
      imported_carats: sumCarats([flow.imported_carats, carats]),
      imported_value_usd: sumUsDollars([flow.imported_value_usd, valueUsd ?? (0 as UsDollars)]),
      imported_certificates: flow.imported_certificates + 1,
      imported_leading: flow.imported_leading + leading,
      imported_unvalued: flow.imported_unvalued + (valueUsd === null ? 1 : 0),
      contributions: flow.contributions + 1,
      synthetic: flow.synthetic + (syntheticFrom === null ? 0 : 1),
    });
    leading = 0;
  }
}

function flowOf(
  { exporter, importer, origin }: Consignment,
  quarter: StatisticalPeriod,
  hs: FlowCode,
  rows: Rows,
): FlowRow {
  return (
    rows.get(flows, quarter, exporter, importer, hs, origin) ?? {
      quarter,
      exporter,
      importer,
      hs,
      origin,
      exported_carats: 0 as Carats,
      exported_value_usd: 0 as UsDollars,
      exported_certificates: 0,
      exported_leading: 0,
      imported_carats: 0 as Carats,
      imported_value_usd: 0 as UsDollars,
      imported_certificates: 0,
      imported_leading: 0,
      imported_unvalued: 0,
      contributions: 0,
      synthetic: 0,
    }
  );
}
