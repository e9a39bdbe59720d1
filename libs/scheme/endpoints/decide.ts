import { actsFor, type Decider } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture } from '../record-rules';
import { judged, reject } from '../rejections';
import type { EndpointCommand } from './commands';
import { faultOfAddress } from './endpoint-address';
import { endpointName } from './endpoint-key';
import type { EndpointEvent } from './events';
import { evolveEndpoint, initialEndpointState, type EndpointState } from './state';

/** The rules of where notices are sent. An authority says it for its own notices and for nobody else's. */
export const endpointDecider: Decider<EndpointState, EndpointCommand, EndpointEvent, DecisionContext> = {
  initialState: initialEndpointState,
  evolve: evolveEndpoint,
  decide: (command, { url }, context) => {
    const { participant, role } = command.data;
    if (!actsFor(context.actor, participant, role)) {
      const detail = `The notices are those of the ${role} of ${participant}; the actor is ${hatsOf(context.actor)}.`;
      return judged([reject('not-its-own-endpoint', '', detail)]);
    }
    if (command.type === 'RegisterEndpoint') {
      const fault = faultOfAddress(command.data.url);
      return judged<EndpointEvent>(
        [
          ...notInTheFuture(context),
          ...(fault === null ? [] : [reject('endpoint-address-unusable', '/url', `The address ${fault}.`)]),
        ],
        { type: 'endpoint.registered', version: 1, data: { ...command.data, registeredOn: dayOfAct(context) } },
      );
    }
    const name = endpointName(command.data);
    return judged<EndpointEvent>(
      [
        ...notInTheFuture(context),
        ...(url === null ? [reject('endpoint-unknown', '', `No endpoint ${name} is registered.`)] : []),
      ],
      { type: 'endpoint.removed', version: 1, data: { participant, role, removedOn: dayOfAct(context) } },
    );
  },
};
