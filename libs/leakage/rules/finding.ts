import type { Position } from '@kp/kernel';
import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';

/** The rules over whole Participants, by the ids under which the working groups' methods are known here. */
export const RULE_IDS = ['D1', 'D2', 'D4', 'D12', 'D13', 'D15'] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** A `note` is worth knowing, a `lead` is worth asking about, a `strong` one contradicts what was declared. */
export const SEVERITIES = ['note', 'lead', 'strong'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule has to say. It is derived, never recorded: the same records give the same findings, under the same ids. */
export interface Finding {
  /** Rule, Participant, last period and, where one rule looks at several things, which: `D4.GN.2008-H1.production`. */
  readonly id: string;
  readonly rule: RuleId;
  readonly participant: ParticipantCode;
  /** The last half-year that it rests on. */
  readonly period: StatisticalPeriod;
  readonly severity: Severity;
  /** What was found, in one sentence with its numbers. */
  readonly sentence: string;
  /** The numbers of the sentence, as decimal strings by their names. */
  readonly measured: Readonly<Record<string, string>>;
  /** What would close it. */
  readonly closedBy: string;
  /** The recorded facts that it rests on, as far as they are single ones. */
  readonly evidence: readonly Position[];
}

/** Names and completes a finding. */
export function finding(found: Omit<Finding, 'id'>, about?: string): Finding {
  const parts = [found.rule, found.participant, found.period, ...(about === undefined ? [] : [about])];
  return { id: parts.join('.'), ...found };
}
