import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { EndpointEvent } from './events';

const key = { participant: 'EU' as ParticipantCode, role: 'importing-authority' } as const;

/** One event of each kind about endpoints, with every member filled in. */
export const ENDPOINT_EVENT_EXAMPLES: EventExamples<EndpointEvent> = {
  'endpoint.registered': {
    type: 'endpoint.registered',
    version: 1,
    data: { ...key, url: 'https://customs.example/notices', registeredOn: '2007-05-01' as LocalDate },
  },
  'endpoint.removed': { type: 'endpoint.removed', version: 1, data: { ...key, removedOn: '2007-06-01' as LocalDate } },
};
