import type { LocalDate, Position } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import {
  decisionOn,
  evolveDecision,
  evolveGroup,
  evolveOffice,
  holderOn,
  initialDecisionState,
  initialGroupState,
  initialOfficeState,
  mandatesOn,
  missingReportsOn,
  type DecisionEvent,
  type DecisionNumber,
  type DecisionState,
  type GroupCode,
  type GroupEvent,
  type GroupState,
  type OfficeEvent,
  type OfficeTitle,
  type OfficeState,
} from '@kp/scheme';
import type { AsOf } from '../page';
import { readAsOf } from '../read-as-of';
import { GOVERNANCE, type GovernanceEvent } from './projection';
import type { DecisionRecord, GroupRecord, OfficeRecord } from './records';
import type { ActRow } from './tables';

type StoredAct = Omit<ActRow, 'data'> & { readonly data: string };

/** A thing of governance with its acts folded. */
interface Folded<State> {
  readonly name: string;
  readonly state: State;
  readonly synthetic: boolean;
}

/** Questions about decisions, offices and working groups: what held on a date, as known at a position. */
export class GovernanceQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** The decisions and notices that had been tabled or given by the date, by their numbers. */
  decisionsOn(date: LocalDate, asOf: AsOf = {}): Answer<readonly DecisionRecord[]> {
    const { position, value } = this.#folded<DecisionState>('decision', asOf, initialDecisionState, (state, event) =>
      evolveDecision(state, event as DecisionEvent),
    );
    return { position, value: value.flatMap((folded) => decisionRecord(folded, date) ?? []) };
  }

  /** The offices of which anything is known, by name, each with its holder on the date. */
  officesOn(date: LocalDate, asOf: AsOf = {}): Answer<readonly OfficeRecord[]> {
    const { position, value } = this.#folded<OfficeState>('office', asOf, initialOfficeState, (state, event) =>
      evolveOffice(state, event as OfficeEvent),
    );
    return { position, value: value.map((folded) => officeRecord(folded, date)) };
  }

  /** The working groups and committees that had been set up by the date, by their short names. */
  groupsOn(date: LocalDate, asOf: AsOf = {}): Answer<readonly GroupRecord[]> {
    const { position, value } = this.#folded<GroupState>('group', asOf, initialGroupState, (state, event) =>
      evolveGroup(state, event as GroupEvent),
    );
    return { position, value: value.flatMap((folded) => groupRecord(folded, date) ?? []) };
  }

  #folded<State>(
    aggregate: 'decision' | 'office' | 'group',
    { asOf }: AsOf,
    initial: State,
    evolve: (state: State, event: GovernanceEvent) => State,
  ): Answer<readonly Folded<State>[]> {
    return readAsOf(this.readModels, GOVERNANCE, asOf, (connection, position: Position) => {
      const rows = connection.all<StoredAct>(
        'SELECT * FROM acts WHERE stream >= ? AND stream < ? AND position <= ? ORDER BY stream, position',
        `${aggregate}-`,
        `${aggregate}.`,
        position,
      );
      const things = new Map<string, Folded<State>>();
      for (const { stream, type, data, synthetic } of rows) {
        const event = { type, version: 1, data: JSON.parse(data) as unknown } as GovernanceEvent;
        const before = things.get(stream);
        things.set(stream, {
          name: stream.slice(aggregate.length + 1),
          state: evolve(before?.state ?? initial, event),
          synthetic: before?.synthetic === true || synthetic === 1,
        });
      }
      return [...things.values()];
    });
  }
}

function decisionRecord(
  { name, state, synthetic }: Folded<DecisionState>,
  date: LocalDate,
): DecisionRecord | undefined {
  const { tabling, agreement, adoption, notice } = state;
  const standing = decisionOn(state, date);
  const document = tabling ?? notice;
  if (standing === undefined || document === null) return undefined;
  const agreed = agreement !== null && agreement.agreedOn <= date ? agreement : null;
  const adopted = adoption !== null && adoption.adoptedOn <= date ? adoption : null;
  return {
    decision: name as DecisionNumber,
    kind: tabling?.kind ?? null,
    title: document.title,
    ...standing,
    effectiveFrom: adopted?.effectiveFrom ?? notice?.effectiveFrom ?? null,
    tabledOn: tabling?.tabledOn ?? null,
    tabledBy: tabling?.tabledBy ?? null,
    agreedOn: agreed?.agreedOn ?? null,
    meeting: agreed?.meeting ?? null,
    adoptedOn: adopted?.adoptedOn ?? null,
    rule: tabling?.rule ?? null,
    certainty: agreed?.certainty ?? notice?.certainty ?? null,
    source: agreed?.source ?? document.source,
    synthetic,
  };
}

function officeRecord({ name, state, synthetic }: Folded<OfficeState>, date: LocalDate): OfficeRecord {
  const { terms, candidatures } = state;
  const present = holderOn(state, date);
  return {
    office: name as OfficeTitle,
    holder: present?.holder ?? null,
    person: present?.person ?? null,
    termFrom: present?.termFrom ?? null,
    termUntil: present?.termUntil ?? null,
    certainty: present?.certainty ?? null,
    source: present?.source ?? null,
    candidates: candidatures
      .filter(
        ({ declaredOn, termFrom, withdrawn }) =>
          declaredOn <= date && date < termFrom && (withdrawn === null || date < withdrawn.on),
      )
      .map(({ candidate }) => candidate),
    terms,
    candidatures,
    synthetic,
  };
}

function groupRecord({ name, state, synthetic }: Folded<GroupState>, date: LocalDate): GroupRecord | undefined {
  const { established } = state;
  if (established === null || established.establishedOn > date) return undefined;
  return {
    group: name as GroupCode,
    name: established.name,
    kind: established.kind,
    establishedOn: established.establishedOn,
    certainty: established.certainty,
    source: established.source,
    mandates: mandatesOn(state, date),
    missingReports: missingReportsOn(state, date),
    synthetic,
  };
}
