import type { Origin, ParticipantCode, RefusalReason, TransportMode } from '@kp/scheme';
import type { Desk } from './desk';
import type { Goods } from './goods';
import type { Itinerary } from './itinerary';

/** What customs tell of a shipment, once or again. */
export interface Report {
  readonly goods: readonly Goods[];
  readonly linesTold: boolean;
  readonly parcels: number;
  readonly sealsIntact: boolean;
  /** The number of the importing house that customs met. */
  readonly importer: number;
}

/** A certificate of the plan, with all that will happen to it, but without its number. */
export interface Shipment {
  readonly desk: Desk;
  readonly destination: ParticipantCode;
  readonly origin: Origin;
  readonly goods: readonly Goods[];
  readonly parcels: number;
  /** The number of the exporting and of the importing house among those of its country. */
  readonly exporter: number;
  readonly importer: number;
  readonly transportMode: TransportMode;
  readonly itinerary: Itinerary;
  readonly refusal: RefusalReason;
  /** Confirmations in order of time; the first is the outcome. Empty unless the fate is `confirmed`. */
  readonly reports: readonly Report[];
  readonly replaces: Shipment | null;
}
