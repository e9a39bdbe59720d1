import { sumCarats, sumUsDollars, type Carats, type LocalDate, type Position, type UsDollars } from '@kp/kernel';
import type {
  CertificateLine,
  CertificateNumber,
  ImportObservation,
  ParticipantCode,
  RoughDiamondCode,
  StatisticalPeriod,
} from '@kp/scheme';

/** A code of the Harmonized System, or `unspecified` where customs told only the total of a shipment of several. */
export type FlowCode = RoughDiamondCode | 'unspecified';

/** The country in which the stones were mined, or `mixed`. */
export type FlowOrigin = ParticipantCode | 'mixed';

/** An amount under one code. The value is null where customs did not tell it. */
export interface Amount {
  readonly hs: FlowCode;
  readonly carats: Carats;
  readonly valueUsd: UsDollars | null;
}

/** Between whom a certificate's shipment goes, and what it states, one amount for each code. */
export interface Consignment {
  readonly exporter: ParticipantCode;
  readonly importer: ParticipantCode;
  readonly origin: FlowOrigin;
  readonly amounts: readonly Amount[];
}

/** What an importing authority reported before the dispatch was recorded. */
export interface EarlyReport {
  readonly by: ParticipantCode;
  /** `null` for a refusal. */
  readonly arrived: { readonly on: LocalDate; readonly observed: ImportObservation } | null;
}

/**
 * Why nothing more is counted of a certificate: its shipment was settled (`imported`, `refused`, which stands for
 * forfeited and returned ones too), it was invalidated on
 * the way, so that its export is `taken-back`, or it was taken out of use before that (`ended`).
 */
export type Closing =
  | { readonly kind: 'refused' | 'taken-back' | 'ended'; readonly at: Position }
  | {
      readonly kind: 'imported';
      readonly at: Position;
      readonly quarter: StatisticalPeriod;
      readonly amounts: readonly Amount[];
    };

/** What has to be known of a certificate to count it right. */
export interface Shipment {
  readonly certificate: CertificateNumber;
  /** `null` until it is issued. */
  readonly consignment: Consignment | null;
  readonly earlyReports: readonly EarlyReport[];
  readonly dispatch: { readonly at: Position; readonly quarter: StatisticalPeriod } | null;
  readonly closing: Closing | null;
  readonly syntheticFrom: Position | null;
}

/** The lines of a certificate, or of what customs saw, as one amount for each code. */
export function amountsOf(lines: readonly CertificateLine[]): readonly Amount[] {
  const amounts: CertificateLine[] = [];
  for (const { hs, carats, valueUsd } of lines) {
    const place = amounts.findIndex((amount) => amount.hs === hs);
    const same = amounts[place];
    if (same === undefined) amounts.push({ hs, carats, valueUsd });
    else {
      const sum = { carats: sumCarats([same.carats, carats]), valueUsd: sumUsDollars([same.valueUsd, valueUsd]) };
      amounts[place] = { hs, ...sum };
    }
  }
  return amounts;
}

/**
 * What customs saw, as one amount for each code. Where only totals were told, they belong to the certificate's code when
 * it has just one, and to no known code otherwise.
 */
export function amountsSeen(
  { lines, carats, valueUsd }: ImportObservation,
  certified: readonly Amount[],
): readonly Amount[] {
  if (lines !== null && lines.length > 0) return amountsOf(lines);
  const [only] = certified;
  return [{ hs: certified.length === 1 && only !== undefined ? only.hs : 'unspecified', carats, valueUsd }];
}
