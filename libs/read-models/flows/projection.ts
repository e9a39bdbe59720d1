import { sumCarats, sumUsDollars, type Carats, type LocalDate, type Position, type UsDollars } from '@kp/kernel';
import type { Projection, Recorded, Rows } from '@kp/projections';
import {
  quarterOf,
  type CertificateEvent,
  type CertificateNumber,
  type ImportConfirmed,
  type StatisticalPeriod,
} from '@kp/scheme';
import { amountsOf, amountsSeen } from './amounts';
import {
  contributions,
  flows,
  shipments,
  type Amount,
  type Consignment,
  type EarlyReport,
  type FlowRow,
  type ShipmentRow,
  type Side,
} from './tables';

/** The name of this read model. */
export const FLOWS = 'flows';

type Handled = Exclude<CertificateEvent, { readonly type: 'certificate.validated' }>;

/**
 * Trade between Participants. A certificate counts as exported when it is dispatched, with what it states, in the quarter
 * of the dispatch; and as imported when its shipment is settled by a confirmation, with what customs saw, in the quarter
 * of arrival. When a dispatched certificate is invalidated before its shipment is settled, the export is taken back.
 */
export const flowsProjection: Projection<Handled> = {
  name: FLOWS,
  version: 1,
  tables: [shipments, flows, contributions],
  handles: [
    'certificate.issued',
    'certificate.dispatched',
    'certificate.import-confirmed',
    'certificate.import-refused',
    'certificate.voided',
    'certificate.invalidated',
    'certificate.replaced',
    'certificate.returned-unused',
  ],
  apply(event, rows) {
    const { number } = event.data;
    const before = rows.get(shipments, number);
    const after = advance(before ?? unknownShipment(number), event, new Books(event, rows));
    if (after !== undefined) rows.put(shipments, after);
    else if (before !== undefined) rows.remove(shipments, number);
  },
};

function unknownShipment(certificate: CertificateNumber): ShipmentRow {
  return { certificate, consignment: null, early_reports: null, dispatch_quarter: null };
}

/** What has to be remembered after an event, having counted what it brings; `undefined` once nothing can follow. */
function advance(shipment: ShipmentRow, event: Recorded<Handled>, books: Books): ShipmentRow | undefined {
  switch (event.type) {
    case 'certificate.issued': {
      const { issuer, destination, origin, lines } = event.data;
      const consignment = {
        exporter: issuer,
        importer: destination,
        origin: origin.kind === 'single' ? origin.country : 'mixed',
        amounts: amountsOf(lines),
      } as const;
      return { ...shipment, consignment };
    }
    case 'certificate.dispatched':
      return dispatched(shipment, event.data.dispatchedOn, books);
    case 'certificate.import-confirmed':
      return reported(shipment, confirmation(event.data, shipment), books);
    case 'certificate.import-refused':
      return reported(shipment, { by: event.data.refusedBy, arrived: null }, books);
    case 'certificate.invalidated':
      takeBack(shipment, books);
      return undefined;
    case 'certificate.voided':
    case 'certificate.replaced':
    case 'certificate.returned-unused':
      return undefined;
  }
}

function dispatched(shipment: ShipmentRow, on: LocalDate, books: Books): ShipmentRow | undefined {
  const { consignment, early_reports: early } = shipment;
  if (consignment === null) return shipment;
  const quarter = quarterOf(on);
  books.add(shipment, 'exported', quarter, consignment.amounts);
  const after: ShipmentRow = { ...shipment, dispatch_quarter: quarter, early_reports: null };
  const settling = early?.find(({ by }) => by === consignment.importer);
  return settling === undefined ? after : reported(after, settling, books);
}

function confirmation({ confirmedBy, observed }: ImportConfirmed['data'], { consignment }: ShipmentRow): EarlyReport {
  const amounts = amountsSeen(observed, consignment?.amounts ?? []);
  return { by: confirmedBy, arrived: { on: observed.arrivedOn, amounts } };
}

/** A report settles a dispatched shipment when the destination made it; before the dispatch it is kept until then. */
function reported(shipment: ShipmentRow, report: EarlyReport, books: Books): ShipmentRow | undefined {
  if (shipment.dispatch_quarter === null) {
    return { ...shipment, early_reports: [...(shipment.early_reports ?? []), report] };
  }
  if (report.by !== shipment.consignment?.importer) return shipment;
  const { arrived } = report;
  if (arrived !== null) books.add(shipment, 'imported', quarterOf(arrived.on), arrived.amounts);
  return undefined;
}

function takeBack(shipment: ShipmentRow, books: Books): void {
  const { consignment, dispatch_quarter: quarter } = shipment;
  if (consignment !== null && quarter !== null) books.remove(shipment, 'exported', quarter, consignment.amounts);
}

/** Writes down what one event contributes, and keeps the sums. */
class Books {
  readonly #position: Position;
  readonly #synthetic: 0 | 1;
  readonly #rows: Rows;
  #parts = 0;

  constructor(event: Recorded<Handled>, rows: Rows) {
    this.#position = event.position;
    this.#synthetic = event.metadata.synthetic === true ? 1 : 0;
    this.#rows = rows;
  }

  add(shipment: ShipmentRow, side: Side, quarter: StatisticalPeriod, amounts: readonly Amount[]): void {
    this.#enter(shipment, side, quarter, amounts, 1);
  }

  remove(shipment: ShipmentRow, side: Side, quarter: StatisticalPeriod, amounts: readonly Amount[]): void {
    this.#enter(shipment, side, quarter, amounts, -1);
  }

  #enter(
    { certificate, consignment }: ShipmentRow,
    side: Side,
    quarter: StatisticalPeriod,
    amounts: readonly Amount[],
    sign: 1 | -1,
  ): void {
    if (consignment === null) return;
    amounts.forEach(({ hs, carats, valueUsd }, index) => {
      const entry: Entry = {
        side,
        carats: (sign * carats) as Carats,
        valueUsd: valueUsd === null ? null : ((sign * valueUsd) as UsDollars),
        certificates: sign,
        leading: index === 0 ? sign : 0,
        synthetic: this.#synthetic,
      };
      const { exporter, importer, origin } = consignment;
      const { valueUsd: value_usd, ...rest } = entry;
      this.#rows.append(contributions, {
        position: this.#position,
        part: this.#parts,
        quarter,
        exporter,
        importer,
        hs,
        origin,
        certificate,
        value_usd,
        ...rest,
      });
      this.#parts += 1;
      const before =
        this.#rows.get(flows, quarter, exporter, importer, hs, origin) ?? emptyFlow(quarter, consignment, hs);
      this.#rows.put(flows, sum(before, entry));
    });
  }
}

interface Entry {
  readonly side: Side;
  readonly carats: Carats;
  readonly valueUsd: UsDollars | null;
  readonly certificates: number;
  readonly leading: number;
  readonly synthetic: 0 | 1;
}

function emptyFlow(quarter: StatisticalPeriod, { exporter, importer, origin }: Consignment, hs: Amount['hs']): FlowRow {
  return {
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
  };
}

function sum(flow: FlowRow, entry: Entry): FlowRow {
  const value = entry.valueUsd ?? (0 as UsDollars);
  const counted = { contributions: flow.contributions + 1, synthetic: flow.synthetic + entry.synthetic };
  return entry.side === 'exported'
    ? {
        ...flow,
        ...counted,
        exported_carats: sumCarats([flow.exported_carats, entry.carats]),
        exported_value_usd: sumUsDollars([flow.exported_value_usd, value]),
        exported_certificates: flow.exported_certificates + entry.certificates,
        exported_leading: flow.exported_leading + entry.leading,
      }
    : {
        ...flow,
        ...counted,
        imported_carats: sumCarats([flow.imported_carats, entry.carats]),
        imported_value_usd: sumUsDollars([flow.imported_value_usd, value]),
        imported_certificates: flow.imported_certificates + entry.certificates,
        imported_leading: flow.imported_leading + entry.leading,
        imported_unvalued: flow.imported_unvalued + (entry.valueUsd === null ? entry.certificates : 0),
      };
}
