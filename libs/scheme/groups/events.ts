import type { LocalDate } from '@kp/kernel';
import type { DecisionNumber } from '../decisions/decision-number';
import type { Certainty } from '../participants/events';
import type { GroupCode } from './group-code';

export const GROUP_KINDS = ['committee', 'working-group', 'ad-hoc'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: {
    readonly group: GroupCode;
    /** The communiqué or decision that says so. */
    readonly source: string;
  } & Data;
}

/** The Participants set up a group. */
export type GroupEstablished = Fact<
  'group.established',
  {
    readonly name: string;
    readonly kind: GroupKind;
    readonly establishedOn: LocalDate;
    readonly certainty: Certainty;
    readonly decision: DecisionNumber | null;
  }
>;

/** The group was given a task. */
export type MandateGiven = Fact<
  'group.mandate-given',
  {
    /** The name of the mandate within the group. */
    readonly mandate: string;
    readonly task: string;
    readonly givenOn: LocalDate;
    readonly certainty: Certainty;
    /** The day by which it has to report once; `null` where none is set. */
    readonly reportDue: LocalDate | null;
    /** Every how many months it has to report; `null` where it need not regularly. */
    readonly reportEveryMonths: number | null;
    readonly decision: DecisionNumber | null;
  }
>;

/** The task was done or taken back; the day named is the first without it. */
export type MandateEnded = Fact<
  'group.mandate-ended',
  { readonly mandate: string; readonly effectiveFrom: LocalDate; readonly reason: string }
>;

/** The group reported on a task. */
export type GroupReported = Fact<
  'group.reported',
  {
    /** The name of the report within the group. */
    readonly report: string;
    readonly mandate: string;
    readonly title: string;
    readonly reportedOn: LocalDate;
  }
>;

export type GroupEvent = GroupEstablished | MandateGiven | MandateEnded | GroupReported;
