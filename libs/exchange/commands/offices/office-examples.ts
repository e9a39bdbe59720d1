import type { OfficeCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const source = 'Final communiqué of the Moscow Plenary, 15-17 November 2005';

/** The data of one command of each kind about offices. What is not of the communiqué is made up. */
export const OFFICE_EXAMPLES: Readonly<Record<OfficeCommand['type'], JsonObject>> = {
  RecordCandidature: {
    office: 'vice-chair',
    candidate: 'AO',
    termFrom: '2006-01-01',
    declaredOn: '2005-11-15',
    source,
  },
  WithdrawCandidature: {
    office: 'vice-chair',
    candidate: 'AO',
    termFrom: '2006-01-01',
    withdrawnOn: '2005-11-17',
    reason: 'For geographic balance',
    source,
  },
  ElectOfficer: {
    office: 'vice-chair',
    holder: 'EU',
    electedOn: '2005-11-17',
    termFrom: '2006-01-01',
    termUntil: '2006-12-31',
    certainty: 'derived',
    source,
  },
  TransferOffice: {
    office: 'chair',
    holder: 'BW',
    transferredOn: '2005-11-17',
    termFrom: '2006-01-01',
    termUntil: '2006-12-31',
    certainty: 'derived',
    source,
  },
  VacateOffice: {
    office: 'vice-chair',
    holder: 'EU',
    effectiveFrom: '2006-06-01',
    reason: 'Resigned',
    source: 'Letter of the example',
  },
};
