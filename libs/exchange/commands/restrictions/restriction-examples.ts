import type { RestrictionCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

/** The data of one command of each kind about restrictions; approvals and subjects are made up. */
export const RESTRICTION_EXAMPLES: Readonly<Record<RestrictionCommand['type'], JsonObject>> = {
  ImposeTradeRestriction: {
    participant: 'CI',
    restriction: 'UNSC-1643',
    scope: 'origin',
    effect: 'refuse',
    effectiveFrom: '2005-12-15',
    legalBasis: 'Security Council resolution 1643 (2005)',
  },
  NarrowTradeRestriction: {
    participant: 'CF',
    restriction: 'CF-2013',
    effectiveFrom: '2015-07-17',
    effect: 'refuse',
    exempt: ['Berbérati'],
    legalBasis: 'Written procedure of July 2015',
  },
  LiftTradeRestriction: {
    participant: 'CI',
    restriction: 'UNSC-1643',
    effectiveFrom: '2014-04-29',
    legalBasis: 'Security Council resolution 2153 (2014)',
  },
  ApproveShipment: {
    participant: 'CF',
    restriction: 'CF-2015',
    certificate: 'CF0000001',
    approval: '2016-03',
    approvedBy: 'Monitoring team',
    effectiveFrom: '2016-03-01',
    effectiveUntil: '2016-04-30',
  },
  WithdrawShipmentApproval: {
    participant: 'CF',
    restriction: 'CF-2015',
    certificate: 'CF0000001',
    effectiveFrom: '2016-03-10',
    reason: 'The photographs do not show the stones that were sealed',
  },
};
