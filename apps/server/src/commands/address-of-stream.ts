import type { StreamName } from '@kp/kernel';
import { aggregateOf, type Aggregate } from '@kp/scheme';

const COLLECTIONS: Readonly<Record<Aggregate, string>> = {
  application: '/v1/applications',
  attempt: '/v1/trade-attempts',
  certificate: '/v1/certificates',
  notice: '/v1/notices',
  participant: '/v1/participants',
  policy: '/v1/policies',
  return: '/v1/returns',
};

/** The address of the thing whose history a stream is. */
export function addressOfStream(stream: StreamName): string {
  const aggregate = aggregateOf(stream);
  if (aggregate === undefined) throw new TypeError(`Nothing has the stream ${stream} for its history.`);
  return `${COLLECTIONS[aggregate]}/${encodeURIComponent(stream.slice(aggregate.length + 1))}`;
}
