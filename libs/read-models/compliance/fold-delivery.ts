import type { LocalDate, Position } from '@kp/kernel';
import type { Recorded, Rows } from '@kp/projections';
import type { CertificateEvent, ParticipantCode } from '@kp/scheme';
import { dayNumber } from './day-number';
import { deliveries, type DeliveryRow } from './tables';

/** The events that tell of a shipment whether its receipt is owed, and whether it was told. */
export const DELIVERY_EVENTS = [
  'certificate.issued',
  'certificate.dispatched',
  'certificate.import-confirmed',
  'certificate.import-refused',
  'certificate.invalidated',
  'certificate.forfeited',
  'certificate.returned-to-issuer',
] as const;

export type DeliveryEvent = Extract<CertificateEvent, { readonly type: (typeof DELIVERY_EVENTS)[number] }>;

/**
 * Follows a shipment to the answer of its destination: a confirmation or a refusal. Where the stones were forfeited, came
 * back, or the certificate was declared inaccurate, no answer is owed any more, which counts as one.
 */
export function foldDelivery({ position, type, data, metadata }: Recorded<DeliveryEvent>, rows: Rows): void {
  const known = rows.get(deliveries, data.number) ?? unheardOf(data.number);
  switch (type) {
    case 'certificate.issued':
      rows.put(deliveries, { ...known, destination: data.destination });
      return;
    case 'certificate.dispatched': {
      const early = known.early?.find(([by]) => by === known.destination);
      const sent = {
        ...known,
        dispatched_day: dayNumber(data.dispatchedOn),
        dispatched_at: position,
        early: null,
        synthetic: metadata.synthetic === true ? 1 : 0,
      } as const;
      rows.put(deliveries, early === undefined ? sent : answered(sent, early[1], position));
      return;
    }
    case 'certificate.import-confirmed':
      answer(known, [data.confirmedBy, data.confirmedOn], position, rows);
      return;
    case 'certificate.import-refused':
      answer(known, [data.refusedBy, data.refusedOn], position, rows);
      return;
    case 'certificate.invalidated':
      settle(known, data.invalidatedOn, position, rows);
      return;
    case 'certificate.forfeited':
      settle(known, data.forfeitedOn, position, rows);
      return;
    case 'certificate.returned-to-issuer':
      settle(known, data.receivedOn, position, rows);
      return;
  }
}

function unheardOf(certificate: DeliveryRow['certificate']): DeliveryRow {
  return {
    certificate,
    destination: null,
    dispatched_day: null,
    dispatched_at: null,
    answered_day: null,
    answered_at: null,
    early: null,
    synthetic: 0,
  };
}

/** Only the destination answers. Before the dispatch is recorded the answer is kept until then. */
function answer(
  known: DeliveryRow,
  [by, on]: readonly [ParticipantCode, LocalDate],
  position: Position,
  rows: Rows,
): void {
  if (known.answered_at !== null) return;
  if (known.dispatched_at === null) {
    rows.put(deliveries, { ...known, early: [...(known.early ?? []), [by, on]] });
  } else if (known.destination === by) {
    rows.put(deliveries, answered(known, on, position));
  }
}

function settle(known: DeliveryRow, on: LocalDate, position: Position, rows: Rows): void {
  if (known.dispatched_at !== null && known.answered_at === null) rows.put(deliveries, answered(known, on, position));
}

function answered(row: DeliveryRow, on: LocalDate, position: Position): DeliveryRow {
  return { ...row, answered_day: dayNumber(on), answered_at: position };
}
