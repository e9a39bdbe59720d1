import type { EndpointEvent } from '@kp/scheme';

/** Tells an event of an endpoint in one plain sentence without its end stop. */
export function endpointSentence({ type, data }: EndpointEvent): string {
  const whose = `notices to the ${data.role.replace('-', ' ')} of ${data.participant}`;
  return type === 'endpoint.registered'
    ? `${whose} are sent to ${data.url} since ${data.registeredOn}`
    : `${whose} are sent nowhere since ${data.removedOn}`;
}
