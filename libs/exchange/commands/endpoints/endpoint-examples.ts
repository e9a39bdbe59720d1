import type { EndpointCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

/** The data of one command of each kind about endpoints as they are sent. */
export const ENDPOINT_COMMAND_EXAMPLES: Readonly<Record<EndpointCommand['type'], JsonObject>> = {
  RegisterEndpoint: { participant: 'EU', role: 'importing-authority', url: 'https://customs.example/notices' },
  RemoveEndpoint: { participant: 'EU', role: 'importing-authority' },
};
