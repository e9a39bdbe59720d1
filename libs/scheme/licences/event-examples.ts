import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { Coordinate } from '../sites/coordinate';
import type { LicenceEvent } from './events';
import type { LicenceNumber } from './licence-key';

const key = { participant: 'GH' as ParticipantCode, licence: 'D-0012' as LicenceNumber };

/** One event of each kind about licences, with every member filled in. */
export const LICENCE_EVENT_EXAMPLES: EventExamples<LicenceEvent> = {
  'licence.granted': {
    type: 'licence.granted',
    version: 1,
    data: {
      ...key,
      kind: 'digger',
      authority: 'Issuing office',
      holder: 'Digger of the example',
      area: {
        parts: [{ kind: 'district', name: 'Akwatia' }],
        bounds: {
          south: '6.000000' as Coordinate,
          west: '-0.900000' as Coordinate,
          north: '6.100000' as Coordinate,
          east: '-0.750000' as Coordinate,
        },
      },
      validFrom: '2005-01-01' as LocalDate,
      validUntil: '2005-12-31' as LocalDate,
      grantedOn: '2004-12-20' as LocalDate,
    },
  },
  'licence.renewed': {
    type: 'licence.renewed',
    version: 1,
    data: {
      ...key,
      authority: 'Issuing office',
      validFrom: '2006-01-01' as LocalDate,
      validUntil: '2006-12-31' as LocalDate,
      renewedOn: '2005-12-20' as LocalDate,
    },
  },
  'licence.revoked': {
    type: 'licence.revoked',
    version: 1,
    data: {
      ...key,
      authority: 'Issuing office',
      revokedFrom: '2006-07-01' as LocalDate,
      reason: 'Dug outside the area.',
      revokedOn: '2006-06-30' as LocalDate,
    },
  },
};
