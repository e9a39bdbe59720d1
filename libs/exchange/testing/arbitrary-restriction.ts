import fc, { type Arbitrary } from 'fast-check';
import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES, type RestrictionCommand } from '@kp/scheme';
import type { CommandNamed } from '../commands';
import { arbitraryDay, arbitraryNumber, arbitraryParticipant, lines, orNull, text } from './arbitrary-values';

const key = { participant: arbitraryParticipant, restriction: text(200) };

/** The data of commands about restrictions of trade. */
export const arbitraryRestrictionData: {
  readonly [T in RestrictionCommand['type']]: Arbitrary<CommandNamed<T>['data']>;
} = {
  ImposeTradeRestriction: fc.record(
    {
      ...key,
      scope: fc.constantFrom(...RESTRICTION_SCOPES),
      subject: text(200),
      effect: fc.constantFrom(...RESTRICTION_EFFECTS),
      effectiveFrom: arbitraryDay,
      effectiveUntil: orNull(arbitraryDay),
      legalBasis: lines(1000),
    },
    {
      requiredKeys: ['participant', 'restriction', 'scope', 'effect', 'effectiveFrom', 'effectiveUntil', 'legalBasis'],
    },
  ),
  NarrowTradeRestriction: fc.record({
    ...key,
    effectiveFrom: arbitraryDay,
    effect: fc.constantFrom(...RESTRICTION_EFFECTS),
    exempt: fc.array(text(200), { maxLength: 4 }),
    legalBasis: lines(1000),
  }),
  LiftTradeRestriction: fc.record({ ...key, effectiveFrom: arbitraryDay, legalBasis: lines(1000) }),
  ApproveShipment: fc.record({
    ...key,
    certificate: arbitraryNumber,
    approval: text(200),
    approvedBy: text(200),
    effectiveFrom: arbitraryDay,
    effectiveUntil: orNull(arbitraryDay),
  }),
  WithdrawShipmentApproval: fc.record({
    ...key,
    certificate: arbitraryNumber,
    effectiveFrom: arbitraryDay,
    reason: lines(1000),
  }),
};
