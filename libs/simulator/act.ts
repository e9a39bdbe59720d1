import type { Shipment } from './shipment';

/** What can happen to a certificate, in the order in which acts of one moment are taken. */
export const ACTS = ['issue', 'validate', 'dispatch', 'report', 'report-again', 'end'] as const;
export type Act = (typeof ACTS)[number];

/** When an act takes place, in seconds from the start of the year; `null` when it never does. */
export function momentOf({ itinerary }: Shipment, act: Act): number | null {
  switch (act) {
    case 'issue':
      return itinerary.issuedAt;
    case 'validate':
      return itinerary.validatedAt;
    case 'dispatch':
      return itinerary.dispatchedAt;
    case 'report':
      return itinerary.reportedAt;
    case 'report-again':
      return itinerary.reportedAgainAt;
    case 'end':
      return itinerary.endedAt;
  }
}
