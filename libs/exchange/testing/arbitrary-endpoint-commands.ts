import fc, { type Arbitrary } from 'fast-check';
import { NOTIFIED_ROLES, type EndpointCommand } from '@kp/scheme';
import { arbitraryParticipant, text } from './arbitrary-values';

const key = { participant: arbitraryParticipant, role: fc.constantFrom(...NOTIFIED_ROLES) };

/** The data of any command about endpoints. */
export const ARBITRARY_ENDPOINT_COMMANDS: {
  readonly [T in EndpointCommand['type']]: Arbitrary<Extract<EndpointCommand, { readonly type: T }>['data']>;
} = {
  RegisterEndpoint: fc.record({ ...key, url: text(500) }),
  RemoveEndpoint: fc.record(key),
};
