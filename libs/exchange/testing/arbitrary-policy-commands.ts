import fc, { type Arbitrary } from 'fast-check';
import type { PolicyCommand } from '@kp/scheme';
import { arbitraryDay, caratsFrom, orNull, text } from './arbitrary-values';

const share = fc.integer({ min: 0, max: 1_000_000 });
const days = fc.integer({ min: 0, max: 3650 });
const named = { version: text(100), effectiveFrom: arbitraryDay, decision: orNull(text(200)) };

/** The data of any command about policies. */
export const ARBITRARY_POLICY_COMMANDS: {
  readonly [T in PolicyCommand['type']]: Arbitrary<Extract<PolicyCommand, { readonly type: T }>['data']>;
} = {
  AdoptPolicy: fc.oneof(
    fc.record({
      ...named,
      kind: fc.constant('tolerance' as const),
      parameters: fc.record({
        carats: caratsFrom(0),
        caratsBasisPoints: share,
        queryAboveBasisPoints: share,
        alertAboveBasisPoints: share,
      }),
    }),
    fc.record({
      ...named,
      kind: fc.constant('nonsubmission' as const),
      parameters: fc.record({
        reminderAfterDays: days,
        noticeAfterDays: days,
        referralAfterDays: days,
        recommendationAfterDays: days,
      }),
    }),
  ),
};
