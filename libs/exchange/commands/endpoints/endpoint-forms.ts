import { NOTIFIED_ROLES, type EndpointCommand, type EndpointKey } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { participantOf, same, textOf, wordOf } from '../wire-values';
import { RemoveEndpointDto, type EndpointKeyDto } from './endpoint-key.dto';
import { RegisterEndpointDto } from './register-endpoint.dto';

/** The wire forms of the commands about where notices are sent. */
export const ENDPOINT_FORMS: FormsOf<EndpointCommand> = {
  RegisterEndpoint: form(RegisterEndpointDto, (wire) => ({ ...keyOf(wire), url: textOf(wire.url) }), same),
  RemoveEndpoint: form(RemoveEndpointDto, keyOf, same),
};

function keyOf({ participant, role }: PlainOf<EndpointKeyDto>): EndpointKey {
  return { participant: participantOf(participant), role: wordOf(NOTIFIED_ROLES, role) };
}
