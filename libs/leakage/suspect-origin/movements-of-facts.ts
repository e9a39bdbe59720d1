import { carats, type Carats, type LocalDate } from '@kp/kernel';
import type { CustodyFacts, ShipmentFact } from '@kp/read-models';
import { endOfPeriod, startOfPeriod, type CertificateNumber } from '@kp/scheme';
import type { Arrival, Consignment, Movements } from '../custody-network';

/**
 * The movements that are on record, up to the end of a day where one is given.
 *
 * The production of a half-year counts from its first day. When in the half-year a stone was mined is not known; counted
 * from the first day on, it can leave on whichever day it did leave, so every possible history is among those that are
 * bounded. Counted from the last day on, a stone mined and sent in May would have to come from elsewhere, and bounds would
 * be wrong. A stone that was forfeited lies with the state that took it, one that was returned with its issuer, with the
 * certified weight less what had arrived before where nobody weighed it. An invalidated certificate moved its stones all
 * the same. What is cut, or sold within the country, stays in the stock: it could have left, so that bounds stay true.
 */
export function movementsOf({ shipments, production, absorptions }: CustodyFacts, until: LocalDate | null): Movements {
  const isBy = (on: LocalDate): boolean => until === null || on <= until;
  return {
    supplies: production
      .filter(({ period }) => isBy(startOfPeriod(period)))
      .map(({ participant, period, carats: mined }) => ({
        kind: 'production',
        to: participant,
        from: startOfPeriod(period),
        until: endOfPeriod(period),
        carats: mined,
        reference: period,
      })),
    consignments: shipments.map((shipment) => consignmentOf(shipment, isBy)),
    mergers: absorptions
      .filter(({ on }) => isBy(on))
      .map(({ participant, into, on }) => ({ from: participant, into, on })),
  };
}

function consignmentOf(fact: ShipmentFact, isBy: (on: LocalDate) => boolean): Consignment {
  const { number, issued, dispatched } = fact;
  const isSent = issued !== null && dispatched !== null && isBy(dispatched.on);
  return {
    number,
    dispatch: isSent ? { from: issued.issuer, carats: issued.carats, ...dispatched } : null,
    arrivals: arrivalsOf(fact, isBy),
    sources: sumByCertificate(issued?.sources ?? []),
  };
}

function arrivalsOf({ issued, arrivals }: ShipmentFact, isBy: (on: LocalDate) => boolean): readonly Arrival[] {
  let left: number = issued?.carats ?? 0;
  return arrivals.flatMap(({ by, on, carats: weighed, position }) => {
    if (!isBy(on)) return [];
    const arrived = weighed ?? carats(Math.max(0, left));
    left -= arrived;
    return arrived === 0 ? [] : [{ by, on, carats: arrived, position }];
  });
}

function sumByCertificate(
  sources: NonNullable<ShipmentFact['issued']>['sources'],
): readonly { readonly certificate: CertificateNumber; readonly carats: Carats }[] {
  const sums = new Map<CertificateNumber, number>();
  for (const { certificate, carats: drawn } of sources) sums.set(certificate, (sums.get(certificate) ?? 0) + drawn);
  return [...sums].map(([certificate, sum]) => ({ certificate, carats: carats(sum) }));
}
