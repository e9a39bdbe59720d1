import type { Carats, LocalDate, Position, UsDollars } from '@kp/kernel';
import { integer, json, nullable, table, text, type RowOf } from '@kp/projections';
import type { CertificateNumber, ParticipantCode, ReturnFigures, StatisticalPeriod } from '@kp/scheme';
import type { FlowOrigin } from '../flows/shipment';
import type { StoredAmount } from '../flows/tables';

/** What customs saw of a shipment, in short: its totals, and its lines where they told them. */
export type StoredSight = readonly [carats: Carats, valueUsd: UsDollars | null, lines: readonly StoredAmount[] | null];

/** A fact about a certificate that moves goods between the quarters, in short: where it stands in the log, and when. */
export type MovementFact =
  | readonly [at: Position, kind: 'dispatched' | 'forfeited' | 'returned', on: LocalDate]
  | readonly [at: Position, kind: 'voided' | 'unused' | 'replaced' | 'invalidated', on: LocalDate]
  | readonly [at: Position, kind: 'confirmed', arrivedOn: LocalDate, by: ParticipantCode, sight: StoredSight]
  | readonly [at: Position, kind: 'refused', on: LocalDate, by: ParticipantCode];

/** Each certificate with what it states and the facts that move it between the quarters, in the order of recording. */
export const movements = table({
  name: 'movements',
  columns: {
    certificate: text<CertificateNumber>(),
    /** Null until it is issued, like all that the paper states. */
    exporter: nullable(text<ParticipantCode>()),
    importer: nullable(text<ParticipantCode>()),
    origin: nullable(text<FlowOrigin>()),
    amounts: nullable(json<readonly StoredAmount[]>()),
    issued_on: nullable(text<LocalDate>()),
    issued_at: nullable(integer<Position>()),
    facts: json<readonly MovementFact[]>(),
    synthetic_from: nullable(integer<Position>()),
  },
  key: ['certificate'],
});

export type MovementRow = RowOf<typeof movements>;

/** Which certificates have to be looked at for the report of a Participant on a quarter. */
export const involvements = table({
  name: 'involvements',
  columns: {
    participant: text<ParticipantCode>(),
    quarter: text<StatisticalPeriod>(),
    certificate: text<CertificateNumber>(),
  },
  key: ['participant', 'quarter', 'certificate'],
});

/** What a Participant stated of a quarter: filed as trade or as counts of certificates, or attested. */
export const statements = table({
  name: 'statements',
  columns: {
    participant: text<ParticipantCode>(),
    quarter: text<StatisticalPeriod>(),
    kind: text<StatementKind>(),
    position: integer<Position>(),
    /** The day of the filing, revision, withdrawal or attestation; null where the time of filing is not public. */
    stated_on: nullable(text<LocalDate>()),
    /** Null when it was withdrawn. */
    figures: nullable(json<ReturnFigures>()),
  },
  key: ['participant', 'quarter', 'kind', 'position'],
});

export type StatementKind = 'filed' | 'attested' | 'certificates';
