import type { LocalDate, Position } from '@kp/kernel';
import type { Answer, ReadConnection, ReadModels } from '@kp/projections';
import {
  initialParticipantState,
  membershipOn,
  permissionToTrade,
  policyOn,
  prefixesOn,
  type ParticipantCode,
  type ParticipantEvent,
  type Permission,
  type TradeQuestion,
} from '@kp/scheme';
import { allOf, equals } from '../condition';
import type { AsOf } from '../page';
import { readAsOf } from '../read-as-of';
import { membershipFact } from './membership-fact';
import { Place, type Fact } from './place';
import { PARTICIPANTS } from './projection';
import type {
  MembershipFact,
  ParticipantDossier,
  ParticipantOnDate,
  PlaceStandings,
  RestrictionRecord,
} from './records';
import type { FactRow } from './tables';

type StoredFact = Omit<FactRow, 'data'> & { readonly data: string };

/** Questions about Participants and other places: what held on a date, as known at a position. */
export class ParticipantQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** Who was a Participant on the date, by code. */
  participantsOn(date: LocalDate, { asOf }: AsOf = {}): Answer<readonly ParticipantOnDate[]> {
    const { position, value } = this.tradingPartnersOn(date, asOf === undefined ? {} : { asOf });
    return { position, value: value.filter(({ standing }) => standing === 'participant') };
  }

  /** Who was a Participant or recognised for trade on the date, by code. Restrictions play no part. */
  tradingPartnersOn(date: LocalDate, { asOf }: AsOf = {}): Answer<readonly ParticipantOnDate[]> {
    return readAsOf(this.readModels, PARTICIPANTS, asOf, (connection, position) =>
      placesAsOf(connection, position).flatMap((place) => onDate(place, date) ?? []),
    );
  }

  /** Everything about one place; `undefined` for one that the ledger had never heard of. */
  participant(code: ParticipantCode, { asOf }: AsOf = {}): Answer<ParticipantDossier | undefined> {
    return readAsOf(this.readModels, PARTICIPANTS, asOf, (connection, position) => {
      const [place] = placesAsOf(connection, position, code);
      if (place === undefined) return undefined;
      return {
        code,
        name: place.name,
        kind: place.state.kind,
        producer: place.state.producer,
        standings: place.standings(),
        prefixes: place.prefixes(),
        restrictions: place.restrictions(),
        history: inOrderOfEffect(place.facts),
      };
    });
  }

  /** Every place with how it stood from day to day, by code. */
  standings({ asOf }: AsOf = {}): Answer<readonly PlaceStandings[]> {
    return readAsOf(this.readModels, PARTICIPANTS, asOf, (connection, position) =>
      placesAsOf(connection, position).map((place) => ({
        code: place.code,
        producer: place.state.producer,
        standings: place.standings(),
      })),
    );
  }

  /** Whether a trade is allowed on its date, with every reason. */
  permission(question: TradeQuestion, { asOf }: AsOf = {}): Answer<Permission> {
    return readAsOf(this.readModels, PARTICIPANTS, asOf, (connection, position) =>
      permissionToTrade(question, (code) => {
        const [place] = placesAsOf(connection, position, code);
        return place?.state ?? initialParticipantState;
      }),
    );
  }

  /** The restrictions in force on a date, by the day on which they began. */
  restrictionsOn(date: LocalDate, options: AsOf = {}): Answer<readonly RestrictionRecord[]> {
    const { position, value } = this.restrictions(options);
    const inForce = value.filter(
      ({ effectiveFrom, effectiveUntil }) =>
        effectiveFrom <= date && (effectiveUntil === null || date <= effectiveUntil),
    );
    return { position, value: inForce };
  }

  /** All restrictions, ended ones too, by the day on which they began. */
  restrictions({ asOf }: AsOf = {}): Answer<readonly RestrictionRecord[]> {
    return readAsOf(this.readModels, PARTICIPANTS, asOf, (connection, position) =>
      placesAsOf(connection, position)
        .flatMap((place) => place.restrictions())
        .sort(
          (left, right) =>
            compare(left.effectiveFrom, right.effectiveFrom) || compare(left.restriction, right.restriction),
        ),
    );
  }

  /** All facts, or those of one place, in the order in which they took effect. */
  membershipHistory({ asOf, code }: AsOf & { readonly code?: ParticipantCode } = {}): Answer<
    readonly MembershipFact[]
  > {
    return readAsOf(this.readModels, PARTICIPANTS, asOf, (connection, position) =>
      inOrderOfEffect(placesAsOf(connection, position, code).flatMap(({ facts }) => facts)),
    );
  }
}

/** The places of which something was known at a position, by code. */
function placesAsOf(connection: ReadConnection, asOf: Position, code?: ParticipantCode): readonly Place[] {
  const { sql, parameters } = allOf(['position <= ?', asOf], equals('code', code));
  const rows = connection.all<StoredFact>(`SELECT * FROM facts WHERE ${sql} ORDER BY position`, ...parameters);
  const byCode = new Map<ParticipantCode, Fact[]>();
  for (const row of rows) {
    const fact = factOf(row);
    const facts = byCode.get(row.code);
    if (facts === undefined) byCode.set(row.code, [fact]);
    else facts.push(fact);
  }
  return [...byCode]
    .sort(([left], [right]) => compare(left, right))
    .map(([placeCode, facts]) => new Place(placeCode, facts));
}

function factOf({ position, type, data, synthetic }: StoredFact): Fact {
  const event = { type, version: 1, data: JSON.parse(data) as unknown } as ParticipantEvent;
  return { position, event, isSynthetic: synthetic === 1 };
}

function onDate({ code, name, state, isSynthetic }: Place, date: LocalDate): ParticipantOnDate | undefined {
  const membership = membershipOn(state, date);
  if (membership.kind !== 'participant' && membership.kind !== 'recognised') return undefined;
  return {
    code,
    name,
    standing: membership.kind === 'participant' ? 'participant' : 'trading-entity',
    kind: state.kind,
    producer: state.producer,
    since: membership.since,
    certainty: membership.certainty,
    prefixes: prefixesOn(state, date).map(({ prefix }) => prefix),
    maximumValidity: policyOn(state, date)?.maximumValidity ?? null,
    synthetic: isSynthetic,
  };
}

function inOrderOfEffect(facts: readonly Fact[]): readonly MembershipFact[] {
  return facts
    .map((fact) => membershipFact(fact))
    .sort((left, right) => compare(left.effectiveFrom, right.effectiveFrom) || left.position - right.position);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
