import type { LocalDate, Position } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import { judgeCells, type Clearance, type ComplianceCell, type ParticipantCode } from '@kp/scheme';
import type { AsOf } from '../page';
import { readAsOf } from '../read-as-of';
import { membersOn } from './members-on';
import { COMPLIANCE } from './projection';
import { readFacts } from './read-facts';

/** One row of the matrix: a Participant with a cell for each obligation, in the order of the register. */
export interface ComplianceRow {
  readonly participant: ParticipantCode;
  readonly name: string;
  /** The first day of its present membership. */
  readonly since: LocalDate;
  readonly producer: boolean;
  /** Whether a simulator made any of its membership or of its imports of the year before up. */
  readonly synthetic: boolean;
  readonly cells: readonly ComplianceCell[];
}

export interface MatrixAsked extends AsOf {
  readonly on: LocalDate;
  /** What the asker may read: findings and recommendations that he may not see leave no trace in his cells. */
  readonly clearance: Clearance;
}

/** Questions about how Participants meet their obligations. */
export class ComplianceQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** All Participants of a date, by code; or one of them. */
  matrix({ on, clearance, asOf }: MatrixAsked, only?: ParticipantCode): Answer<readonly ComplianceRow[]> {
    return readAsOf(this.readModels, COMPLIANCE, asOf, (connection, position: Position) => {
      const members = membersOn(connection, on, position).filter(({ code }) => only === undefined || code === only);
      const { scope, facts } = readFacts(connection, members, { on, asOf: position, clearance });
      return members.flatMap(({ code, name, since, producer, synthetic }): ComplianceRow[] => {
        const known = facts.get(code);
        if (known === undefined) return [];
        const isSynthetic = synthetic || known.confirmations.synthetic;
        return [
          { participant: code, name, since, producer, synthetic: isSynthetic, cells: judgeCells(known, scope, on) },
        ];
      });
    });
  }
}
