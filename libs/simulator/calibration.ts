import type { UsDollars } from '@kp/kernel';

/** How often the ordinary mishaps of trade come, in certificates out of ten thousand. */
export interface MishapRates {
  /** Of all certificates issued: those that never travel. */
  readonly voided: number;
  readonly replaced: number;
  readonly returnedUnused: number;
  /** Of those that travel: refused at arrival, declared inaccurate under way, and never heard of again. */
  readonly refused: number;
  readonly invalidated: number;
  readonly unconfirmed: number;
  /** Of those confirmed. */
  readonly confirmedLate: number;
  readonly confirmedTwice: number;
  readonly confirmedBeforeDispatchWasRecorded: number;
  readonly weightDiffers: number;
  readonly valueDiffers: number;
  readonly parcelsDiffer: number;
  readonly resorted: number;
  readonly linesNotTold: number;
  readonly sealsBroken: number;
  readonly anotherImporter: number;
  /** Confirmations of numbers that nobody issued in this world, for each ten thousand certificates issued. */
  readonly orphans: number;
}

/** What a place sends out from one source, its own mines or what it bought. */
export interface DeskProfile {
  /** How many of the world's certificates it issues, relative to the other desks. */
  readonly certificates: number;
  /** For how many days stones lie here on average before they are shipped. */
  readonly daysInStock: number;
  /** Parts per thousand of the weight mined or bought that are shipped; the rest is cut, used or kept. */
  readonly shipped: number;
  /** The same of what it is worth, where better or worse stones are kept; as of the weight when absent. */
  readonly shippedWorth?: number;
}

/** How one place takes part in trade. Codes are those of participants. */
export interface TraderProfile {
  readonly mined?: DeskProfile;
  readonly traded?: DeskProfile;
  /** Where its shipments go, by number; the importers' own weights where nothing is said. */
  readonly destinations?: Readonly<Record<string, number>>;
  /** How much it draws from exporters that name no destinations of their own; 0 when absent. */
  readonly draws?: number;
  /** Weight of a shipment to it, and price of a carat in it, in percent of the exporter's average. */
  readonly size?: number;
  readonly price?: number;
  /** Shares of the codes 7102.10, .21 and .31 in what it ships, in percent of the weight. */
  readonly sorting?: readonly [unsorted: number, industrial: number, gem: number];
}

/** Everything about a simulated year that is assumed and not taken from the public record. */
export interface Calibration {
  /** The sum of the imports that arrive in the year and are confirmed, as customs value them. */
  readonly importsUsd: UsDollars;
  readonly traders: Readonly<Record<string, TraderProfile>>;
  readonly mishaps: MishapRates;
}
