import type { UsDollars } from '@kp/kernel';
import { dayOf, type Calendar } from './calendar';
import { worthOf } from './goods';
import type { Shipment } from './shipment';

/**
 * The factor between what bought stones are worth by the prices of their mines and what they are certified at. It is
 * the one number that the imports of the year leave open: mined stones are certified at the values of the production
 * returns, and everything else has to make up the rest of what arrives in the year and is confirmed. A `RangeError` is
 * thrown when nothing is left to make up.
 */
export function premiumOf(shipments: readonly Shipment[], importsUsd: UsDollars, calendar: Calendar): number {
  const imported = { mined: 0, traded: 0 };
  for (const { desk, itinerary, reports } of shipments) {
    const [outcome] = reports;
    if (outcome !== undefined && itinerary.arrivedAt !== null && dayOf(itinerary.arrivedAt) < calendar.days) {
      imported[desk.source] += worthOf(outcome.goods);
    }
  }
  const premium = (importsUsd - imported.mined) / imported.traded;
  if (!(premium > 0 && Number.isFinite(premium))) {
    throw new RangeError('Imports of that value cannot be made up of what is mined and traded here.');
  }
  return premium;
}
