import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { OfficeEvent } from './events';
import type { OfficeTitle } from './office-title';

const office = 'vice-chair' as OfficeTitle;
const source = 'Final communiqué of the Moscow Plenary, 15-17 November 2005';
const termFrom = '2006-01-01' as LocalDate;
const termUntil = '2006-12-31' as LocalDate;
const lastDay = '2005-11-17' as LocalDate;

/** One event of each kind about offices, with every member filled in. */
export const OFFICE_EVENT_EXAMPLES: EventExamples<OfficeEvent> = {
  'office.candidature-recorded': {
    type: 'office.candidature-recorded',
    version: 1,
    data: { office, candidate: 'AO', termFrom, declaredOn: '2005-11-15' as LocalDate, source },
  },
  'office.candidature-withdrawn': {
    type: 'office.candidature-withdrawn',
    version: 1,
    data: { office, candidate: 'AO', termFrom, withdrawnOn: lastDay, reason: 'For geographic balance', source },
  },
  'office.officer-elected': {
    type: 'office.officer-elected',
    version: 1,
    data: {
      office,
      holder: 'EU',
      person: 'Officer of the example',
      electedOn: lastDay,
      termFrom,
      termUntil,
      certainty: 'derived',
      source,
    },
  },
  'office.transferred': {
    type: 'office.transferred',
    version: 1,
    data: {
      office: 'chair' as OfficeTitle,
      holder: 'BW',
      person: 'Officer of the example',
      transferredOn: lastDay,
      termFrom,
      termUntil,
      certainty: 'derived',
      source,
    },
  },
  'office.vacated': {
    type: 'office.vacated',
    version: 1,
    data: { office, holder: 'EU', effectiveFrom: '2006-06-01' as LocalDate, reason: 'Resigned', source: 'A letter' },
  },
};
