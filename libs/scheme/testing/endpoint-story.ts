import type { EndpointCommand } from '../endpoints/commands';
import type { ParticipantCode } from '../participant-code';

const key = { participant: 'ZA' as ParticipantCode, role: 'importing-authority' } as const;

export const registerEndpoint = (url = 'https://customs.example/notices'): EndpointCommand => ({
  type: 'RegisterEndpoint',
  data: { ...key, url },
});

export const removeEndpoint: EndpointCommand = { type: 'RemoveEndpoint', data: key };
