import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateEvent } from '../events';

/**
 * How far a shipment has come. `unseen`: nothing but its number is known. `under-way`: it left the place that is told.
 * `withdrawn`: its certificate was taken out of use before it left.
 */
export const SHIPMENT_STAGES = [
  'unseen',
  'with-issuer',
  'withdrawn',
  'under-way',
  'in-transit',
  'arrived',
  'detained',
  'released',
  'refused',
  'return-ordered',
  'imported',
  'forfeited',
  'returned',
] as const;
export type ShipmentStage = (typeof SHIPMENT_STAGES)[number];

/** Where a shipment was last known to be. */
export interface Custody {
  readonly stage: ShipmentStage;
  /** `null` while nobody has told of a place. */
  readonly place: ParticipantCode | null;
  /** The day of the fact that says so. */
  readonly since: LocalDate | null;
}

export const initialCustody: Custody = { stage: 'unseen', place: null, since: null };

/** How far along the way each stage lies: of two facts of one day, the one further along counts. */
const ALONG: Readonly<Record<ShipmentStage, number>> = {
  unseen: 0,
  'with-issuer': 0,
  withdrawn: 0,
  'under-way': 1,
  'in-transit': 1,
  released: 1,
  'return-ordered': 1,
  arrived: 2,
  detained: 2,
  refused: 3,
  imported: 3,
  forfeited: 4,
  returned: 4,
};

/** What a fact says about where a shipment is. */
export interface Move {
  readonly stage: Exclude<ShipmentStage, 'unseen'>;
  readonly place: ParticipantCode | null;
  readonly since: LocalDate;
}

/** What authorities decide about a shipment that they have before them holds at once, whatever was reported. */
const DECIDED: ReadonlySet<ShipmentStage> = new Set(['released', 'return-ordered', 'forfeited', 'returned']);

/**
 * Where the shipment is known to be after a fact. Reports may be recorded late, so the latest day counts, and of one day
 * the fact that lies further along, then the one recorded last. What was decided about it holds at once. Nothing moves a
 * shipment that was forfeited or is back with its issuer.
 */
export function custodyMoved(from: Custody, to: Move): Custody {
  if (from.stage === 'forfeited' || from.stage === 'returned') return from;
  if (DECIDED.has(to.stage) || from.since === null || from.since < to.since) return to;
  return from.since === to.since && ALONG[from.stage] <= ALONG[to.stage] ? to : from;
}

/** What an event says about where the shipment is; `undefined` when nothing. */
export function moveBy(event: CertificateEvent, issuer: ParticipantCode | null): Move | undefined {
  switch (event.type) {
    case 'certificate.issued':
      return { stage: 'with-issuer', place: event.data.issuer, since: event.data.issuedOn };
    case 'certificate.voided':
      return { stage: 'withdrawn', place: issuer, since: event.data.voidedOn };
    case 'certificate.replaced':
      return { stage: 'withdrawn', place: issuer, since: event.data.replacedOn };
    case 'certificate.returned-unused':
      return { stage: 'withdrawn', place: issuer, since: event.data.returnedOn };
    case 'certificate.dispatched':
      return { stage: 'under-way', place: issuer, since: event.data.dispatchedOn };
    case 'certificate.transit-entered':
      return { stage: 'in-transit', place: event.data.place, since: event.data.enteredOn };
    case 'certificate.transit-left':
      return { stage: 'under-way', place: event.data.place, since: event.data.leftOn };
    case 'certificate.arrived':
      return { stage: 'arrived', place: event.data.reportedBy, since: event.data.arrivedOn };
    case 'certificate.detained':
      return { stage: 'detained', place: event.data.detainedBy, since: event.data.detainedOn };
    case 'certificate.import-refused':
      return { stage: 'refused', place: event.data.refusedBy, since: event.data.refusedOn };
    case 'certificate.import-confirmed':
      return { stage: 'imported', place: event.data.confirmedBy, since: event.data.confirmedOn };
    case 'certificate.released':
      return { stage: 'released', place: event.data.releasedBy, since: event.data.releasedOn };
    case 'certificate.return-ordered':
      return { stage: 'return-ordered', place: event.data.orderedBy, since: event.data.orderedOn };
    case 'certificate.forfeited':
      return { stage: 'forfeited', place: event.data.forfeitedBy, since: event.data.forfeitedOn };
    case 'certificate.returned-to-issuer':
      return { stage: 'returned', place: event.data.receivedBy, since: event.data.receivedOn };
    case 'certificate.validated':
    case 'certificate.invalidated':
    case 'certificate.pre-alert-sent':
    case 'certificate.reported-fake':
    case 'certificate.correction-instructed':
    case 'certificate.correction-endorsed':
    case 'certificate.drawn-from':
    case 'certificate.draw-released':
      return undefined;
  }
}
