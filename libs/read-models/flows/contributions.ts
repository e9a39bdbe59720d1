import type { Carats, Position, UsDollars } from '@kp/kernel';
import type { ReadConnection } from '@kp/projections';
import type { CertificateNumber, ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import { allOf, equals, type Condition } from '../condition';
import type { Place } from '../cursor';
import type { Placed } from '../read-as-of';
import type { FlowFilter, FlowKey } from './queries';
import type { FlowOrigin } from './shipment';
import { inFull, type StoredAmount } from './tables';

/** On which side of the trade an amount is counted. */
export type Side = 'exported' | 'imported';

/** What one certificate brought to a flow, or took from it again when it was invalidated. */
export interface FlowContribution extends FlowKey {
  readonly position: Position;
  readonly side: Side;
  readonly certificate: CertificateNumber;
  /** Negative where it is taken back. */
  readonly carats: Carats;
  /** `null` where customs told no value. */
  readonly valueUsd: UsDollars | null;
  readonly synthetic: boolean;
}

/** An event by which a shipment was counted. */
interface CountingEvent {
  readonly position: Position;
  readonly side: Side;
  readonly sign: 1 | -1;
  readonly certificate: CertificateNumber;
  readonly quarter: StatisticalPeriod;
  readonly exporter: ParticipantCode;
  readonly importer: ParticipantCode;
  readonly origin: FlowOrigin;
  readonly amounts: string;
  /** How many amounts the same event has counted before these. */
  readonly part: number;
  readonly synthetic: number;
}

interface Asked {
  readonly filter: FlowFilter & { readonly side?: Side };
  readonly asOf: Position;
  readonly after: Place | undefined;
  readonly limit: number;
}

/**
 * At least so many contributions after a place, if there are, in the order of the log. A position counts twice at most (a
 * dispatch that an earlier report settles at once), so two more events make up for those that stand before the place.
 */
export function contributionsAfter(
  connection: ReadConnection,
  { filter, asOf, after, limit }: Asked,
): readonly Placed<FlowContribution>[] {
  const [position = 0, part = -1] = after ?? [];
  const exported = eventsAfter('dispatched_at', 'dispatch_quarter', filter, [position, asOf]);
  const closed = eventsAfter('closed_at', QUARTER_OF_CLOSING, filter, [position, asOf]);
  const events = connection.all<CountingEvent>(
    `SELECT * FROM (
       SELECT dispatched_at AS position, 'exported' AS side, 1 AS sign, certificate, dispatch_quarter AS quarter, exporter,
              importer, origin, amounts, 0 AS part, ifnull(synthetic_from <= dispatched_at, 0) AS synthetic
       FROM shipments WHERE ${exported.sql}
       UNION ALL
       SELECT closed_at, iif(closing = 'imported', 'imported', 'exported'), iif(closing = 'imported', 1, -1), certificate,
              ${QUARTER_OF_CLOSING}, exporter, importer, origin, ifnull(seen, amounts),
              iif(dispatched_at = closed_at, json_array_length(amounts), 0), ifnull(synthetic_from <= closed_at, 0)
       FROM shipments WHERE closing IN ('imported', 'taken-back') AND ${closed.sql})
     ORDER BY position, part LIMIT ? + 2`,
    ...exported.parameters,
    ...closed.parameters,
    limit,
  );
  return events
    .flatMap((event) => contributionsOf(event, filter))
    .filter(({ place: [at = 0, index = 0] }) => at > position || index > part);
}

const QUARTER_OF_CLOSING = `iif(closing = 'imported', arrival_quarter, dispatch_quarter)`;

function eventsAfter(
  at: string,
  quarter: string,
  { exporter, importer, origin, from, to }: FlowFilter,
  [position, asOf]: readonly [string | number, Position],
): Condition {
  return allOf(
    [`${at} >= ? AND ${at} <= ?`, position, asOf],
    equals('exporter', exporter),
    equals('importer', importer),
    equals('origin', origin),
    from !== undefined && [`${quarter} >= ?`, from],
    to !== undefined && [`${quarter} <= ?`, to],
  );
}

function contributionsOf(
  event: CountingEvent,
  { hs: asked, side: askedSide }: Asked['filter'],
): Placed<FlowContribution>[] {
  const { position, side, sign, certificate, quarter, exporter, importer, origin, part, synthetic } = event;
  return (JSON.parse(event.amounts) as StoredAmount[]).map(inFull).map(({ hs, carats, valueUsd }, index) => {
    const isAsked = (asked === undefined || asked === hs) && (askedSide === undefined || askedSide === side);
    const contribution: FlowContribution = {
      exporter,
      importer,
      hs,
      origin,
      quarter,
      position,
      side,
      certificate,
      carats: (sign * carats) as Carats,
      valueUsd: valueUsd === null ? null : ((sign * valueUsd) as UsDollars),
      synthetic: synthetic === 1,
    };
    return { place: [position, part + index], item: isAsked ? contribution : undefined };
  });
}
