import { type LocalDate, type Position } from '@kp/kernel';
import type { Projection, Recorded } from '@kp/projections';
import { quarterOf, type CertificateEvent, type CertificateIssued, type CertificateNumber } from '@kp/scheme';
import { sumExport, sumImport } from './flow-sums';
import { amountsOf, amountsSeen, type Closing, type Consignment, type EarlyReport, type Shipment } from './shipment';
import { flows, shipments } from './tables';

/** The name of this read model. */
export const FLOWS = 'flows';

type Handled = Extract<
  CertificateEvent,
  {
    readonly type: `certificate.${
      | 'issued'
      | 'dispatched'
      | 'import-confirmed'
      | 'import-refused'
      | 'voided'
      | 'invalidated'
      | 'replaced'
      | 'returned-unused'
      | 'forfeited'
      | 'returned-to-issuer'}`;
  }
>;

/**
 * Trade between Participants. A certificate counts as exported when it is dispatched, with what it states, in the quarter
 * of the dispatch; and as imported when its shipment is settled by a confirmation, with what customs saw, in the quarter
 * of arrival. When a dispatched certificate is invalidated before its shipment is settled, the export is taken back. A
 * shipment that was forfeited, or came back to its issuer, counts as one that was refused. Transit counts nowhere (KPCS
 * Section I: it is neither an import nor an export).
 */
export const flowsProjection: Projection<Handled> = {
  name: FLOWS,
  version: 2,
  cost: 3,
  tables: [shipments, flows],
  handles: [
    'certificate.issued',
    'certificate.dispatched',
    'certificate.import-confirmed',
    'certificate.import-refused',
    'certificate.voided',
    'certificate.invalidated',
    'certificate.replaced',
    'certificate.returned-unused',
    'certificate.forfeited',
    'certificate.returned-to-issuer',
  ],
  apply(event, rows) {
    const known = rows.get(shipments, event.data.number) ?? unheardOf(event.data.number);
    if (known.closing !== null) return;
    const isFirstSynthetic = known.syntheticFrom === null && event.metadata.synthetic === true;
    const before = isFirstSynthetic ? { ...known, syntheticFrom: event.position } : known;
    const after = advance(before, event);
    rows.put(shipments, after);
    if (before.dispatch === null && after.dispatch !== null) sumExport(after, 1, rows);
    if (after.closing?.kind === 'imported') sumImport(after, rows);
    if (after.closing?.kind === 'taken-back') sumExport(after, -1, rows);
  },
};

function unheardOf(certificate: CertificateNumber): Shipment {
  return { certificate, consignment: null, earlyReports: [], dispatch: null, closing: null, syntheticFrom: null };
}

function advance(shipment: Shipment, event: Recorded<Handled>): Shipment {
  const at = event.position;
  switch (event.type) {
    case 'certificate.issued':
      return { ...shipment, consignment: consignmentOf(event) };
    case 'certificate.dispatched':
      return dispatched(shipment, event.data.dispatchedOn, at);
    case 'certificate.import-confirmed': {
      const { confirmedBy, observed } = event.data;
      return reported(shipment, { by: confirmedBy, arrived: { on: observed.arrivedOn, observed } }, at);
    }
    case 'certificate.import-refused':
      return reported(shipment, { by: event.data.refusedBy, arrived: null }, at);
    case 'certificate.invalidated':
      return { ...shipment, closing: { kind: shipment.dispatch === null ? 'ended' : 'taken-back', at } };
    case 'certificate.forfeited':
    case 'certificate.returned-to-issuer':
      return notLetIn(shipment, at);
    case 'certificate.voided':
    case 'certificate.replaced':
    case 'certificate.returned-unused':
      return { ...shipment, closing: { kind: 'ended', at } };
  }
}

function consignmentOf({ data: { issuer, destination, origin, lines } }: Recorded<CertificateIssued>): Consignment {
  return {
    exporter: issuer,
    importer: destination,
    origin: origin.kind === 'single' ? origin.country : 'mixed',
    amounts: amountsOf(lines),
  };
}

function dispatched(shipment: Shipment, on: LocalDate, at: Position): Shipment {
  const { consignment, earlyReports } = shipment;
  if (consignment === null) return shipment;
  const settling = earlyReports.find(({ by }) => by === consignment.importer);
  const dispatch = { at, quarter: quarterOf(on) };
  const after = { ...shipment, earlyReports: [], dispatch };
  return settling === undefined ? after : { ...after, closing: closingBy(settling, consignment, at) };
}

/**
 * A report settles a dispatched shipment when the destination made it; before the dispatch it is kept until then. What
 * another country's customs report is a diversion: it counts as nobody's import, neither there nor at the destination, for
 * the flow is that of the certificate, and it is told among the discrepancies (`arrived-elsewhere`).
 */
function reported(shipment: Shipment, report: EarlyReport, at: Position): Shipment {
  const { consignment, dispatch, earlyReports } = shipment;
  if (dispatch === null) return { ...shipment, earlyReports: [...earlyReports, report] };
  if (consignment?.importer !== report.by) return shipment;
  return { ...shipment, closing: closingBy(report, consignment, at) };
}

/** Before the dispatch is recorded it is kept, as if the destination had refused the shipment. */
function notLetIn(shipment: Shipment, at: Position): Shipment {
  const { consignment, dispatch } = shipment;
  if (dispatch !== null) return { ...shipment, closing: { kind: 'refused', at } };
  return consignment === null ? shipment : reported(shipment, { by: consignment.importer, arrived: null }, at);
}

function closingBy({ arrived }: EarlyReport, { amounts }: Consignment, at: Position): Closing {
  if (arrived === null) return { kind: 'refused', at };
  return { kind: 'imported', at, quarter: quarterOf(arrived.on), amounts: amountsSeen(arrived.observed, amounts) };
}
