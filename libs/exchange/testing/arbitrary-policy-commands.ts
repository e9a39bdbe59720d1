import fc, { type Arbitrary } from 'fast-check';
import type { PolicyCommand } from '@kp/scheme';
import { arbitraryDay, caratsFrom, orNull, text } from './arbitrary-values';

const share = fc.integer({ min: 0, max: 1_000_000 });

/** The data of any command about policies. */
export const ARBITRARY_POLICY_COMMANDS: {
  readonly [T in PolicyCommand['type']]: Arbitrary<Extract<PolicyCommand, { readonly type: T }>['data']>;
} = {
  AdoptPolicy: fc.record({
    kind: fc.constant('tolerance' as const),
    version: text(100),
    effectiveFrom: arbitraryDay,
    decision: orNull(text(200)),
    parameters: fc.record({
      carats: caratsFrom(0),
      caratsBasisPoints: share,
      queryAboveBasisPoints: share,
      alertAboveBasisPoints: share,
    }),
  }),
};
