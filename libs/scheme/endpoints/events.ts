import type { LocalDate } from '@kp/kernel';
import type { EndpointKey } from './endpoint-key';

export interface EndpointRegistered {
  readonly type: 'endpoint.registered';
  readonly version: 1;
  readonly data: EndpointKey & { readonly url: string; readonly registeredOn: LocalDate };
}

export interface EndpointRemoved {
  readonly type: 'endpoint.removed';
  readonly version: 1;
  readonly data: EndpointKey & { readonly removedOn: LocalDate };
}

export type EndpointEvent = EndpointRegistered | EndpointRemoved;
