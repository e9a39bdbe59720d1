import fc, { type Arbitrary } from 'fast-check';
import { DISCREPANCY_RULES, discrepancyIdOf, type DiscrepancyCommand, type DiscrepancyRule } from '@kp/scheme';
import { arbitraryNumber, lines, text } from './arbitrary-values';

const discrepancy = fc
  .record({
    certificate: arbitraryNumber,
    rule: fc.constantFrom(...(Object.keys(DISCREPANCY_RULES) as DiscrepancyRule[])),
    evidence: fc.nat({ max: 999_999 }),
  })
  .map(discrepancyIdOf);

const remark = fc.record({ discrepancy, remarks: lines(2000) });

/** The data of any command about discrepancies. */
export const ARBITRARY_DISCREPANCY_COMMANDS: {
  readonly [T in DiscrepancyCommand['type']]: Arbitrary<Extract<DiscrepancyCommand, { readonly type: T }>['data']>;
} = {
  AssignDiscrepancy: fc.record({ discrepancy, assignee: text(200) }),
  ExplainDiscrepancy: remark,
  AcceptDiscrepancy: remark,
  DisputeDiscrepancy: remark,
  CloseDiscrepancy: remark,
  ReopenDiscrepancy: remark,
};
