import type { LocalDate, Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { reject } from '../rejections';
import { decisionStream } from '../streams';
import type { DecisionNumber } from './decision-number';
import { decisionOn } from './standing';

/** What is said at once of an act that cites a decision which is agreed at most. */
export const UNADOPTED_DECISION = 'decision-not-adopted';

/** A decision that is cited is on record. */
export function citationRules(decision: DecisionNumber | null, { stateOf }: DecisionContext): readonly Rejection[] {
  if (decision === null) return [];
  const { tabling, notice } = stateOf(decisionStream(decision));
  if (tabling !== null || notice !== null) return [];
  return [reject('decision-unknown', '/decision', `No decision ${decision} is on record.`)];
}

/** The flags of an act that cites a decision and holds from a day on: none when the decision holds by then. */
export function citationFlags(
  decision: DecisionNumber | null,
  date: LocalDate,
  stateOf: DecisionContext['stateOf'],
): readonly (typeof UNADOPTED_DECISION)[] {
  if (decision === null) return [];
  return decisionOn(stateOf(decisionStream(decision)), date)?.inEffect === true ? [] : [UNADOPTED_DECISION];
}
