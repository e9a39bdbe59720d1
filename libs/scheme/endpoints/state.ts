import type { EndpointEvent } from './events';

export interface EndpointState {
  /** Where notices are sent; `null` when nothing is to be sent. */
  readonly url: string | null;
}

export const initialEndpointState: EndpointState = { url: null };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveEndpoint(state: EndpointState, event: EndpointEvent): EndpointState {
  switch (event.type) {
    case 'endpoint.registered':
      return { url: event.data.url };
    case 'endpoint.removed':
      return { url: null };
    default:
      event satisfies never;
      return state;
  }
}
