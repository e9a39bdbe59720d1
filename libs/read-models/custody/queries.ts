import type { Carats, Position } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import type { CertificateNumber, CertificateSource, ParticipantAbsorbed, ParticipantCode } from '@kp/scheme';
import type { Step } from '../certificates/standing';
import type { StoredOrigin } from '../certificates/tables';
import { CERTIFICATES } from '../certificates/projection';
import type { AsOf } from '../page';
import { PARTICIPANTS } from '../participants/projection';
import { readAsOf } from '../read-as-of';
import { RETURNS } from '../returns/projection';
import type { AbsorptionFact, ArrivalFact, CustodyFacts, ProductionFact, ShipmentFact } from './records';

/** A certificate's row as far as the way of its stones is concerned. */
interface Row {
  readonly number: CertificateNumber;
  readonly issuer: ParticipantCode | null;
  readonly destination: ParticipantCode | null;
  readonly origin: StoredOrigin | null;
  readonly carats: Carats | null;
  readonly sources: string | null;
  readonly steps: string;
  readonly issued_position: Position | null;
  readonly synthetic_from: Position | null;
}

/** Questions about all movements of rough diamonds together, out of certificates, returns and facts about Participants. */
export class CustodyQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** The newest position that all three read models have folded. */
  newest(): Position {
    const checkpoints = [CERTIFICATES, RETURNS, PARTICIPANTS].map((name) => this.readModels.checkpointOf(name));
    return Math.min(...checkpoints) as Position;
  }

  /** As of a position; by default the newest. By number, period and Participant. */
  facts({ asOf }: AsOf = {}): Answer<CustodyFacts> {
    const position = asOf ?? this.newest();
    return {
      position,
      value: {
        shipments: this.#shipments(position),
        production: this.#production(position),
        absorptions: this.#absorptions(position),
      },
    };
  }

  #shipments(asOf: Position): readonly ShipmentFact[] {
    return readAsOf(this.readModels, CERTIFICATES, asOf, (connection, position) =>
      connection
        .all<Row>(
          `SELECT number, issuer, destination, origin, carats, sources, steps, issued_position, synthetic_from
           FROM certificates WHERE first_position <= ? ORDER BY number`,
          position,
        )
        .flatMap((row) => shipmentOf(row, position)),
    ).value;
  }

  #production(asOf: Position): readonly ProductionFact[] {
    return readAsOf(this.readModels, RETURNS, asOf, (connection, position) =>
      connection.all<ProductionFact>(
        `SELECT participant, period, sum(carats) AS carats FROM versions
         WHERE dataset = 'production' AND fact <> 'withdrawn' AND carats > 0
           AND from_position <= ? AND (until_position IS NULL OR until_position > ?)
         GROUP BY participant, period ORDER BY period, participant`,
        position,
        position,
      ),
    ).value;
  }

  #absorptions(asOf: Position): readonly AbsorptionFact[] {
    return readAsOf(this.readModels, PARTICIPANTS, asOf, (connection, position) =>
      connection
        .all<{ readonly data: string }>(
          `SELECT data FROM facts WHERE type = 'participant.absorbed' AND position <= ? ORDER BY position`,
          position,
        )
        .map(({ data }) => JSON.parse(data) as ParticipantAbsorbed['data'])
        .map(({ participant, into, effectiveFrom }) => ({ participant, into, on: effectiveFrom })),
    ).value;
  }
}

function shipmentOf(row: Row, asOf: Position): readonly ShipmentFact[] {
  const steps = (JSON.parse(row.steps) as Step[]).filter(([at]) => at <= asOf);
  const [dispatched = null] = steps.flatMap(dispatchOf);
  const arrivals = steps.flatMap(arrivalOf);
  if (dispatched === null && arrivals.length === 0) return [];
  return [
    {
      number: row.number,
      issued: issuedOf(row, asOf),
      dispatched,
      arrivals,
      synthetic: row.synthetic_from !== null && row.synthetic_from <= asOf,
    },
  ];
}

function issuedOf(row: Row, asOf: Position): ShipmentFact['issued'] {
  const { issuer, destination, origin, carats, sources, issued_position } = row;
  if (issuer === null || destination === null || origin === null || carats === null) return null;
  if (issued_position === null || issued_position > asOf) return null;
  return {
    issuer,
    destination,
    origin,
    carats,
    sources: sources === null ? [] : (JSON.parse(sources) as CertificateSource[]),
  };
}

function dispatchOf(step: Step): readonly NonNullable<ShipmentFact['dispatched']>[] {
  return step[1] === 'dispatched' ? [{ on: step[2], position: step[0] }] : [];
}

function arrivalOf(step: Step): readonly ArrivalFact[] {
  switch (step[1]) {
    case 'confirmed':
      return [{ how: step[1], by: step[3], on: step[4], carats: step[5], position: step[0] }];
    case 'forfeited':
    case 'returned-to-issuer':
      return [{ how: step[1], by: step[3], on: step[2], carats: null, position: step[0] }];
    default:
      return [];
  }
}
