import fc, { type Arbitrary } from 'fast-check';
import { ROUGH_DIAMOND_CODES, VALUERS, type ValuationCommand } from '@kp/scheme';
import { arbitraryDay, arbitraryNumber, caratsFrom, dollarsFrom, lines, text } from './arbitrary-values';

const certificate = arbitraryNumber;
const line = fc.record({
  hs: fc.constantFrom(...ROUGH_DIAMOND_CODES),
  carats: caratsFrom(1),
  valueUsd: dollarsFrom(1),
});

/** The data of any command about values. */
export const ARBITRARY_VALUATION_COMMANDS: {
  readonly [T in ValuationCommand['type']]: Arbitrary<Extract<ValuationCommand, { readonly type: T }>['data']>;
} = {
  RecordValuation: fc.record({
    certificate,
    valuer: fc.constantFrom(...VALUERS),
    valuedBy: text(200),
    method: text(200),
    valuedOn: arbitraryDay,
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    onCertificate: fc.boolean(),
  }),
  OpenValuationCase: fc.record({ certificate, reason: lines(2000) }),
  SubmitCaseEvidence: fc.record({ certificate, evidence: lines(2000) }),
  ProposeCaseValue: fc.record({ certificate, valueUsd: dollarsFrom(1), method: text(200) }),
  AgreeCaseValue: fc.record({ certificate, valueUsd: dollarsFrom(1) }),
  CloseValuationCase: fc.record({ certificate, outcome: lines(2000) }),
};
