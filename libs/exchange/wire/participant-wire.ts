import type { LocalDate } from '@kp/kernel';
import {
  applicancyOn,
  membershipOn,
  organisationOn,
  policyOn,
  prefixesOn,
  stockDeclarationOn,
  type ParticipantCode,
  type ParticipantState,
} from '@kp/scheme';
import type { JsonObject } from '../json-object';
import { amountsToWire } from './amounts-to-wire';

/** A Participant or other place as readers see it, with what held for it on one day. */
export interface ParticipantWire {
  readonly participant: string;
  readonly name: string | null;
  readonly kind: ParticipantState['kind'];
  readonly producer: boolean;
  /** The day for which `standing`, `prefixes` and `certificatePolicy` are told. */
  readonly effectiveAt: string;
  readonly standing: JsonObject;
  readonly prefixes: readonly string[];
  readonly certificatePolicy: JsonObject | null;
  readonly membership: readonly JsonObject[];
  /** Its wish to join, with the month in which it is made known to all; `null` for no applicant. */
  readonly applicancy: JsonObject | null;
  /** The regional organisation of which it is a member on that day. */
  readonly organisation: JsonObject | null;
  /** The stock that it had to declare when it joined; `declared` is `null` while that is missing. */
  readonly stockDeclaration: JsonObject | null;
  readonly notes: readonly JsonObject[];
  readonly restrictions: readonly JsonObject[];
}

/** Writes a Participant for readers, as it stood on a day. */
export function participantToWire(code: ParticipantCode, state: ParticipantState, date: LocalDate): ParticipantWire {
  const policy = policyOn(state, date);
  return {
    participant: code,
    name: state.name,
    kind: state.kind,
    producer: state.producer,
    effectiveAt: date,
    standing: { ...membershipOn(state, date) },
    prefixes: prefixesOn(state, date).map(({ prefix }) => prefix),
    certificatePolicy: policy === undefined ? null : { ...policy },
    membership: state.membership.map((fact) => ({ ...fact })),
    applicancy: objectOrNull(applicancyOn(state, date)),
    organisation: objectOrNull(organisationOn(state, date)),
    stockDeclaration: objectOrNull(stockDeclarationOn(state, date)),
    notes: state.notes.map((note) => ({ ...note })),
    restrictions: state.restrictions.map((restriction) => ({ ...restriction })),
  };
}

function objectOrNull(told: object | undefined): JsonObject | null {
  return told === undefined ? null : amountsToWire(told);
}
