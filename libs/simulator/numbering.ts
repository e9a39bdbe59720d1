import type { LocalDate } from '@kp/kernel';
import { initialParticipantState, prefixesOn, type CertificateNumber, type ParticipantCode } from '@kp/scheme';
import type { Calendar } from './calendar';
import type { Shipment } from './shipment';
import type { TradeWorld } from './trade-world';

/** Digits after the year: eight in all for the European Community, seven for the others; more where a year needs them. */
const DIGITS_OF_THE_COMMUNITY = 6;
const DIGITS = 5;

/**
 * A number as the issuers of this world draw them: the prefix that is assigned on the day, the last two digits of a year,
 * and a running number. That every serial begins with its year is an assumption.
 */
export function certificateNumber(
  { places }: TradeWorld,
  issuer: ParticipantCode,
  on: LocalDate,
  year: number,
  running: number,
): CertificateNumber {
  const prefix = prefixesOn(places.get(issuer) ?? initialParticipantState, on)[0]?.prefix ?? issuer;
  const digits = issuer === 'EU' ? DIGITS_OF_THE_COMMUNITY : DIGITS;
  return `${prefix}${String(year % 100).padStart(2, '0')}${String(running).padStart(digits, '0')}` as CertificateNumber;
}

/** Numbers each shipment in its issuer's sequence, from 1 on, in the order of issue. */
export function numbersOf(
  world: TradeWorld,
  shipments: readonly Shipment[],
  calendar: Calendar,
): ReadonlyMap<Shipment, CertificateNumber> {
  const running = new Map<ParticipantCode, number>();
  const numbers = new Map<Shipment, CertificateNumber>();
  for (const shipment of shipments.toSorted((left, right) => left.itinerary.issuedAt - right.itinerary.issuedAt)) {
    const issuer = shipment.desk.participant;
    const next = (running.get(issuer) ?? 0) + 1;
    running.set(issuer, next);
    const issuedOn = calendar.dateAt(shipment.itinerary.issuedAt);
    numbers.set(shipment, certificateNumber(world, issuer, issuedOn, calendar.year, next));
  }
  return numbers;
}
