import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { Coordinate } from './coordinate';
import type { SiteEvent } from './events';
import type { SiteNumber } from './site-key';

/** One event of each kind about alluvial sites, with every member filled in. */
export const SITE_EVENT_EXAMPLES: EventExamples<SiteEvent> = {
  'site.registered': {
    type: 'site.registered',
    version: 1,
    data: {
      participant: 'GH' as ParticipantCode,
      site: 'AKW-012' as SiteNumber,
      authority: 'Issuing office',
      name: 'Gravel bank of the example',
      district: 'Akwatia',
      zone: 'Birim',
      latitude: '6.041500' as Coordinate,
      longitude: '-0.803300' as Coordinate,
      registeredOn: '2005-01-10' as LocalDate,
    },
  },
};
