import type { Discrepancy, DiscrepancyRule, Severity } from './discrepancy';

/** A discrepancy about a piece of evidence that whoever asks knows already. */
export type Finding = Omit<Discrepancy, 'evidence'>;

/** States a finding: the rule, how loudly it speaks, and what either side says. */
export function finding(rule: DiscrepancyRule, severity: Severity, expected: string, observed: string): Finding {
  return { rule, severity, expected, observed };
}
